import { describe, expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import { chooseSafeCells } from './choose.ts';

function chosen(family: string, cells: Cells, earlier: readonly Cells[] = []) {
  return [...chooseSafeCells(family, variablesWith(family, cells, earlier), judgeOfSizes(POLICY)).safe];
}

const AMOUNTS = 'M 2020 amounts';
const part = (component: string, values: readonly number[]) => amounts(values, { component });

describe('what wholes and parts give away', () => {
  test('a code of which all others but two make up the total is not published beside it', () => {
    // Total less images is what a and b have of videos.
    const cells = {
      total: part('M _T', [30, 30, 20, 20]),
      image: part('M content_type:image', [20, 20, 20, 20]),
      video: part('M content_type:video', [10, 10]),
    };
    expect(chosen(AMOUNTS, cells)).toEqual(['total']);
  });

  test('a code that leaves enough is published', () => {
    const cells = {
      total: part('M _T', [30, 30, 30, 30]),
      image: part('M content_type:image', [20, 20, 20, 20]),
      video: part('M content_type:video', [10, 10, 10, 10]),
    };
    expect(chosen(AMOUNTS, cells)).toEqual(['total', 'image', 'video']);
  });

  test('a numerator that is nearly the denominator leaves the rest of one company', () => {
    const cells = {
      denominator: part('M denominator', [50, 40, 40, 40]),
      numerator: part('M numerator', [30, 40, 40, 40]),
    };
    expect(chosen('M 2020 amounts', cells)).toEqual(['denominator']);
    const spread = { ...cells, numerator: part('M numerator', [30, 30, 30, 30]) };
    expect(chosen('M 2020 amounts', spread)).toEqual(['denominator', 'numerator']);
  });
});

test('what a code leaves is what companies have of other codes and of none, each as much as it is', () => {
  const leaving = (ofNone: number) => ({
    total: part('M _T', [10 + ofNone, 70, 20]),
    image: part('M content_type:image', [10, 10, 10]),
    video: part('M content_type:video', [0, 60, 10]).slice(1),
  });
  // Less images a has 100 of no code, b 60 and c 10 videos: c’s are just a tenth of the largest.
  expect(chosen(AMOUNTS, leaving(100))).toEqual(['total', 'image']);
  expect(chosen(AMOUNTS, leaving(101))).toEqual(['total']);
});

test('codes published of one company more than the total are taken off it one by one, too', () => {
  // Less videos 210, 210 and 210 of a to c are left, less 90 of d; less both codes 10 of each, less 91: both are safe.
  // Less images alone it is 1,010, 1,010 and 20, less 1.
  const cells = {
    total: part('M _T', [1210, 1210, 220]),
    video: part('M content_type:video', [1000, 1000, 10, 90]),
    image: part('M content_type:image', [200, 200, 200, 1]),
    'total of d': part('M _T', [0, 0, 0, 101]).slice(3),
  };
  expect(chosen(AMOUNTS, cells)).toEqual(['total', 'video']);
});

test('a total and codes that are each published of other companies are not published together', () => {
  // Images and videos of all but d’s videos, less the totals of a to d: what e has in all, less the videos of d.
  const cells = {
    total: part('M _T', [30, 30, 30, 30]),
    image: part('M content_type:image', [10, 10, 10, 10, 10]),
    video: part('M content_type:video', [20, 20, 20, 20, 20]).filter((one) => one.contributor !== 'd'),
    'total of e': part('M _T', [30, 30, 30, 30, 30]).slice(4),
    'video of d': part('M content_type:video', [20, 20, 20, 20]).slice(3),
  };
  expect(chosen(AMOUNTS, cells)).toEqual(['total', 'image']);
});

test('a part that is all of a published whole but for one company is not published beside it', () => {
  const cells = {
    total: part('M _T', [30, 30, 30, 30]),
    'total of others': part('M _T', [0, 0, 0, 0, 30, 30, 30, 30, 30]).slice(4),
    image: part('M content_type:image', [30, 30, 30, 30, 20]),
  };
  expect(chosen(AMOUNTS, cells)).toEqual(['total', 'total of others']);
});

describe('beside an earlier release', () => {
  test('what follows from it and from a public figure is no reason to suppress either', () => {
    const video = part('M content_type:video', [5, 20, 20, 20]);
    const earlier = { one: part('M _T', [12]), video };
    const own = video.slice(0, 1).map((term) => ({ ...term, isPublic: true }));
    expect(chosen(AMOUNTS, { video: [...own, ...video.slice(1)], own }, [earlier])).toEqual(['video', 'own']);
  });

  test('what followed from it of some companies does not excuse what follows of others now', () => {
    // Of g and h it left two videos; of c and d the same is to be published now.
    const of = (component: string, values: readonly number[]) =>
      part(component, [0, 0, 0, 0, 0, 0, ...values]).slice(6);
    const earlier = { total: of('M _T', [30, 30]), image: of('M content_type:image', [10, 10]) };
    const cells = { total: part('M _T', [30, 30, 20, 20]), image: part('M content_type:image', [20, 20, 20, 20]) };
    const leaving = { ...cells, video: part('M content_type:video', [10, 10]) };
    expect(chosen(AMOUNTS, leaving, [earlier])).toEqual(['total']);
    expect(chosen(AMOUNTS, leaving, [{ ...earlier, ...leaving }])).toContain('image');
  });

  test('what it published stays published, and is no reason to suppress what adds nothing', () => {
    const cells = { all: amounts([30, 20, 20]) };
    expect(chosen(AMOUNTS, cells, [cells])).toEqual(['all']);
    // A cell of two was published once, for whatever reason: publishing it again reveals nothing new.
    const two = { two: amounts([30, 20]) };
    expect(chosen(AMOUNTS, two, [two])).toEqual([]);
  });

  test('a sum that only one company restated is not published again', () => {
    expect(chosen(AMOUNTS, { all: amounts([30, 20, 25]) }, [{ all: amounts([30, 20, 20]) }])).toEqual([]);
  });

  test('a company that came late is not published by the difference', () => {
    expect(chosen(AMOUNTS, { all: amounts([30, 20, 20, 9]) }, [{ all: amounts([30, 20, 20]) }])).toEqual([]);
  });
});

test('equal input in another order gives equal output', () => {
  const cells = {
    group: amounts([30, 30, 20, 20, 20, 20]),
    type: amounts([30, 30, 20]),
    other: [amount('d', 20), amount('e', 20), amount('f', 20)],
  };
  const given = variablesWith(AMOUNTS, cells);
  const turned = {
    ...given,
    variables: new Map([...given.variables].reverse()),
    cells: given.cells
      .toReversed()
      .map((cell) => ({ ...cell, coefficients: new Map([...cell.coefficients].reverse()) })),
  };
  const judge = judgeOfSizes(POLICY);
  const safeOf = (of: typeof given) => [...chooseSafeCells(AMOUNTS, of, judge).safe].sort();
  expect(safeOf(turned)).toEqual(safeOf(given));
  expect(safeOf(given)).toEqual(['group', 'other', 'type']);
});

describe('cells that are published together or not at all', () => {
  const cells = {
    above: amounts([30, 20, 20]),
    below: [amount('a', 30, { component: 'W _T' }), amount('b', 20, { component: 'W _T' })],
    alone: amounts([30, 20, 20]),
  };
  const openOf = (bundles: readonly (readonly string[])[]) =>
    [...chooseSafeCells(AMOUNTS, { ...variablesWith(AMOUNTS, cells), bundles }, judgeOfSizes(POLICY)).safe].sort();

  test('are suppressed together where one of them is', () => {
    expect(openOf([['above', 'below'], ['alone']])).toEqual(['alone']);
    expect(openOf([['above', 'alone']])).toEqual(['above', 'alone']);
  });

  test('leave nothing behind that holds others back', () => {
    // With the panel of three published, the sum of four would give away the fourth.
    const four = { ...cells, more: amounts([30, 20, 20, 9]) };
    const given = { ...variablesWith(AMOUNTS, four), bundles: [['above', 'below'], ['more']] };
    expect([...chooseSafeCells(AMOUNTS, given, judgeOfSizes(POLICY)).safe]).toEqual(['more']);
  });
});

test('it says which companies are in one block, for each component', () => {
  const cells = {
    total: part('M _T', [30, 30, 30, 30, 30, 30]),
    three: part('M _T', [30, 30, 30]),
    image: part('M content_type:image', [10, 10, 10, 10, 10, 10]),
  };
  const { blocks } = chooseSafeCells(AMOUNTS, variablesWith(AMOUNTS, cells), judgeOfSizes(POLICY));
  const shown = [...Map.groupBy(blocks, (block) => block[0]?.component)].map(([component, of]) => [
    component,
    of.map((block) => block.map((one) => one.contributor).join('')).sort(),
  ]);
  expect(Object.fromEntries(shown)).toEqual({ 'M _T': ['abc', 'def'], 'M content_type:image': ['abcdef'] });
});

test('it says why each cell is suppressed: by itself, for a block that it would cut, or for wholes and parts', () => {
  const cells = {
    total: part('M _T', [30, 30, 20, 20]),
    two: part('M _T', [30, 30]),
    three: part('M _T', [30, 30, 20]),
    image: part('M content_type:image', [20, 20, 20, 20]),
    video: part('M content_type:video', [10, 10]),
  };
  const { safe, refused } = chooseSafeCells(AMOUNTS, variablesWith(AMOUNTS, cells), judgeOfSizes(POLICY));
  expect([...safe]).toEqual(['total']);
  expect(Object.fromEntries(refused)).toEqual({ two: 'rule', three: 'block', image: 'parts', video: 'rule' });
});

describe('what an earlier release published rounded', () => {
  // Of b and c it said something rounded; d was in no sum then.
  const rounded = (largest: number) => {
    const cells = { all: amounts([30, 30, 30, 90]).slice(1) };
    const given = variablesWith(AMOUNTS, cells);
    const names = [...given.variables].flatMap(([name, one]) => (one.contributor === 'd' ? [] : [name]));
    return { ...given, roundedSums: [{ names, largest, by: { p: 0.01, coalition: 1 } }] };
  };
  const judge = judgeOfSizes({ ...POLICY, pPercent: 1 });

  test('must keep its room when a company outside is brought into one block with some inside', () => {
    // The largest is d with 90.
    for (const largest of [100, 90]) {
      expect([...chooseSafeCells(AMOUNTS, rounded(largest), judge).safe]).toEqual(['all']);
    }
    const { safe, refused } = chooseSafeCells(AMOUNTS, rounded(89.5), judge);
    expect([[...safe], [...refused]]).toEqual([[], [['all', 'parts']]]);
  });
});
