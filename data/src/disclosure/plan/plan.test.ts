import { describe, expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { SMALL } from '../../../testing/framework.ts';
import { dataOf } from '../../../testing/release.ts';
import { platformCodeList } from '../../framework/index.ts';
import { type Aggregate, type AggregateKey, aggregatesOf } from '../../statistics/index.ts';
import { protectConfidential } from '../confidential.ts';
import type { Policy } from '../policy/types.ts';
import { collapsesOf, type PlatformLevel } from './collapses.ts';
import { adviceOn, tableOf, talliesOf } from './plan.ts';

const POLICY: Policy = {
  minContributors: 5,
  pPercent: 10,
  nk: [],
  coalition: 1,
  margin: 2,
  pKnown: false,
  secret: 'of the tests alone',
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
};
const PLATFORMS = platformCodeList(SMALL);
const LEVELS = new Map(PLATFORMS.map((one) => [one.code, one.level]));
const levelOf: PlatformLevel = (code) => {
  const level = LEVELS.get(code);
  return level === 'type' || level === 'group' ? level : 'all';
};
const KEY: AggregateKey = {
  metric: 'M',
  measure: 'sum',
  platform: 'ALL',
  size: '_T',
  breakdown: '_T',
  year: 2020,
  panel: 'all',
};

/** Companies by type and size, each with one figure, and one image among them. */
function population(places: readonly (readonly [type: string, size: string, companies: number])[]): Aggregate[] {
  const parts = places.flatMap(([platformType, sizeBand, companies]) =>
    Array.from({ length: companies }, (_, at) => {
      const place = {
        company: `${platformType} ${sizeBand} ${at}`,
        platformType,
        sizeBand,
        disclosure: 'confidential' as const,
      };
      const value = 100 + at;
      return [
        contribution({ ...place, value: count(value) }),
        contribution({ ...place, breakdown: 'content_type:image', value: count(value - 40) }),
      ];
    }).flat(),
  );
  return aggregatesOf(dataOf(parts), PLATFORMS, []);
}

test.each([
  [{}, 'all × year'],
  [{ platform: 'SOC' }, 'type × year'],
  [{ platform: 'public' }, 'group × year'],
  [{ size: 'S1' }, 'size × year'],
  [{ size: 'S1', platform: 'public' }, 'group × size × year'],
  [{ breakdown: 'content_type:image', platform: 'SOC' }, 'breakdown × type × year'],
  [{ breakdown: 'option:yes' }, 'all × year'],
  [{ panel: 'matched' }, 'all × year, matched panel'],
] as const)('a figure at %o stands in the table %s', (part, table) => {
  expect(tableOf({ ...KEY, ...part }, levelOf)).toBe(table);
});

test('counts what is published and suppressed by table, measure and metric, and nothing that is never published', () => {
  const aggregates = population([
    ['SOC', 'S1', 8],
    ['VID', 'S1', 2],
    ['MSG', 'S1', 8],
  ]);
  const { cells } = protectConfidential(aggregates, [], POLICY, []);
  const { all, tables, metrics } = talliesOf(cells, levelOf);
  expect(all.published).toBe(
    cells.filter(({ decision: d }) => d.kind === 'published' && typeof d.value === 'number').length,
  );
  // Two companies in VID: nothing of it, and of SOC, which would be the rest of their group, only a range.
  expect(tables.get('type × year')?.get('sum')).toEqual({ published: 1, ranges: 1, suppressed: 1 });
  expect(tables.get('group × year')?.get('sum')).toEqual({ published: 2, ranges: 0, suppressed: 0 });
  expect([...tables.values()].some((measures) => measures.has('responding'))).toBe(false);
  expect(metrics.get('OUT-REPORTS')).toEqual(all);
  expect([...tables.keys()].slice(0, 3)).toEqual(['all × year', 'group × year', 'type × year']);
});

describe('collapsesOf', () => {
  const aggregates = population([
    ['SOC', 'S1', 3],
    ['SOC', 'S2', 2],
    ['SOC', 'S3', 4],
  ]);
  const of = (collapse: string) =>
    collapsesOf(aggregates, levelOf).find((one) => one.collapse === collapse)?.aggregates;

  test('leaves out the finest level of a dimension, and only what is there', () => {
    expect(collapsesOf(aggregates, levelOf).map((one) => one.collapse)).toEqual([
      'types',
      'groups',
      'largest_sizes',
      'sizes',
      'breakdowns',
    ]);
    expect(new Set(of('types')?.map(({ key }) => key.platform))).toEqual(
      new Set(['public', 'private', 'ALL', 'OTHER-REPORTERS', 'ALL-REPORTERS']),
    );
    expect(of('breakdowns')?.every(({ key }) => key.breakdown === '_T')).toBe(true);
  });

  test('joins the two largest size bands: the companies of both, their terms in one cell', () => {
    const joined = of('largest_sizes')?.find(
      ({ key }) => key.size === 'S2+S3' && key.platform === 'ALL' && key.measure === 'sum',
    );
    expect(joined?.n).toBe(6);
    expect(joined?.basis.kind === 'cells' && joined.basis.cells[0]?.terms().length).toBe(6);
    expect(new Set(of('largest_sizes')?.map(({ key }) => key.size))).toEqual(new Set(['_T', 'S1', 'S2+S3']));
  });
});

describe('adviceOn', () => {
  const scope = { metrics: new Set(['OUT-REPORTS']), year: 2020 };
  const advice = (places: Parameters<typeof population>[0]) =>
    new Map(adviceOn(population(places), [], POLICY, [], scope, levelOf).map((one) => [one.collapse, one]));

  test('two small size bands say more as one', () => {
    const joined = advice([
      ['SOC', 'S1', 20],
      ['SOC', 'S2', 4],
      ['SOC', 'S3', 4],
    ]).get('largest_sizes');
    expect(joined?.more.get('size × year')).toBeGreaterThan(0);
  });

  test('what is left out counts as fewer, and where nothing was in the way nothing is gained', () => {
    const { more, fewer } = advice([
      ['SOC', 'S1', 8],
      ['MSG', 'S1', 8],
    ]).get('types') ?? { more: null, fewer: 0 };
    expect(more).toEqual(new Map());
    expect(fewer).toBeGreaterThan(0);
  });

  test('looks at the metrics and the year of its scope only', () => {
    const aggregates = population([['SOC', 'S1', 8]]);
    expect(adviceOn(aggregates, [], POLICY, [], { ...scope, year: 2019 }, levelOf)).toEqual([]);
    expect(adviceOn(aggregates, [], POLICY, [], { ...scope, metrics: new Set() }, levelOf)).toEqual([]);
  });
});
