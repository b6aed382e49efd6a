import type { Metric } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { describe, expect, test } from 'vitest';
import { type DemoRow, demoAnswers, rankedOptions } from '../answers.ts';
import { agreeing } from '../identities.ts';
import { population } from '../population.ts';
import { seededRandom } from '../random.ts';
import { brokenDown } from './broken-down.ts';
import { type Habits, habitsOf } from './habits.ts';

const FRAMEWORK = loadFramework('1.0.0');
const METRICS = new Map(FRAMEWORK.metrics.map((metric) => [metric.code, metric]));
const DECLARED = FRAMEWORK.metrics.flatMap(({ code, breakdowns }) => breakdowns.map((one) => `${code} ${one}`));
const codesOf = (dimension: string) =>
  FRAMEWORK.breakdowns.find((one) => one.code === dimension)?.codes.map(({ code }) => `${dimension}:${code}`) ?? [];

/** Services that are asked everything that applies to them and have come as far as can be: with their habits, or told which. */
const SERVICES = population(seededRandom(5), 200, 300).services.map((one) => ({ ...one, practice: 1 }));
const whole = (at: number) => {
  const service = SERVICES[at];
  if (service === undefined) throw new Error('no such service');
  const asked = FRAMEWORK.metrics.filter(({ platformTypes }) => platformTypes.includes(service.platformType));
  return agreeing(demoAnswers(service, service.firstYear, asked, seededRandom(at + 100)), FRAMEWORK.metrics);
};
const everything = (habits: Habits): Habits => ({ ...habits, refused: new Set(), breaksDownBy: () => true });
const REPORTS = SERVICES.map((_, at) => {
  const habits = everything(habitsOf(FRAMEWORK, seededRandom(at + 1000)));
  return brokenDown(whole(at), { framework: FRAMEWORK, habits, practice: 1 }, seededRandom(at + 2000));
});

/** What a report answers of a metric: as a whole, and its parts by a dimension. */
function of(rows: readonly DemoRow[], metric: string, dimension: string) {
  const own = rows.filter((row) => row.metric === metric);
  const parts = own.filter((row) => row.breakdown?.startsWith(`${dimension}:`));
  return { total: own.find((row) => row.breakdown === undefined), parts };
}
const answers = (rows: readonly DemoRow[]) =>
  rows.flatMap(({ answer }) => (answer === undefined ? [] : [Number(answer)]));
const added = (rows: readonly DemoRow[]) => answers(rows).reduce((all, one) => all + one, 0);
const byType = (...types: Metric['answerType'][]) =>
  DECLARED.map((one) => one.split(' ') as [string, string]).filter(([code]) =>
    types.includes(METRICS.get(code)?.answerType ?? 'boolean'),
  );

/** Calls back with what each report that breaks a metric down says of it; at least one does. */
function everyBreakdown(
  pairs: readonly (readonly [string, string])[],
  look: (
    total: DemoRow,
    parts: readonly DemoRow[],
    rows: readonly DemoRow[],
    metric: Metric,
    dimension: string,
  ) => void,
) {
  for (const [code, dimension] of pairs) {
    let looked = 0;
    for (const rows of REPORTS) {
      const { total, parts } = of(rows, code, dimension);
      const metric = METRICS.get(code);
      if (total === undefined || parts.length === 0 || metric === undefined) continue;
      look(total, parts, rows, metric, dimension);
      looked += 1;
    }
    expect([code, dimension, looked > 0]).toEqual([code, dimension, true]);
  }
}

