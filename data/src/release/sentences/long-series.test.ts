import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import type { LongSeries } from '../content.ts';
import { longSeriesSentences } from './long-series.ts';

const framework = loadFramework('1.0.0');
const METRIC = 'OUT-REPORTS-NCMEC';

const whole = { providers: 900, listed: 900, companies: 9, largestShare: 0.853, isPartial: false };
const part = { providers: 500, listed: 483, companies: 4, largestShare: 0.519, isPartial: true };
const SERIES: LongSeries = {
  metric: METRIC,
  years: [
    { year: 2023, everybody: 1000, ...whole },
    { year: 2024, everybody: 600, ...part },
    { year: 2025, everybody: 624, ...part },
  ],
  types: [
    {
      ...{ year: 2025, platform: 'GAI', value: 1_424_204, companies: 4, largestShare: 0.776 },
    },
  ],
  breaks: [{ year: 2024, note: 'reports are bundled.', sources: [] }],
};

function said(series: LongSeries, ...rows: ReturnType<typeof rowOf>[]): string[] {
  const telling = tellingWith(framework, rows, { policy: 'public' });
  const sentences = longSeriesSentences({ ...telling, book: { ...telling.book, longSeries: series } });
  return sentences.map((one) => one.text.replaceAll(/[\u202f\u00a0]/g, ' '));
}

const ofGai = rowOf({ metric: METRIC, platform: 'GAI', year: 2023, value: 330, n: 2 });

test('printed totals that go on after the lists speak first, and say what is not known', () => {
  expect(said(SERIES, ofGai)).toEqual([
    '624 reports to NCMEC were made in 2025, those of the public included: 4 % more than in 2024.',
    'The reports to NCMEC by providers fell by 44 % from 2023 to 2024, across a break in the series; reports are bundled.',
    'The largest company’s share of what providers reported fell from 85 % in 2023 to 52 % in 2025.',
    '4 companies with generative-AI services sent 1.4 million reports to NCMEC in 2025, where all of this type had sent 330 in 2023; one of them sent 78 % of these.',
    'For 2024 and 2025 not every provider is listed (those listed make 96 % of the total or more), so that a type of platform is known between bounds, or not at all.',
  ]);
});

test('a share that is listed is never rounded up to what is not', () => {
  const [last] = said({ ...SERIES, years: SERIES.years.map((one) => ({ ...one, listed: 499.9 })) }, ofGai).slice(-1);
  expect(last).toContain('those listed make 99 % of the total or more');
});

test('no total is compared with one before a break', () => {
  const years = SERIES.years.slice(0, 2);
  expect(said({ ...SERIES, years }, ofGai)[0]).toBe(
    '600 reports to NCMEC were made in 2024, those of the public included.',
  );
});

test('a type that grew by less than what may be missing is not spoken of', () => {
  expect(
    said(SERIES, rowOf({ metric: METRIC, platform: 'GAI', year: 2023, value: 1_000_000, n: 2 })).join(' '),
  ).not.toContain('generative');
});

test('lists as new as the totals speak for themselves', () => {
  expect(said(SERIES, rowOf({ metric: METRIC, platform: 'ALL-REPORTERS', year: 2025, value: 500, n: 9 }))).toEqual([]);
});
