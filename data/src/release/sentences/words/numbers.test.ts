import { expect, test } from 'vitest';
import { numbersOf } from './numbers.ts';

const english = numbersOf('en-GB');

test.each([
  [0, '0'],
  [0.4527, '0.45'],
  [1, '1'],
  [43.5, '43.5'],
  [701.4, '701'],
  [199_140, '199,140'],
  [999_949, '999,949'],
  [999_950, '1\u00a0million'],
  [2_149_000, '2.1\u00a0million'],
  [35_944_826, '35.9\u00a0million'],
  [1e12, '1\u00a0trillion'],
])('%d reads %s', (value, text) => {
  expect(english.amount(value)).toBe(text);
});

test('a percentage is whole, with a narrow no-break space', () => {
  expect(english.percent(0.634)).toBe('63\u202f%');
  expect(english.percent(-0.126)).toBe('13\u202f%');
});

test.each([
  [1, '1 minute'],
  [89.4, '89 minutes'],
  [89.6, '2 hours'],
  [310, '5 hours'],
  [35 * 60, '35 hours'],
  [36 * 60, '2 days'],
  [10_000, '7 days'],
])('%d minutes read %s', (minutes, text) => {
  expect(english.minutes(minutes)).toBe(text);
});

test('numbers and lists follow the language', () => {
  const german = numbersOf('de-DE');
  expect(german.amount(199_140)).toBe('199.140');
  expect(german.amount(2_100_000)).toBe('2,1\u00a0Millionen');
  expect(german.list(['A', 'B', 'C'])).toBe('A, B und C');
  expect(english.list(['A', 'B', 'C'])).toBe('A, B and C');
});
