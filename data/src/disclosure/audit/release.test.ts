import { describe, expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { SMALL } from '../../../testing/framework.ts';
import { dataOf } from '../../../testing/release.ts';
import { platformCodeList } from '../../framework/index.ts';
import type { Observation } from '../../release/index.ts';
import { type Aggregate, aggregatesOf } from '../../statistics/index.ts';
import { protectConfidential } from '../confidential.ts';
import { countBand } from '../count-band.ts';
import { observationOf } from '../observation-of.ts';
import type { Policy } from '../policy/types.ts';
import { auditRelease, type WrittenRelease } from './release.ts';

const POLICY: Policy = {
  minContributors: 3,
  pPercent: 10,
  nk: [],
  coalition: 1,
  margin: 2,
  pKnown: false,
  secret: 'of the tests alone',
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
};
const PLATFORMS = platformCodeList(SMALL);
const TYPES = PLATFORMS.filter((one) => one.level === 'type').map((one) => one.code);

/**
 * Twenty-four companies in two years, the first three types; some came, some left. `restated` raises what one reported.
 */
function aggregates(restated = 0): Aggregate[] {
  const parts = Array.from({ length: 24 }, (_, at) =>
    [2020, 2021].flatMap((year) => {
      if ((year === 2020 && at % 8 === 7) || (year === 2021 && at % 8 === 6)) return [];
      const grown = year === 2020 ? 1 : 1.3;
      const value = at % 5 === 1 ? 0 : Math.round((100 + ((at * 37) % 91)) * grown) + (at === 0 ? restated : 0);
      const company = `company ${String(at).padStart(2, '0')}`;
      return [
        contribution({
          company,
          year,
          platformType: TYPES[at % 3] ?? '',
          value: count(value),
          disclosure: 'confidential',
        }),
      ];
    }),
  ).flat();
  return aggregatesOf(dataOf(parts), PLATFORMS, []);
}

function release(of: readonly Aggregate[], earlier: readonly WrittenRelease[] = []): WrittenRelease {
  const { cells, failures } = protectConfidential(of, earlier, POLICY, []);
  expect(failures).toEqual([]);
  const observations = cells.map(observationOf).filter((one) => one.measure !== 'responding');
  return { release: `2024.${earlier.length + 1}`, policy: POLICY, aggregates: of, observations };
}

const keyOf = ({ measure, platform, size, breakdown, panel, year }: Omit<Observation, 'n' | 'metric' | 'kind'>) =>
  [measure, platform, size, breakdown, panel, year].join(' ');

const first = release(aggregates());
const published = first.observations.filter((one) => one.kind === 'value');
const withOne = (one: Observation): WrittenRelease => ({
  ...first,
  observations: first.observations.map((each) => (keyOf(each) === keyOf(one) ? one : each)),
});

describe('auditRelease', () => {
  test('proves what disclosure control let through, and counts what it looked at', () => {
    const { failures, checks } = auditRelease(first, [], []);
    expect(failures).toEqual([]);
    expect(checks.value).toBe(published.length);
    expect(checks.place).toBe(first.observations.length);
    expect(Math.min(checks.U0, checks.U2)).toBeGreaterThan(10);
  });

  test('covers sums, quantiles, shares, changes, directions and indices', () => {
    const measures = new Set(published.map((one) => `${one.measure} ${one.panel}`));
    for (const one of [
      'sum all',
      'median all',
      'share_any all',
      'change matched',
      'direction matched',
      'index matched',
    ]) {
      expect(measures).toContain(one);
    }
  });

  test.each(published.map((one) => [keyOf(one), one] as const))('finds another number in %s', (name, one) => {
    const { failures } = auditRelease(withOne({ ...one, value: one.value + 0.05 }), [], []);
    expect(failures.map((each) => each.test)).toContain('value');
    expect(failures.map((each) => each.cell).join()).toContain(one.measure);
    expect(name).toContain(one.measure);
  });

  test('finds every suppressed figure that is published after all', () => {
    const known = new Map(first.aggregates.map((one) => [keyOf(one.key), one]));
    const heldBack = first.observations.filter((one) => one.kind === 'missing' && one.reason === 'suppressed');
    expect(heldBack.length).toBeGreaterThan(10);
    for (const { kind: _, ...place } of heldBack) {
      const aggregate = known.get(keyOf(place));
      const exact = typeof aggregate?.value === 'number' ? aggregate.value : 1;
      const value = place.measure === 'change' ? Number((Math.round(exact / 0.05) * 0.05).toFixed(2)) : exact;
      const n = countBand(aggregate?.n ?? 0, POLICY.margin);
      const opened = withOne({ ...place, n, kind: 'value', value, afterBreak: false, dominated: false });
      expect([keyOf(place), auditRelease(opened, [], []).failures.length > 0]).toEqual([keyOf(place), true]);
    }
  });

  test('looks at each share that is published, of public answers as they are', () => {
    const shares = published.filter((one) => one.measure === 'share_any');
    expect(shares.length).toBeGreaterThan(1);
    expect(auditRelease({ ...first, observations: shares }, [], []).checks.U0).toBe(shares.length);
    const parts = Array.from({ length: 6 }, (_, at) =>
      contribution({ company: `c${at}`, value: count(at < 3 ? 1 : 0) }),
    );
    const publicRelease = release(aggregatesOf(dataOf(parts), PLATFORMS, []));
    const share = publicRelease.observations.find((one) => one.measure === 'share_any' && one.platform === 'SOC');
    expect(share).toMatchObject({ kind: 'value', value: 0.5 });
    expect(share).not.toHaveProperty('step');
    expect(auditRelease(publicRelease, [], []).failures).toEqual([]);
  });

  test('finds a figure where none may stand: how many answered, a type of which nothing is published, a count of companies', () => {
    const [one] = published;
    if (one === undefined) throw new Error('nothing is published');
    const place = (changed: Observation) =>
      auditRelease({ ...first, observations: [...first.observations, changed] }, [], []).failures.map(
        (each) => each.test,
      );
    expect(place({ ...one, measure: 'responding', value: 24 })).toEqual(['place']);
    expect(place({ ...one, platform: 'nowhere' })).toEqual(['place']);
    expect(auditRelease(withOne({ ...one, n: 17 }), [], []).failures.map((each) => each.test)).toEqual(['place']);
    const failedWith = (changed: object) =>
      auditRelease(withOne({ ...one, ...changed }), [], []).failures.map((each) => each.test);
    expect(failedWith({ dominated: true })).toEqual(['place']);
    expect(failedWith({ afterBreak: true })).toEqual(['value']);
  });

  test('proves a later release together with the one before, and finds the change of one company between them', () => {
    const later = aggregates(40);
    const second = release(later, [first]);
    const { failures, checks } = auditRelease(second, [first], []);
    expect(failures).toEqual([]);
    expect(checks.U5).toBeGreaterThan(10);
    // By itself safe, but not beside the first: who takes one from the other has what one company corrected.
    const alone = release(later);
    expect(auditRelease(alone, [], []).failures).toEqual([]);
    expect(new Set(auditRelease(alone, [first], []).failures.map((each) => each.test))).toContain('U2');
  });

  test('names test, family and cell and never a value', () => {
    const [sum] = published.filter((one) => one.measure === 'sum');
    if (sum === undefined) throw new Error('no sum is published');
    expect(auditRelease(withOne({ ...sum, value: 987654321 }), [], []).failures).toEqual([
      { test: 'value', family: `${sum.metric} ${sum.year}`, cell: `sum ${sum.platform}` },
    ]);
  });
});
