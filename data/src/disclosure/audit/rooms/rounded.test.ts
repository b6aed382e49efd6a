import { describe, expect, test } from 'vitest';
import { amount, amounts, POLICY, variablesWith } from '../../../../testing/disclosure.ts';
import type { Observation } from '../../../release/index.ts';
import type { Aggregate, Term } from '../../../statistics/types.ts';
import { ALL_OPEN } from './left-open.ts';
import { auditRounded } from './rounded.ts';

const key = {
  ...{ metric: 'M', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'matched' as const, year: 2021 },
};
const NOTHING: readonly Term[] = [];

/** What the audit says of a figure; `joined` and `left` are in the blocks of this and of last year beside the panel. */
function audited(
  measure: 'change' | 'direction',
  [now, before]: readonly [readonly Term[], readonly Term[]],
  published: { readonly value: number; readonly step?: number; readonly n?: string },
  { joined = NOTHING, left = NOTHING } = {},
) {
  const cell = (terms: readonly Term[], family: string) => ({ family, id: 'sum', rank: 0, terms: () => terms });
  const blockOf = (terms: readonly Term[]) => [...variablesWith('M 2020 amounts', { all: terms }).variables.values()];
  const aggregate = {
    ...{ key: { ...key, measure }, value: 1, n: 12, allPublic: false, afterBreak: false, dominated: false },
    basis: { kind: 'cells', cells: [cell(now, 'now'), cell(before, 'before')] },
  } as unknown as Aggregate;
  const leftOpen = (family: string) => ({
    blocks: [family === 'now' ? blockOf([...now, ...joined]) : blockOf([...before, ...left])],
    alone: [],
    links: [],
  });
  const one = { ...key, measure, n: '10-19', afterBreak: false, dominated: false, kind: 'value', ...published };
  return auditRounded(one as unknown as Observation, aggregate, leftOpen, POLICY);
}

const sums = (now: readonly number[], before: readonly number[]) => [amounts(now), amounts(before)] as const;

describe('a direction of the panel', () => {
  const direction = (both: ReturnType<typeof sums>, value: number, beside = {}) =>
    audited('direction', both, { value }, beside);

  test('must be what the sums say, without a step', () => {
    const up = sums([50, 40, 30], [40, 40, 20]);
    expect([1, 0, -1].map((value) => direction(up, value))).toEqual([null, 'value', 'value']);
    expect(audited('direction', up, { value: 1, step: 0.5 })).toBe('value');
  });

  test('must hold with the figure of any company of a cut block p % more or less', () => {
    // 320 after 300; up is above 315. Who joined with 60 makes 6 more or less: 314.
    const up = sums([110, 110, 100], [100, 100, 100]);
    expect(direction(up, 1)).toBeNull();
    expect(direction(up, 1, { joined: [amount('d', 30)] })).toBe('U2');
    // About the same is up to 315: 312 has room for three only, 288 down to 285 as well.
    const same = sums([104, 104, 104], [100, 100, 100]);
    expect(direction(same, 0)).toBeNull();
    expect(direction(same, 0, { joined: [amount('d', 5)] })).toBe('U2');
    const below = sums([96, 96, 96], [100, 100, 100]);
    expect(direction(below, 0)).toBeNull();
    expect(direction(below, 0, { joined: [amount('d', 5)] })).toBe('U2');
  });

  test('must hold where last year could be more or less', () => {
    // 330 after 300: up to 314 before it is up. Who left had 200, of which p % are 20.
    const up = sums([110, 110, 110], [100, 100, 100]);
    expect(direction(up, 1, { left: [amount('d', 10)] })).toBeNull();
    expect(direction(up, 1, { left: [amount('d', 200)] })).toBe('U2');
  });

  test('must hold on both sides of where small bases end', () => {
    // Who left had 3, so that last year's sum is 0.3 more or less; a small base, below 50, has a rule of its own.
    const twenty = (sum: number) => amounts(Array.from({ length: 20 }, () => sum / 20));
    const published = (value: number, now: number, before: number) =>
      direction([twenty(now), twenty(before)], value, { left: [amount('z', 3)] });
    // 47.6 is down from 50.2, also from 49.9 (by 2.3, more than 2) and from 50.5 (2.9, more than 2.525); not from 50
    // (2.4).
    expect([published(-1, 47.6, 50.2), published(-1, 47.3, 50.2)]).toEqual(['U2', null]);
    // 47.9 is the same as 50, also as 49.7 (1.8 less) and 50.3 (2.4 less, of 2.515); not as 49.99, with 2.09.
    expect([published(0, 47.9, 50), published(0, 48.1, 50)]).toEqual(['U2', null]);
  });

  test('needs both sums to be safe by themselves', () => {
    expect(direction(sums([60, 60], [50, 50, 50]), -1)).toBe('U2');
    expect(direction(sums([90, 90, 90], [50, 50]), 1)).toBe('U2');
  });

  test('is moved by nobody whose figure is public', () => {
    const known = amount('w', 1000, { isPublic: true });
    const up = [
      [...amounts([110, 110, 100]), known],
      [...amounts([100, 100, 100]), known],
    ] as const;
    // 1320 after 1300 is about the same, down to 1235: p % of the 1000 would be too much.
    expect(audited('direction', up, { value: 0 })).toBeNull();
  });
});

