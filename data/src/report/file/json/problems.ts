import type { z } from 'zod';
import { problem, textTooLong } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import { nearest } from '../nearest.ts';
import { COLUMNS, type Finding, META } from '../types.ts';
import { partSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

const MEMBERS = [...META.filter((name) => name !== 'decimal_mark'), 'answers'];
const ANSWER_MEMBERS = [
  ...COLUMNS.filter((name) => !['breakdown', 'answer', 'second'].includes(name)),
  'value',
  'breakdowns',
];
const PART_MEMBERS = Object.keys(partSchema.shape);

/** RFC 6901: / and ~ inside a name are written ~1 and ~0. */
export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A finding, and the path of what cannot be used because of it. */
interface Placed {
  readonly path: Path;
  readonly finding: Finding;
}

/**
 * What the schema has against a file, and the pointers of what cannot be used because of it. A misspelt member is told
 * once: the one that it most likely means is not called missing as well.
 */
export function jsonFindings(file: string, issues: readonly Issue[], root: unknown) {
  const told = issues.flatMap((issue) => (isOfPart(issue) ? issuesOfPart(issue, root) : [issue]));
  const meant = new Set(told.flatMap((issue) => meantBy(issue, root)));
  const found = told
    .filter(({ path }) => !meant.has(pointer(path)))
    .flatMap((issue): Placed[] =>
      isOfValueOnly(issue, root)
        ? valueFindings(issue.path, valueAt(root, issue.path))
        : jsonFinding(file, issue, root).map((finding) => ({ path: issue.path, finding })),
    );
  return {
    // One more than is told, so that it is told that there are more.
    findings: found.slice(0, LIMITS.findings + 1).map(({ finding }) => finding),
    unusable: new Set([...meant, ...found.map(({ path }) => pointer(path))]),
  };
}

/** Whether a value has none of the forms of an answer, or one of them with more to it. */
const isOfValue = ({ code, path }: Issue) =>
  (path.at(-1) === 'value' || isPartPath(path)) && (code === 'invalid_union' || code === 'unrecognized_keys');

const isPartPath = (path: Path) => path.length === 5 && path[2] === 'breakdowns';
const isOfPart = ({ code, path }: Issue) => code === 'invalid_union' && isPartPath(path);

/** What is wrong with a part that is written as an object with qualifiers; of another, its value is looked at. */
function issuesOfPart(issue: Issue, root: unknown): Issue[] {
  const part = valueAt(root, issue.path);
  if (!isObject(part) || isPair(part)) return [issue];
  const found = partSchema.safeParse(part).error?.issues ?? [];
  return found.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PAIRS = [['numerator', 'denominator'], ['median', 'p90'], ['percent']] as const;

/** Each member of a value by itself, where its form can be told; otherwise that it has none. */
function valueFindings(path: Path, value: unknown): Placed[] {
  const at = (code: string, part: PropertyKey, message: string, hint: string): Placed => ({
    path: [...path, part],
    finding: problem(code, short([...path, part]), message, hint),
  });
  const schema = 'see the published JSON Schema';
  if (Array.isArray(value) && (isPartPath(path) || isPartPath(path.slice(0, -1)))) {
    const hint =
      'write its one value: a number, an option, {"numerator", "denominator"}, {"percent"} or {"median", "p90"}';
    return [{ path, finding: problem('wrong-shape', short(path), 'the part is a list of several values', hint) }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, index) =>
      typeof one === 'string' ? [] : [at('wrong-shape', index, 'this is not as expected: a text', schema)],
    );
  }
  const members = isObject(value) ? value : {};
  const pair: readonly string[] | undefined = PAIRS.find((one) => one.some((name) => Object.hasOwn(members, name)));
  if (pair === undefined) {
    const hint =
      'write a number, true or false, an option, a list of options, {"numerator", "denominator"}, {"percent"} or {"median", "p90"}';
    return [
      { path, finding: problem('wrong-shape', short(path), 'the value has none of the forms of an answer', hint) },
    ];
  }
  const missing = pair.filter((name) => !Object.hasOwn(members, name));
  const strange = Object.keys(members)
    .filter((name) => !pair.includes(name))
    .slice(0, LIMITS.findings)
    .map((name) => ({ name, guess: nearest(name, missing) }));
  const wrong = pair.flatMap((name) => {
    if (strange.some(({ guess }) => guess === name)) return [];
    if (missing.includes(name))
      return [at('missing-member', name, 'the member is missing', 'add it as the published JSON Schema says')];
    const isRight = members[name] === null || Number.isFinite(members[name]);
    return isRight ? [] : [at('wrong-shape', name, 'this is not as expected: a number', schema)];
  });
  const unknown = strange.map(({ name, guess }) => {
    const hint = guess === null ? `use ${pair.join(' and ')}` : `did you mean “${guess}”?`;
    // What it most likely means cannot be used either, so that nobody is asked for it twice.
    return { ...at('unknown-member', name, 'the member is not known', hint), path: [...path, guess ?? name] };
  });
  return [...wrong, ...unknown];
}

/** The missing members that misspelt ones most likely mean. */
function meantBy(issue: Issue, root: unknown): string[] {
  if (issue.code !== 'unrecognized_keys' || isOfValueOnly(issue, root)) return [];
  return issue.keys.slice(0, LIMITS.findings).flatMap((key) => {
    const guess = nearest(key, knownAt(issue.path));
    const path = guess === null ? null : [...issue.path, guess];
    return path !== null && isMissing(root, path) ? [pointer(path)] : [];
  });
}

/** The unknown member of a part with qualifiers is one of the part, not of its value. */
const isOfValueOnly = (issue: Issue, root: unknown) => {
  if (!isOfValue(issue)) return false;
  const part = valueAt(root, issue.path);
  return !(issue.code === 'unrecognized_keys' && isPartPath(issue.path) && isObject(part) && !isPair(part));
};

const isPair = (members: object) => PAIRS.some((pair) => pair.some((name) => Object.hasOwn(members, name)));

const knownAt = (path: Path) => (path.length === 0 ? MEMBERS : isPartPath(path) ? PART_MEMBERS : ANSWER_MEMBERS);

/** What the schema has against a file, in words that name places and expectations and no value. */
function jsonFinding(file: string, issue: Issue, root: unknown): Finding[] {
  const where = issue.path.length === 0 ? file : short(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(issue.path);
    return issue.keys.slice(0, LIMITS.findings + 1).map((key) => {
      const guess = nearest(key, known);
      return problem(
        'unknown-member',
        short([...issue.path, key]),
        'the member is not known',
        guess === null ? `use some of ${known.join(', ')}` : `did you mean “${guess}”?`,
      );
    });
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? [textTooLong(where)]
      : [problem('wrong-shape', where, 'the number is too large', 'write a whole number')];
  }
  if (isMissing(root, issue.path)) {
    return [problem('missing-member', where, 'the member is missing', 'add it as the published JSON Schema says')];
  }
  // Of a year as a text that could be a number.
  const isYear = !('expected' in issue) && pointer(issue.path) === '/year';
  const expected = isYear
    ? WORDS.number
    : 'expected' in issue
      ? (WORDS[issue.expected] ?? 'another kind of value')
      : 'another kind of value';
  return [problem('wrong-shape', where, `this is not as expected: ${expected}`, 'see the published JSON Schema')];
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** A name can be as long as a file; a place need not be. */
export function short(path: Path): string {
  return pointer(path.map((part) => (typeof part === 'string' && part.length > 60 ? `${part.slice(0, 60)}…` : part)));
}

function isMissing(root: unknown, path: Path): boolean {
  return valueAt(root, path) === undefined;
}

/** What stands at a path; undefined, which JSON does not have, where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
