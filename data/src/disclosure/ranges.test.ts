import { describe, expect, test } from 'vitest';
import { POLICY as SMALL } from '../../testing/disclosure.ts';
import type { Bounds, Observation } from '../release/index.ts';
import type { Aggregate, Term } from '../statistics/types.ts';
import { auditRelease, type WrittenRelease } from './audit/release.ts';
import { protectConfidential } from './confidential.ts';
import { observationOf } from './observation-of.ts';

// Three companies at least, p is 10, and nobody but one at a time may decide who answered.
const POLICY = { ...SMALL, margin: 1 } as const;

type Counts = Readonly<Record<string, number>>;

/** The sum of what some companies reported in a place, at least four so that their number has a class. */
function sumAt(platform: string, counts: Counts, only: readonly string[] = Object.keys(counts)): Aggregate {
  const key = { metric: 'M', measure: 'sum', platform, size: '_T', breakdown: '_T', year: 2020, panel: 'all' } as const;
  const terms = only.map(
    (company): Term => ({
      ...{ contributor: company, unit: company, component: 'M _T', coefficient: 1 },
      ...{ value: counts[company] ?? 0, most: null, isPublic: false },
    }),
  );
  const value = terms.reduce((sum, one) => sum + one.value, 0);
  const cell = {
    family: 'M 2020 amounts',
    id: platform,
    kind: 'count',
    rank: platform === 'ALL' ? 0 : 1,
    terms: () => terms,
  } as const;
  return {
    key,
    value,
    n: only.length,
    allPublic: false,
    afterBreak: false,
    dominated: false,
    basis: { kind: 'cells', cells: [cell] },
  };
}

/** The median of what some companies reported. */
function medianAt(platform: string, counts: Counts): Aggregate {
  const { key, basis, ...more } = sumAt(platform, counts);
  const terms = basis.kind === 'cells' ? (basis.cells[0]?.terms() ?? []) : [];
  const cell = { family: 'M 2020 amounts', id: `median ${platform}`, kind: 'count', rank: 2 } as const;
  const values = () => terms.map((term) => ({ value: term.value, terms: [term] }));
  const sorted = Object.values(counts).sort((a, b) => a - b);
  return {
    ...more,
    key: { ...key, measure: 'median' },
    value: sorted[(sorted.length - 1) / 2] ?? 0,
    basis: { kind: 'ordered', cell, p: 0.5, values },
  };
}

const released = (aggregates: readonly Aggregate[], earlier: readonly WrittenRelease[] = []) => {
  const { cells, failures } = protectConfidential(aggregates, earlier, POLICY, []);
  return { observations: cells.map(observationOf), failures };
};
const said = (one: Observation | undefined) =>
  one?.kind === 'value' ? one.value : one?.kind === 'range' ? [one.lower, one.upper] : one?.reason;

// c is 500 of 800, and nobody may know it by 10 %: with d and e it makes 620.
const COUNTS = { a: 100, b: 80, c: 500, d: 70, e: 50 } as const;

describe('a sum that may not be published as it is', () => {
  test('is published as the narrowest class that it keeps away from the ends of', () => {
    const { observations, failures } = released([sumAt('ALL', COUNTS), sumAt('SOC', COUNTS, ['b', 'c', 'd', 'e'])]);
    // 800, and 700 from which a's 100 would follow: 50 around it, p % of c, are inside 500 to 1,000.
    expect(observations.map(said)).toEqual([800, [500, 1000]]);
    expect(failures).toEqual([]);
  });

  test('is published in a wider one where any company could move it over an end', () => {
    const near = { ...COUNTS, b: 330, d: 90 };
    // 970 of 1,070: with 50 more it is above 1,000.
    const { observations } = released([sumAt('ALL', near), sumAt('SOC', near, ['b', 'c', 'd', 'e'])]);
    expect(observations.map(said)).toEqual([1070, [500, 2000]]);
  });

  test('is held back where too few companies have anything of it', () => {
    const few = { ...COUNTS, b: 0, d: 0 };
    expect(said(released([sumAt('ALL', few), sumAt('SOC', few, ['b', 'c', 'd', 'e'])]).observations[1])).toBe(
      'suppressed',
    );
  });

  test('by the audit must be a class that holds it with any company p % more or less, and nothing else', () => {
    const aggregates = [sumAt('ALL', COUNTS), sumAt('SOC', COUNTS, ['b', 'c', 'd', 'e'])];
    const failing = ([lower, upper]: Bounds) => {
      const { observations } = released(aggregates);
      const written = observations.map((one): Observation => (one.kind === 'range' ? { ...one, lower, upper } : one));
      return auditRelease({ release: '', policy: POLICY, aggregates, observations: written }, [], []).failures.map(
        (one) => one.test,
      );
    };
    expect(failing([500, 1000])).toEqual([]);
    expect(failing([200, 2000])).toEqual([]);
    // 700 is in none of these.
    expect([failing([1000, 2000]), failing([200, 500])]).toEqual([['value'], ['value']]);
    // No class of the grid, or one of more than three.
    expect([failing([600, 800]), failing([100, 2000])]).toEqual([['value'], ['value']]);
  });

  test('keeps its room: a later release adds nothing that would take it away', () => {
    const before = { ...COUNTS, b: 290, d: 90, e: 65 };
    const first = [sumAt('ALL', before), sumAt('SOC', before, ['b', 'c', 'd', 'e'])];
    const { observations } = released(first);
    expect(said(observations[1])).toEqual([500, 1000]);
    const earlier = [{ release: '2020.1', policy: POLICY, aggregates: first, observations }];
    // Somebody new reports so much that its figure, in one block with others, would move the sum over the end.
    const now: Counts = { ...before, f: 700, g: 690, h: 650 };
    const places = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const { failures } = released(
      [sumAt('ALL', now), sumAt('SOC', now, ['b', 'c', 'd', 'e']), sumAt('VID', now, places)],
      earlier,
    );
    expect(failures).toEqual([]);
  });
});

describe('a quantile that may not be published as it is', () => {
  // Around e, the median, every window leaves too few of those in SOC, whose sum is published.
  const counts = { a: 60, b: 65, c: 70, d: 80, e: 90, f: 95, g: 97, h: 98, i: 99 };
  const of = (counts: Counts) => [
    sumAt('ALL', counts),
    sumAt('SOC', counts, ['a', 'c', 'e', 'g', 'i']),
    medianAt('ALL', counts),
  ];

  test('is published as a class that it stays in whatever a company and one that makes up for it reported', () => {
    const { observations, failures } = released(of(counts));
    // Two places on either side are 70 and 97.
    expect(observations.map(said)).toEqual([754, 416, [50, 100]]);
    expect(failures).toEqual([]);
    const wider = released(of({ ...counts, g: 110, h: 115, i: 120 }));
    expect(wider.observations.map(said)).toEqual([805, 450, [50, 200]]);
  });

  test('by the audit must be such a class', () => {
    const aggregates = of({ ...counts, g: 110, h: 115, i: 120 });
    const { observations } = released(aggregates);
    const narrow = observations.map((one): Observation => (one.kind === 'range' ? { ...one, upper: 100 } : one));
    const { failures } = auditRelease({ release: '', policy: POLICY, aggregates, observations: narrow }, [], []);
    expect(failures.map((one) => one.test)).toEqual(['U2']);
  });
});
