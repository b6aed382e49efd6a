import { kept } from '../../collections/maps.ts';
import type { PartWhole } from '../known/part-wholes.ts';
import { leavesRest, termsOf } from '../known/rest.ts';
import type { Variable } from '../known/variables.ts';
import type { ImpliedSum } from './implied.ts';
import type { KnownSums } from './part-whole-blocks.ts';

export type Units = ReadonlySet<number>;

/**
 * What is left where one sum is known of some units and another is known of fewer of them. The regions are the units of
 * a known whole, and all units of the wholes that the sum of a part reaches into. All known sums that lie inside a
 * region are taken off.
 */
export function* leftWithin(
  partWhole: PartWhole,
  sums: KnownSums,
  variables: ReadonlyMap<string, Variable>,
): Generator<ImpliedSum> {
  const ofPart = partWhole.parts.map((component, part) =>
    unitsByBlock(partWhole, (at) => sums.get(component)?.get(partWhole.units[at]?.parts[part] ?? '')),
  );
  const blocksOfParts = ofPart.flat();
  for (const region of regionsOf(partWhole, sums, blocksOfParts)) {
    const isOff = ofPart.map((blocks) => unionOf(blocks.filter((units) => isWithin(units, region))));
    if (isOff.every((units) => units.size === 0)) continue;
    const left = [...region].flatMap((at) => {
      const unit = partWhole.units[at];
      const parts = partWhole.parts.flatMap((_, part) => (isOff[part]?.has(at) ? [] : [part]));
      return unit !== undefined && leavesRest(partWhole, unit, parts) ? [{ unit, parts }] : [];
    });
    yield left.flatMap(({ unit, parts }) => {
      const names = parts.map((part) => unit.parts[part] ?? null);
      return termsOf(unit, names, true, variables);
    });
  }
}

/** The regions of units over which the whole is known, each once, its units in order. */
function regionsOf(partWhole: PartWhole, sums: KnownSums, blocksOfParts: readonly Units[]): Iterable<Units> {
  const { whole } = partWhole;
  const own = unitsByBlock(partWhole, (at) => sums.get(whole)?.get(partWhole.units[at]?.whole ?? ''));
  const regions = new Map<string, Units>();
  const add = (units: Units) => {
    const order = [...units].sort((a, b) => a - b);
    regions.set(order.join(), new Set(order));
  };
  for (const units of own) add(units);
  for (const units of blocksOfParts) {
    const overlapping = own.filter((other) => other !== units && overlaps(units, other));
    if (isWithin(units, unionOf(overlapping))) add(unionOf(overlapping));
  }
  return regions.values();
}

/** The units of each block. */
export function unitsByBlock(partWhole: PartWhole, blockAt: (unit: number) => string | undefined): Units[] {
  const blocks = new Map<string, Set<number>>();
  for (const at of partWhole.units.keys()) {
    const block = blockAt(at);
    if (block !== undefined) kept(blocks, block, () => new Set()).add(at);
  }
  return [...blocks.values()];
}

const unionOf = (sets: readonly Units[]): Units => new Set(sets.flatMap((one) => [...one]));

function isWithin(units: Units, region: Units): boolean {
  for (const unit of units) if (!region.has(unit)) return false;
  return true;
}

export function overlaps(units: Units, others: Units): boolean {
  for (const unit of units) if (others.has(unit)) return true;
  return false;
}
