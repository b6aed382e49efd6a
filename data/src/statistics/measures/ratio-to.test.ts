import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { cellsOfDraft, companies, spotAt, weighed } from '../../../testing/cells.ts';
import { ratioTo } from './ratio-to.ts';

const below = (...values: readonly (readonly [string, number])[]) =>
  spotAt(values.map(([company, value]) => contribution({ metric: 'OUT-BELOW', company, value: count(value) })));

test('it is of the companies that reported both, as their sums', () => {
  const draft = ratioTo(spotAt(companies(count(6), count(4), count(1000))), below(['a', 10], ['b', 30], ['x', 7]));
  expect([draft.value, draft.n]).toEqual([0.25, 2]);
  expect(cellsOfDraft(draft).map(weighed)).toEqual([10, 40]);
});

test('by zero there is none', () => {
  expect(ratioTo(spotAt(companies(count(6))), below(['a', 0])).value).toEqual({ absent: 'not_applicable' });
  expect(ratioTo(spotAt(companies(count(6))), below(['x', 9])).value).toEqual({ absent: 'no_contributors' });
});
