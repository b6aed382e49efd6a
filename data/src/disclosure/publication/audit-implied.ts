import { leftWithin } from './audit-within.ts';
import { hasLeft, sharesOf } from './blocks/hidden.ts';
import type { Tie, TiedUnit } from './blocks/ties.ts';
import type { Share } from './parts.ts';
import type { Variable } from './variables.ts';

/** A sum that is told nowhere and yet follows: of some components over some units of a tie. */
export interface Implied {
  readonly components: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly shares: readonly Share[];
}

/** By component and variable the block of told cells that it is in. */
export type Sums = Map<string, Map<string, string>>;

/**
 * Every sum that follows from told ones by the ties of wholes and parts, for the audit. Of each set of numbers that add up
 * to nothing the sum is known over each group of units over which all of the set, or all others, are known. Adds to `sums`
 * what follows for single components, until nothing new does.
 */
export function* implied(
  ties: readonly Tie[],
  sums: Sums,
  variables: ReadonlyMap<string, Variable>,
): Generator<Implied> {
  while (ties.map((tie) => learn(tie, sums)).some(Boolean));
  for (const tie of ties) {
    yield* leftOver(tie, sums, variables);
    yield* leftWithin(tie, sums, variables);
    for (const set of setsOf(tie, sums)) {
      const names = set.inside.map((column) => tie.parts[column] ?? '');
      for (const block of blocksOf(tie, set, sums)) {
        const units = block.flatMap((at) => tie.units[at] ?? []);
        // All parts of a unit that leave nothing are its whole, which may be public where they are not.
        const isWholeOf = (unit: TiedUnit) =>
          set.isWhole || (tie.whole !== null && set.inside.length === tie.parts.length && !hasLeft(tie, unit, []));
        const shares = units.flatMap((unit) =>
          isWholeOf(unit)
            ? sharesOf(tie, unit, [unit.whole], false, variables)
            : sharesOf(
                tie,
                unit,
                set.inside.map((part) => unit.parts[part] ?? null),
                set.withRest,
                variables,
              ),
        );
        if (shares.length === 0) continue;
        const components = set.isWhole ? [tie.whole ?? ''] : names;
        yield { components, units: new Set(units.map((unit) => unit.unit)), shares };
      }
    }
  }
}

/**
 * What a whole leaves over the groups of units that some told parts hang together by, also where a part is told of some of
 * the units only: what is told is taken off, the rest is known.
 */
function* leftOver(tie: Tie, sums: Sums, variables: ReadonlyMap<string, Variable>): Generator<Implied> {
  const loud = tie.parts.flatMap((component, part) => (sums.has(component) ? [part] : []));
  for (const inside of subsets(loud)) {
    if (inside.length === 0) continue;
    const nameOf = (at: number, part: number) => tie.units[at]?.parts[part] ?? null;
    const isNamed = (at: number, part: number) => sums.get(tie.parts[part] ?? '')?.has(nameOf(at, part) ?? '') === true;
    const isTold = (at: number, part: number) =>
      inside.includes(part) && (nameOf(at, part) === null || isNamed(at, part));
    const set = { isWhole: tie.whole !== null, inside, withRest: false };
    const groups = groupOf(tie, set, sums, true);
    for (const block of Map.groupBy(groups.keys(), (at) => groups.get(at)).values()) {
      // Where no part is told what is left is the whole.
      const isTouched = block.some((at) => inside.some((part) => isNamed(at, part)));
      if (!isTouched) continue;
      const left = block.flatMap((at) => {
        const unit = tie.units[at];
        const parts = tie.parts.flatMap((_, part) => (isTold(at, part) ? [] : [part]));
        return unit !== undefined && hasLeft(tie, unit, parts) ? [{ unit, parts }] : [];
      });
      const components = tie.parts.filter((_, part) => block.some((at) => !isTold(at, part)));
      const shares = left.flatMap(({ unit, parts }) =>
        sharesOf(
          tie,
          unit,
          parts.map((part) => unit.parts[part] ?? null),
          true,
          variables,
        ),
      );
      if (shares.length === 0) continue;
      yield { components, units: new Set(block.flatMap((at) => tie.units[at]?.unit ?? [])), shares };
    }
  }
}

/** Some of the numbers of a tie: the whole, or some parts, perhaps with all that nothing is known of. */
interface ItemSet {
  readonly isWhole: boolean;
  readonly inside: readonly number[];
  readonly withRest: boolean;
}

