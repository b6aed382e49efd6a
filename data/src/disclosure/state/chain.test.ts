import { describe, expect, test } from 'vitest';
import { contribution, count, metricWith, percentage } from '../../../testing/answers.ts';
import { PLATFORMS } from '../../../testing/cells.ts';
import { SHIPPED_LIKE } from '../../../testing/protected.ts';
import { dataOf } from '../../../testing/release.ts';
import type { Period } from '../../period/index.ts';
import { type Aggregate, aggregatesOf, type Contribution, type Pooled } from '../../statistics/index.ts';
import { auditRelease, type WrittenRelease } from '../audit/release.ts';
import { protectConfidential } from '../confidential.ts';
import { observationOf } from '../observation-of.ts';
import { type ProtectedCell, protectedCell } from '../protect.ts';
import { chained } from './chain.ts';

const BREAK = { metric: 'OUT-REPORTS', platform: 'SOC', year: 2021, kind: 'law', notes: [] };

/** So many companies in SOC that report the same in 2020 and 2021. */
const reporting = (companies: number, value: (at: number) => Pooled): Contribution[] =>
  Array.from({ length: companies }, (_, at) =>
    [2020, 2021].map((year) =>
      contribution({ company: `c${10 + at}`, year, value: value(at), disclosure: 'confidential' }),
    ),
  ).flat();

const protect = (aggregates: readonly Aggregate[]) => {
  const { cells, failures } = protectConfidential(aggregates, [], SHIPPED_LIKE, []);
  expect(failures).toEqual([]);
  return cells.map(observationOf).filter((one) => one.measure !== 'responding');
};
const isSocial2021 = ({ platform, year }: { readonly platform: string; readonly year: Period }) =>
  platform === 'SOC' && year === 2021;

describe('across a break', () => {
  const parts = (companies: number) => reporting(companies, (at) => count(100 + 7 * at));
  const found = (companies: number, others: readonly Contribution[] = []) =>
    aggregatesOf(dataOf([...parts(companies), ...others]), PLATFORMS, [BREAK]);
  // Others report too, so that there are rows where nobody of this type does.
  const others = parts(2).map((one) => ({ ...one, company: `other ${one.company}`, platformType: 'MSG' }));
  const changes = (companies: number) =>
    protect(found(companies, others))
      .filter((one) => isSocial2021(one) && ['change', 'direction'].includes(one.measure))
      .map(({ measure, n, ...one }) => [measure, n, one.kind === 'value' ? one.value : one.reason]);

  test('it is said that there is no change, alike whether nobody, few or many companies reported', () => {
    const said = [
      ['change', null, 'break'],
      ['direction', null, 'break'],
    ];
    for (const companies of [0, 1, 4, 30]) expect(changes(companies)).toEqual(said);
  });

  test('the index begins again where the sum is published, and its audit agrees', () => {
    const aggregates = found(30);
    const observations = protect(aggregates);
    const index = observations.find((one) => isSocial2021(one) && one.measure === 'index');
    expect(index).toMatchObject({ kind: 'value', value: 100, afterBreak: true });
    const written: WrittenRelease = { release: '2024.1', policy: SHIPPED_LIKE, aggregates, observations };
    expect(auditRelease(written, [], []).failures).toEqual([]);
    const elsewhere = observations.map((one) =>
      one.measure === 'change' && one.platform === 'public' && one.year === 2021
        ? { ...one, kind: 'missing' as const, reason: 'break' as const, n: null }
        : one,
    );
    expect(auditRelease({ ...written, observations: elsewhere }, [], []).failures.map((one) => one.test)).toEqual([
      'value',
    ]);
  });
});

