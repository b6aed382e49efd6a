import { standardView, viewCodesOf } from '@candor/data/release';
import { expect, test } from 'vitest';
import { bookOf } from '../../testing/book.ts';
import { offeredBreakdowns, offeredMeasures } from './fit.ts';

const book = bookOf({ published: { COUNT: { sum: ['_T'], median: ['_T', 'content_type'] } } });
const metric = book.metrics.find((one) => one.code === 'COUNT');
const view = { ...standardView(viewCodesOf(book, null), 'COUNT'), breakdown: null };
if (metric === undefined) throw new Error('the book has no COUNT');

test('what the release holds no figure of is not offered, but stays where the address asks for it', () => {
  const offered = (measure: string) => offeredMeasures({ ...view, measure }, metric, book).map((one) => one.code);
  expect(offered('sum')).toEqual(['sum', 'median']);
  expect(offered('index')).toContain('index');
  expect(offeredMeasures({ ...view, metric: 'TIME' }, metric, bookOf()).length).toBeGreaterThan(2);
});

test('nor is a split without a figure', () => {
  expect(offeredBreakdowns(view, metric, book)).toEqual([]);
  expect(offeredBreakdowns({ ...view, breakdown: 'content_type' }, metric, book)).toEqual(['content_type']);
  expect(offeredBreakdowns(view, metric, bookOf())).toEqual(['content_type']);
});
