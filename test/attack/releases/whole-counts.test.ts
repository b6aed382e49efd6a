import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, counted, reported } from '../../../data/testing/answers.ts';
import { POLICY } from '../../../data/testing/disclosure.ts';
import type { Population } from '../../../data/testing/population.ts';
import { protectedReleases } from '../../../data/testing/protected.ts';
import { knownOf, type Release } from './attack-releases.ts';
import { LEVELS, releaseOf } from './population.ts';
import { split } from './split.ts';
import { searchWholeCounts } from './whole-counts.ts';

/** Half of a value, so that there is something to protect among small numbers. */
const HALF = { ...POLICY, minContributors: 3, pPercent: 50 };

type Values = readonly (readonly number[])[];

/** Companies of two platform types with a few counts: by year, then by company. */
function tiny(years: Values, split_: boolean): Population {
  const services = years.flatMap((values, year) =>
    values.map((_, at) =>
      reported({
        company: `c${at}`,
        service: `s${at}`,
        platformType: at % 3 === 2 ? 'MSG' : 'SOC',
        sizeBand: 'S1',
        year: 2020 + year,
      }),
    ),
  );
  const answers = years.flatMap((values, year) =>
    values.flatMap((value, at) => {
      const { company, service, platformType, sizeBand } = services[at] ?? reported({});
      const one = (breakdown: string, given: number) =>
        counted({
          ...{ company, service, platformType, sizeBand, breakdown, metric: 'OUT-CONTENT', year: 2020 + year },
          value: count(given),
          isPublic: false,
        });
      return split_ ? [one('_T', value), one('content_type:image', Math.ceil(value / 2))] : [one('_T', value)];
    }),
  );
  return { services, answers };
}

/** Searches each part of what the releases say; the ways of reporting that were written down, and what leaked. */
function searched(releases: readonly Release[], percent: number) {
  const { figures, statements, secrets } = knownOf(releases, LEVELS, { k: HALF.minContributors, percent });
  const totals = { reports: 0, parts: 0, tooMany: 0, leaks: [] as string[] };
  for (const part of split(figures.all, statements, secrets)) {
    const { reports, leaks } = searchWholeCounts(part.figures, part.known, part.secrets, percent);
    if (reports === undefined) totals.tooMany += 1;
    else {
      totals.reports += reports;
      totals.parts += 1;
      totals.leaks.push(
        ...leaks.map(
          (one) =>
            `${one.attacker} knows ${one.secret.owner} ${one.secret.name}: ${one.least} to ${one.most}, is ${one.value}`,
        ),
      );
    }
  }
  return totals;
}

describe('the search', () => {
  const published = (value: number) =>
    ({
      release: '1',
      metric: 'OUT-CONTENT',
      measure: 'sum',
      platform: 'ALL',
      size: '_T',
      breakdown: '_T',
      panel: 'all',
      year: 2020,
      value,
    }) as const;
  const of = (values: readonly number[], said: number) => {
    const population = tiny([values], false);
    const [made] = protectedReleases([population], HALF, ['OUT-CONTENT']);
    if (made === undefined) throw new Error('there is a release');
    return { ...releaseOf(population, made, '1'), published: [published(said)] };
  };

  test('writes down every way of reporting: three counts that add up to 4 are 15', () => {
    expect(searched([of([2, 1, 1], 4)], 50)).toEqual({ reports: 15, parts: 1, tooMany: 0, leaks: [] });
  });

  test('finds what one of two companies knows of the other', () => {
    expect(searched([of([3, 2], 5)], 50).leaks).toEqual([
      expect.stringMatching(/^c0 knows c1 .*: 2 to 2, is 2$/),
      expect.stringMatching(/^c1 knows c0 .*: 3 to 3, is 3$/),
    ]);
  });
});

describe('of tiny surveys every way of whole counts that agrees with what is published leaves each company its protection', () => {
  const values = (companies: number, most = 4) =>
    fc.array(fc.integer({ min: 0, max: most }), { minLength: companies, maxLength: companies });

  test.each([
    ['of one year', 1, false],
    ['of two years, with changes among the same companies', 2, false],
    ['with a breakdown', 1, true],
  ])(
    '%s',
    (_, years, isSplit) => {
      const totals = { reports: 0, published: 0, tooMany: 0 };
      fc.assert(
        fc.property(
          fc
            .integer({ min: 5, max: years === 1 && !isSplit ? 6 : 5 })
            .chain((n) => fc.tuple(...Array.from({ length: years }, () => values(n, isSplit ? 2 : 5 - years)))),
          (of) => {
            const population = tiny(of, isSplit);
            const [made] = protectedReleases([population], HALF, ['OUT-CONTENT']);
            if (made === undefined) throw new Error('there is a release');
            const release = releaseOf(population, made, '1');
            const { reports, tooMany, leaks } = searched([release], HALF.pPercent ?? 0);
            totals.reports += reports;
            totals.tooMany += tooMany;
            totals.published += release.published.length;
            expect([of, leaks]).toEqual([of, []]);
          },
        ),
        // Of codes so small little is published.
        { numRuns: isSplit ? 60 : 30, seed: 5 },
      );
      expect(totals.published).toBeGreaterThan(50);
      expect(totals.reports).toBeGreaterThan(1_000);
    },
    60_000,
  );

  test('of two releases, the second with a count restated', () => {
    let published = 0;
    fc.assert(
      fc.property(values(5), fc.nat(4), fc.integer({ min: 0, max: 4 }), (of, at, other) => {
        const stages = [tiny([of], false), tiny([of.with(at, other)], false)];
        const done = protectedReleases(stages, HALF, ['OUT-CONTENT']);
        const made = stages.flatMap((stage, index) => {
          const one = done[index];
          return one === undefined ? [] : [releaseOf(stage, one, `${index}`)];
        });
        published += made.flatMap((one) => one.published).length;
        expect([of, at, other, searched(made, HALF.pPercent ?? 0).leaks]).toEqual([of, at, other, []]);
      }),
      { numRuns: 30, seed: 5 },
    );
    expect(published).toBeGreaterThan(50);
  }, 60_000);
});
