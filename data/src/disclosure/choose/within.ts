import { NONE } from './labels.ts';

/** Units, and the blocks of parts that lie wholly among them, each as the part and its units. */
export interface Region {
  readonly units: readonly number[];
  readonly inside: readonly (readonly [part: number, units: readonly number[]])[];
}

/**
 * The regions where something follows though no two sums are known of the same companies: a whole is known over some
 * units, and sums of parts over fewer of them. What is left is not negative and known.
 */
export function regionsOf(whole: Int32Array, parts: readonly Int32Array[]): Region[] {
  const blocks = parts.flatMap((labels, part) => blocksOf(labels).map((units) => [part, units] as const));
  const candidates = wholesOf(whole, blocks);
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
