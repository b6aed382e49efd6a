import { expect, test } from 'vitest';
import { amounts, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import { KnownVariables } from './known-variables.ts';

test('what quantiles say is taken up and taken back, and each state of it has a number of its own', () => {
  const { variables } = variablesWith('M 2020 amounts', { all: amounts([30, 20]) });
  const knownVariables = new KnownVariables(variables, judgeOfSizes(POLICY));
  const [name = ''] = knownVariables.names;
  const known = () => [knownVariables.variable(0).least, knownVariables.variable(0).most];
  const nothing = knownVariables.order;
  const first = knownVariables.narrowVariables([{ name, least: 10, most: 50 }]);
  expect([first.narrowed, known()]).toEqual([[0], [10, 50]]);
  const one = knownVariables.order;
  const second = knownVariables.narrowVariables([{ name, least: 5, most: 40 }]);
  expect([second.narrowed, known()]).toEqual([[0], [10, 40]]);
  expect(new Set([nothing, one, knownVariables.order]).size).toBe(3);
  // What says no more than is known changes nothing.
  const { order } = knownVariables;
  expect([knownVariables.narrowVariables([{ name, least: 10, most: null }]).narrowed, knownVariables.order]).toEqual([
    [],
    order,
  ]);
  second.undo();
  expect([known(), knownVariables.order]).toEqual([[10, 50], one]);
  first.undo();
  expect([known(), knownVariables.order]).toEqual([[0, null], nothing]);
});
