import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import { CHART_KINDS, SCALES, standardScale } from './charts.ts';
import {
  isOfOneYear,
  readView,
  readViewParts,
  standardView,
  type View,
  type ViewCodes,
  viewCodesOf,
  viewParts,
  viewSegment,
} from './view.ts';

const CODES: ViewCodes = {
  metrics: ['OUT-REPORTS', 'POL-OTHER'],
  measures: ['sum', 'median', 'share'],
  platforms: ['public', 'SOC', 'VID', 'MSG', 'ALL'],
  types: ['SOC', 'VID', 'MSG'],
  sizes: ['S1', 'S2'],
  breakdowns: ['content_type', 'severity'],
  years: [2020, 2021, 2022],
  standard: (metric) =>
    metric === 'OUT-REPORTS' ? { chart: 'trend', measure: 'sum' } : { chart: 'scope', measure: 'share' },
};

const view: fc.Arbitrary<View> = fc
  .record({
    chart: fc.constantFrom(...CHART_KINDS),
    metric: fc.constantFrom(...CODES.metrics),
    measure: fc.constantFrom(...CODES.measures),
    panel: fc.constantFrom('all' as const, 'matched' as const),
    platforms: fc.subarray([...CODES.platforms]),
    sizes: fc.subarray([...CODES.sizes]),
    breakdown: fc.constantFrom(null, ...CODES.breakdowns),
    scale: fc.constantFrom(...SCALES),
    year: fc.constantFrom(null, 2020, 2021),
  })
  .map(({ year, ...one }) => ({
    ...one,
    years: year === null ? null : isOfOneYear(one) ? ([year, year] as const) : ([year, 2022] as const),
  }));

test('a view is whole again from its path segment', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(readView(viewSegment(one, CODES), CODES)).toEqual({ ok: true, view: one });
    }),
  );
});

test('the same view stands in a path segment and in a query', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(readViewParts(one.chart, viewParts(one, CODES), CODES)).toEqual({ ok: true, view: one });
    }),
  );
});

test('a segment that is read and written again has one canonical form, whatever the order of its parts', () => {
  fc.assert(
    fc.property(view, fc.boolean(), (one, reversed) => {
      const canonical = viewSegment(one, CODES);
      const [chart = '', ...parts] = canonical.split(';');
      const other = [chart, ...(reversed ? parts.reverse() : parts), `scale=${one.scale}`].join(';');
      const read = readView(other, CODES);
      expect(read.ok && viewSegment(read.view, CODES)).toBe(canonical);
    }),
  );
});

describe('viewSegment', () => {
  const scope = standardView(CODES, 'OUT-REPORTS', 'scope');
  const trend = standardView(CODES, 'OUT-REPORTS', 'trend');

  test.each([
    ['scope', scope],
    ['trend', trend],
    ['trend;platform=SOC,MSG;scale=linear', { ...trend, platforms: ['MSG', 'SOC'], scale: 'linear' }],
    ['scope;year=2020', { ...scope, years: [2020, 2020] }],
    ['trend;panel=matched;year=2020..2021', { ...trend, panel: 'matched', years: [2020, 2021] }],
    ['scope;metric=POL-OTHER', standardView(CODES, 'POL-OTHER')],
    ['range', standardView(CODES, 'OUT-REPORTS', 'range')],
    ['stacked;breakdown=severity', { ...standardView(CODES, 'OUT-REPORTS', 'stacked'), breakdown: 'severity' }],
  ] as const)('writes %s: only what differs from the default, codes in their order', (segment, one) => {
    expect(viewSegment(one, CODES)).toBe(segment);
  });
});

test('segments of the first release of Candor are still read', () => {
  const read = (segment: string) => {
    const answer = readView(segment, CODES);
    return answer.ok ? answer.view : answer.problem;
  };
  expect(read('scope')).toMatchObject({ chart: 'scope', measure: 'sum', scale: 'linear', years: null });
  expect(read('trend')).toMatchObject({ chart: 'trend', measure: 'sum', scale: 'log' });
  expect(read('trend;platform=SOC,MSG;scale=linear;metric=OUT-REPORTS')).toMatchObject({
    platforms: ['SOC', 'MSG'],
    scale: 'linear',
  });
  expect(read('scope;year=2021')).toMatchObject({ years: [2021, 2021] });
});

