import { expect, test } from 'vitest';
import { withPeriods, withYears } from './period-in-json.ts';

const ANSWER = {
  year: '2025-S2',
  years: ['2025-S1', '2025-S2', '2026-S1'],
  observations: [{ year: '2025-Q3', text: 'a note on "year":"2025-S2"' }],
};

test('an answer says the calendar year and beside it the period, and comes back', () => {
  const sent = withYears(JSON.stringify(ANSWER));
  expect(JSON.parse(sent)).toEqual({
    year: 2025,
    period: '2025-S2',
    years: [2025, 2026],
    periods: ['2025-S1', '2025-S2', '2026-S1'],
    observations: [{ year: 2025, period: '2025-Q3', text: 'a note on "year":"2025-S2"' }],
  });
  expect(JSON.parse(withPeriods(sent))).toEqual(ANSWER);
});

test('an answer of years is left as it is', () => {
  const json = JSON.stringify({
    year: 2025,
    years: [2024, 2025],
    metrics: [{ period: 'flow' }],
    latest: { year: null },
  });
  expect(withYears(json)).toBe(json);
  expect(withPeriods(json)).toBe(json);
});
