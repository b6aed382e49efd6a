import { expect, test } from 'vitest';
import { bookOf, row } from '../../testing/book.ts';
import { cellOfRow, figureText, unitOf, valueWithUnit, wordsOfRow } from './values.ts';

const book = bookOf();
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['COUNT', 'sum', 1_200_000, '1,200,000 reports'],
  ['COUNT', 'sum', 1, '1 report'],
  ['COUNT', 'change', -0.25, '−25 %'],
  ['COUNT', 'index', 123.456, '123.5'],
  ['COUNT', 'responding', 1, '1 company'],
  ['TIME', 'median', 45, '45 minutes'],
  ['TIME', 'median', 210, '3.5 hours'],
  ['TIME', 'median', 14_400, '10 days'],
  ['RATIO', 'pooled_ratio', 0.8619, '86 %'],
  ['YESNO', 'share', 0, '0 %'],
])('%s, %s: %d is written as %s', (metric, measure, value, text) => {
  expect(plain(valueWithUnit(unitOf(book, metric, measure), value))).toBe(text);
});

test('a row is written with its companies, and a break with what it means', () => {
  const unit = unitOf(book, 'COUNT', 'sum');
  expect(wordsOfRow(unit, row('COUNT', 'SOC', 2023, 7, { n: '5-9' }))).toBe('7 reports, from 5–9 companies');
  expect(wordsOfRow(unit, row('COUNT', 'SOC', 2023, 7, { n: 1 }))).toBe('7 reports, from 1 company');
  expect(wordsOfRow(unit, row('COUNT', 'SOC', 2023, 7, { obsStatus: 'B' }))).toContain('not comparable');
});

test('no number is never a zero, and says why', () => {
  const unit = unitOf(book, 'COUNT', 'sum');
  expect(wordsOfRow(unit, row('COUNT', 'SOC', 2023, 'Q'))).toBe('held back to protect companies');
  expect(cellOfRow(unit, row('COUNT', 'SOC', 2023, 'L'))).toBe('not known');
  expect(cellOfRow(unit, undefined)).toBe('not collected');
});

test.each([
  ['share', 0.5, 0.1, '45–55 %'],
  ['share', 0.25, 0.5, '50 % or less'],
  ['share', 0.975, 0.05, '95 % or more'],
  ['share', 0.06, 0.02, '5–7 %'],
  ['change', 0.2, 0.2, '+10 % to +30 %'],
  ['change', 0, 0.5, '−25 % to +25 %'],
  ['change', -0.2, 0.05, '−22.5 % to −17.5 %'],
])('a %s of %d in a step of %d is written as %s', (measure, value, step, text) => {
  const unit = unitOf(book, measure === 'share' ? 'YESNO' : 'COUNT', measure);
  expect(plain(figureText(unit, { value, step }))).toBe(text);
  expect(plain(cellOfRow(unit, row('YESNO', 'ALL', 2024, value, { measure, step })))).toBe(text);
});
