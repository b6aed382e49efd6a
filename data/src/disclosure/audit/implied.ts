import { kept } from '../../collections/maps.ts';
import type { KnownTerm } from '../known/contributor-values.ts';
import type { PartWhole, PartWholeUnit } from '../known/part-wholes.ts';
import { leavesRest, termsOf } from '../known/rest.ts';
import type { Variable } from '../known/variables.ts';
import { leftBetween } from './between.ts';
import { type ItemSet, type KnownSums, PartWholeBlocks } from './part-whole-blocks.ts';
import { isPublicWhole, takenOff } from './taken-off.ts';
import { leftWithin } from './within.ts';

/** A sum that is published nowhere and yet follows; nothing where all of it is known. */
export type ImpliedSum = readonly KnownTerm[];

/**
 * Every sum that follows from known ones by part-whole relations, for the audit. The numbers of a relation add up to
 * nothing. So the sum of each set of them is known over each group of units over which all of the set, or all others,
 * are known. What follows for single components is added to `sums`, until nothing new does.
 */
export function* impliedSums(
  partWholes: readonly PartWhole[],
  sums: KnownSums,
  variables: ReadonlyMap<string, Variable>,
): Generator<ImpliedSum> {
  addImpliedSums(partWholes, sums);
  for (const partWhole of partWholes) {
    const partWholeBlocks = new PartWholeBlocks(partWhole, sums);
    yield* leftOver(partWholeBlocks, variables);
    yield* leftWithin(partWhole, sums, variables);
    yield* leftBetween(partWhole, sums, variables);
    for (const set of setsOf(partWholeBlocks)) {
      const inside = partsIn(partWhole, set);
      for (const block of blocksOf(partWholeBlocks, set)) {
        const units = block.flatMap((at) => partWhole.units[at] ?? []);
        const isAll = inside.length === partWhole.parts.length;
        const isWholeOf = (unit: PartWholeUnit) => set.whole || (isAll && isPublicWhole(partWhole, unit, variables));
        yield units.flatMap((unit) => {
          const names = isWholeOf(unit) ? [unit.whole] : inside.map((part) => unit.parts[part] ?? null);
          return termsOf(unit, names, set.rest, variables);
        });
      }
    }
  }
}

/**
 * What a whole leaves over the groups of units that some known parts connect, also where a part or the whole is known
 * of some of the units only. What is known is taken off, and the rest is known. Parts that are taken off of units whose
 * whole is not known remain, less instead of more. Where all that is left is known itself there is no rest, only a sum
 * of known blocks.
 */
function* leftOver(partWholeBlocks: PartWholeBlocks, variables: ReadonlyMap<string, Variable>): Generator<ImpliedSum> {
  const { partWhole } = partWholeBlocks;
  for (const parts of subsets(knownPartsOf(partWholeBlocks))) {
    if (parts === 0) continue;
    const isTaken = (at: number, part: number) =>
      (parts & (1 << part)) !== 0 && (!partWholeBlocks.hasNumber(part, at) || partWholeBlocks.isKnown(part, at));
    const groups = partWholeBlocks.groupsOf({ whole: true, parts, rest: false }, true);
    for (const [group, block] of Map.groupBy(groups.keys(), (at) => groups[at] ?? -1)) {
      // Where no part is known the whole is left.
      const isTouched = block.some((at) =>
        partWhole.parts.some((_, part) => (parts & (1 << part)) !== 0 && partWholeBlocks.isKnown(part, at)),
      );
      if (group < 0 || !isTouched || !block.some((at) => partWholeBlocks.isWholeKnown(at))) continue;
      const less = block.flatMap((at) => {
        const unit = partWholeBlocks.isWholeUnknown(at) ? partWhole.units[at] : undefined;
        if (unit === undefined) return [];
        return takenOff(
          partWhole,
          unit,
          (part) => (parts & (1 << part)) !== 0 && partWholeBlocks.isKnown(part, at),
          variables,
        );
      });
      const left = block.flatMap((at) => {
        const unit = partWholeBlocks.isWholeUnknown(at) ? undefined : partWhole.units[at];
        const remaining = partWhole.parts.flatMap((_, part) => (isTaken(at, part) ? [] : [part]));
        return unit !== undefined && leavesRest(partWhole, unit, remaining) ? [{ at, unit, remaining }] : [];
      });
      const isAllKnown = left.every(
        ({ at, remaining }) =>
          !partWholeBlocks.hasRest(at) &&
          remaining.every((part) => !partWholeBlocks.hasNumber(part, at) || partWholeBlocks.isInside(part, at, groups)),
      );
      if (isAllKnown && less.length === 0) continue;
      const more = left.flatMap(({ unit, remaining }) => {
        const names = remaining.map((part) => unit.parts[part] ?? null);
        return termsOf(unit, names, true, variables);
      });
      yield [...more, ...less];
    }
  }
}

