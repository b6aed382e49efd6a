import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregatesOfPopulation, drawPopulation, IDENTITIES, type Population } from '../../testing/population.ts';
import { draws, protectedReleases, SHIPPED_LIKE, stagesOf } from '../../testing/protected.ts';
import type { MeasureCode } from '../measures/index.ts';
import { halfDigit, isDivided, toDigits } from '../measures/index.ts';
import type { Aggregate, AggregateKey } from '../statistics/types.ts';
import { protectConfidential } from './confidential.ts';
import type { ProtectedCell } from './protect.ts';

const RUNS = { numRuns: 8, seed: 20_251_125 };
const surveys = draws({ min: 5, max: 14 });
const DRAW = { seed: 7, companies: 24, years: 2, holdings: 0.2, isPublic: 0.1, tail: 1, leaving: 0.1 };

/** What is published, place by place, whatever the order. */
const publishedCellsOf = (cells: readonly ProtectedCell[]) =>
  new Map(cells.map((one) => [JSON.stringify(one.key), JSON.stringify(one.decision)]));

/** Each aggregate of a protected survey that is published as a number, with that number. */
function numbersOf(
  aggregates: readonly Aggregate[],
): { readonly of: Aggregate; readonly published: number; readonly step: number }[] {
  const { cells } = protectConfidential(aggregates, [], SHIPPED_LIKE, IDENTITIES);
  return aggregates.flatMap((of, at) => {
    const decision = cells[at]?.decision;
    if (decision?.kind !== 'published' || typeof decision.value !== 'number') return [];
    return [{ of, published: decision.value, step: decision.step ?? 0 }];
  });
}

/** What a number may be, given what the reports say. */
function mayBe({ key, value, basis }: Aggregate, published: number, step: number): boolean {
  if (key.measure === 'index') return published > 0;
  if (basis.kind === 'ordered') {
    const values = basis.values().map((one) => one.value);
    const room = halfDigit(published) * (1 + 1e-9);
    return published >= Math.min(...values) - room && published <= Math.max(...values) + room;
  }
  if (typeof value !== 'number') return false;
  const digits = isDivided(key) ? halfDigit(published) : 0;
  return Math.abs(published - value) <= step / 2 + digits + 1e-9 * Math.max(1, Math.abs(value));
}

describe('what is published', () => {
  test('is what the reports say: exact, within half a step, or between the values of a quantile', () => {
    fc.assert(
      fc.property(surveys, (draw) => {
        const strange = numbersOf(aggregatesOfPopulation(drawPopulation(draw))).filter(
          ({ of, published, step }) => !mayBe(of, published, step),
        );
        expect(strange.map(({ of, published }) => [of.key, of.value, published])).toEqual([]);
      }),
      RUNS,
    );
  });

  test('is something of every kind, also rounded where the sums are suppressed', () => {
    const published = numbersOf(aggregatesOfPopulation(drawPopulation(DRAW)));
    expect([...new Set(published.map(({ of }) => of.key.measure))].sort()).toEqual(
      expect.arrayContaining(['coverage', 'index', 'median', 'pooled_ratio', 'share', 'sum']),
    );
    expect(published.some(({ of }) => of.key.panel === 'matched')).toBe(true);
  });

  test('is never a number of companies, nor of fewer than five', () => {
    const { cells } = protectConfidential(aggregatesOfPopulation(drawPopulation(DRAW)), [], SHIPPED_LIKE, IDENTITIES);
    const publishedCells = cells.filter((one) => one.decision.kind === 'published');
    expect(publishedCells.filter((one) => ['asked', 'responding'].includes(one.key.measure))).toEqual([]);
    const bands = new Set(publishedCells.map((one) => one.decision.n));
    expect([...bands].sort()).toEqual(['10-19', '10-49', '20-49', '4-19', '4-9']);
    expect(cells.filter((one) => one.decision.kind === 'suppressed' && one.decision.n !== null)).toEqual([]);
  });

  test('does not say that one company made most of a change', () => {
    const { cells } = protectConfidential(aggregatesOfPopulation(drawPopulation(DRAW)), [], SHIPPED_LIKE, IDENTITIES);
    const aggregates = aggregatesOfPopulation(drawPopulation(DRAW));
    expect(aggregates.some((one) => one.dominated && !one.allPublic)).toBe(true);
    expect(cells.some((one, at) => one.dominated && aggregates[at]?.allPublic !== true)).toBe(false);
  });

  test('of an index is the chain of the changes that are published exactly, and ends where one is in a step', () => {
    const draw = { ...DRAW, tail: 0, leaving: 0, companies: 40 };
    const { cells } = protectConfidential(aggregatesOfPopulation(drawPopulation(draw)), [], SHIPPED_LIKE, IDENTITIES);
    const placeOf = ({ metric, platform, size, year }: AggregateKey) => `${metric} ${platform} ${size} ${year}`;
    const of = (measure: MeasureCode) =>
      new Map(cells.flatMap(({ key, decision }) => (key.measure === measure ? [[placeOf(key), decision]] : [])));
    const [changes, indices] = [of('change'), of('index')];
    const found = { exact: 0, inSteps: 0 };
    for (const [place, change] of changes) {
      if (change.kind !== 'published' || typeof change.value !== 'number') continue;
      const index = indices.get(place);
      if (change.step === undefined) {
        found.exact += 1;
        expect(index).toMatchObject({ kind: 'published', value: toDigits(100 * (1 + change.value)) });
      } else {
        found.inSteps += 1;
        expect(index).toMatchObject({ kind: 'suppressed' });
      }
    }
    expect(found.inSteps).toBeGreaterThan(0);
  });
});

