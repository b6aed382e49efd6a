import { nearest } from '../file/nearest.ts';
import type { CellText } from '../file/types.ts';
import type { Notes } from './finding.ts';

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
export function hintFor(text: string, allowed: readonly string[]): string {
  const found = nearestCode(text, allowed);
  if (found !== null) return `did you mean ${found}?`;
  const listed = allowed.slice(0, LISTED).join(', ');
  return `use one of ${listed}${allowed.length > LISTED ? ' or another code of the sheet Codes' : ''}`;
}

/**
 * The code that a cell holds; upper and lower case and surrounding space do not matter. Null, and an error, when it is
 * not in the list; null without one where it cannot be used. The sentence does not repeat what the cell holds, which
 * need not be a code.
 */
export function codeIn<C extends string>(
  cell: CellText,
  what: string,
  allowed: readonly C[],
  metric: string | null,
  notes: Notes,
): C | null {
  if (cell.unusable === true) return null;
  const text = cell.text.trim();
  const found = allowed.find((code) => code.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  notes.error('unknown-code', cell, metric, `this is not a valid ${what}`, hintFor(text, allowed));
  return null;
}