describe('why there is no number is not said where it would say what companies reported', () => {
  const measures = { sum: count(0), pooled_ratio: percentage(0, 0) };
  test.each(Object.entries(measures))('all of them zero: %s', (_, value) => {
    const isCount = value.kind === 'count';
    const metric = metricWith({
      answerType: value.kind,
      publishAs: isCount ? ['sum', 'quartiles', 'share_any'] : ['pooled_ratio', 'quartiles'],
    });
    const all = aggregatesOf(
      dataOf(
        reporting(30, () => value),
        { metric },
      ),
      PLATFORMS,
      [],
    );
    const absent = all.filter(({ value: one, n }) => typeof one !== 'number' && n > 0);
    expect(absent.length).toBeGreaterThan(0);
    const observations = protect(all);
    const reasons = observations.flatMap((one) => (one.kind === 'missing' ? [`${one.reason} ${one.n}`] : []));
    expect(new Set(reasons)).toEqual(new Set(['suppressed null']));
    // Nor could it be written by somebody else.
    const place = observations.findIndex((one) => one.measure === absent[0]?.key.measure && isSocial2021(one));
    const written = observations.map((one, at) =>
      at === place ? { ...one, kind: 'missing' as const, reason: 'not_applicable' as const, n: '20-49' as const } : one,
    );
    const { failures } = auditRelease(
      { release: '2024.1', policy: SHIPPED_LIKE, aggregates: all, observations: written },
      [],
      [],
    );
    expect(failures).not.toEqual([]);
  });

  test('a share of companies that has no number is suppressed', () => {
    const [share] = aggregatesOf(dataOf(reporting(30, count)), PLATFORMS, []).filter(
      ({ key }) => key.measure === 'share_any' && isSocial2021(key),
    );
    if (share === undefined) throw new Error('there is a share');
    expect(protect([share]).map((one) => one.kind)).toEqual(['value']);
    const [suppressed] = protect([{ ...share, value: { absent: 'not_applicable' } }]);
    expect(suppressed).toMatchObject({ kind: 'missing', reason: 'suppressed', n: null });
  });
});

describe('an index', () => {
  const key = { metric: 'M', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'matched' } as const;
  const years = [2020, 2021, 2022, 2023, 2024];

  /**
   * What is published of the index from 2020 on, where this is published of the changes from 2021 on; null is
   * suppressed.
   */
  function published(...changes: readonly (number | { readonly value: number; readonly step: number } | null)[]) {
    const cell = (measure: 'change' | 'index', year: Period, of: (typeof changes)[number]): ProtectedCell => {
      const part = typeof of === 'number' ? { value: of } : of;
      const aggregate = {
        ...{ key: { ...key, measure, year }, value: 1, n: 30, allPublic: false, afterBreak: false, dominated: false },
        basis: { kind: 'nothing' as const },
      };
      return protectedCell(
        aggregate,
        part === null ? { kind: 'suppressed', n: null } : { kind: 'published', n: '20-49', ...part },
      );
    };
    const cells = [
      ...changes.map((one, at) => cell('change', 2021 + at, one)),
      ...years.slice(0, changes.length + 1).map((year) => cell('index', year, 1)),
    ];
    const indices = chained(cells).slice(changes.length);
    return indices.map(({ decision }) => (decision.kind === 'published' ? decision.value : decision.kind));
  }

  test('chains the changes that are published exactly, to three digits, and ends at one in a step', () => {
    expect(published(0.123, 0.05, { value: 0.2, step: 0.2 }, 0.1)).toEqual([100, 112, 118, 'suppressed', 'suppressed']);
  });

  test('is suppressed from the year on whose change is suppressed, and does not begin again', () => {
    expect(published(0.1, null, 0.2)).toEqual([100, 110, 'suppressed', 'suppressed']);
    expect(published(null, 0.2)).toEqual([100, 'suppressed', 'suppressed']);
  });

  test('that goes on where its change is suppressed, or in a step, is named by the audit', () => {
    const doubled = reporting(30, (at) => count(100 + 7 * at)).map((one, at) =>
      one.year === 2020 ? one : { ...one, value: count(2 * (100 + 7 * Math.floor(at / 2))) },
    );
    const aggregates = aggregatesOf(dataOf(doubled), PLATFORMS, []);
    const observations = protect(aggregates);
    const index = observations.find((one) => isSocial2021(one) && one.measure === 'index');
    expect(index).toMatchObject({ kind: 'value', value: 200 });
    const found = (change: object, other: object = {}) =>
      auditRelease(
        {
          ...{ release: '2024.1', policy: SHIPPED_LIKE, aggregates },
          observations: observations.map((one) => {
            const changed = !isSocial2021(one) ? {} : one.measure === 'change' ? change : one === index ? other : {};
            return { ...one, ...changed } as typeof one;
          }),
        },
        [],
        [],
      ).failures.map((one) => `${one.test} ${one.cell}`);
    expect(found({})).toEqual([]);
    const heldBack = { kind: 'missing', reason: 'suppressed', n: null };
    expect(found(heldBack)).toEqual(['value index SOC matched panel']);
    // Nor does it stay where it was, or begin again.
    expect(found(heldBack, { value: 100 })).toEqual(['value index SOC matched panel']);
    expect(found({ step: 0.5 })).toContain('value index SOC matched panel');
  });
});
