import type { Aggregate, AggregateValue, Term } from '../../statistics/types.ts';
import { contributorValuesOf } from '../known/contributor-values.ts';
import { NOTHING_KNOWN } from '../known/rounding/blocks.ts';
import { hasRoom, neededMargin, roomOfDirection, roundedChange, stepOfChange } from '../known/rounding/rounded.ts';
import type { DisclosureDecision } from '../protect.ts';
import { type Band, type Grounds, SUPPRESSED } from './grounds.ts';

/**
 * The decision on a change or direction of the matched panel whose sums are not published themselves. It is suppressed
 * where it is not safe.
 */
export function roundedDecision(
  { key, value, basis }: Aggregate,
  n: Band,
  { solved, judge, policy }: Grounds,
): DisclosureDecision {
  if (basis.kind !== 'cells' || (key.measure !== 'change' && key.measure !== 'direction')) return SUPPRESSED;
  const years = basis.cells.map((cell) => ({ terms: cell.terms(), choice: solved.get(cell.family)?.choice }));
  const [now, before] = years;
  if (now === undefined || before === undefined || years.length !== 2) return SUPPRESSED;
  if (!years.every(({ terms }) => terms.length > 0 && judge(contributorValuesOf(terms)) === null)) return SUPPRESSED;
  const published = (figure: AggregateValue | null, step?: number): DisclosureDecision =>
    figure === null ? SUPPRESSED : { kind: 'published', value: figure, n, ...(step === undefined ? {} : { step }) };
  if (typeof value !== 'number') return SUPPRESSED;
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + term.coefficient * term.value, 0);
  const marginOf = ({ terms, choice }: typeof now) => neededMargin({ terms, known: choice ?? NOTHING_KNOWN }, policy);
  const needed = [marginOf(now), marginOf(before)] as const;
  const sums = [sum(now.terms), sum(before.terms)] as const;
  if (key.measure === 'direction')
    return hasRoom(roomOfDirection(value, ...sums), needed) ? published(value) : SUPPRESSED;
  const step = stepOfChange(n);
  const change = roundedChange(...sums, step);
  return hasRoom(change.room, needed) ? published(change.value, step) : SUPPRESSED;
}
