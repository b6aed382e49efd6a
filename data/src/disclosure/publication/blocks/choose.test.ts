import { describe, expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith, votes } from '../../../../testing/told.ts';
import { judgesOf } from '../parts.ts';
import { chooseSafeCells } from './choose.ts';

function chosen(
  family: string,
  cells: Cells,
  earlier: readonly Cells[] = [],
  kind: 'magnitude' | 'yes_no' = 'magnitude',
) {
  const given = variablesWith(family, cells, earlier, kind);
  return [...chooseSafeCells(family, given, judgesOf(family, kind, POLICY)).open];
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
      denominator: part('denominator', [50, 40, 40, 40]),
      numerator: part('numerator', [30, 40, 40, 40]),
    };
    expect(chosen('M 2020 parts', cells)).toEqual(['denominator']);
    const spread = { ...cells, numerator: part('numerator', [30, 30, 30, 30]) };
    expect(chosen('M 2020 parts', spread)).toEqual(['denominator', 'numerator']);
  });
});

describe('the options of a choice', () => {
  const options = (chose: string, told = 'xyz') =>
    Object.fromEntries([...told].map((option) => [option, votes(chose, option)]));

  test('are told where two and more chose each', () => {
    expect(chosen('M 2020 options', options('xxyyzz'), [], 'yes_no')).toEqual(['x', 'y', 'z']);
  });

  test('one that a single company chose is held back, and one more with it', () => {
    // With x and y told, the one who chose z would know who did not.
    expect(chosen('M 2020 options', options('xxxyyz'), [], 'yes_no')).toHaveLength(1);
  });

  test('one that nobody chose follows from the others, so one of them is held back too', () => {
    // All but z add up to all six: each is known not to have chosen z.
    expect(chosen('M 2020 options', options('xxxyyy'), [], 'yes_no')).toHaveLength(1);
  });

  test('two that are told of different companies leave little for the third', () => {
    // Of ten, 5 chose y, and of the first six 3 chose x: the two votes that are left are those of g and j.
    expect(chosen('M 2020 options', crossing('xyxyyxzyyx'), [], 'yes_no')).toEqual(['y', 'first x']);
    // Without j the one vote that is left is that of g, who then knows everybody’s.
    expect(chosen('M 2020 options', crossing('xyxyyxzyy'), [], 'yes_no')).toEqual(['y']);
  });

  const crossing = (chose: string) => ({
    y: votes(chose, 'y'),
    'first x': votes(chose, 'x').slice(0, 6),
    z: votes(chose, 'z'),
    x: votes(chose, 'x'),
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
  const judge = judgesOf(AMOUNTS, 'magnitude', POLICY);
  const open = (of: typeof given) => [...chooseSafeCells(AMOUNTS, of, judge).open].sort();
  expect(open(turned)).toEqual(open(given));
  expect(open(given)).toEqual(['group', 'other', 'type']);
});
