import { addTo } from '../../../collections/maps.ts';
import type { Link } from '../links.ts';
import type { Variable } from '../variables.ts';
import { type Block, type KnownBlocks, sizeOf } from './blocks.ts';
import type { Reckoning } from './reckoning.ts';
import { Slacks } from './slacks.ts';

type BlocksAt = ReadonlyMap<string, readonly Block[]>;

/**
 * What wholes force the blocks of their parts to move by, as the figure of which that is p %; nothing for a block that is not
 * in it. Where the others that make up for a company have nothing left beside the parts of their wholes, the parts have to move
 * with them, and so on. No block moves by more than all that is in it. A whole is at least its parts, so what moves it by
 * itself is enough for what parts do to it.
 */
export function forcesOf(
  blocks: readonly Block[],
  { alone, links, blocks: all, slacks = new Slacks([...all.flat(), ...alone]) }: KnownBlocks,
  by: Reckoning,
): ReadonlyMap<Block, number> {
  const blocksAt = byUnit(blocks);
  const own = largestCompanies(blocks);
  const edges = blocks.flatMap((block) =>
    links
      .filter((link) => block.component === link.whole && !isAligned(block, link, blocksAt))
      .map((link) => [block, link, slacks.leftIn(block, link, by) / by.p] as const)
      .filter(([, , left]) => Number.isFinite(left)),
  );
  const forces = new Map<Block, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, link, left] of edges) {
      // What is left beside the parts of a whole need not be passed on.
      const passed = Math.max(own.get(from) ?? 0, forces.get(from) ?? 0) - left;
      if (passed <= 0) continue;
      for (const { unit } of from.members)
        for (const to of blocksAt.get(unit) ?? []) {
          if (!link.parts.includes(to.component)) continue;
          const force = Math.min(passed, mostOf(to) / by.p);
          if (force <= (forces.get(to) ?? 0)) continue;
          changed = true;
          forces.set(to, force);
        }
    }
  }
  return forces;
}

function byUnit(blocks: readonly Block[]): BlocksAt {
  const at = new Map<string, Block[]>();
  for (const block of blocks)
    for (const { unit } of block.members) {
      const known = at.get(unit);
      if (known === undefined) at.set(unit, [block]);
      else if (!known.includes(block)) known.push(block);
    }
  return at;
}

/**
 * Whether all parts of a whole have blocks inside that of the whole. Then who makes up for a company in a part does so in the
 * whole, too, and each moves by no more than the company has of it. Of a part in no block nobody makes up for the company, so
 * that others have to give up more of theirs.
 */
function isAligned({ members }: Block, { parts }: Link, blocksAt: BlocksAt): boolean {
  const units = new Set(members.map((one) => one.unit));
  const bound = [...units].flatMap((unit) => (blocksAt.get(unit) ?? []).filter((one) => parts.includes(one.component)));
  return bound.every((part) => !part.isAlone && part.members.every(({ unit }) => units.has(unit)));
}

/** The most that one company of each block has of its component in all. */
function largestCompanies(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const totals = new Map<string, number>();
  const keyOf = ({ component, contributor }: Variable) => `${component}\u0000${contributor}`;
  for (const { members } of blocks) for (const one of members) addTo(totals, keyOf(one), sizeOf(one));
  return new Map(
    blocks.map((block) => [block, block.members.reduce((most, one) => Math.max(most, totals.get(keyOf(one)) ?? 0), 0)]),
  );
}

/** A block whose sum is known moves by no more than all of it; who is alone may move by anything. */
function mostOf({ members, isAlone }: Block): number {
  return isAlone ? Number.POSITIVE_INFINITY : members.reduce((sum, one) => sum + one.value, 0);
}
