import { type JsonFault, type Limits, scanJson } from './scan.ts';

/** An answer that is not valid JSON, and what it is about as far as that can be told. */
export interface LostAnswer {
  readonly at: number;
  readonly metric: string | null;
}

export interface MendedJson {
  readonly faults: readonly JsonFault[];
  /** JSON with `lostMark` in place of each lost answer; null when it is broken in another place than in an answer. */
  readonly text: string | null;
  readonly lost: readonly LostAnswer[];
}

/** What stands in place of a lost answer. */
export const lostMark = (index: number) => `lost:${index}`;

/** Characters walked through at most: each fault costs a walk from the beginning. */
const MOST_WALKED = 100_000_000;

/**
 * Finds every fault of a JSON text: each is mended in a copy, so that the walk can go on behind it. A comma too many or
 * too few loses nothing; another fault loses the answer that it is in. The file is refused in any case.
 */
export function mendJson(text: string, limits: Limits): MendedJson {
  const faults: JsonFault[] = [];
  const lost: LostAnswer[] = [];
  let current = text;
  for (let walked = text.length; ; walked += text.length) {
    const found = scanJson(current, limits);
    const last = found.at(-1);
    if (last === undefined || last.kind === 'repeated') return { faults: [...faults, ...found], text: current, lost };
    const mended = last.kind === 'syntax' && walked < MOST_WALKED ? withoutFault(current, last, lost) : null;
    if (mended === null) return { faults: [...faults, ...found], text: null, lost };
    faults.push(last);
    current = mended;
  }
}

function withoutFault(text: string, fault: JsonFault, lost: LostAnswer[]): string | null {
  return withComma(text, fault) ?? withoutComma(text, fault) ?? withoutAnswer(text, fault, lost);
}

/** With the comma that is missing between two values, in the space between them. */
function withComma(text: string, { at, expected }: JsonFault): string | null {
  const isSpace = ' \t\r\n'.includes(text.charAt(at - 1) || 'x');
  const isNext = text.charAt(at) === '"' || text.charAt(at) === '{';
  return expected === ', or end' && isSpace && isNext ? `${text.slice(0, at - 1)},${text.slice(at)}` : null;
}

/** Without a comma before a closing bracket. */
function withoutComma(text: string, { at, expected }: JsonFault): string | null {
  const isClosed = (expected === 'name' && text[at] === '}') || (expected === 'value' && text[at] === ']');
  const before = text.slice(0, at).trimEnd();
  return isClosed && before.endsWith(',') ? `${before.slice(0, -1)} ${text.slice(before.length)}` : null;
}

/** Without the answer that a fault is in. Where it ends, its own brackets cannot tell; the next answer can. */
function withoutAnswer(text: string, { at, element }: JsonFault, lost: LostAnswer[]): string | null {
  if (element === null) return null;
  const isCutShort = at >= text.length;
  const next = /\{\s*"metric"/g;
  next.lastIndex = at;
  const found = isCutShort ? null : next.exec(text);
  const end = isCutShort ? text.length : (found?.index ?? text.lastIndexOf(']'));
  const mark = `"${lostMark(lost.length)}"${found === null ? '' : ','}`;
  // As long as what it takes the place of, so that all other places stay the same.
  if (end - element < mark.length) return null;
  const answer = text.slice(element, end);
  lost.push({ at, metric: /"metric"\s*:\s*"([\w-]{1,60})"/.exec(answer)?.[1] ?? null });
  return (
    text.slice(0, element) + mark + ' '.repeat(answer.length - mark.length) + (isCutShort ? ']}' : text.slice(end))
  );
}
