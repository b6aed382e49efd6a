import { describe, expect, test } from 'vitest';
import { amount, amounts, familyWith, variablesWith } from '../../../testing/disclosure.ts';
import { variablesOf } from './variables.ts';

const FAMILY = 'M 2020 amounts';
const valuesIn = ({ variables }: ReturnType<typeof variablesWith>) =>
  [...variables.values()].map((one) => [one.contributor, one.value]);

describe('across releases', () => {
  test('a number that nobody restated is one variable', () => {
    const both = variablesWith(FAMILY, { all: amounts([30, 20]) }, [{ all: amounts([30, 20]) }]);
    expect(valuesIn(both)).toEqual([
      ['a', 30],
      ['b', 20],
    ]);
    expect(both.cells.map((cell) => [cell.id, cell.role])).toEqual([
      ['all', 'table'],
      ['all @ 2024.1', 'earlier'],
    ]);
  });

  test('a restated number is another variable in the release that had it otherwise', () => {
    const both = variablesWith(FAMILY, { all: amounts([30, 25]) }, [{ all: amounts([30, 20]) }]);
    expect(valuesIn(both)).toEqual([
      ['a', 30],
      ['b', 25],
      ['b', 20],
    ]);
    const [now, before] = both.cells.map((cell) => new Set(cell.coefficients.keys()));
    expect([...(now ?? [])].filter((name) => before?.has(name))).toHaveLength(1);
  });

  test('a number that was restated back is the first one again', () => {
    const three = variablesWith(FAMILY, { all: amounts([30]) }, [{ all: amounts([30]) }, { all: amounts([35]) }]);
    expect(valuesIn(three)).toEqual([
      ['a', 30],
      ['a', 35],
    ]);
    const [now, first, second] = three.cells.map((cell) => [...cell.coefficients.keys()].join());
    expect(now).toBe(first);
    expect(now).not.toBe(second);
  });

  test('what was public once is public for ever', () => {
    const isPublic = { isPublic: true };
    const { variables } = variablesWith(FAMILY, { all: amounts([30]) }, [{ all: amounts([30], isPublic) }]);
    expect([...variables.values()].map((one) => one.isPublic)).toEqual([true]);
    const restated = variablesWith(FAMILY, { all: amounts([31]) }, [{ all: amounts([30], isPublic) }]);
    expect([...restated.variables.values()].map((one) => one.isPublic)).toEqual([false, true]);
  });

  test('only what an earlier release published is known of it', () => {
    const before = familyWith(FAMILY, { published: amounts([30, 20]), suppressed: amounts([30]) });
    const { cells } = variablesOf(null, [{ release: '2024.1', family: before, published: new Set(['published']) }], []);
    expect(cells.map((cell) => cell.id)).toEqual(['published @ 2024.1']);
  });
});

test('each company’s place and component is a variable of its own; equal ones in two cells are the same', () => {
  const two = { ...amount('a', 7), unit: 'a|MSG' };
  const { variables, cells } = variablesWith(FAMILY, { all: [amount('a', 3), two], part: [two] });
  expect(variables.size).toBe(2);
  expect(cells.map((cell) => cell.coefficients.size)).toEqual([2, 1]);
});

describe('the part-whole relations of a unit', () => {
  const partWholes = (...values: readonly [component: string, value: number][]) =>
    variablesWith(
      FAMILY,
      Object.fromEntries(values.map(([component, value]) => [component, [amount('a', value, { component })]])),
    ).partWholesByUnit.get('a');

  test('leave open what codes leave of their total, unless they add up to it', () => {
    expect(partWholes(['M _T', 10], ['M content_type:image', 6], ['M content_type:video', 3])).toMatchObject([
      { mayLeaveRest: true },
    ]);
    expect(partWholes(['M _T', 10], ['M content_type:image', 6], ['M content_type:video', 4])).toMatchObject([
      { mayLeaveRest: false },
    ]);
  });

  test('that a company’s own figures break are nothing that an attacker can use', () => {
    expect(partWholes(['M _T', 10], ['M content_type:image', 11])).toEqual([]);
  });
});

test('a cell adds up one kind of number', () => {
  const mixed = [amount('a', 1), amount('a', 1, { component: 'M content_type:image' })];
  expect(() => variablesWith(FAMILY, { mixed })).toThrow('mixed adds up different kinds of number');
});
