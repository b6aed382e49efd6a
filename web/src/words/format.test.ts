import { describe, expect, it } from 'vitest';
import {
  companiesIn,
  formatBytes,
  formatChange,
  formatDuration,
  formatExact,
  formatList,
  formatPercent,
  formatShort,
} from './format.ts';

/** Thin and no-break spaces as plain ones, for reading. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers in words', () => {
  it.each([
    [0, '0'],
    [35_944_826, '35,944,826'],
    [10.25, '10.25'],
    [-3, '−3'],
  ])('%d is written out as %s', (value, text) => {
    expect(formatExact(value)).toBe(text);
  });

  it.each([
    [199_140, '199,140'],
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [35_944_826, '35.9 million'],
    [2_500_000_000, '2.5 billion'],
  ])('%d is said as %s', (value, text) => {
    expect(plain(formatShort(value))).toBe(text);
  });

  it.each([
    [0, '0 %'],
    [0.0004, 'under 0.1 %'],
    [0.001, '0.1 %'],
    [0.05, '5.0 %'],
    [0.0999, '10 %'],
    [0.8619, '86 %'],
    [-0.041, '−4.1 %'],
    [10.318, '1,032 %'],
  ])('the ratio %d is %s', (ratio, text) => {
    expect(plain(formatPercent(ratio))).toBe(text);
  });

  it.each([
    [0.13, '+13 %'],
    [-0.69, '−69 %'],
    [0, '0 %'],
  ])('the change %d is %s', (ratio, text) => {
    expect(plain(formatChange(ratio))).toBe(text);
  });

  it('lists with an and before the last', () => {
    expect(formatList(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it.each([
    [1, '1 minute'],
    [45, '45 minutes'],
    [63, '63 minutes'],
    [210, '3.5 hours'],
    [2 * 24 * 60, '2 days'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(plain(formatDuration(minutes))).toBe(text);
  });

  it.each([
    [912, '0.9 kB'],
    [21_603, '22 kB'],
    [1_500_000, '1.5 MB'],
    [21_656_771, '22 MB'],
  ])('%i bytes are written as %s', (bytes, text) => {
    expect(plain(formatBytes(bytes))).toBe(text);
  });

  it.each([
    [1, { companies: '1', count: 1 }],
    ['10-19', { companies: '10–19', count: 19 }],
    ['100+', { companies: '100 or more', count: 100 }],
    [null, { companies: 'a number held back', count: 0 }],
  ])('of %s companies a message takes the words, and a number for the plural', (n, filled) => {
    expect(companiesIn(n)).toEqual(filled);
  });
});
