import { expect, test } from 'vitest';
import { amounts, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import { judgeOfSizes } from '../known/parts.ts';
import { Ledger } from './ledger.ts';

test('what quantiles say is taken up and taken back, and each state of it has a number of its own', () => {
  const { variables } = variablesWith('M 2020 amounts', { all: amounts([30, 20]) });
  const ledger = new Ledger(variables, judgeOfSizes(POLICY));
  const [name = ''] = ledger.names;
  const known = () => [ledger.variable(0).least, ledger.variable(0).most];
  const nothing = ledger.order;
  const first = ledger.narrow([{ name, least: 10, most: 50 }]);
  expect([first.narrowed, known()]).toEqual([[0], [10, 50]]);
  const one = ledger.order;
  const second = ledger.narrow([{ name, least: 5, most: 40 }]);
  expect([second.narrowed, known()]).toEqual([[0], [10, 40]]);
  expect(new Set([nothing, one, ledger.order]).size).toBe(3);
  // What says no more than is known changes nothing.
  const { order } = ledger;
  expect([ledger.narrow([{ name, least: 10, most: null }]).narrowed, ledger.order]).toEqual([[], order]);
  second.undo();
  expect([known(), ledger.order]).toEqual([[10, 50], one]);
  first.undo();
  expect([known(), ledger.order]).toEqual([[0, null], nothing]);
});