describe('a change of the panel', () => {
  const doubled = sums([200, 200, 200], [100, 100, 100]);

  test('must be in the step of its class', () => {
    expect(audited('change', doubled, { value: 1, step: 0.5 })).toBeNull();
    expect(audited('change', doubled, { value: 1, step: 0.2 })).toBe('value');
    expect(audited('change', doubled, { value: 1, step: 0.2, n: '50-99' })).toBeNull();
    expect(audited('change', doubled, { value: 1, step: 0.2, n: '100+' })).toBeNull();
    expect(audited('change', doubled, { value: 1 })).toBe('value');
    expect(audited('change', doubled, { value: 1.1, step: 0.5 })).toBe('value');
  });

  test('must lie within half a step of what the sums say', () => {
    expect(audited('change', doubled, { value: 0.5, step: 0.5 })).toBe('value');
    expect(audited('change', doubled, { value: 1.5, step: 0.5 })).toBe('value');
    // 375 after 300 is 25 %, the bound of 0 and 50 %.
    const bound = sums([125, 125, 125], [100, 100, 100]);
    expect([0, 0.5].map((value) => audited('change', bound, { value, step: 0.5 }))).toEqual([null, null]);
  });

  test('must stay in its step with any company p % more or less', () => {
    // 600 of 525 to 675: who joined moves it by a tenth.
    expect(audited('change', doubled, { value: 1, step: 0.5 }, { joined: [amount('d', 740)] })).toBeNull();
    expect(audited('change', doubled, { value: 1, step: 0.5 }, { joined: [amount('d', 760)] })).toBe('U2');
    // After 300 of 267 to 342.
    expect(audited('change', doubled, { value: 1, step: 0.5 }, { left: [amount('d', 320)] })).toBeNull();
    expect(audited('change', doubled, { value: 1, step: 0.5 }, { left: [amount('d', 340)] })).toBe('U2');
  });
});

test('where there is no figure, only a break is a reason that may be published', () => {
  const absent = (value: object | number, reason: string) =>
    auditRounded(
      { ...key, measure: 'change', kind: 'missing', reason, n: null } as unknown as Observation,
      { value, basis: { kind: 'cells', cells: [] } } as unknown as Aggregate,
      () => ALL_OPEN,
      POLICY,
    );
  expect(absent({ absent: 'break' }, 'break')).toBeNull();
  expect(absent({ absent: 'small_base' }, 'break')).toBe('value');
  expect(absent({ absent: 'break' }, 'small_base')).toBe('value');
  expect(absent(1, 'break')).toBe('value');
});
