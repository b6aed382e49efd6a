import { describe, expect, test } from 'vitest';
import { contribution, count, metricWith } from '../../testing/answers.ts';
import { attackReleases } from '../../testing/attack.ts';
import { PLATFORMS } from '../../testing/cells.ts';
import { aggregatesOfPopulation, drawPopulation, IDENTITIES } from '../../testing/population.ts';
import { SHIPPED_LIKE } from '../../testing/protected.ts';
import { dataOf } from '../../testing/release.ts';
import { type Aggregate, aggregatesOf, type Contribution, type MetricData } from '../statistics/index.ts';
import { protectConfidential } from './confidential.ts';
import type { DisclosureDecision } from './protect.ts';
import { loadSolver } from './solver.ts';

/*
 * What an attack from outside read off the printed figures of earlier releases: from their digits, from roundings that
 * were each safe by themselves, from the order of quantiles, from sums of ones. Each test is about a case that was opened.
 */

type Values = Readonly<Record<string, readonly number[]>>;

/** Companies a, b, c … of one type and size; by year, 0 for one that did not report. */
function reports(values: Values): Contribution[] {
  return Object.entries(values).flatMap(([year, counts]) =>
    counts.flatMap((value, at) =>
      value === 0
        ? []
        : [
            contribution({
              company: `company ${String.fromCharCode(97 + at)}`,
              year: Number(year),
              value: count(value),
              disclosure: 'confidential',
            }),
          ],
    ),
  );
}

const aggregates = (values: Values, changes: Partial<MetricData> = {}) =>
  aggregatesOf(dataOf(reports(values), changes), PLATFORMS, []);

/** What is published of everybody: `sum 2020`, with a class of its width where it is rounded. */
function published(of: readonly Aggregate[]) {
  const protection = protectConfidential(of, [], SHIPPED_LIKE, []);
  expect(protection.failures).toEqual([]);
  const figures = new Map<string, DisclosureDecision>(
    protection.cells.flatMap(({ key, decision }) =>
      decision.kind === 'published' && typeof decision.value === 'number' && key.platform === 'ALL' && key.size === '_T'
        ? [[`${key.measure} ${key.panel} ${key.year}`, decision] as const]
        : [],
    ),
  );
  return { protection, figures };
}

describe('the digits of a figure', () => {
  test('are three wherever something was divided, and not all figures behind it are public', () => {
    const draw = { seed: 3, companies: 40, years: 2, holdings: 0.2, isPublic: 0.1, tail: 1, leaving: 0.1 };
    const all = aggregatesOfPopulation(drawPopulation(draw));
    const { cells } = protectConfidential(all, [], SHIPPED_LIKE, IDENTITIES);
    const divided = cells.flatMap(({ key, decision }, at) =>
      decision.kind === 'published' && typeof decision.value === 'number' && decision.step === undefined
        ? [{ measure: key.measure, value: decision.value, allPublic: all[at]?.allPublic }]
        : [],
    );
    const long = divided.filter(
      (one) =>
        !['sum', 'sum_previous'].includes(one.measure) &&
        !one.allPublic &&
        one.value !== Number(one.value.toPrecision(3)),
    );
    expect(long).toEqual([]);
    expect(new Set(divided.map((one) => one.measure)).size).toBeGreaterThan(4);
    expect(divided.some((one) => one.measure === 'sum' && one.value > 1000 && one.value % 10 !== 0)).toBe(true);
  });

  test('say nothing of a rate over users that everybody knows: it is suppressed', () => {
    const metric = metricWith({ publishAs: ['median_per_million_users'] });
    const counts = [2, 16, 34, 4, 2, 9, 7, 11, 12, 8];
    const users = (disclosure: 'public' | 'confidential') =>
      counts.map((_, at) =>
        contribution({
          company: `company ${String.fromCharCode(97 + at)}`,
          metric: 'CTX-MAU',
          value: count(1_000_003 + 37 * at),
          disclosure,
        }),
      );
    const rate = (disclosure: 'public' | 'confidential') =>
      published(aggregates({ 2020: counts }, { metric, users: users(disclosure) })).figures.get(
        'median_per_million all 2020',
      );
    expect(rate('confidential')).toBeDefined();
    expect(rate('public')).toBeUndefined();
  });
});

test('of two changes and three totals nobody can work out who was in both panels', async () => {
  // One company reported in all three years, four in the first two, four others in the last two.
  const all = aggregates({
    2020: [990, 70, 62, 55, 50],
    2021: [1000, 70, 62, 55, 50, 69, 63, 54, 51],
    2022: [1010, 0, 0, 0, 0, 69, 63, 54, 51],
  });
  const { protection, figures } = published(all);
  expect(['sum all 2020', 'sum all 2021', 'sum all 2022'].filter((one) => !figures.has(one))).toEqual([]);
  // Of so few companies a change is in steps of fifty points: with five points the first company was 939 to 1,063.
  const changes = ['change matched 2021', 'change matched 2022'].map((one) => figures.get(one));
  expect(changes.map((one) => one?.kind === 'published' && one.step)).toEqual([0.5, 0.5]);
  const { disclosures, figures: attacked } = attackReleases(
    [{ aggregates: all, protection }],
    SHIPPED_LIKE,
    await loadSolver(),
  );
  expect(attacked).toBeGreaterThan(100);
  expect(disclosures).toEqual([]);
});

test('a median is not published beside a sum that bounds the largest company by the order', () => {
  // Nobody above the median is below it: the second company takes off itself, the median’s five, and its value for the
  // rest.
  const counts = [282, 25, 14, 12, 10, 6, 5, 4, 4, 3, 3, 2, 2, 2];
  const sum = counts.reduce((total, one) => total + one, 0);
  const window = [6, 5, 4, 4, 3].reduce((total, one) => total + one, 0);
  // Without the order the rest of the sum keeps to the p % rule.
  expect(sum - window - 282 - 25).toBeGreaterThan(0.15 * 282);
  const { figures } = published(aggregates({ 2020: counts }));
  expect(figures.has('sum all 2020')).toBe(true);
  expect(figures.has('median all 2020')).toBe(false);
  const even = [282, 125, 114, 112, 110, 6, 5, 4, 4, 3, 3, 2, 2, 2];
  expect(published(aggregates({ 2020: even })).figures.has('median all 2020')).toBe(true);
});

test('a sum of ones is suppressed: that five are behind it would say what each has', () => {
  const sumOf = (counts: readonly number[]) => published(aggregates({ 2020: counts })).figures.get('sum all 2020');
  expect(sumOf([1, 1, 1, 1, 1])).toBeUndefined();
  expect(sumOf([2, 1, 1, 1, 1])).toBeUndefined();
  expect(sumOf([1, 1, 1, 1, 1, 1])).toMatchObject({ value: 6 });
});
