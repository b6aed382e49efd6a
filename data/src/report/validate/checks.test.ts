import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { rawReport } from '../../../testing/raw-report.ts';
import { checkReport } from './check.ts';
import type { CheckContext } from './checks.ts';

type Counts = Readonly<Record<string, number>>;

const check = (counts: Counts, context: Partial<CheckContext> = {}, comment = '') =>
  checkReport(
    rawReport(
      Object.entries(counts).map(([metric, count]) => ({
        metric,
        answer: String(count),
        ...(comment ? { comment } : {}),
      })),
    ),
    FRAMEWORK,
    { previous: null, publicReports: null, ...context },
  );
const codes = (counts: Counts, context?: Partial<CheckContext>) =>
  check(counts, context).findings.map((finding) => finding.code);
const lastYear = (counts: Counts, months = 12) => ({
  previous: new Map(Object.entries(counts).map(([metric, count]) => [metric, { count, months }])),
});

describe('a warning is raised', () => {
  test.each<[string, Counts, Partial<CheckContext>, string]>([
    ['when a part is larger than its whole', { 'OUT-CONTENT': 10, 'OUT-PREVENTED': 11 }, {}, 'part-over-whole'],
    [
      'when there are fewer incidents than reports to one kind of authority',
      { 'OUT-INCIDENTS': 9, 'OUT-REPORTS-NCMEC': 10 },
      {},
      'part-over-whole',
    ],
    [
      'when sexual extortion exceeds enticement, of which it is a part',
      { 'OUT-ENTICEMENT': 3, 'OUT-SEXTORTION': 4 },
      {},
      'part-over-whole',
    ],
    [
      'when there are fewer incidents than reports',
      { 'OUT-INCIDENTS': 9, 'OUT-REPORTS-NCMEC': 8, 'OUT-REPORTS-OTHER': 2 },
      {},
      'reports-over-incidents',
    ],
    ['when items per report are under 0.5', { 'OUT-CONTENT': 49, 'OUT-REPORTS-NCMEC': 100 }, {}, 'items-per-report'],
    ['when items per report are over 15', { 'OUT-CONTENT': 1501, 'OUT-REPORTS-NCMEC': 100 }, {}, 'items-per-report'],
    [
      'when accounts exceed reports tenfold',
      { 'OUT-ACCOUNTS': 1001, 'OUT-REPORTS-NCMEC': 100 },
      {},
      'accounts-per-report',
    ],
    [
      'when a count is more than three times that of last year',
      { 'OUT-CONTENT': 301 },
      lastYear({ 'OUT-CONTENT': 100 }),
      'against-last-year',
    ],
    [
      'when a count is less than a third of that of last year',
      { 'OUT-CONTENT': 99 },
      lastYear({ 'OUT-CONTENT': 300 }),
      'against-last-year',
    ],
    [
      'when 50 accounts stand beside no report',
      { 'OUT-ACCOUNTS': 50, 'OUT-REPORTS-NCMEC': 0 },
      {},
      'accounts-per-report',
    ],
    ['when NCMEC published another figure', { 'OUT-REPORTS-NCMEC': 102 }, { publicReports: 100 }, 'against-public'],
  ])('%s', (_, counts, context, code) => {
    expect(codes(counts, context)).toEqual([code]);
    expect(check(counts, context).report).not.toBeNull();
    expect(check(counts, context).open).toHaveLength(1);
  });

  test('when the parts of a split do not add up to the total', () => {
    const rows = [
      { metric: 'OUT-CONTENT', answer: '10' },
      { metric: 'OUT-CONTENT', breakdown: 'content_type:image', answer: '4' },
      { metric: 'OUT-CONTENT', breakdown: 'content_type:video', answer: '5' },
    ];
    expect(checkReport(rawReport(rows), FRAMEWORK).findings.map((finding) => [finding.code, finding.where])).toEqual([
      ['breakdown-sum', 'row 2'],
    ]);
  });
});

