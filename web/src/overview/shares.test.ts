import type { ObservationRow } from '@candor/api/types';
import { factsOf } from '@candor/data/release/views';
import { describe, expect, it } from 'vitest';
import { knownSafeguards, optionLines, shareLine, shareOf } from './shares.ts';

const row = (option: string, value: number | null, part: Partial<ObservationRow> = {}): ObservationRow => ({
  metric: 'P',
  measure: 'share',
  platform: 'ALL',
  size: '_T',
  breakdown: `option:${option}`,
  panel: 'all',
  year: 2024,
  n: '20-49',
  ...(value === null ? { obsStatus: 'Q', confStatus: 'C' } : { value, obsStatus: 'A', confStatus: 'F' }),
  ...part,
});

const of = { metric: 'P', breakdown: 'option:all', platform: 'ALL', year: 2024 };

describe('a share of companies', () => {
  it('is the ratio, or what it lies within where it is told in a step', () => {
    const facts = factsOf({ observations: [row('all', 0.25), row('some', 0.5, { step: 0.1 })] });
    expect(shareOf(facts, of, 'share', 'all')).toEqual({ value: 0.25, step: undefined, n: '20-49' });
    expect(shareOf(facts, { ...of, breakdown: 'option:some' }, 'share', 'all')).toEqual({
      value: 0.5,
      step: 0.1,
      n: '20-49',
    });
  });

  it('is held back where it is', () => {
    const facts = factsOf({ observations: [row('all', null)] });
    expect(shareOf(facts, of, 'share', 'all')).toEqual({ missing: 'held' });
  });

  it('is missing, and not zero, where nobody answered', () => {
    expect(shareOf(factsOf({ observations: [] }), of, 'share', 'all')).toEqual({ missing: 'none' });
  });

  it('is told for the same companies in both years', () => {
    const matched = { panel: 'matched' } as const;
    const facts = factsOf({
      observations: [
        row('all', 0.5),
        row('all', 0.4, matched),
        row('all', 0.3, { ...matched, measure: 'share_previous' }),
      ],
    });
    const line = shareLine(facts, of, 'Matching');
    expect([line.sameBefore, line.sameNow]).toMatchObject([
      { value: 0.3, n: '20-49' },
      { value: 0.4, n: '20-49' },
    ]);
  });
});

describe('the answers to a multiple choice', () => {
  const metric = {
    code: 'P',
    options: ['a', 'b', 'c', 'none'].map((code) => ({ code, label: code.toUpperCase() })),
    exclusiveOptions: ['none'],
  } as unknown as Parameters<typeof optionLines>[0];

  it('stand with the most named first and those held back last, without the answer that names none', () => {
    const facts = factsOf({ observations: [row('a', 0.1), row('b', null), row('c', 0.4), row('none', 0.5)] });
    expect(optionLines(metric, facts, 'ALL', 2024).map((line) => line.label)).toEqual(['C', 'A', 'B']);
  });

  it('are left out where the code book does not ask', () => {
    const safeguards = [
      { metric: 'P', label: 'P' },
      { metric: 'P', option: 'a', label: 'A' },
      { metric: 'Q', label: 'Q' },
    ];
    const book = { metrics: [metric], summaries: { safeguards } } as unknown as Parameters<typeof knownSafeguards>[0];
    expect(knownSafeguards(book).map((one) => one.breakdown)).toEqual(['practice:in_place', 'option:a']);
  });
});
