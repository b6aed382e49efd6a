import type { z } from 'zod';
import { problem, textTooLong } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import { nearest } from '../nearest.ts';
import { COLUMNS, type Finding, META } from '../types.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const MEMBERS = [...META.filter((name) => name !== 'decimal_mark'), 'answers'];
const ANSWER_MEMBERS = [
  ...COLUMNS.filter((name) => !['breakdown', 'answer', 'second'].includes(name)),
  'value',
  'breakdowns',
];

/** RFC 6901: / and ~ inside a name are written ~1 and ~0. */
export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What the schema has against a file, in words that name places and expectations and no value. */
export function jsonFinding(file: string, issue: Issue, root: unknown): Finding[] {
  const where = issue.path.length === 0 ? file : short(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? MEMBERS : ANSWER_MEMBERS;
    return issue.keys.slice(0, LIMITS.findings + 1).map((key) => {
      const guess = nearest(key, known);
      return problem(
        'unknown-member',
        short([...issue.path, key]),
        'the member is not known',
        guess === null ? `use some of ${known.join(', ')}` : `did you mean “${guess}”`,
      );
    });
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? [textTooLong(where)]
      : [problem('wrong-shape', where, 'the number is too large', 'write a whole number')];
  }
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'value') {
    return [
      problem(
        'wrong-shape',
        where,
        'the value has none of the forms of an answer',
        'write a number, true or false, an option, a list of options, {"numerator", "denominator"} or {"median", "p90"}',
      ),
    ];
  }
  if (isMissing(root, issue.path)) {
    return [problem('missing-member', where, 'the member is missing', 'add it as the published JSON Schema says')];
  }
  const expected = 'expected' in issue ? (WORDS[issue.expected] ?? 'another kind of value') : 'another kind of value';
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
function short(path: Path): string {
  return pointer(path.map((part) => (typeof part === 'string' && part.length > 60 ? `${part.slice(0, 60)}…` : part)));
}

function isMissing(root: unknown, path: Path): boolean {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return true;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return false;
}
