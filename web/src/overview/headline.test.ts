import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../data/facts.ts';
import { headlineOf } from './headline.ts';
import { headlineMetric, totalCode } from './headline-metric.ts';

type Book = Pick<MetricsAnswer, 'metrics' | 'platforms' | 'release'>;

const metric = (code: string, publishAs: readonly string[], plural = 'widgets') =>
  ({
    code,
    title: `Title of ${code}`,
    publishAs,
    unit: { singular: 'widget', plural },
  }) as unknown as Book['metrics'][number];

const bookOf = (metrics: Book['metrics'], levels: readonly string[] = ['all']) =>
  ({
    metrics,
    platforms: levels.map((level) => ({ code: level === 'all' ? 'ALL' : 'ALL-REPORTERS', level })),
    release: '2026.1',
    summaries: { headlines: ['OUT-CONTENT'] },
  }) as unknown as Parameters<typeof headlineOf>[0] & Parameters<typeof headlineMetric>[0];

const row = (measure: string, year: number, part: Partial<ObservationRow>): ObservationRow => ({
  metric: 'M',
  measure,
  platform: 'ALL',
  size: '_T',
  breakdown: '_T',
  panel: measure === 'sum' ? 'all' : 'matched',
  year,
  n: '10-19',
  obsStatus: 'A',
  confStatus: 'F',
  ...part,
});

const M = metric('M', ['sum']);
const told = (...rows: ObservationRow[]) => headlineOf(bookOf([M]), M, factsOf({ observations: rows }));

describe('the metric that opens an overview', () => {
  it('is the first of the headlines, else the first with a total', () => {
    const [content, plain, share] = [
      metric('OUT-CONTENT', ['sum']),
      metric('X', ['sum']),
      metric('Y', ['share_of_options']),
    ];
    expect(headlineMetric(bookOf([share, plain, content]))).toBe(content);
    expect(headlineMetric(bookOf([share, plain]))).toBe(plain);
    expect(headlineMetric(bookOf([share]))).toBeUndefined();
  });

  it('is told of the widest total', () => {
    expect(totalCode(bookOf([], ['all', 'total']))).toBe('ALL-REPORTERS');
    expect(totalCode(bookOf([], ['all']))).toBe('ALL');
  });
});

describe('the finding', () => {
  it('compares the same companies, and says who is behind the change', () => {
    const { sentence, note, figures } = told(
      row('sum', 2023, { value: 1_000_000 }),
      row('sum', 2024, { value: 1_500_000 }),
      row('change', 2024, { value: -0.11, dominated: true }),
    );
    expect(sentence).toBe(
      'In 2024, companies reported 1.5\u00a0million widgets; the companies that reported in both years had 11\u202f% fewer than in 2023.',
    );
    expect(note).toBe('One company accounts for more than half of this change.');
    expect(figures.map((one) => one.figure)).toEqual(['1,500,000', '10–19', '−11\u202f%', '2']);
  });

  it.each([
    [
      'a change that is next to none',
      { value: 0.004 },
      undefined,
      '; the companies that reported in both years had about as many as in 2023.',
    ],
    ['a break', { obsStatus: 'B' }, undefined, '; that cannot be compared with 2023.'],
    [
      'too small a base',
      { obsStatus: 'N' },
      { value: 1 },
      '; the companies that reported in both years had more than in 2023.',
    ],
    ['a change that is held back', { obsStatus: 'Q' }, { obsStatus: 'Q' }, '.'],
  ] as const)('tells %s as what it is', (_, change, direction, end) => {
    const { sentence, note } = told(
      row('sum', 2024, { value: 60 }),
      row('change', 2024, change),
      ...(direction === undefined ? [] : [row('direction', 2024, direction)]),
    );
    expect(sentence).toBe(`In 2024, companies reported 60 widgets${end}`);
    expect(note).toBeNull();
  });

  it('says that a total is held back, never zero', () => {
    const { sentence, figures } = told(row('sum', 2024, { obsStatus: 'Q', confStatus: 'C', n: null }));
    expect(sentence).toBe('Title of M. The total of 2024 is held back to protect companies.');
    expect(JSON.stringify(figures)).not.toContain('"0"');
  });
});
