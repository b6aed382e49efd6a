import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contribution } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import { aggregatesOf } from './aggregates.ts';
import type { Aggregate, Contribution } from './types.ts';

const PLATFORMS = platformCodeList(SMALL);
const GROUPS: Readonly<Record<string, readonly string[]>> = { public: ['SOC', 'VID'], private: ['MSG'] };

/** Few companies, types and years, so that they often meet; one contribution a company, type and year. */
const population = fc.uniqueArray(
  fc.record({
    company: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    platformType: fc.constantFrom('SOC', 'VID', 'MSG', null),
    year: fc.integer({ min: 2019, max: 2022 }),
    value: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 10 ** 9 })),
  }),
  { minLength: 1, maxLength: 40, selector: (one) => `${one.company} ${one.platformType} ${one.year}` },
);

const aggregates = (parts: readonly Partial<Contribution>[]) => aggregatesOf(parts.map(contribution), PLATFORMS, []);

function sums(list: readonly Aggregate[]): Map<string, number> {
  return new Map(
    list
      .filter(({ key }) => key.measure === 'sum' && key.panel === 'all')
      .map(({ key, value }) => [`${key.platform} ${key.year}`, typeof value === 'number' ? value : 0]),
  );
}

/** Does a contribution of this type count in this code? Written out, not derived from the code list. */
function counts(type: string | null, platform: string): boolean {
  if (platform === 'ALL-REPORTERS') return true;
  if (platform === 'OTHER-REPORTERS' || type === null) return type === null && platform === 'OTHER-REPORTERS';
  return platform === 'ALL' || type === platform || (GROUPS[platform]?.includes(type) ?? false);
}

/** The values by company, as a reader with a pencil would find them. */
function byCompany(parts: readonly Partial<Contribution>[], platform: string, year: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { company = '', platformType = null, value = 0, year: of } of parts) {
    if (of === year && counts(platformType, platform)) found.set(company, (found.get(company) ?? 0) + value);
  }
  return found;
}

/** R-7 as its definition has it: linear between the two values around position (n − 1)·p. */
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? 0) - low) * (at - Math.floor(at));
}

const plus = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

function expected({ key }: Aggregate, parts: readonly Partial<Contribution>[]): number | string {
  const now = byCompany(parts, key.platform, key.year);
  const before = byCompany(parts, key.platform, key.year - 1);
  const panel = key.panel === 'all' ? [...now.keys()] : [...now.keys()].filter((company) => before.has(company));
  const values = panel.map((company) => now.get(company) ?? 0);
  const then = plus(panel.map((company) => before.get(company) ?? 0));
  if (key.measure === 'responding') return panel.length;
  if (panel.length === 0) return 'no_contributors';
  switch (key.measure) {
    case 'sum':
      return plus(values);
    case 'q1':
      return quantile(values, 0.25);
    case 'median':
      return quantile(values, 0.5);
    case 'q3':
      return quantile(values, 0.75);
    case 'share_any':
      return values.filter((value) => value > 0).length / values.length;
    case 'sum_previous':
      return then;
    case 'change':
      return then === 0 ? 'not_applicable' : (plus(values) - then) / then;
  }
}

test('every measure of every place is what plain counting finds', () => {
  fc.assert(
    fc.property(population, (parts) => {
      for (const one of aggregates(parts)) {
        const should = expected(one, parts);
        if (typeof one.value !== 'number') expect(one.value.absent).toBe(should);
        else expect(Math.abs(one.value - Number(should))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one.value)));
      }
    }),
    { numRuns: 60 },
  );
});

test('every code, year and measure is there exactly once', () => {
  fc.assert(
    fc.property(population, (parts) => {
      const years = parts.map((one) => one.year);
      const span = Math.max(...years) - Math.min(...years) + 1;
      const keys = aggregates(parts).map(({ key }) => JSON.stringify(Object.values(key)));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(PLATFORMS.length * (span * 6 + (span - 1) * 4));
    }),
    { numRuns: 50 },
  );
});

test('the order of the input does not matter', () => {
  const shuffled = population.chain((parts) =>
    fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([parts, other]) => {
      expect(aggregates(other)).toEqual(aggregates(parts));
    }),
    { numRuns: 50 },
  );
});

test('types add up to groups, groups to ALL, and ALL with OTHER-REPORTERS to ALL-REPORTERS', () => {
  fc.assert(
    fc.property(population, (parts) => {
      const sum = sums(aggregates(parts));
      for (const year of new Set(parts.map((one) => one.year))) {
        const at = (...codes: readonly string[]) => plus(codes.map((code) => sum.get(`${code} ${year}`) ?? Number.NaN));
        for (const [group, types] of Object.entries(GROUPS)) expect(at(...types)).toBe(at(group));
        expect(at(...Object.keys(GROUPS))).toBe(at('ALL'));
        expect(at('ALL', 'OTHER-REPORTERS')).toBe(at('ALL-REPORTERS'));
      }
    }),
    { numRuns: 50 },
  );
});
