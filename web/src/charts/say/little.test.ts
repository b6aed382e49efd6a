import { standardView, viewCodesOf } from '@candor/data/release';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bookOf, drawn, facts, row } from '../../../testing/book.ts';
import { isUntold } from '../draw/drawing.ts';
import { FigureTable } from './FigureTable.tsx';
import { littleOf } from './little.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);
const bars = standardView(codes, 'COUNT', 'scope');
const lines = { ...standardView(codes, 'COUNT', 'trend'), platforms: ['SOC'] };
const TYPES = ['SOC', 'VID', 'MSG'];
const barsOf = (...values: (number | 'Q')[]) =>
  drawn(bars, book, facts(...values.map((value, at) => row('COUNT', TYPES[at] ?? '', 2023, value))));
const linesOf = (...values: (number | 'Q')[]) =>
  drawn(lines, book, facts(...values.map((value, at) => row('COUNT', 'SOC', 2020 + at, value))));

test('three different values are drawn, whatever the chart', () => {
  expect(littleOf(barsOf(1, 2, 3))).toBeNull();
  expect(littleOf(linesOf(1, 2, 3))).toBeNull();
  expect(littleOf(linesOf(1, 1, 1, 2, 3, 'Q'))).toBeNull();
});

test('fewer are said in a sentence that names each', () => {
  expect(littleOf(barsOf(12, 'Q', 7))).toMatch(
    /^2 figures are published here: .*Social networking.*: 12 and .*essaging.*: 7\.$/,
  );
  expect(littleOf(linesOf('Q', 5))).toBe('One figure is published here: 2021: 5.');
});

test('many that take one or two values are counted', () => {
  expect(littleOf(linesOf(5, 5, 5, 5, 5))).toBe(
    '5 figures are published here, and all of them are the same: 5. The table lists them.',
  );
  expect(littleOf(linesOf(5, 7, 5, 5, 7))).toBe(
    '5 figures are published here, with only two different values: 5 and 7. The table lists them.',
  );
});

test('what is held back throughout is no little, but nothing', () => {
  expect(littleOf(barsOf('Q', 'Q'))).toBeNull();
});

test('a line that is held back in every year is not drawn by its hatching, whatever lies behind it', () => {
  const behind = ['VID', 'MSG', 'GAM'].map((code, at) => row('COUNT', code, 2021, at + 1));
  const drawing = drawn(lines, book, facts(row('COUNT', 'SOC', 2020, 'Q'), row('COUNT', 'SOC', 2021, 'Q'), ...behind));
  expect(isUntold(drawing)).toBe(true);
  expect(isUntold(drawn(lines, book, facts(row('COUNT', 'SOC', 2021, 4), ...behind)))).toBe(false);
});

test('in place of a drawing the table is open', () => {
  const table = (drawing: ReturnType<typeof barsOf>) =>
    renderToStaticMarkup(createElement(FigureTable, { drawing, caption: 'Caption' }));
  expect(table(barsOf(12, 7))).toContain('<table');
  expect(table(barsOf(1, 2, 3))).not.toContain('<table');
});
