import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOfDraft, weighed } from '../../testing/cells.ts';
import { aggregatesOfSurvey, type Reports, reports } from '../../testing/survey.ts';
import type { Aggregate, AggregateKey } from './types.ts';

const RUNS = { numRuns: 20 };
const YEARS = [2019, 2020, 2021];
const GROUPS: Readonly<Record<string, readonly string[]>> = { public: ['SOC', 'VID'], private: ['MSG'] };
const plus = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** Looks a number up; 0 where nobody reported. */
function looker(aggregates: readonly Aggregate[]) {
  const known = new Map(aggregates.map((one) => [JSON.stringify(Object.values(one.key)), one]));
  return (part: Partial<AggregateKey>): number => {
    const { metric = 'COUNT', measure = 'sum', platform = 'ALL', size = '_T' } = part;
    const { breakdown = '_T', year = 2020, panel = 'all' } = part;
    const value = known.get(JSON.stringify([metric, measure, platform, size, breakdown, year, panel]))?.value;
    return typeof value === 'number' ? value : 0;
  };
}

const holds = (rule: (at: ReturnType<typeof looker>, year: number, found: Reports) => void) =>
  fc.assert(
    fc.property(reports, (found) => {
      const at = looker(aggregatesOfSurvey(found));
      for (const year of YEARS) rule(at, year, found);
    }),
    RUNS,
  );

test('types add up to groups, groups to all, to the last digit, and so do the codes of a breakdown', () => {
  holds((at, year) => {
    for (const breakdown of ['_T', 'content_type:image', 'content_type:video']) {
      const sum = (platform: string) => at({ platform, year, breakdown });
      for (const [group, types] of Object.entries(GROUPS)) expect(plus(types.map(sum))).toBe(sum(group));
      expect(plus(Object.keys(GROUPS).map(sum))).toBe(sum('ALL'));
      expect(sum('ALL')).toBe(sum('ALL-REPORTERS'));
    }
  });
});

test('size bands add up to every size, in all and in each group', () => {
  holds((at, year) => {
    for (const platform of ['ALL', ...Object.keys(GROUPS)]) {
      expect(plus(['S1', 'S2'].map((size) => at({ platform, size, year })))).toBe(at({ platform, year }));
    }
  });
});

test('the codes of a breakdown add up to what was split', () => {
  holds((at, year, { answers }) => {
    const split = answers.filter((one) => one.metric === 'COUNT' && one.year === year && one.breakdown !== '_T');
    const counts = split.map(({ value, countingUnitOk }) =>
      value?.kind === 'count' && countingUnitOk ? value.count : 0,
    );
    const codes = ['content_type:image', 'content_type:video'];
    expect(plus(codes.map((breakdown) => at({ year, breakdown })))).toBe(plus(counts));
    const mix = plus(codes.map((breakdown) => at({ measure: 'pooled_ratio', year, breakdown })));
    expect(Math.min(Math.abs(mix - 1), mix)).toBeLessThan(1e-12);
  });
});

test('the matched panel and the rest are all companies', () => {
  holds((at, year, { answers }) => {
    const valued = (of: number) =>
      answers.filter(
        (one) => one.metric === 'COUNT' && one.year === of && one.breakdown === '_T' && one.value && one.countingUnitOk,
      );
    const before = new Set(valued(year - 1).map((one) => one.company));
    const months = (company: string) =>
      new Set(
        [...valued(year), ...valued(year - 1)].flatMap((one) => (one.company === company ? one.monthsCovered : [])),
      );
    const rest = valued(year).filter((one) => !before.has(one.company) || months(one.company).size > 1);
    const sum = plus(rest.map(({ value }) => (value?.kind === 'count' ? value.count : 0)));
    if (year > 2019) expect(at({ year, panel: 'matched' }) + sum).toBe(at({ year }));
  });
});

