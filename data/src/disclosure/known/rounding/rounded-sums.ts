import { type Observation, placeKey } from '../../../release/index.ts';
import type { Aggregate, Term } from '../../../statistics/types.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../../policy/types.ts';
import { isRounded } from '../family.ts';
import { type Room, roomBetween, roomOfDirection } from './rounded.ts';

/** A sum of the matched panel of which something is published rounded, and the largest company that its room allows. */
export interface RoundedSum {
  readonly terms: readonly Term[];
  readonly largest: number;
}

/**
 * The sums of which a release says something rounded, by family, with the largest company that any block which the sum
 * cuts may have: p % of it is the room that the sum has within what is said of it.
 */
export function roundedSums(
  aggregates: readonly Aggregate[],
  observations: readonly Observation[],
  { pPercent }: Policy,
): ReadonlyMap<string, readonly RoundedSum[]> {
  const p = (pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  const observed = new Map(
    observations.flatMap((one) => (isRounded(one as Aggregate['key']) ? [[placeKey(one), one]] : [])),
  );
  const sums = new Map<string, RoundedSum[]>();
  for (const { key, basis } of aggregates) {
    const one = isRounded(key) ? observed.get(placeKey(key)) : undefined;
    if (one?.kind !== 'value' || basis.kind !== 'cells') continue;
    const years = basis.cells.map((cell) => ({ cell, terms: cell.terms() }));
    const [now = 0, before = 0] = years.map(({ terms }) => terms.reduce((sum, term) => sum + term.value, 0));
    const room = roomOf(one, now, before);
    if (room === null) continue;
    for (const [at, { cell, terms }] of years.entries()) {
      const largest = Math.max(0, room[at] ?? 0) / p;
      sums.set(cell.family, [...(sums.get(cell.family) ?? []), { terms, largest }]);
    }
  }
  return sums;
}

/** The room that two sums have within what is said of them; null where they are published themselves. */
function roomOf(
  { measure, value, step }: Observation & { readonly kind: 'value' },
  now: number,
  before: number,
): Room | null {
  if (measure === 'direction') return roomOfDirection(value, now, before);
  return step === undefined ? null : roomBetween(now, before, 1 + value - step / 2, 1 + value + step / 2);
}
