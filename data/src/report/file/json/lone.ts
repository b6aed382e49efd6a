/**
 * A file whose lists of one and lone values stand where the schema has the other: R, PHP and converters from XML write
 * one for the other by habit. A list of one where one value belongs is that value, a lone answer is a list of one, and
 * NA where a number belongs is none. What is a list by its question alone (the options of a choice) is settled later.
 */
export function withLoneValues(file: unknown): unknown {
  if (!isObject(file)) return file;
  const { answers, ...rest } = file;
  const settled = mapped(rest, lone);
  if (answers === undefined) return settled;
  const list = isObject(answers) && 'metric' in answers ? [answers] : answers;
  return { ...settled, answers: Array.isArray(list) ? list.map(answerOf) : list };
}

function answerOf(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  return mapped(answer, (member, name) => {
    if (name === 'value') return settledValue(member);
    if (name === 'breakdowns') return partsOf(lone(member));
    return name === 'months' || name === 'rounded_to' ? number(lone(member)) : lone(member);
  });
}

function partsOf(breakdowns: unknown): unknown {
  if (!isObject(breakdowns)) return breakdowns;
  return mapped(breakdowns, (codes) => {
    const parts = lone(codes);
    return isObject(parts) ? mapped(parts, partOf) : parts;
  });
}

/** A part has no options, so a list of one is never meant. */
function partOf(part: unknown): unknown {
  const found = lone(part);
  if (!isObject(found) || isPair(found)) return settledValue(found);
  return answerOf('value' in found ? { ...found, value: lone(found.value) } : found);
}

/** A list of one text may be the options of a choice, and stays. */
function settledValue(value: unknown): unknown {
  const found = Array.isArray(value) && value.length === 1 && typeof value[0] !== 'string' ? value[0] : value;
  return isObject(found) && isPair(found) ? mapped(found, (member) => number(lone(member))) : found;
}

const isPair = (value: Members) =>
  ['numerator', 'denominator', 'median', 'p90', 'percent'].some((name) => name in value);

/** What R writes for a number that is not there. */
const number = (value: unknown) => (value === 'NA' || value === 'NaN' ? null : value);

function lone(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mapped = (members: Members, by: (value: unknown, name: string) => unknown): Members =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, by(value, name)]));
