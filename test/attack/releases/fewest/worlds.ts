import { type Line, solveInteger } from '../shares/integer.ts';
import type { SmallSumBlocks } from './blocks.ts';

/** That a company has so many more (or fewer), and that an attacker's own figures are what they are. */
export interface Wish {
  readonly owner: string;
  readonly by: number;
  readonly attacker: string | null;
}

const ANY = Number.POSITIVE_INFINITY;

/**
 * Whether everything published and known leaves this possible: by one other company that makes up for it, or by a
 * programme.
 */
export async function isPossible(
  blocks: SmallSumBlocks,
  wish: Wish,
  seconds = 10,
): Promise<{ is: boolean | undefined; programmes: number }> {
  if (hasPartner(blocks, wish)) return { is: true, programmes: 0 };
  const point = await solveInteger(modelOf(blocks, wish), seconds);
  return { is: point === null ? false : point === undefined ? undefined : true, programmes: 1 };
}

/** One other company of the same block that takes what the company has less, or gives it and is left with something. */
function hasPartner({ blocks, figures }: SmallSumBlocks, { owner, by, attacker }: Wish): boolean {
  return blocks.some(({ companies, least }) => {
    const own = companies.get(owner);
    if (own === undefined) return false;
    const amount = (of: readonly number[]) => of.reduce((sum, at) => sum + (figures[at]?.value ?? 0), 0);
    const hidden = (of: readonly number[]) => of.filter((at) => figures[at]?.isPublic === false);
    const rest = least === 0 ? 0 : 1;
    if (hidden(own).length === 0 || (by < 0 && amount(hidden(own)) + by < rest)) return false;
    return [...companies].some(([other, of]) => {
      if (other === owner || other === attacker || hidden(of).length === 0) return false;
      return by < 0 || amount(hidden(of)) - by >= rest;
    });
  });
}

/** A column for each figure, and one for each company of a block: whether it has anything there. */
function modelOf({ figures, sums, blocks, members }: SmallSumBlocks, { owner, by, attacker }: Wish) {
  const columns = new Map([...members.values()].flat().map((at, column) => [at, column]));
  const lower: number[] = [];
  const upper: number[] = [];
  for (const at of columns.keys()) {
    const { value = 0, isPublic = false, owner: of = '' } = figures[at] ?? {};
    const isFixed = isPublic || of === attacker;
    lower.push(isFixed ? value : 0);
    upper.push(isFixed ? value : Math.max(...sums.map((one) => one.value)));
  }
  const lines: Line[] = sums.map((one) => ({
    terms: one.figures.map((at) => [columns.get(at) ?? -1, 1] as const),
    low: one.value,
    high: one.value,
  }));
  for (const { companies, least } of blocks) {
    if (least === 0) continue;
    const filled: (readonly [number, number])[] = [];
    for (const of of companies.values()) {
      const hidden = of.filter((at) => figures[at]?.isPublic === false);
      if (hidden.length === 0) continue;
      const column = lower.length;
      lower.push(0);
      upper.push(1);
      filled.push([column, 1]);
      // It has something only if its figures add up to one at least.
      const terms = hidden.map((at) => [columns.get(at) ?? -1, 1] as const);
      lines.push({ terms: [...terms, [column, -1]], low: 0, high: ANY });
    }
    lines.push({ terms: filled, low: least, high: ANY });
  }
  const own = members.get(owner) ?? [];
  const value = own.reduce((sum, at) => sum + (figures[at]?.value ?? 0), 0);
  const terms = own.map((at) => [columns.get(at) ?? -1, 1] as const);
  lines.push(by > 0 ? { terms, low: value + by, high: ANY } : { terms, low: -ANY, high: value + by });
  return {
    ...{
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      cost: new Float64Array(lower.length),
      lines,
    },
    isWhole: lower.map(() => true),
  };
}
