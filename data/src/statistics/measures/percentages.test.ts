import { expect, test } from 'vitest';
import { percentage } from '../../../testing/answers.ts';
import { cellsOfDraft, companies, figures, spotAt, weighed } from '../../../testing/cells.ts';
import { pooledRatio, ratioQuartiles } from './percentages.ts';

const SPOT = spotAt(companies(percentage(90, 100), percentage(1, 10), percentage(1, 4), percentage(0, 0)));

test('the pooled ratio is all numerators by all denominators: large companies weigh more', () => {
  const draft = pooledRatio(SPOT);
  expect([draft.value, draft.n]).toEqual([92 / 114, 4]);
  expect(cellsOfDraft(draft).map(weighed)).toEqual([92, 114]);
});

test('the median of the ratios counts each company once; one with nothing below the line is left out', () => {
  const [median] = ratioQuartiles(SPOT, false);
  expect([median?.value, median?.n]).toEqual([0.25, 3]);
  expect(figures(ratioQuartiles(SPOT, true))).toEqual({ q1: 0.175, median: 0.25, q3: 0.575 });
});

test('with nothing below the line at all there is no ratio', () => {
  const empty = spotAt(companies(percentage(0, 0)));
  expect(pooledRatio(empty).value).toEqual({ absent: 'not_applicable' });
  expect(figures(ratioQuartiles(empty, false))).toEqual({ median: 'no_contributors' });
});
