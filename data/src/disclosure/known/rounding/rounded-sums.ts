import { kept } from '../../../collections/maps.ts';
import { type Observation, placeKey } from '../../../release/index.ts';
import type { Aggregate, OrderedValue, Term } from '../../../statistics/types.ts';
import type { Policy } from '../../policy/types.ts';
import { isRounded } from '../family.ts';
import { placesAround } from './range-room.ts';
import { type Reckoning, reckoningOf } from './reckoning.ts';
import { type Room, roomBetween, roomOfDirection } from './rounded.ts';

/** A sum of which something is published rounded or as a range, and the largest company that its room allows. */
export interface RoundedSum {
  readonly terms: readonly Term[];
  readonly largest: number;
  /** Where it is no sum but a quantile: how many companies may move together without its leaving its range. */
  readonly companies?: number;
  /** What its policy reckons with. */
  readonly by: Reckoning;
}

/**
 * The sums of which a release says something rounded, by family, with the largest company that any block which the sum
 * cuts may have: p % of it is the room that the sum has within what is said of it.
 */
export function roundedSums(
  aggregates: readonly Aggregate[],
  observations: readonly Observation[],
  policy: Policy,
): ReadonlyMap<string, readonly RoundedSum[]> {
  const by = reckoningOf(policy);
  const observed = new Map(
    observations.flatMap((one) =>
      one.kind === 'range' || isRounded(one as Aggregate['key']) ? [[placeKey(one), one]] : [],
    ),
  );
  const sums = new Map<string, RoundedSum[]>();
  const add = (family: string, sum: RoundedSum) => kept(sums, family, () => []).push(sum);
  for (const { key, basis } of aggregates) {
    const one = observed.get(placeKey(key));
    if (one === undefined || one.kind === 'missing' || basis.kind === 'nothing') continue;
    if (basis.kind === 'ordered') {
      if (one.kind !== 'range') continue;
      const values = basis.values();
      const companies = companiesWithin(values, basis.p, one);
      add(basis.cell.family, { terms: values.flatMap((each) => each.terms), largest: 0, companies, by });
      continue;
    }
    const years = basis.cells.map((cell) => ({ cell, terms: cell.terms() }));
    const of = years.map(({ terms }) => terms.reduce((sum, term) => sum + term.value, 0));
    const room = one.kind === 'range' ? roomInRange(one, of) : roomOf(one, of[0] ?? 0, of[1] ?? 0);
    if (room === null) continue;
    for (const [at, { cell, terms }] of years.entries())
      add(cell.family, { terms, largest: Math.max(0, room[at] ?? 0) / by.p, by });
  }
  return sums;
}

/** The room of a sum in its range. That of a ratio has two, of which neither may move farther than it did. */
function roomInRange({ lower, upper }: Range, sums: readonly number[]): readonly number[] {
  const [sum = 0] = sums;
  return sums.length === 1 ? [Math.min(sum - lower, upper - sum)] : sums.map(() => 0);
}

/** How many companies may report anything without the quantile leaving its range. */
function companiesWithin(values: readonly OrderedValue[], p: number, { lower, upper }: Range): number {
  const sorted = values.map((one) => one.value).sort((a, b) => a - b);
  let companies = 0;
  while (companies < sorted.length) {
    const [low = 0, high = 0] = placesAround(sorted, p, companies + 1);
    if (low < lower || high > upper) break;
    companies += 1;
  }
  return companies;
}

type Range = Observation & { readonly kind: 'range' };

/** The room that two sums have within what is said of them; null where they are published themselves. */
function roomOf(
  { measure, value, step }: Observation & { readonly kind: 'value' },
  now: number,
  before: number,
): Room | null {
  if (measure === 'direction') return roomOfDirection(value, now, before);
  return step === undefined ? null : roomBetween(now, before, 1 + value - step / 2, 1 + value + step / 2);
}
