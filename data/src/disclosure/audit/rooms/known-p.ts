import { kept } from '../../../collections/maps.ts';
import type { Observation } from '../../../release/index.ts';
import { placeKey } from '../../../release/index.ts';
import type { Aggregate } from '../../../statistics/types.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../../policy/types.ts';
import { attackerBy } from './left-open.ts';
import { companiesMoved } from './moves.ts';
import type { LeftOpenOf } from './ranges.ts';

/** A figure that is published between two bounds, with what it is made of. */
export interface Bounded {
  readonly observation: Observation;
  readonly aggregate: Aggregate;
}

/**
 * What says too much to who knows p and these rules: whatever is no sum, or is rounded; a range whose ends are less than
 * ((1 + p) / (1 − p))² apart; and a range that a company moves beside another, of this release or of `before`.
 */
export function tooMuchForKnownP(
  now: readonly Bounded[],
  before: readonly Bounded[],
  leftOpen: LeftOpenOf,
  policy: Policy,
): Observation[] {
  const p = (policy.pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  const movedIn = new Map<string, Set<string>>();
  const moves = (one: Bounded) => movesOf(one, leftOpen, policy);
  for (const one of [...before, ...now])
    for (const company of moves(one)) kept(movedIn, company, () => new Set()).add(nameOf(one));
  return now.flatMap((one) => {
    const { observation, aggregate } = one;
    const isSum =
      aggregate.basis.kind === 'cells' && aggregate.basis.cells.length === 1 && observation.kind === 'range';
    const isWide = observation.kind === 'range' && observation.upper * (1 - p) ** 2 >= observation.lower * (1 + p) ** 2;
    const isAlone = moves(one).every((company) => movedIn.get(company)?.size === 1);
    return isSum && isWide && isAlone ? [] : [observation];
  });
}

function movesOf({ aggregate: { basis } }: Bounded, leftOpen: LeftOpenOf, policy: Policy): string[] {
  if (basis.kind !== 'cells') return [];
  return basis.cells.flatMap(({ family, terms }) =>
    [...companiesMoved(terms(), leftOpen(family), attackerBy(policy))].map((company) => `${family} ${company}`),
  );
}

function nameOf({ observation }: Bounded): string {
  const bounds = observation.kind === 'range' ? [observation.lower, observation.upper] : [];
  return [placeKey(observation), ...bounds].join(' ');
}
