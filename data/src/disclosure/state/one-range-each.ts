import { type Observation, placeKey } from '../../release/index.ts';
import type { Aggregate } from '../../statistics/types.ts';
import { NOTHING_KNOWN } from '../known/rounding/blocks.ts';
import { Movers } from '../known/rounding/movers.ts';
import { reckoningOf } from '../known/rounding/reckoning.ts';
import type { DisclosureDecision } from '../protect.ts';
import { type Grounds, SUPPRESSED } from './grounds.ts';

/** What a release was made of, and what it says. */
interface PublishedBefore {
  readonly aggregates: readonly Aggregate[];
  readonly observations: readonly Observation[];
}

/** By family and company: the range that it may move. */
type Taken = Map<string, string>;

/**
 * Leaves of ranges only those that no company moves beside another, those of the lowest rank first, and beside nothing that
 * earlier releases published between bounds. A second range of a company would say, to who knows p, that its figure keeps away from the ends of
 * both.
 */
export function oneRangeEach(
  aggregates: readonly Aggregate[],
  decisions: readonly DisclosureDecision[],
  earlier: readonly PublishedBefore[],
  grounds: Grounds,
): DisclosureDecision[] {
  const taken: Taken = new Map();
  for (const one of earlier) {
    const of = new Map(one.aggregates.map((aggregate) => [placeKey(aggregate.key), aggregate]));
    for (const observation of one.observations) {
      const aggregate = isBounded(observation) ? of.get(placeKey(observation)) : undefined;
      if (aggregate === undefined) continue;
      const isRange = observation.kind === 'range';
      const name = isRange ? nameOf(aggregate, [observation.lower, observation.upper]) : placeKey(observation);
      // Who moved two before may move no more.
      for (const key of moversOf(aggregate, grounds)) taken.set(key, (taken.get(key) ?? name) === name ? name : '');
    }
  }
  const kept = [...decisions];
  const rankOf = (at: number) => Math.min(...cellsOf(aggregates[at]).map((cell) => cell.rank));
  const ranges = [...decisions.keys()].filter((at) => decisions[at]?.kind === 'range');
  for (const at of ranges.sort((a, b) => rankOf(a) - rankOf(b) || a - b)) {
    const [aggregate, decision] = [aggregates[at], decisions[at]];
    if (aggregate === undefined || decision?.kind !== 'range') continue;
    const name = nameOf(aggregate, decision.bounds);
    const movers = moversOf(aggregate, grounds);
    if (movers.some((key) => (taken.get(key) ?? name) !== name)) kept[at] = SUPPRESSED;
    else for (const key of movers) taken.set(key, name);
  }
  return kept;
}

/** A range, or what a release by another policy rounded: a change in a step, a direction. */
function isBounded(one: Observation): boolean {
  if (one.kind !== 'value') return one.kind === 'range';
  return (
    one.panel === 'matched' && (one.measure === 'direction' || (one.measure === 'change' && one.step !== undefined))
  );
}

const nameOf = ({ key }: Aggregate, [lower, upper]: readonly [number, number]) => `${placeKey(key)} ${lower} ${upper}`;

function moversOf(aggregate: Aggregate, { solved, policy }: Grounds): string[] {
  return cellsOf(aggregate).flatMap((cell) => {
    const known = solved.get(cell.family)?.choice ?? NOTHING_KNOWN;
    const moving = Movers.of(known, reckoningOf(policy)).companiesMoving(cell.terms());
    return [...moving].map((company) => `${cell.family} ${company}`);
  });
}

const cellsOf = (aggregate: Aggregate | undefined) => (aggregate?.basis.kind === 'cells' ? aggregate.basis.cells : []);
