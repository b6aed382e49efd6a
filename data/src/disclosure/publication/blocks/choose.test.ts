import { describe, expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith } from '../../../../testing/told.ts';
import { judgeOfSizes } from '../parts.ts';
import { chooseSafeCells } from './choose.ts';

function chosen(family: string, cells: Cells, earlier: readonly Cells[] = []) {
  return [...chooseSafeCells(family, variablesWith(family, cells, earlier), judgeOfSizes(POLICY)).open];
}

const AMOUNTS = 'M 2020 amounts';
const part = (component: string, values: readonly number[]) => amounts(values, { component });

describe('what wholes and parts give away', () => {
  test('a code of which all others but two make up the total is not told beside it', () => {
    // Total less images is what a and b have of videos.
    const cells = {
      total: part('M _T', [30, 30, 20, 20]),
      image: part('M content_type:image', [20, 20, 20, 20]),
      video: part('M content_type:video', [10, 10]),
    };
    expect(chosen(AMOUNTS, cells)).toEqual(['total']);
  });

  test('a code that leaves enough is told', () => {
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

describe('beside an earlier release', () => {
  test('what it told stays told, and is no reason to hold back what adds nothing', () => {
    const cells = { all: amounts([30, 20, 20]) };
    expect(chosen(AMOUNTS, cells, [cells])).toEqual(['all']);
    // A cell of two was told once, for whatever reason: telling it again tells nothing new.
    const two = { two: amounts([30, 20]) };
    expect(chosen(AMOUNTS, two, [two])).toEqual([]);
  });

  test('a sum that only one company restated is not told again', () => {
    expect(chosen(AMOUNTS, { all: amounts([30, 20, 25]) }, [{ all: amounts([30, 20, 20]) }])).toEqual([]);
  });

  test('a company that came late is not told by the difference', () => {
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
  const open = (of: typeof given) => [...chooseSafeCells(AMOUNTS, of, judge).open].sort();
  expect(open(turned)).toEqual(open(given));
  expect(open(given)).toEqual(['group', 'other', 'type']);
});
