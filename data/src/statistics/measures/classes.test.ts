import { expect, test } from 'vitest';
import { count } from '../../../testing/answers.ts';
import { cellsOfDraft, companies, figures, spotAt, weighed } from '../../../testing/cells.ts';
import { bandOf, bandShares, shareAny } from './classes.ts';

test.each([
  [0, '0'],
  [1, '1-9'],
  [9, '1-9'],
  [10, '10-99'],
  [999, '100-999'],
  [99, '10-99'],
  [100, '100-999'],
  [1000, '1000-9999'],
  [9999, '1000-9999'],
  [10_000, '10000-99999'],
  [99_999, '10000-99999'],
  [100_000, '100000+'],
  [2 ** 53 - 1, '100000+'],
])('the class of %i is %s', (value, band) => {
  expect(bandOf(value)).toBe(band);
});

test('the share reporting any is that of the companies above zero', () => {
  const draft = shareAny(spotAt(companies(count(0), count(0), count(1), count(5))));
  expect([draft.value, draft.n]).toEqual([0.5, 4]);
  expect(cellsOfDraft(draft).map(weighed)).toEqual([2]);
});

test('the shares of the classes are a whole, and each cell counts its class', () => {
  const drafts = bandShares(spotAt(companies(count(0), count(3), count(7), count(200))));
  expect(figures(drafts)).toEqual({
    'share band:0': 0.25,
    'share band:1-9': 0.5,
    'share band:10-99': 0,
    'share band:100-999': 0.25,
    'share band:1000-9999': 0,
    'share band:10000-99999': 0,
    'share band:100000+': 0,
  });
  expect(drafts.map((draft) => weighed(cellsOfDraft(draft)[0]))).toEqual([1, 2, 0, 1, 0, 0, 0]);
});