test('readView takes what people type: a year of a chart over the years, a span of one of a year, codes in small letters', () => {
  const read = (segment: string) => {
    const view = readView(segment, CODES);
    return view.ok ? viewSegment(view.view, CODES) : view.problem;
  };
  expect(read('trend;year=2021')).toBe('trend;year=2021');
  expect(read('scope;year=2020..2021')).toBe('scope;year=2021');
  expect(read('trend;platform=soc;metric=pol-other')).toBe(read('trend;metric=POL-OTHER;platform=SOC'));
});

describe('readView refuses, and lists what is allowed', () => {
  test.each([
    ['', 'This release has no chart “”; use one of scope, trend, multiples, stacked, grouped, range.'],
    ['pie', 'This release has no chart “pie”; use one of scope, trend, multiples, stacked, grouped, range.'],
    ['scope;metric=X', 'This release has no metric “X”; use one of OUT-REPORTS, POL-OTHER.'],
    ['scope;measure=mode', 'This release has no measure “mode”; use one of sum, median, share.'],
    ['scope;platform=SOC,XXX', 'This release has no platform “XXX”; use one of public, SOC, VID, MSG, ALL.'],
    ['scope;platform=', 'This release has no platform “”; use one of public, SOC, VID, MSG, ALL.'],
    ['scope;panel=half', 'This release has no panel “half”; use one of all, matched.'],
    ['scope;size=S9', 'This release has no size “S9”; use one of S1, S2.'],
    ['scope;breakdown=colour', 'This release has no breakdown “colour”; use one of content_type, severity.'],
    ['scope;scale=cubic', 'This release has no scale “cubic”; use one of linear, log, index.'],
    ['scope;year=1999', 'This release has no year “1999”; use one of 2020, 2021, 2022, 2020..2022.'],
    ['trend;year=2022..2020', 'This release has no year “2022..2020”; use one of 2020, 2021, 2022, 2020..2022.'],
    ['trend;year=2019..2021', 'This release has no year “2019..2021”; use one of 2020, 2021, 2022, 2020..2022.'],
    [
      'scope;colour=red',
      'A view has no part “colour”; use one of metric, measure, panel, platform, size, breakdown, year, scale.',
    ],
  ])('%j', (segment, problem) => {
    expect(readView(segment, CODES)).toEqual({ ok: false, problem });
  });
});

test('where the years are not known, any year may be named', () => {
  const open = { ...CODES, years: null };
  expect(readView('scope;year=1066', open)).toMatchObject({ ok: true, view: { years: [1066, 1066] } });
  expect(readView('scope;year=soon', open)).toMatchObject({ ok: false });
});

test('only totals over the years stand on a logarithmic scale by themselves', () => {
  expect(standardScale('trend', 'sum')).toBe('log');
  expect(standardScale('trend', 'share_any')).toBe('linear');
  expect(standardScale('multiples', 'sum')).toBe('log');
  expect(standardScale('scope', 'sum')).toBe('linear');
});

test('the codes of a view are those of the code book, each year once; a metric with a total comes first', () => {
  const measures = [{ code: 'responding' }, { code: 'sum' }];
  const platforms = platformCodeList(SMALL);
  const [metric] = SMALL.metrics;
  if (metric === undefined) throw new Error('the small framework has no metric');
  const choice = { ...metric, code: 'POL-FIRST', answerType: 'boolean', publishAs: ['share_of_options'] } as const;
  const codes = viewCodesOf({ metrics: [choice, metric], measures, platforms }, [2021, 2020, 2021]);
  expect(codes).toMatchObject({
    metrics: ['OUT-REPORTS', 'POL-FIRST'],
    measures: ['responding', 'sum'],
    types: ['SOC', 'VID', 'MSG'],
    breakdowns: ['content_type'],
    years: [2020, 2021],
  });
  expect(codes.platforms).toEqual(platforms.map((platform) => platform.code));
  expect(codes.standard('OUT-REPORTS')).toEqual({ chart: 'trend', measure: 'sum' });
  // The release has no shares: the metric falls back to what there is.
  expect(codes.standard('POL-FIRST')).toEqual({ chart: 'trend', measure: 'responding' });
});
