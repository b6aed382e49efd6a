import type { Observation } from '../../observation.ts';
import type { Telltale } from '../tell.ts';
import type { Telling } from '../words/telling.ts';
import type { Sentence } from '../words/types.ts';

/** The parts of a summary, in reading order; the words of the headings stand in the texts. */
export const SECTION_KEYS = [
  'main',
  'reported',
  'found',
  'serious',
  'speed',
  'safeguards',
  'challenges',
  'completeness',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** The sentences that a summary never exceeds. */
export const MOST_SENTENCES = 14;

/** Where a summary is shortened when it would be too long, in this order. */
export const SPARE_FIRST: readonly SectionKey[] = ['challenges', 'found', 'safeguards', 'reported'];

/** A section as it is written: what it tells, and what it would have told if it were not held back. */
export interface Written {
  readonly sentences: readonly Sentence[];
  readonly held: readonly Observation[];
}

export const hasMetric = ({ book }: Telling, code: string) => book.metrics.some((one) => one.code === code);

/** Wider classes leave a share anywhere but near nothing and near everything: “between 10 % and 90 %”. */
const WIDEST = 0.6;

/** Whether the first figure of a sentence says enough for a brief. */
export function saysMuch({ used: [row] }: Sentence): boolean {
  return row?.kind !== 'value' || (row.step ?? 0) <= WIDEST + TOLERANCE;
}

const TOLERANCE = 1e-9;

/**
 * Sorts what was found into what can be told and what is held back. Other reasons have nothing to tell in a brief, and neither has
 * a share of which little is published.
 */
export function sorted(found: readonly Telltale[], atMost: number): Written {
  const told = found.flatMap((one) => (one.kind === 'told' && saysMuch(one.sentence) ? [one.sentence] : []));
  const held = found.flatMap((one) =>
    one.kind === 'missing' && one.row.kind === 'missing' && one.row.reason === 'suppressed' ? [one.row] : [],
  );
  return { sentences: told.slice(0, atMost), held: told.length < atMost ? held.slice(0, atMost - told.length) : [] };
}

/** A change that is not known, not applicable or held back has no place in a brief; one across a break is told. */
export function given(sentence: Sentence | undefined): readonly Sentence[] {
  const [row] = sentence?.used ?? [];
  if (sentence === undefined || row === undefined) return [];
  return row.kind === 'value' || row.reason === 'break' || row.reason === 'small_base' ? [sentence] : [];
}