describe('no warning is raised', () => {
  test.each<[string, Counts, Partial<CheckContext>]>([
    [
      'at the very limits',
      { 'OUT-CONTENT': 1500, 'OUT-REPORTS-NCMEC': 100, 'OUT-ACCOUNTS': 1000, 'OUT-PREVENTED': 1500 },
      {},
    ],
    ['for a threefold change of a small number', { 'OUT-CONTENT': 40 }, lastYear({ 'OUT-CONTENT': 2 })],
    ['for exactly three times', { 'OUT-CONTENT': 300 }, lastYear({ 'OUT-CONTENT': 100 })],
    ['within 1 % of what NCMEC published', { 'OUT-REPORTS-NCMEC': 101 }, { publicReports: 100 }],
    ['where nothing is reported', { 'OUT-CONTENT': 0, 'OUT-REPORTS-NCMEC': 0 }, {}],
  ])('%s', (_, counts, context) => {
    expect(codes(counts, context)).toEqual([]);
  });
});

describe('a rounded figure may be off by half of what it is rounded to', () => {
  type Row = Parameters<typeof rawReport>[0][number];
  const found = (rows: readonly Row[], context: Partial<CheckContext> = {}) =>
    checkReport(rawReport(rows), FRAMEWORK, { previous: null, publicReports: null, ...context }).findings.map(
      ({ code }) => code,
    );
  const rounded = (metric: string, answer: string, more: Row = {}): Row => ({
    metric,
    answer,
    rounded_to: '100',
    ...more,
  });
  const image = { breakdown: 'content_type:image' };

  test.each<[string, readonly Row[], readonly Row[], Partial<CheckContext>, string]>([
    [
      'from its parts',
      [rounded('OUT-CONTENT', '1000'), { metric: 'OUT-CONTENT', answer: '960', ...image }],
      [rounded('OUT-CONTENT', '1000'), { metric: 'OUT-CONTENT', answer: '940', ...image }],
      {},
      'breakdown-sum',
    ],
    [
      'from rounded parts by as much more',
      [rounded('OUT-CONTENT', '1000'), rounded('OUT-CONTENT', '900', image)],
      [rounded('OUT-CONTENT', '1000'), rounded('OUT-CONTENT', '800', image)],
      {},
      'breakdown-sum',
    ],
    [
      'from its whole',
      [rounded('OUT-CONTENT', '1000'), { metric: 'OUT-PREVENTED', answer: '1050' }],
      [rounded('OUT-CONTENT', '1000'), { metric: 'OUT-PREVENTED', answer: '1051' }],
      {},
      'part-over-whole',
    ],
    [
      'of a part from its whole',
      [{ metric: 'OUT-CONTENT', answer: '950' }, rounded('OUT-PREVENTED', '1000')],
      [{ metric: 'OUT-CONTENT', answer: '949' }, rounded('OUT-PREVENTED', '1000')],
      {},
      'part-over-whole',
    ],
    [
      'from what NCMEC published',
      [rounded('OUT-REPORTS-NCMEC', '1000')],
      [{ metric: 'OUT-REPORTS-NCMEC', answer: '1000' }],
      { publicReports: 950 },
      'against-public',
    ],
  ])('%s', (_, within, beyond, context, code) => {
    expect(found(within, context)).toEqual([]);
    expect(found(beyond, context)).toEqual([code]);
  });
});

describe('a qualifier that cannot be is refused', () => {
  test.each<[string, Parameters<typeof rawReport>[0][number], string]>([
    ['a rounding to nothing', { rounded_to: '0' }, 'wrong-rounding'],
    ['a rounding in words', { rounded_to: 'hundreds' }, 'wrong-rounding'],
    ['a container that is no id', { contained_in: 'Oak Shop' }, 'wrong-container'],
    ['a container that is the service itself', { contained_in: 'example-forum' }, 'wrong-container'],
  ])('%s', (_, qualifier, code) => {
    const raw = rawReport([{ metric: 'OUT-CONTENT', answer: '5', ...qualifier }], { service: 'example-forum' });
    expect(checkReport(raw, FRAMEWORK).findings.map((one) => one.code)).toEqual([code]);
  });
});