describe('equal input', () => {
  test('gives equal output, also in another order', () => {
    const turned = ({ services, answers }: Population): Population => ({
      services: services.toReversed(),
      answers: answers.toReversed(),
    });
    fc.assert(
      fc.property(surveys, (draw) => {
        const population = drawPopulation(draw);
        const once = protectConfidential(aggregatesOfPopulation(population), [], SHIPPED_LIKE, IDENTITIES);
        const again = protectConfidential(aggregatesOfPopulation(population), [], SHIPPED_LIKE, IDENTITIES);
        const other = protectConfidential(
          aggregatesOfPopulation(turned(population)).reverse(),
          [],
          SHIPPED_LIKE,
          IDENTITIES,
        );
        expect(again.cells).toEqual(once.cells);
        expect(publishedCellsOf(other.cells)).toEqual(publishedCellsOf(once.cells));
      }),
      { ...RUNS, numRuns: 4 },
    );
  });

  test('published again says the same: nothing is new in it', () => {
    const [last] = stagesOf(DRAW, 1);
    if (last === undefined) throw new Error('there is a stage');
    const [first, second] = protectedReleases([last, last], SHIPPED_LIKE, ['OUT-CONTENT', 'SINGLE']);
    expect(second?.protection.failures).toEqual([]);
    expect(publishedCellsOf(second?.protection.cells ?? [])).toEqual(publishedCellsOf(first?.protection.cells ?? []));
  });

  test('nor when it is published a third and a fourth time, after a release that it restates', () => {
    const [first, restated] = stagesOf(DRAW, 2);
    if (first === undefined || restated === undefined) throw new Error('there are two stages');
    const [, ...same] = protectedReleases([first, restated, restated, restated], SHIPPED_LIKE, ['OUT-CONTENT']);
    const published = same.map((one) => publishedCellsOf(one.protection.cells));
    expect(published[1]).toEqual(published[0]);
    expect(published[2]).toEqual(published[0]);
  });
});

test('it says how far it is, from nothing on', () => {
  const shares: number[] = [];
  protectConfidential(
    aggregatesOfPopulation(drawPopulation({ ...DRAW, companies: 6 })),
    [],
    SHIPPED_LIKE,
    IDENTITIES,
    (one) => shares.push(one),
  );
  expect(shares[0]).toBe(0);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(Math.max(...shares)).toBeLessThan(1);
});