function setsOf(tie: Tie, sums: Sums): ItemSet[] {
  const all = tie.parts.map((_, part) => part);
  const loud = all.filter((part) => sums.has(tie.parts[part] ?? ''));
  const silent = all.filter((part) => !loud.includes(part));
  const chosen = subsets(loud);
  const parts = [
    ...chosen.map((inside) => ({ isWhole: false, inside, withRest: false })),
    ...(tie.units.some((unit) => hasLeft(tie, unit, silent))
      ? chosen.map((inside) => ({ isWhole: false, inside: [...inside, ...silent], withRest: true }))
      : []),
  ].filter((one) => one.inside.length > 0 || one.withRest);
  const sets = tie.whole === null ? parts : [...parts, { isWhole: true, inside: [], withRest: false }];
  // All parts with the rest are the whole, and a whole of one everybody knows.
  return sets.filter((one) => one.isWhole || one.inside.length < all.length || (tie.rest !== 'never' && !one.withRest));
}

function subsets(list: readonly number[]): number[][] {
  const found: number[][] = [[]];
  for (const one of list) found.push(...found.map((set) => [...set, one]));
  return found;
}

/** The groups of units over which the sum of a set is known, by the set itself and by all others, each crossed with the other. */
function blocksOf(tie: Tie, set: ItemSet, sums: Sums): number[][] {
  const others: ItemSet = {
    isWhole: tie.whole !== null && !set.isWhole,
    inside: tie.parts.map((_, part) => part).filter((part) => !set.inside.includes(part)),
    withRest: !set.withRest,
  };
  const own = groupOf(tie, set, sums);
  const rest = groupOf(tie, others, sums);
  const blocks = new Map<string, number[]>();
  for (const at of tie.units.keys()) {
    if (!isIn(tie, at, set)) continue;
    const [one, other] = [own.get(at), rest.get(at)];
    if (one === undefined && other === undefined) continue;
    const key = `${one} ${other}`;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [at]);
    else block.push(at);
  }
  return [...blocks.values()];
}

function namesAt(tie: Tie, at: number, { isWhole, inside }: ItemSet): string[] {
  const unit = tie.units[at];
  const names = [...(isWhole ? [unit?.whole] : []), ...inside.map((part) => unit?.parts[part])];
  return names.filter((name) => name !== null && name !== undefined);
}

const isRestIn = (tie: Tie, at: number, set: ItemSet): boolean => {
  const unit = tie.units[at];
  return set.withRest && unit !== undefined && hasLeft(tie, unit, []);
};

const isIn = (tie: Tie, at: number, set: ItemSet) => namesAt(tie, at, set).length > 0 || isRestIn(tie, at, set);

/** For each unit the group, breadth first over shared blocks, over which everything of a set is known; none where it is not. */
function groupOf(tie: Tie, set: ItemSet, sums: Sums, partsMayBeUnknown = false): Map<number, number> {
  const components = [...(set.isWhole ? [tie.whole ?? ''] : []), ...set.inside.map((part) => tie.parts[part] ?? '')];
  const members = new Map<string, number[]>();
  const blocksAt = new Map<number, string[]>();
  const unknown = new Set<number>();
  for (const at of tie.units.keys()) {
    if (isRestIn(tie, at, set)) unknown.add(at);
    const blocks: string[] = [];
    for (const name of namesAt(tie, at, set)) {
      const found = components.find((component) => sums.get(component)?.has(name));
      if (found === undefined) {
        if (name === tie.units[at]?.whole || !partsMayBeUnknown) unknown.add(at);
        continue;
      }
      const block = `${found} ${sums.get(found)?.get(name)}`;
      blocks.push(block);
      const known = members.get(block);
      if (known === undefined) members.set(block, [at]);
      else known.push(at);
    }
    blocksAt.set(at, blocks);
  }
  const groups = new Map<number, number>();
  const seen = new Set<number>();
  for (const start of tie.units.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const at of group) {
      for (const block of blocksAt.get(at) ?? []) {
        for (const next of members.get(block) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          group.push(next);
        }
        members.delete(block);
      }
    }
    if (!group.some((at) => unknown.has(at))) for (const at of group) groups.set(at, start);
  }
  return groups;
}

/** Adds what a tie says of its single components; answers whether that was new. */
function learn(tie: Tie, sums: Sums): boolean {
  let changed = false;
  const tell = (component: string, set: ItemSet) => {
    const before = sums.get(component) ?? new Map<string, string>();
    const after = new Map<string, string>();
    for (const [number, block] of blocksOf(tie, set, sums).entries()) {
      for (const name of block.flatMap((at) => namesAt(tie, at, set))) {
        after.set(name, `${before.get(name) ?? ''}/${number}`);
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
  if (tie.whole !== null) tell(tie.whole, { isWhole: true, inside: [], withRest: false });
  // Of one part and nothing else there is nothing to learn.
  if (tie.whole === null && tie.parts.length < 2) return changed;
  const isExact = tie.rest === 'never';
  for (const [part, component] of tie.parts.entries()) {
    if (sums.has(component) || isExact) tell(component, { isWhole: false, inside: [part], withRest: false });
  }
  return changed;
}