describe('a report broken down', () => {
  test('gives every breakdown that the framework declares, code by code', () => {
    expect(DECLARED.length).toBeGreaterThan(70);
    everyBreakdown(
      DECLARED.map((one) => one.split(' ') as [string, string]),
      (_, parts, __, metric, dimension) => {
        const counted = metric.sumOf
          .flatMap((part) => part.split(' ').slice(1))
          .filter((one) => one.startsWith(`${dimension}:`));
        expect(parts.map((row) => row.breakdown)).toEqual(counted.length > 0 ? counted : codesOf(dimension));
      },
    );
  });

  test('counts parts that add up to their whole', () => {
    everyBreakdown(byType('count'), (total, parts) => expect(added(parts)).toBe(Number(total.answer)));
  });

  test('counts no part larger than the same part of what counts it, too, and the same where that is all of it', () => {
    const shared = FRAMEWORK.metrics.flatMap((metric) =>
      metric.partOf.flatMap((of) =>
        metric.breakdowns
          .filter((one) => METRICS.get(of)?.breakdowns.includes(one))
          .map((dimension) => ({
            part: metric.code,
            of,
            dimension,
            isAll: metric.sumOf.some((one) => one.startsWith(`${of} ${dimension}:`)),
          })),
      ),
    );
    expect(shared.length).toBeGreaterThan(5);
    for (const { part, of: larger, dimension, isAll } of shared) {
      let looked = 0;
      for (const rows of REPORTS) {
        const outer = new Map(of(rows, larger, dimension).parts.map((row) => [row.breakdown, Number(row.answer)]));
        if (outer.size === 0) continue;
        for (const { breakdown, answer } of of(rows, part, dimension).parts) {
          const most = outer.get(breakdown) ?? -1;
          expect([part, breakdown, isAll ? Number(answer) === most : Number(answer) <= most]).toEqual([
            part,
            breakdown,
            true,
          ]);
          looked += 1;
        }
      }
      expect([part, dimension, looked > 0]).toEqual([part, dimension, true]);
    }
  });

  test('takes shares of the parts that other answers count, or of everything where those are not told apart', () => {
    everyBreakdown(byType('percentage'), (total, parts, rows, { denominator }, dimension) => {
      expect(added(parts)).toBe(Number(total.answer));
      const isOfAll = denominator.some((one) => METRICS.get(one)?.breakdowns.includes(dimension) !== true);
      const counted = denominator.map((one) => of(rows, one, dimension).parts).filter((one) => one.length > 0);
      for (const { breakdown, answer, second, status } of parts) {
        if (answer === undefined) expect([second, status]).toEqual([undefined, 'not_applicable']);
        else expect(Number(answer)).toBeLessThanOrEqual(Number(second));
        if (isOfAll) expect(second).toBe(total.second);
        else if (denominator.length > 0 && counted.length === denominator.length) {
          const same = counted.flatMap((one) => one.filter((row) => row.breakdown === breakdown));
          expect(Number(second ?? 0)).toBe(added(same));
        }
      }
      if (!isOfAll) expect(parts.reduce((all, { second }) => all + Number(second ?? 0), 0)).toBe(Number(total.second));
    });
  });

  test('says times around that of everything', () => {
    everyBreakdown(byType('duration'), (total, parts) => {
      for (const side of ['answer', 'second'] as const) {
        const times = parts.map((row) => Number(row[side]));
        expect(Math.min(...times)).toBeLessThanOrEqual(Number(total[side]));
        expect(Math.max(...times)).toBeGreaterThanOrEqual(Number(total[side]));
      }
      for (const { answer, second } of parts) expect(Number(answer)).toBeLessThanOrEqual(Number(second));
    });
  });

  test('chooses for parts nothing further than for everything, and as far for one', () => {
    everyBreakdown(byType('single_choice'), (total, parts, _, metric) => {
      const rank = ({ answer = '' }: DemoRow) => rankedOptions(metric).indexOf(answer);
      expect(Math.min(...parts.map(rank))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...parts.map(rank))).toBe(rank(total));
    });
  });
});

describe('the habits of a service', () => {
  const given = (habits: Habits, practice: number) =>
    FRAMEWORK.breakdowns.filter(({ code }) => habits.breaksDownBy(code, practice)).length;
  const random = seededRandom(3);
  const all = SERVICES.map(() => habitsOf(FRAMEWORK, random));

  test('give no breakdown at first, more the further its practice is, and not all of them in the end', () => {
    for (const habits of all) {
      const numbers = [0, 0.2, 0.5, 0.7, 0.98].map((practice) => given(habits, practice));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers.slice(0, 2)).toEqual([0, 0]);
    }
    expect(all.some((habits) => given(habits, 0.98) < FRAMEWORK.breakdowns.length)).toBe(true);
    for (const { code } of FRAMEWORK.breakdowns) {
      expect([code, all.some((habits) => habits.breaksDownBy(code, 0.7))]).toEqual([code, true]);
      expect([code, all.some((habits) => !habits.breaksDownBy(code, 0.7))]).toEqual([code, true]);
    }
  });

  test('refuse some, of which every part is withheld', () => {
    const at = all.findIndex((habits) => habits.refused.size > 0);
    const habits = { ...everything(all[at] as Habits), refused: (all[at] as Habits).refused };
    const rows = brokenDown(whole(at), { framework: FRAMEWORK, habits, practice: 1 }, seededRandom(1));
    const refused = rows.filter((row) => habits.refused.has(row.breakdown?.split(':')[0] ?? ''));
    expect(refused.length).toBeGreaterThan(0);
    for (const row of refused) expect(Object.keys(row)).toEqual(['metric', 'breakdown', 'status']);
    expect(new Set(refused.map((row) => row.status))).toEqual(new Set(['withheld']));
  });
});