describe('what covers different months is not compared', () => {
  type Row = Parameters<typeof rawReport>[0][number];
  const found = (rows: readonly Row[], context: Partial<CheckContext> = {}) =>
    checkReport(rawReport(rows), FRAMEWORK, { previous: null, publicReports: null, ...context }).findings.map(
      ({ code }) => code,
    );
  const half = (metric: string, answer: string): Row => ({ metric, answer, months: '6' });
  const whole = (metric: string, answer: string): Row => ({ metric, answer });

  test.each<[string, readonly Row[], readonly Row[], Partial<CheckContext>, string]>([
    [
      'half of last year and this year, as Discord published 2020 and 2021',
      [whole('OUT-CONTENT', '24623')],
      [half('OUT-CONTENT', '24623')],
      lastYear({ 'OUT-CONTENT': 6948 }, 6),
      'against-last-year',
    ],
    [
      'half of this year and what NCMEC published of all of it',
      [half('OUT-REPORTS-NCMEC', '100')],
      [whole('OUT-REPORTS-NCMEC', '100')],
      { publicReports: 200 },
      'against-public',
    ],
    [
      'half a year of the whole and a year of its part',
      [half('OUT-CONTENT', '10'), whole('OUT-PREVENTED', '11')],
      [half('OUT-CONTENT', '10'), half('OUT-PREVENTED', '11')],
      {},
      'part-over-whole',
    ],
    [
      'half a year of items and a year of reports',
      [half('OUT-CONTENT', '49'), whole('OUT-REPORTS-NCMEC', '100')],
      [half('OUT-CONTENT', '49'), half('OUT-REPORTS-NCMEC', '100')],
      {},
      'items-per-report',
    ],
    [
      'half a year of a split and a year in all',
      [whole('OUT-CONTENT', '10'), { ...half('OUT-CONTENT', '4'), breakdown: 'content_type:image' }],
      [half('OUT-CONTENT', '10'), { ...half('OUT-CONTENT', '4'), breakdown: 'content_type:image' }],
      {},
      'breakdown-sum',
    ],
  ])('%s', (_, different, same, context, code) => {
    expect(found(different, context)).toEqual([]);
    expect(found(same, context)).toEqual([code]);
  });

  test('parts that say nothing of months cover those of the whole', () => {
    const part = { metric: 'OUT-CONTENT', breakdown: 'content_type:image', answer: '4' };
    const { report } = checkReport(
      rawReport([half('OUT-CONTENT', '4'), part, { ...part, breakdown: 'novelty:known', months: '3' }]),
      FRAMEWORK,
    );
    expect(report?.answers.map(({ breakdown, monthsCovered }) => [breakdown, monthsCovered])).toEqual([
      ['_T', 6],
      ['content_type:image', 6],
      ['novelty:known', 3],
    ]);
  });
});

test('a comment of the company explains a warning, so nothing is open', () => {
  const checked = check(
    { 'OUT-CONTENT': 301 },
    lastYear({ 'OUT-CONTENT': 100 }),
    'A new detector was switched on in May.',
  );
  expect(checked.findings).toHaveLength(1);
  expect(checked.open).toEqual([]);
});

test('a declared change of method explains a jump by itself', () => {
  const rows = [
    { metric: 'OUT-CONTENT', answer: '900', method_changed: 'detection', method_changed_note: 'A new detector.' },
  ];
  expect(
    checkReport(rawReport(rows), FRAMEWORK, { ...lastYear({ 'OUT-CONTENT': 100 }), publicReports: null }).findings,
  ).toEqual([]);
});
