import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import { factsOf } from '@candor/data/release/views';
import { describe, expect, it } from 'vitest';
import { keyFiguresOf } from './headline.ts';
import { headlineMetric, totalCode } from './headline-metric.ts';

type Book = Pick<MetricsAnswer, 'metrics' | 'platforms' | 'release' | 'publishedOn'>;

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
    publishedOn: '2026-11-30',
    summaries: { headlines: ['OUT-CONTENT'] },
  }) as unknown as Book & Parameters<typeof headlineMetric>[0];

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
const told = (...rows: ObservationRow[]) => keyFiguresOf(bookOf([M]), M, factsOf({ observations: rows }));

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

describe('the key figures', () => {
  it('are the total, the companies behind it, its change and the years', () => {
    const figures = told(
      row('sum', 2023, { value: 1_000_000 }),
      row('sum', 2024, { value: 1_500_000 }),
      row('change', 2024, { value: -0.11 }),
    );
    expect(figures.map((one) => one.figure)).toEqual(['1,500,000', '10–19', '−11\u202f%', '2023–2024']);
    expect(figures.at(-1)?.text).toBe('in release 2026.1, published 30 November 2026');
  });

  it('tell a change in a step as what it lies between', () => {
    const figures = told(row('sum', 2024, { value: 60 }), row('change', 2024, { value: 0.1, step: 0.2 }));
    expect(figures.map((one) => one.figure)).toContain('0\u202f% to +20\u202f%');
  });

  it('are never a zero for a total that is held back', () => {
    const figures = told(row('sum', 2024, { obsStatus: 'Q', confStatus: 'C', n: null }));
    expect(figures.map((one) => one.figure)).toEqual(['2024']);
  });
});
