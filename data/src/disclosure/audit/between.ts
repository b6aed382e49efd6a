import type { PartWhole } from '../known/part-wholes.ts';
import { leavesRest, termsOf } from '../known/rest.ts';
import type { Variable } from '../known/variables.ts';
import type { ImpliedSum } from './implied.ts';
import type { KnownSums } from './part-whole-blocks.ts';
import { takenOff } from './taken-off.ts';
import { overlaps, type Units, unitsByBlock } from './within.ts';

/**
 * What is left between a known block of the whole and known blocks of parts that lie across it: of units of the whole
 * what is not taken off, of units outside what is taken off of them. Each known block of the whole is compared with all
 * blocks of one part, or of every part, that overlap it. Each known block of a part is compared with all blocks of the
 * whole that overlap it. Each of these is compared with one other, too. Nothing else that is known of the same units
 * needs to be used, and often it leaves less.
 */
export function* leftBetween(
  partWhole: PartWhole,
  sums: KnownSums,
  variables: ReadonlyMap<string, Variable>,
): Generator<ImpliedSum> {
  const wholes = unitsByBlock(partWhole, (at) => sums.get(partWhole.whole)?.get(partWhole.units[at]?.whole ?? ''));
  const parts = partWhole.parts.map((component, part) =>
    unitsByBlock(partWhole, (at) => sums.get(component)?.get(partWhole.units[at]?.parts[part] ?? '')),
  );
  for (const [some, off] of pairsOf(wholes, parts)) {
    const inside = new Set(some.flatMap((units) => [...units]));
    const isOff = (part: number, at: number) => off[part]?.some((units) => units.has(at)) ?? false;
    const hasNumber = (part: number, at: number) => (partWhole.units[at]?.parts[part] ?? null) !== null;
    const isTaken = off.map((blocks) => blocks.length > 0);
    yield partWhole.units.flatMap((unit, at) => {
      if (inside.has(at)) {
        const remaining = partWhole.parts.flatMap((_, part) =>
          isOff(part, at) || (isTaken[part] === true && !hasNumber(part, at)) ? [] : [part],
        );
        if (!leavesRest(partWhole, unit, remaining)) return [];
        const names = remaining.map((part) => unit.parts[part] ?? null);
        return termsOf(unit, names, true, variables);
      }
      return takenOff(partWhole, unit, (part) => isOff(part, at), variables);
    });
  }
}

type Pair = readonly [wholes: readonly Units[], parts: readonly (readonly Units[])[]];

function* pairsOf(wholes: readonly Units[], parts: readonly (readonly Units[])[]): Generator<Pair> {
  const only = (part: number, blocks: readonly Units[]) => parts.map((_, other) => (other === part ? blocks : []));
  for (const whole of wholes) {
    const overlapping = parts.map((blocks) => blocks.filter((units) => overlaps(units, whole)));
    // Beside no part it is the known sum itself, of wholes that may be public where their parts are not.
    if (overlapping.every((blocks) => blocks.length === 0)) continue;
    yield [[whole], overlapping];
    for (const [part, blocks] of overlapping.entries()) {
      if (blocks.length === 0) continue;
      yield [[whole], only(part, blocks)];
      if (blocks.length > 1) for (const block of blocks) yield [[whole], only(part, [block])];
    }
  }
  for (const [part, blocks] of parts.entries()) {
    for (const block of blocks) {
      const overlapping = wholes.filter((whole) => overlaps(whole, block));
      if (overlapping.length > 1) yield [overlapping, only(part, [block])];
    }
  }
}