test('the shares of a single choice, of the classes and of how a question was answered are each a whole', () => {
  holds((at, year) => {
    for (const platform of ['ALL', 'public', 'SOC']) {
      const wholes = [
        ['SINGLE', 'share', ['option:a', 'option:b', 'option:c']],
        [
          'COUNT',
          'share',
          ['0', '1-9', '10-99', '100-999', '1000-9999', '10000-99999', '100000+'].map((one) => `band:${one}`),
        ],
      ] as const;
      for (const [metric, measure, codes] of wholes) {
        const whole = plus(codes.map((breakdown) => at({ metric, measure, platform, year, breakdown })));
        const expected = at({ metric, measure: 'responding', platform, year }) > 0 ? 1 : 0;
        expect(Math.abs(whole - expected)).toBeLessThan(1e-12);
      }
    }
  });
});

test('the terms of a cell weigh what the aggregate says: a sum exactly, a share of votes as votes', () => {
  fc.assert(
    fc.property(reports, (found) => {
      for (const one of aggregatesOfSurvey(found)) {
        const { key, value, n } = one;
        const [cell, other] = cellsOfDraft(one);
        if (typeof value !== 'number' || cell === undefined) continue;
        if (['sum', 'sum_previous'].includes(key.measure)) expect(weighed(cell)).toBe(value);
        if (key.measure === 'change') expect(weighed(cell) / weighed(other) - 1).toBe(value);
        if (['ratio_to', 'panel_share'].includes(key.measure)) expect(weighed(cell) / weighed(other)).toBe(value);
        if (['share_any', 'part_year_share'].includes(key.measure)) expect(weighed(cell) / n).toBe(value);
        if (['share', 'share_previous', 'status_share', 'coverage'].includes(key.measure)) {
          // A class is a company's as a whole; a vote may be cast in part.
          const cast = key.breakdown.startsWith('band:') ? n : castIn(cell.terms());
          // A value that is neither zero nor an estimate is what these two leave.
          const rest = key.breakdown === 'status:answered' ? plus(cellsOfDraft(one).slice(1).map(weighed)) : 0;
          const isEqual = Math.abs(weighed(cell) - rest - value * cast) < 1e-9;
          if (!isEqual) expect({ key, cast, isEqual }).toEqual({ key, cast, isEqual: true });
        }
        const outside = cell
          .terms()
          .filter((term) => !(term.value >= 0 && term.value <= (term.most ?? Number.POSITIVE_INFINITY) + 1e-12));
        if (outside.length > 0) expect(outside).toEqual([]);
      }
    }),
    RUNS,
  );
});

/** The votes cast: what each unit's vote is at most, once a unit. */
function castIn(terms: readonly { readonly unit: string; readonly most: number | null }[]): number {
  return plus(new Map(terms.map((term) => [term.unit, term.most ?? 0])).values());
}

test('a quantile lies between the values of its companies, each the sum of its terms', () => {
  fc.assert(
    fc.property(reports, (found) => {
      for (const { value, n, basis } of aggregatesOfSurvey(found)) {
        if (basis.kind !== 'ordered' || typeof value !== 'number') continue;
        const values = basis.values();
        const figures = values.map((one) => one.value);
        const isBetween = value >= Math.min(...figures) && value <= Math.max(...figures);
        const isSummed = values.every(({ value: one, terms }) => {
          const sum = plus(terms.map((term) => term.coefficient * term.value));
          return Math.abs(sum - one) <= 1e-9 * Math.max(1, one);
        });
        const found = { n: values.length, isBetween, isSummed };
        if (values.length !== n || !isBetween || !isSummed)
          expect(found).toEqual({ n, isBetween: true, isSummed: true });
      }
    }),
    RUNS,
  );
});

test('cells of one family with one name are one cell', () => {
  fc.assert(
    fc.property(reports, (found) => {
      const seen = new Map<string, string>();
      for (const one of aggregatesOfSurvey(found)) {
        for (const cell of cellsOfDraft(one)) {
          const name = `${cell.family}\n${cell.id}`;
          const terms = JSON.stringify(cell.terms());
          if (seen.has(name) && seen.get(name) !== terms) expect([name, terms]).toEqual([name, seen.get(name)]);
          seen.set(name, terms);
        }
      }
    }),
    { numRuns: 20 },
  );
});
