import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import { DEFAULT_SCALE, readView, type View, viewCodesOf, viewSegment } from './view.ts';

const CODES = { metrics: ['OUT-REPORTS', 'OUT-OTHER'], platforms: ['SOC', 'VID', 'MSG'], years: [2020, 2021] };

const view: fc.Arbitrary<View> = fc
  .record({
    chart: fc.constantFrom('scope' as const, 'trend' as const),
    metric: fc.constantFrom(...CODES.metrics),
    platforms: fc.subarray(CODES.platforms),
    year: fc.constantFrom(null, ...CODES.years),
    scale: fc.constantFrom('linear' as const, 'log' as const),
  })
  .map((one) => ({ ...one, year: one.chart === 'trend' ? null : one.year }));

test('a view is whole again from its path segment', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(readView(viewSegment(one, CODES), CODES)).toEqual({ ok: true, view: one });
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
  const base: View = { chart: 'scope', metric: 'OUT-REPORTS', platforms: [], year: null, scale: 'linear' };

  test.each([
    ['scope', base],
    ['trend', { ...base, chart: 'trend', scale: DEFAULT_SCALE.trend }],
    ['trend;platform=SOC,MSG;scale=linear', { ...base, chart: 'trend', platforms: ['MSG', 'SOC'] }],
    ['scope;metric=OUT-OTHER;year=2020', { ...base, metric: 'OUT-OTHER', year: 2020 }],
  ] as const)('writes %s: only what differs from the default, codes in their order', (segment, one) => {
    expect(viewSegment(one, CODES)).toBe(segment);
  });
});

describe('readView refuses, and lists what is allowed', () => {
  test.each([
    ['', '“” is no chart of this release; use one of scope, trend.'],
    ['pie', '“pie” is no chart of this release; use one of scope, trend.'],
    ['scope;metric=X', '“X” is no metric of this release; use one of OUT-REPORTS, OUT-OTHER.'],
    ['scope;platform=SOC,XXX', '“XXX” is no platform of this release; use one of SOC, VID, MSG.'],
    ['scope;platform=', '“” is no platform of this release; use one of SOC, VID, MSG.'],
    ['scope;scale=cubic', '“cubic” is no scale of this release; use one of linear, log.'],
    ['scope;year=1999', '“1999” is no year of this release; use one of 2020, 2021.'],
    ['scope;colour=red', '“colour” is no part of a view of this release; use one of metric, platform, scale, year.'],
    ['trend;year=2020', '“year” is no part of a view of this release; use one of metric, platform, scale.'],
  ])('%j', (segment, problem) => {
    expect(readView(segment, CODES)).toEqual({ ok: false, problem });
  });
});

test('a view may name the platform types of the code list, and each year once', () => {
  expect(viewCodesOf({ metrics: SMALL.metrics, platforms: platformCodeList(SMALL) }, [2021, 2020, 2021])).toEqual({
    metrics: ['OUT-REPORTS'],
    platforms: ['SOC', 'VID', 'MSG'],
    years: [2020, 2021],
  });
});
