import { describe, expect, test } from 'vitest';
import { amounts, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import type { Aggregate, Term } from '../../statistics/types.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import type { Policy } from '../policy/types.ts';
import { roundedDecision } from './change.ts';
import type { Band, Grounds } from './grounds.ts';
import { rangeDecision } from './range.ts';

const FAMILY = 'M 2020 amounts';
const KEY = { metric: 'M', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'all' as const, year: 2020 };

interface Figure {
  readonly measure?: string;
  readonly breakdown?: string;
  readonly value?: Aggregate['value'];
  readonly n?: Band;
  readonly policy?: Partial<Policy>;
  /** What is in one block with the companies of each sum. */
  readonly beside?: readonly Term[];
  readonly basis?: Aggregate['basis'];
}

/** A figure of some sums, each in a family of which all of it, and what stands beside, is one block. */
function decided(
  decision: typeof rangeDecision | typeof roundedDecision,
  sums: readonly (readonly Term[])[],
  { measure = 'sum', breakdown = '_T', value, n = '5-9', policy = {}, beside = [], basis }: Figure = {},
) {
  const of = { ...POLICY, ...policy };
  const total = (terms: readonly Term[]) => terms.reduce((sum, one) => sum + one.coefficient * one.value, 0);
  const solved = sums.map((terms, at) => {
    const { variables } = variablesWith(FAMILY, { all: [...terms, ...beside] });
    return [`f${at}`, { choice: { blocks: [[...variables.values()]], alone: [], links: [] } }] as const;
  });
  const cells = sums.map((terms, at) => ({ family: `f${at}`, id: 'sum', kind: 'count', rank: 0, terms: () => terms }));
  const [first = 0, second] = sums.map(total);
  const aggregate = {
    ...{ key: { ...KEY, measure, breakdown }, value: value ?? (second === undefined ? first : first / second) },
    ...{ n: 6, allPublic: false, afterBreak: false, dominated: false },
    basis: basis ?? { kind: 'cells', cells },
  } as unknown as Aggregate;
  const grounds = { solved: new Map(solved), judge: judgeOfSizes(of), policy: of } as unknown as Grounds;
  const found = decision(aggregate, n, grounds);
  return found.kind === 'range' ? found.bounds : found.kind === 'published' ? [found.value, found.step] : null;
}

const range = (sums: readonly (readonly Term[])[], figure: Figure = {}) => decided(rangeDecision, sums, figure);
const PUBLIC = { isPublic: true };
const beside = (value: number, changes: Partial<Term> = {}) =>
  amounts([value], { contributor: 'z', unit: 'z', ...changes });

describe('the range of a sum', () => {
  test('is the narrowest class in which it has room for the largest company that moves it', () => {
    const held = amounts([400, 400, 400]);
    const of = (value: number) => range([held], { beside: beside(value) });
    // 1200 less 10 % of 1990 is 1001, and of 2000 it is 1000, an end of the class.
    expect([of(0), of(1990), of(2000)]).toEqual([
      [1000, 2000],
      [1000, 2000],
      [500, 2000],
    ]);
    expect(of(7000)).toBeNull();
  });

  test('is none of a figure that is none, nor of what is no amount', () => {
    const held = [amounts([400, 400, 400])];
    expect(range(held, { value: { absent: 'break' } })).toBeNull();
    expect(range(held, { basis: { kind: 'nothing' } })).toBeNull();
    expect(['share', 'change', 'index'].map((measure) => range(held, { measure }))).toEqual([null, null, null]);
  });

  test('is of enough companies, that have something of it', () => {
    const five: Figure = { policy: { minContributors: 5 } };
    expect(range([amounts([300, 300, 300, 300, 300])], five)).toEqual([1000, 2000]);
    expect(range([amounts([400, 400, 400, 300])], five)).toBeNull();
    expect(range([amounts([400, 400, 400, 300, 0])], five)).toBeNull();
    expect(range([[...amounts([400, 400, 400, 300]), ...beside(100, PUBLIC)]], five)).toBeNull();
    expect(range([amounts([700, 700])], { policy: { minContributors: null } })).toEqual([1000, 2000]);
  });

  test('has ends far apart for who knows p', () => {
    const knows = (pPercent: number | null, sum: number) =>
      range([amounts([sum / 3, sum / 3, sum / 3])], { policy: { pKnown: true, pPercent } });
    expect(knows(10, 1200)).toEqual([1000, 2000]);
    expect(knows(null, 1200)).toEqual([1000, 2000]);
    // (1.2 / 0.8)² is 2.25.
    expect(knows(20, 1200)).toEqual([1000, 5000]);
    expect(knows(20, 3000)).toEqual([2000, 5000]);
  });
});

describe('the range of a ratio', () => {
  const [top, bottom] = [amounts([100, 100, 100]), amounts([200, 200, 200])];
  const of = (figure: Figure, sums = [top, bottom]) => range(sums, { measure: 'ratio_to', ...figure });

  test('is of points where it is no more than one, narrower of fifty companies, and else a class of amounts', () => {
    expect(of({})).toEqual([0.4, 0.6]);
    expect(of({ n: '50-99' })).toEqual([0.45, 0.55]);
    expect(of({}, [bottom, bottom])).toBeNull();
    expect(of({}, [amounts([300, 300, 300]), bottom])).toEqual([1, 2]);
  });

  test('has room for what each of both sums may become', () => {
    // 300 ± 60 of 600 ± 60 are 0.36 to 0.67.
    expect(of({ beside: beside(600) })).toBeNull();
  });

  test('is none without enough companies on a side, but may have a side that is all public', () => {
    expect(of({}, [top.slice(1), bottom])).toBeNull();
    expect(of({}, [top, bottom.slice(1)])).toBeNull();
    expect(of({}, [top, amounts([200, 200, 200], PUBLIC)])).toEqual([0.4, 0.6]);
    expect(of({}, [amounts([100, 100, 100], PUBLIC), amounts([200, 200, 200], PUBLIC)])).toBeNull();
    expect(of({}, [top, bottom, bottom])).toBeNull();
    expect(range([])).toBeNull();
  });

  test('is none for who knows p', () => expect(of({ policy: { pKnown: true } })).toBeNull());

  test('may reach one where it is a part of its whole', () => {
    const parts = [amounts([190, 190, 190]), bottom];
    expect(
      ['pooled_ratio', 'panel_share', 'ratio_to'].map((measure) => of({ measure, beside: beside(400) }, parts)),
    ).toEqual([[0.8, 1], [0.8, 1], null]);
  });

  test('of a code is that code over all codes of its split', () => {
    const [image, video] = ['image', 'video'].map((code) => amounts([100, 100, 100], { component: `M type:${code}` }));
    const figure = { measure: 'pooled_ratio', breakdown: 'type:image', value: 0.5 };
    expect(range([image ?? [], video ?? []], figure)).toEqual([0.4, 0.6]);
    expect(range([video ?? [], image ?? []], figure)).toEqual([0.4, 0.6]);
  });
});

describe('the range of a quantile', () => {
  const of = (values: readonly number[], figure: Figure = {}, changes: Partial<Term> = {}) => {
    const terms = amounts(values, changes);
    const cell = { family: 'f0', id: 'median', kind: 'count', rank: 0 };
    const basis = {
      kind: 'ordered',
      cell,
      p: 0.5,
      values: () => terms.map((one) => ({ value: one.value, terms: [one] })),
    };
    const middle = values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
    return range([terms], { measure: 'median', value: middle, basis: basis as never, ...figure });
  };

  test('stays where it is whatever as many companies reported as the margin says', () => {
    expect(of([40, 2, 11, 16, 15, 12, 19, 30, 1])).toEqual([10, 20]);
    // The second after the median is beyond the class.
    expect(of([40, 2, 11, 16, 15, 12, 21, 30, 1])).toEqual([10, 50]);
    expect(of([40, 2, 11, 16, 15, 12, 19, 30, 1], { policy: { margin: 3 } })).toBeNull();
    expect(of([15, 15, 15, 15, 15], { policy: { margin: 3 } })).toBeNull();
  });

  test('is of enough companies that have something, in a family of which something is known', () => {
    expect(of([0, 0, 12, 12, 0])).toBeNull();
    expect([5, 6].map((minContributors) => of([12, 12, 12, 12, 12], { policy: { minContributors } }))).toEqual([
      [10, 20],
      null,
    ]);
    expect(of([12, 12, 12, 12, 12], { policy: { pKnown: true } })).toBeNull();
  });

  test('is of points where nothing is above one, and may reach that', () => {
    const high = [0.85, 0.9, 0.9, 0.95, 1, 1, 1];
    expect(of(high, {}, { most: 1 })).toEqual([0.8, 1]);
    expect(of(high)).toEqual([0.5, 2]);
  });
});

describe('a change of the panel whose sums are not published', () => {
  const change = (sums: readonly (readonly Term[])[], figure: Figure = {}) =>
    decided(roundedDecision, sums, { measure: 'change', ...figure });
  const [now, before] = [amounts([200, 200, 200]), amounts([100, 100, 100])];

  test('is published in a step in which both sums have room', () => {
    expect(change([now, before])).toEqual([1, 0.5]);
    expect(change([now, before], { n: '50-99' })).toEqual([1, 0.2]);
    expect(change([now, before], { beside: beside(300) })).toEqual([1, 0.5]);
    expect(change([now, before], { beside: beside(400) })).toBeNull();
  });

  test('is a direction without a step', () => {
    expect(change([now, before], { measure: 'direction', value: 1 })).toEqual([1, undefined]);
    expect(change([now, before], { measure: 'direction', value: 1, beside: beside(3000) })).toBeNull();
  });

  test('is nothing where a sum breaks a rule, where there are not two, or where it is another figure', () => {
    expect(change([now.slice(1), before])).toBeNull();
    expect(change([now, before.slice(1)])).toBeNull();
    expect(change([now, []])).toBeNull();
    expect([change([now]), change([]), change([now, before, before])]).toEqual([null, null, null]);
    expect(change([now, before], { measure: 'sum' })).toBeNull();
    expect(change([now, before], { value: { absent: 'break' } })).toBeNull();
    expect(change([now, before], { basis: { kind: 'nothing' } })).toBeNull();
  });
});
