import { expect, test } from 'vitest';
import { dayIn, isPlaceholder, monthsOf, orderOf, periodIn } from './dates.ts';

const day = (text: string, isDayFirst: boolean | null = null) => dayIn({ text, kind: 'text' }, isDayFirst);

test('days are read whatever way they are written, and never guessed', () => {
  expect(
    [
      '2025-07-01',
      '2025/7/1',
      '2025-07-01 00:00:00',
      '2025-07-01T00:00:00Z',
      '31.12.2025',
      '17/04/2026',
      '04/17/2026',
    ].map((text) => day(text)),
  ).toEqual(['2025-07-01', '2025-07-01', '2025-07-01', '2025-07-01', '2025-12-31', '2026-04-17', '2026-04-17']);
  expect(['01/07/2025', '2025-02-30', 'YYYY-MM-DD', 'July 2025', ''].map((text) => day(text))).toEqual(
    Array(5).fill(null),
  );
  expect([day('01/07/2025', true), day('01/07/2025', false)]).toEqual(['2025-07-01', '2025-01-07']);
  expect(['17/04/2026', '04/17/2026', '01/07/2025', '05/05/2025'].map(orderOf)).toEqual([true, false, null, true]);
});

test('a spreadsheet’s day is one with and without its format, and another number is none', () => {
  expect(dayIn({ text: '45839', kind: 'date' }, null)).toBe('2025-07-01');
  expect(dayIn({ text: '45839', kind: 'number' }, null)).toBe('2025-07-01');
  expect(dayIn({ text: '2025', kind: 'number' }, null)).toBeNull();
});

test('a period is two days', () => {
  const year = { start: '2025-01-01', end: '2025-12-31' };
  const written = [
    '2025-01-01/2025-12-31',
    '2025/01/01/2025/12/31',
    '01/01/2025 - 31/12/2025',
    '01.01.2025 bis 31.12.2025',
    '2025-01-01 to 2025-12-31',
  ];
  expect(written.map(periodIn)).toEqual(Array(5).fill(year));
  expect(['2025', '2025-12-31/2025-01-01', 'YYYY-MM-DD/YYYY-MM-DD', ''].map(periodIn)).toEqual(Array(4).fill(null));
  expect([monthsOf(year), monthsOf({ start: '2025-07-01', end: '2025-12-31' })]).toEqual([12, 6]);
});

test('the template’s placeholder is known in any language', () => {
  expect(['YYYY-MM-DD/YYYY-MM-DD', 'AAAA-MM-JJ/AAAA-MM-JJ', 'JJJJ-MM-TT/JJJJ-MM-TT'].map(isPlaceholder)).toEqual(
    Array(3).fill(true),
  );
  expect(['2025-01-01/2025-12-31', 'n/a', ''].map(isPlaceholder)).toEqual(Array(3).fill(false));
});
