import { describe, expect, test } from 'vitest';
import { amount, amounts, POLICY, variablesWith } from '../../../../testing/disclosure.ts';
import type { Term } from '../../../statistics/types.ts';
import { chooseSafeCells } from '../../choose/choose.ts';
import { judgeOfSizes } from '../contributor-values.ts';
import { NOTHING_KNOWN } from './blocks.ts';
import { Movers } from './movers.ts';

const BY = { p: 0.1, coalition: 1 };
const FAMILY = 'M 2020 amounts';
const code = (name: string, values: readonly number[]) => amounts(values, { component: `M content_type:${name}` });

/** What the cells that are published leave open. */
const leftBy = (cells: Readonly<Record<string, readonly Term[]>>) => {
  const choice = chooseSafeCells(FAMILY, variablesWith(FAMILY, cells), judgeOfSizes(POLICY));
  return { safe: [...choice.safe], movers: Movers.of(choice, BY) };
};

describe('the largest company that moves a sum', () => {
  test('may stand outside it: of a block that the sum cuts, whoever it holds', () => {
    const all = amounts([1000, 60, 50, 200, 190, 180]);
    const { movers } = leftBy({ all });
    expect(movers.largestOf(all.slice(1, 4))).toBe(1000);
    expect(movers.largestOf(all)).toBe(0);
  });

  test('may be known only by its parts: no total is published, but two codes that all companies split', () => {
    // Image and video of all make 1600. Of five companies the total may be said to be so much only with room for the 1000.
    const total = amounts([1000, 50, 150, 140, 130, 130]);
    const { safe, movers } = leftBy({
      image: code('image', [600, 10, 90, 80, 70, 70]),
      video: code('video', [400, 40, 60, 60, 60, 60]),
      five: total.slice(1),
      all: total,
    });
    expect(safe).not.toContain('five');
    expect(movers.largestOf(total.slice(1))).toBeGreaterThanOrEqual(1000);
  });

  test('may have nothing of it at all: what is left of a whole beside one code', () => {
    const video = code('video', [0, 60, 50, 40, 40]);
    const { movers } = leftBy({
      total: amounts([1010, 60, 50, 40, 40]),
      image: code('image', [1010, 0, 0, 0, 0]).slice(0, 1),
      video,
    });
    expect(movers.largestOf(video)).toBe(1010);
  });

  test('moves alone where nothing is published of it', () => {
    const { movers } = leftBy({ all: amounts([60, 50, 40]) });
    expect(movers.largestOf([amount('z', 70), ...amounts([60, 50, 40])])).toBe(70);
  });

  test('is nobody whose figure is public', () => {
    const all = [amount('z', 1000, { isPublic: true }), ...amounts([60, 50, 40, 40])];
    const { movers } = leftBy({ all });
    expect(movers.largestOf(all.slice(0, 3))).toBe(60);
  });
});

describe('how many companies move together', () => {
  const movers = (values: readonly number[], p: number, coalition = 1) =>
    Movers.of({ ...NOTHING_KNOWN, blocks: [blockOf(values)] }, { p, coalition }).companiesOf(amounts(values).slice(1));
  const blockOf = (values: readonly number[]) => amounts(values).map((one) => ({ ...one, least: 0 }));

  test('one and whoever makes up for it, without those that may know themselves', () => {
    // A tenth of 100 is what c has.
    expect(movers([100, 90, 10, 5, 5], 0.1)).toBe(2);
    // A fifth of 100 are c, d and e.
    expect(movers([100, 90, 10, 5, 5], 0.2)).toBe(4);
    // If two pool what they know d and e have to make up for a tenth.
    expect(movers([100, 90, 20, 5, 5], 0.1, 2)).toBe(3);
  });

  test('all where all the others are not enough', () => {
    expect(movers([100, 90, 3, 2], 0.1)).toBe(5);
  });
});
