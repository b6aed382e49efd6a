import { hasLeft, sharesOf } from '../known/hidden.ts';
import type { PartWhole } from '../known/part-wholes.ts';
import type { Variable } from '../known/variables.ts';
import type { Implied } from './implied.ts';
import type { Sums } from './sheet.ts';

export type Units = ReadonlySet<number>;

/**
 * What is left where sums are told of some of the units that another is told of: over the units of a known whole, and
 * over all units of the wholes that the sum of a part reaches into. All told sums that lie inside are taken off.
 */
export function* leftWithin(
  partWhole: PartWhole,
  sums: Sums,
  variables: ReadonlyMap<string, Variable>,
): Generator<Implied> {
  const ofPart = partWhole.parts.map((component, part) =>
    unitsByBlock(partWhole, (at) => sums.get(component)?.get(partWhole.units[at]?.parts[part] ?? '')),
  );
  const told = ofPart.flat();
  for (const place of placesOf(partWhole, sums, told)) {
    const isOff = ofPart.map((blocks) => union(blocks.filter((units) => isWithin(units, place))));
    if (isOff.every((units) => units.size === 0)) continue;
    const left = [...place].flatMap((at) => {
      const unit = partWhole.units[at];
      const parts = partWhole.parts.flatMap((_, part) => (isOff[part]?.has(at) ? [] : [part]));
      return unit !== undefined && hasLeft(partWhole, unit, parts) ? [{ unit, parts }] : [];
    });
    const shares = left.flatMap(({ unit, parts }) => {
      const names = parts.map((part) => unit.parts[part] ?? null);
      return sharesOf(unit, names, true, variables);
    });
    if (shares.length === 0) continue;
    const components = partWhole.parts.filter((_, part) => left.some((one) => one.parts.includes(part)));
    yield { components, shares };
  }
}

/** Units over which the whole is known, each set once, its units in order. */
function placesOf(partWhole: PartWhole, sums: Sums, told: readonly Units[]): Iterable<Units> {
  const { whole } = partWhole;
  const own = unitsByBlock(partWhole, (at) => sums.get(whole)?.get(partWhole.units[at]?.whole ?? ''));
  const places = new Map<string, Units>();
  const add = (units: Units) => {
    const order = [...units].sort((a, b) => a - b);
    places.set(order.join(), new Set(order));
  };
  for (const units of own) add(units);
  for (const units of told) {
    const met = own.filter((other) => other !== units && meets(units, other));
    if (isWithin(units, union(met))) add(union(met));
  }
  return places.values();
}

/** The units of each block. */
export function unitsByBlock(partWhole: PartWhole, blockAt: (unit: number) => string | undefined): Units[] {
  const blocks = new Map<string, Set<number>>();
  for (const at of partWhole.units.keys()) {
    const block = blockAt(at);
    if (block !== undefined) blocks.set(block, (blocks.get(block) ?? new Set()).add(at));
  }
  return [...blocks.values()];
}

const union = (sets: readonly Units[]): Units => new Set(sets.flatMap((one) => [...one]));

function isWithin(units: Units, place: Units): boolean {
  for (const unit of units) if (!place.has(unit)) return false;
  return true;
}

export function meets(units: Units, others: Units): boolean {
  for (const unit of units) if (others.has(unit)) return true;
  return false;
}
