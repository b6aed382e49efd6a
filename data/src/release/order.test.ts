import { expect, test } from 'vitest';
import { metricWith } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import type { Observation, Place } from './observation.ts';
import { inCodeOrder } from './order.ts';

const measure = (code: string) => ({ code, label: code, definition: '', unit: 'metric' as const, of: [] });
const CODES = {
  metrics: [metricWith({ code: 'B' }), metricWith({ code: 'A' })],
  platforms: platformCodeList(SMALL),
  measures: [measure('sum'), measure('median')],
};
const at = (part: Partial<Place>): Observation => ({
  kind: 'missing',
  reason: 'no_contributors',
  metric: 'B',
  measure: 'sum',
  platform: 'SOC',
  size: '_T',
  breakdown: '_T',
  panel: 'all',
  year: 2020,
  n: 0,
  ...part,
});

/** Each comes after the one before it: by metric, platform, size, year, panel, measure, then breakdown. */
const ORDERED = [
  at({}),
  at({ breakdown: 'content_type:image' }),
  at({ measure: 'median' }),
  at({ panel: 'matched' }),
  at({ year: 2021 }),
  at({ size: 'S1' }),
  at({ size: 'S2', year: 2019 }),
  at({ platform: 'MSG' }),
  at({ metric: 'A', platform: 'public' }),
];

test('observations are in the order of the code lists, every size before the bands, totals before parts', () => {
  const scrambled = [7, 2, 8, 0, 5, 3, 1, 6, 4].map((index) => ORDERED[index]).filter((one) => one !== undefined);
  expect(inCodeOrder(scrambled, CODES)).toEqual(ORDERED);
});
