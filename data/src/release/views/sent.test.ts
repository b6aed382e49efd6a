import { expect, test } from 'vitest';
import { codeBookOf, facts, row, shown, viewWith } from '../../../testing/book.ts';
import { receivedChart, sentChart } from './sent.ts';

const book = codeBookOf();
const matched = { panel: 'matched' } as const;
const some = facts(
  row('COUNT', 'SOC', 2023, 20, matched),
  row('COUNT', 'SOC', 2023, 8, { ...matched, measure: 'sum_previous' }),
);
const { chart } = shown(book, viewWith(book, 'COUNT', matched), some);

test('a chart that was sent is the chart again, and holds each observation once', () => {
  const text = JSON.stringify(sentChart(chart, some.rows));
  expect(text).not.toContain('obsStatus');
  expect(receivedChart(JSON.parse(text), some.rows)).toEqual(chart);
});

test('an observation that is not in the list is refused on both sides', () => {
  expect(() => sentChart(chart, some.rows.slice(1))).toThrow('does not have');
  expect(() => receivedChart(sentChart(chart, some.rows), some.rows.slice(1))).toThrow('no observation 1');
});
