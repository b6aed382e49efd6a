import type { AggregateKey } from '../../statistics/types.ts';

/** How many companies were asked or answered is told as a class beside each figure, never as a figure of its own. */
const ONLY_AS_CLASS: ReadonlySet<string> = new Set(['responding', 'asked']);

/**
 * Of how a question was answered: with a value is told as coverage, and these three beside it. Finer standings cross every
 * table once more, stand nearly always at nobody, and each that is told can cost one of these: few crossings tell more
 * (Handbook on Statistical Disclosure Control, 2nd ed., 4.5, on the design of tables).
 */
const STANDINGS_TOLD: ReadonlySet<string> = new Set(['status:not_measured', 'status:withheld', 'status:no_answer']);

/** What a confidential dataset never tells as a figure, by design and not for its numbers; it has no row in a release. */
export function isNeverTold({ measure, breakdown }: Pick<AggregateKey, 'measure' | 'breakdown'>): boolean {
  return ONLY_AS_CLASS.has(measure) || (measure === 'status_share' && !STANDINGS_TOLD.has(breakdown));
}
