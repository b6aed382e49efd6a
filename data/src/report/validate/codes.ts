import { nearest } from '../file/nearest.ts';
import type { CellText } from '../file/types.ts';
import type { Notes } from './finding.ts';
import type { FormWords } from './form-words.ts';

/** How many codes a sentence lists. */
const LISTED = 12;

/** The code that a misspelt one most likely means, or null when none is near. */
export function nearestCode(text: string, allowed: readonly string[]): string | null {
  const near = nearest(
    text,
    allowed.map((code) => code.toLowerCase()),
  );
  return allowed.find((code) => code.toLowerCase() === near) ?? null;
}

/** “did you mean …” for what looks like a slip, and otherwise the codes that there are. */
export function hintFor(text: string, allowed: readonly string[], words: FormWords): string {
  const found = nearestCode(text, allowed);
  return found === null ? listed(allowed, words) : `did you mean ${found}?`;
}

function listed(allowed: readonly string[], { codes }: FormWords): string {
  return `use one of ${allowed.slice(0, LISTED).join(', ')}${allowed.length > LISTED ? ` or ${codes}` : ''}`;
}

/** What a list of codes is for. */
export interface CodeUse {
  readonly what: string;
  /** Codes say what a row is about, or they are its answer, which no hint may propose. */
  readonly isAnswer: boolean;
}

/**
 * The code that a cell holds; upper and lower case and surrounding space do not matter. Null, and an error, when it is
 * not in the list; null without one where it cannot be used. The sentence does not repeat what the cell holds, which
 * need not be a code.
 */
export function codeIn<C extends string>(
  cell: CellText,
  { what, isAnswer }: CodeUse,
  allowed: readonly C[],
  metric: string | null,
  notes: Notes,
): C | null {
  if (cell.unusable === true) return null;
  const text = cell.text.trim();
  const written = text.toLowerCase();
  // Programs that know truth values write them for yes and no.
  const meant = [written, { true: 'yes', false: 'no' }[written]];
  const found = allowed.find((code) => meant.includes(code.toLowerCase()));
  if (found !== undefined) return found;
  const hint = isAnswer ? listed(allowed, notes.words) : hintFor(text, allowed, notes.words);
  notes.error('unknown-code', cell, metric, `this is not a valid ${what}`, hint);
  return null;
}

/** Yes or no. */
export function yesNoIn(cell: CellText, metric: string | null, notes: Notes): 'yes' | 'no' | null {
  return codeIn(cell, { what: 'yes or no', isAnswer: true }, ['yes', 'no'], metric, notes);
}