/** Adds to `sums` what follows for single components, until nothing new does. */
export function addImpliedSums(partWholes: readonly PartWhole[], sums: KnownSums): void {
  while (partWholes.map((partWhole) => addSumsOf(partWhole, sums)).some(Boolean));
}

function setsOf(partWholeBlocks: PartWholeBlocks): ItemSet[] {
  const { partWhole } = partWholeBlocks;
  const all = partWhole.parts.map((_, part) => part);
  const knownParts = knownPartsOf(partWholeBlocks);
  const unknownParts = all.filter((part) => !knownParts.includes(part));
  const leavesUnknown = partWhole.units.some((unit) => leavesRest(partWhole, unit, unknownParts));
  const parts = subsets(knownParts).flatMap((inside): ItemSet[] => [
    { whole: false, parts: inside, rest: false },
    ...(leavesUnknown ? [{ whole: false, parts: inside | bitsOf(unknownParts), rest: true }] : []),
  ]);
  // All parts with the rest are the whole.
  const sets = parts.filter((one) => (one.parts !== 0 || one.rest) && !(one.parts === bitsOf(all) && one.rest));
  return [...sets, { whole: true, parts: 0, rest: false }];
}

const bitsOf = (parts: readonly number[]) => parts.reduce((bits, part) => bits | (1 << part), 0);

const knownPartsOf = (partWholeBlocks: PartWholeBlocks) =>
  partWholeBlocks.partWhole.parts.flatMap((_, part) => (partWholeBlocks.hasKnownBlocks(part) ? [part] : []));

const partsIn = (partWhole: PartWhole, { parts }: ItemSet) =>
  partWhole.parts.flatMap((_, part) => ((parts & (1 << part)) === 0 ? [] : [part]));

/** Every choice of some parts, as bits. */
function subsets(parts: readonly number[]): number[] {
  const found = [0];
  for (const one of parts) found.push(...found.map((set) => set | (1 << one)));
  return found;
}

/**
 * The groups of units over which the sum of a set is known, by the set itself and by all others, each crossed with the
 * other.
 */
function blocksOf(partWholeBlocks: PartWholeBlocks, set: ItemSet): number[][] {
  const { partWhole } = partWholeBlocks;
  const everything = 2 ** partWhole.parts.length - 1;
  const own = partWholeBlocks.groupsOf(set);
  const rest = partWholeBlocks.groupsOf({
    whole: !set.whole,
    parts: everything & ~set.parts,
    rest: !set.rest,
  });
  const blocks = new Map<number, number[]>();
  for (const at of partWhole.units.keys()) {
    if (!partWholeBlocks.isIn(at, set)) continue;
    const [one, other] = [own[at] ?? -1, rest[at] ?? -1];
    if (one < 0 && other < 0) continue;
    const key = one * (partWhole.units.length + 1) + other;
    kept(blocks, key, () => []).push(at);
  }
  return [...blocks.values()];
}

/** Adds what a part-whole relation says of its single components. Answers whether that was new. */
function addSumsOf(partWhole: PartWhole, sums: KnownSums): boolean {
  const partWholeBlocks = new PartWholeBlocks(partWhole, sums);
  let changed = false;
  const addBlocks = (component: string, set: ItemSet, nameAt: (at: number) => string | null | undefined) => {
    const before = sums.get(component) ?? new Map<string, string>();
    const after = new Map<string, string>();
    for (const [number, block] of blocksOf(partWholeBlocks, set).entries()) {
      for (const at of block) {
        const name = nameAt(at) ?? null;
        if (name !== null) after.set(name, `${before.get(name) ?? ''}/${number}`);
      }
    }
    const old = [...after.keys()].map((name) => before.get(name));
    if (!old.includes(undefined) && new Set(old).size === new Set(after.values()).size) return;
    // Short names, or they would grow with each round.
    const blocks = new Map([...before, ...after]);
    const names = new Map([...new Set(blocks.values())].map((name, at) => [name, `${at}`]));
    sums.set(component, new Map([...blocks].map(([name, block]) => [name, names.get(block) ?? block])));
    changed = true;
  };
  addBlocks(partWhole.whole, { whole: true, parts: 0, rest: false }, (at) => partWhole.units[at]?.whole);
  // Where nothing is known of several parts nothing follows for one of them.
  const unknown = partWhole.parts.filter((component) => !sums.has(component));
  for (const [part, component] of partWhole.parts.entries()) {
    if (!sums.has(component) && unknown.length > 1) continue;
    addBlocks(component, { whole: false, parts: 1 << part, rest: false }, (at) => partWhole.units[at]?.parts[part]);
  }
  return changed;
}
