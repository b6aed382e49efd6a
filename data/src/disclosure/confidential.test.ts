import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregatesOfPopulation, drawPopulation, IDENTITIES, type Population } from '../../testing/population.ts';
import { draws, protectedReleases, SHIPPED_LIKE, stagesOf } from '../../testing/protected.ts';
import type { MeasureCode } from '../measures/index.ts';
import type { Aggregate, AggregateKey } from '../statistics/types.ts';
import { protectConfidential } from './confidential.ts';
import { halfDigit, isDivided, toDigits } from './known/rounding/digits.ts';
import type { ProtectedCell } from './protect.ts';

const RUNS = { numRuns: 8, seed: 20_251_125 };
const surveys = draws({ min: 5, max: 14 });
const DRAW = { seed: 7, companies: 24, years: 2, holdings: 0.2, isPublic: 0.1, tail: 1, leaving: 0.1 };

/** What is told, place by place, whatever the order. */
const toldIn = (cells: readonly ProtectedCell[]) =>
  new Map(cells.map((one) => [JSON.stringify(one.key), JSON.stringify(one.decision)]));

/** Each aggregate of a protected survey that is told as a number, with that number. */
function numbersOf(
  aggregates: readonly Aggregate[],
): { readonly of: Aggregate; readonly told: number; readonly step: number }[] {
  const { cells } = protectConfidential(aggregates, [], SHIPPED_LIKE, IDENTITIES);
  return aggregates.flatMap((of, at) => {
    const decision = cells[at]?.decision;
    if (decision?.kind !== 'free' || typeof decision.value !== 'number') return [];
    return [{ of, told: decision.value, step: decision.step ?? 0 }];
  });
}

/** What a number may be, given what the reports say. */
function mayBe({ key, value, basis }: Aggregate, told: number, step: number): boolean {
  if (key.measure === 'index') return told > 0;
  if (basis.kind === 'ordered') {
    const values = basis.values().map((one) => one.value);
    const room = halfDigit(told) * (1 + 1e-9);
    return told >= Math.min(...values) - room && told <= Math.max(...values) + room;
  }
  if (typeof value !== 'number') return false;
  const digits = isDivided(key) ? halfDigit(told) : 0;
  return Math.abs(told - value) <= step / 2 + digits + 1e-9 * Math.max(1, Math.abs(value));
}

describe('what is told', () => {
  test('is what the reports say: exact, within half a step, or between the values of a quantile', () => {
    fc.assert(
      fc.property(surveys, (draw) => {
        const strange = numbersOf(aggregatesOfPopulation(drawPopulation(draw))).filter(
          ({ of, told, step }) => !mayBe(of, told, step),
        );
        expect(strange.map(({ of, told }) => [of.key, of.value, told])).toEqual([]);
      }),
      RUNS,
    );
  });

  test('is something of every kind, also rounded where the sums are held back', () => {
    const told = numbersOf(aggregatesOfPopulation(drawPopulation(DRAW)));
    expect([...new Set(told.map(({ of }) => of.key.measure))].sort()).toEqual(
      expect.arrayContaining(['coverage', 'index', 'median', 'pooled_ratio', 'share', 'sum']),
    );
    expect(told.some(({ of }) => of.key.panel === 'matched')).toBe(true);
  });

  test('is never a number of companies, nor of fewer than five', () => {
    const { cells } = protectConfidential(aggregatesOfPopulation(drawPopulation(DRAW)), [], SHIPPED_LIKE, IDENTITIES);
    const free = cells.filter((one) => one.decision.kind === 'free');
    expect(free.filter((one) => ['asked', 'responding'].includes(one.key.measure))).toEqual([]);
    const bands = new Set(free.map((one) => one.decision.n));
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
      if (change.kind !== 'free' || typeof change.value !== 'number') continue;
      const index = indices.get(place);
      if (change.step === undefined) {
        found.exact += 1;
        expect(index).toMatchObject({ kind: 'free', value: toDigits(100 * (1 + change.value)) });
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
        expect(toldIn(other.cells)).toEqual(toldIn(once.cells));
      }),
      { ...RUNS, numRuns: 4 },
    );
  });

  test('published again tells the same: nothing is new in it', () => {
    const [last] = stagesOf(DRAW, 1);
    if (last === undefined) throw new Error('there is a stage');
    const [first, second] = protectedReleases([last, last], SHIPPED_LIKE, ['OUT-CONTENT', 'SINGLE']);
    expect(second?.protection.failures).toEqual([]);
    expect(toldIn(second?.protection.cells ?? [])).toEqual(toldIn(first?.protection.cells ?? []));
  });

  test('nor when it is published a third and a fourth time, after a release that it restates', () => {
    const [first, restated] = stagesOf(DRAW, 2);
    if (first === undefined || restated === undefined) throw new Error('there are two stages');
    const [, ...same] = protectedReleases([first, restated, restated, restated], SHIPPED_LIKE, ['OUT-CONTENT']);
    const told = same.map((one) => toldIn(one.protection.cells));
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
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
