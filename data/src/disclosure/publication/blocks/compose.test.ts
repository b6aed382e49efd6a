import { expect, test } from 'vitest';
import { variablesWith, votes } from '../../../../testing/told.ts';
import { compose } from './compose.ts';

const FAMILY = 'M 2020 classes';

test('a cell of one component keeps it', () => {
  const composed = compose(variablesWith(FAMILY, { one: votes('xyx', 'x') }, [], 'yes_no'));
  expect(composed.cells.map((cell) => cell.component)).toEqual(['x']);
  expect(composed.madeOf.size).toBe(0);
});

test('a cell that adds two components of each unit has one of its own, made of both', () => {
  const cells = { any: [...votes('xyz', 'x'), ...votes('xyz', 'y')], x: votes('xyz', 'x') };
  const composed = compose(variablesWith(FAMILY, cells, [], 'yes_no'));
  expect(composed.cells.map((cell) => cell.component)).toEqual(['x+y', 'x']);
  expect(composed.madeOf.get('x+y')).toEqual(['x', 'y']);
  const made = [...(composed.cells[0]?.coefficients.keys() ?? [])].map((name) => composed.variables.get(name));
  // a chose x, b y, c neither: one vote each for the two of them together, and none.
  expect(made.map((one) => [one?.contributor, one?.value, one?.most])).toEqual([
    ['a', 1, 1],
    ['b', 1, 1],
    ['c', 0, 1],
  ]);
});

test('what is made of public and confidential is confidential', () => {
  const cells = { any: [...votes('xy', 'x', { isPublic: true }), ...votes('xy', 'y')] };
  const composed = compose(variablesWith(FAMILY, cells, [], 'yes_no'));
  const made = [...composed.variables.values()].filter((one) => one.component === 'x+y');
  expect(made.map((one) => one.isPublic)).toEqual([false, false]);
});
