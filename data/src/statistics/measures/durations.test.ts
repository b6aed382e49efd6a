import { expect, test } from 'vitest';
import { contribution, duration } from '../../../testing/answers.ts';
import { companies, figures, spotAt } from '../../../testing/cells.ts';
import { durationQuartiles } from './durations.ts';

test('the quartiles are of the companies’ median times, the slowest tenth is the median of their 90th percentiles', () => {
  const spot = spotAt(companies(duration(10, 100), duration(20, 60), duration(60, 4000)));
  expect(figures(durationQuartiles(spot))).toEqual({ q1: 15, median: 20, q3: 40, p90_median: 100 });
});

test('a company of several services counts once, with the middle one of its services’ times', () => {
  const parts = [
    contribution({ platformType: 'SOC', value: duration(10, 20) }),
    contribution({ platformType: 'MSG', value: duration(30, 60) }),
    contribution({ company: 'bolt', value: duration(100, 200) }),
  ];
  // Acme: 20 and 40 minutes.
  expect(figures(durationQuartiles(spotAt(parts)))).toEqual({ q1: 40, median: 60, q3: 80, p90_median: 120 });
});
