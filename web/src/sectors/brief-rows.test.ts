import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import { factsOf } from '@candor/data/release/views';
import { describe, expect, it } from 'vitest';
import { baseRows, besideFilters } from './base-rows.ts';
import { briefGroups } from './brief-rows.ts';

const metric = (code: string, part: object) => ({
  code,
  title: `Title ${code}`,
  publishAs: ['sum'],
  options: [],
  unit: null,
  ...part,
});
const book = {
  metrics: [
    metric('C', { answerType: 'count', unit: { singular: 'item', plural: 'items' } }),
    metric('B', {
      answerType: 'boolean',
      options: [
        { code: 'yes', label: 'Yes' },
        { code: 'no', label: 'No' },
      ],
    }),
    metric('M', {
      answerType: 'multi_choice',
      options: ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code, label: `Option ${code}` })),
    }),
  ],
  measures: [
    { code: 'sum', label: 'Total', unit: 'metric' },
    { code: 'change', label: 'Change', unit: 'ratio' },
    { code: 'direction', label: 'Direction', unit: 'direction' },
    { code: 'share', label: 'Share', unit: 'ratio' },
    { code: 'share_previous', label: 'Share before', unit: 'ratio' },
    { code: 'coverage', label: 'Share that answered', unit: 'ratio' },
  ],
} as unknown as MetricsAnswer;

const row = (part: Partial<ObservationRow>): ObservationRow => ({
  metric: 'C',
  measure: 'sum',
  platform: 'SOC',
  size: '_T',
  breakdown: '_T',
  panel: 'all',
  year: 2024,
  n: '10-19',
  obsStatus: 'A',
  confStatus: 'F',
  ...part,
});

const groupsOf = (rows: readonly ObservationRow[]) =>
  briefGroups(book, undefined, baseRows(rows, 'SOC', 2024), factsOf({ observations: rows }), 'SOC');

describe('the table of a section', () => {
  it('has each figure of the sector once, beside all sectors and the same companies', () => {
    const sum = row({ value: 1200 });
    const [group] = groupsOf([
      sum,
      sum,
      row({ value: 900, year: 2023 }),
      row({ platform: 'ALL', value: 5000 }),
      row({ measure: 'change', panel: 'matched', value: 0.25 }),
    ]);
    expect(group?.rows).toEqual([
      {
        code: 'sum _T _T',
        label: 'Title C',
        here: { text: '1,200', isMissing: false },
        all: { text: '5,000', isMissing: false },
        same: { text: '+25\u202f%', isMissing: false },
      },
    ]);
  });

  it('tells a change from a small base only as a direction', () => {
    const [group] = groupsOf([
      row({ value: 60 }),
      row({ measure: 'change', panel: 'matched', obsStatus: 'N' }),
      row({ measure: 'direction', panel: 'matched', value: 1 }),
    ]);
    expect(group?.rows[0]?.same?.text).toBe('up');
  });

  it('says that a figure is held back, which is not the same as not compared', () => {
    const held = { obsStatus: 'Q', confStatus: 'C', n: null } as const;
    const [group] = groupsOf([row(held), row({ measure: 'coverage', value: 0.9 })]);
    const total = group?.rows.find((one) => one.code.startsWith('sum'));
    expect(total?.here).toEqual({ text: 'held back', isMissing: true });
    expect(total?.all).toBeNull();
  });

  it('has no row of a metric that is held back whole: the sentences say so', () => {
    expect(groupsOf([row({ obsStatus: 'Q', confStatus: 'C', n: null })])).toEqual([]);
  });

  it('shows a yes by the name of its question, and how it moved among the same companies', () => {
    const yes = { metric: 'B', measure: 'share', breakdown: 'option:yes' };
    const [group] = groupsOf([
      row({ ...yes, value: 0.9 }),
      row({ ...yes, breakdown: 'option:no', value: 0.1 }),
      row({ ...yes, panel: 'matched', value: 0.92 }),
      row({ ...yes, measure: 'share_previous', panel: 'matched', value: 0.8 }),
    ]);
    expect(group?.rows).toHaveLength(1);
    expect(group?.rows[0]?.label).toBe('Title B');
    expect(group?.rows[0]?.same?.text).toBe('80\u202f% → 92\u202f%');
  });

  it('shows of many answers the five that most companies gave, those held back last', () => {
    const values = [0.1, 0.6, undefined, 0.3, 0.4, 0.5];
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((code, index) => {
      const value = values[index];
      const option = { metric: 'M', measure: 'share', breakdown: `option:${code}` };
      return row(value === undefined ? { ...option, obsStatus: 'Q' } : { ...option, value });
    });
    expect(groupsOf(rows)[0]?.rows.map((one) => one.label)).toEqual(
      ['b', 'f', 'e', 'd', 'a'].map((code) => `Option ${code}`),
    );
  });

  it('shows all parts of a total, in the order of their list', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => ({ code, label: `Part ${code}` }));
    const lists = { breakdowns: [{ code: 'kind', label: 'Kind', codes }], answerStatuses: [], sizeBands: [] };
    const rows = codes.map(({ code }, index) => row({ breakdown: `kind:${code}`, value: 10 + ((3 * index) % 7) }));
    const facts = factsOf({ observations: rows });
    const [group] = briefGroups(book, lists, baseRows([...rows].reverse(), 'SOC', 2024), facts, 'SOC');
    expect(group?.rows.map((one) => one.label)).toEqual(codes.map((one) => one.label));
  });

  it('is left out where a section is about more metrics than a table can tell', () => {
    const rows = Array.from({ length: 7 }, (_, index) => row({ metric: `X${index}`, measure: 'coverage', value: 1 }));
    expect(baseRows(rows, 'SOC', 2024)).toEqual([]);
  });

  it('asks in one request for the sector, all sectors and the same companies', () => {
    const rows = [row({}), row({ metric: 'B', measure: 'share', breakdown: 'option:yes' })];
    expect(besideFilters(book, rows, 'SOC')).toEqual({
      metric: ['B', 'C'],
      measure: ['share', 'sum', 'change', 'direction', 'share_previous'],
      platform: ['SOC', 'ALL'],
      size: ['_T'],
      year: ['2024'],
      breakdown: ['_T', 'option:yes'],
    });
  });
});
