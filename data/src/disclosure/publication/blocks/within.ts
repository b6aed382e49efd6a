import { NONE } from './labels.ts';

/** Units, and the blocks of parts that lie wholly among them, each as the part and its units. */
export interface Region {
  readonly units: readonly number[];
  readonly inside: readonly (readonly [part: number, units: readonly number[]])[];
}

/**
 * Where something follows though no two sums are told of the same companies: a whole is known over some units, and sums of
 * parts over fewer of them. What is left is not negative and known. Where the whole is one for each unit (`whole` null),
 * as of the options of a choice, it is known over any units: over those of a block, and over those of two that overlap.
 */
export function regionsOf(whole: Int32Array | null, parts: readonly Int32Array[]): Region[] {
  const blocks = parts.flatMap((labels, part) => blocksOf(labels).map((units) => [part, units] as const));
  const candidates = whole === null ? unionsOf(blocks) : wholesOf(whole, blocks);
  const regions = new Map<string, readonly number[]>();
  for (const units of candidates) {
    const sorted = [...new Set(units)].sort((a, b) => a - b);
    regions.set(sorted.join(), sorted);
  }
  return [...regions.values()].flatMap((units) => {
    const all = new Set(units);
    const inside = blocks.filter(([, of]) => of.every((unit) => all.has(unit)));
    return inside.length === 0 ? [] : [{ units, inside }];
  });
}

function blocksOf(labels: Int32Array): number[][] {
  const blocks = new Map<number, number[]>();
  for (const [at, label] of labels.entries()) {
    if (label <= NONE) continue;
    const block = blocks.get(label);
    if (block === undefined) blocks.set(label, [at]);
    else block.push(at);
  }
  return [...blocks.values()];
}

/** Each block, and each two of different parts that overlap without one holding the other. */
function unionsOf(blocks: Region['inside']): (readonly number[])[] {
  const single = blocks.map(([, units]) => units);
  const pairs = blocks.flatMap(([part, units], at) => {
    const own = new Set(units);
    return blocks.slice(at + 1).flatMap(([other, more]) => {
      if (other === part) return [];
      const shared = more.filter((unit) => own.has(unit)).length;
      return shared === 0 || shared === units.length || shared === more.length ? [] : [[...units, ...more]];
    });
  });
  return [...single, ...pairs];
}

/** Each block of the whole, and those together that one block of a part reaches into. */
function wholesOf(whole: Int32Array, blocks: Region['inside']): number[][] {
  const wholes = new Map(blocksOf(whole).map((units) => [whole[units[0] ?? 0] ?? NONE, units]));
  const straddled = blocks.flatMap(([, units]) => {
    const labels = new Set(units.map((unit) => whole[unit] ?? NONE));
    const isKnown = [...labels].every((label) => label > NONE);
    return isKnown && labels.size > 1 ? [[...labels].flatMap((label) => wholes.get(label) ?? [])] : [];
  });
  return [...wholes.values(), ...straddled];
}
