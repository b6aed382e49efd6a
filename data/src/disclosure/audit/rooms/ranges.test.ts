import { describe, expect, test } from 'vitest';
import { amount, amounts, POLICY, variablesWith } from '../../../../testing/disclosure.ts';
import type { Observation } from '../../../release/index.ts';
import type { Aggregate, OrderedValue, Term } from '../../../statistics/types.ts';
import type { Policy } from '../../policy/types.ts';
import { ALL_OPEN, type LeftOpen } from './left-open.ts';
import { auditRange } from './ranges.ts';

const KEY = { metric: 'M', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'all' as const, year: 2021 };
const FAMILY = 'M 2021 amounts';
type Basis = Aggregate['basis'];
type Bounds = readonly [lower: number, upper: number];

const cellOf = (terms: readonly Term[]) => ({
  family: FAMILY,
  id: 'sum',
  kind: 'count' as const,
  rank: 0,
  terms: () => terms,
});
const cells = (...sums: readonly (readonly Term[])[]) => ({ kind: 'cells', cells: sums.map(cellOf) }) as Basis;
const ordered = (values: readonly OrderedValue[], p = 0.5) =>
  ({ kind: 'ordered', cell: cellOf([]), p, values: () => values }) as Basis;
const blockOf = (...terms: readonly Term[]): LeftOpen => ({
  ...ALL_OPEN,
  blocks: [[...variablesWith(FAMILY, { all: terms }).variables.values()]],
});

interface Range {
  readonly measure?: string;
  readonly breakdown?: string;
  readonly value: Aggregate['value'];
  readonly bounds: Bounds;
  readonly basis: Basis;
  readonly n?: string;
  readonly left?: LeftOpen;
  readonly policy?: Partial<Policy>;
}

/** What the audit says of a range of a figure that is a sum if nothing else is said, and of which all is in one block. */
function audited({ measure = 'sum', breakdown = '_T', value, bounds, basis, n = '5-9', left, policy }: Range) {
  const key = { ...KEY, measure, breakdown };
  const [lower, upper] = bounds;
  const one = { ...key, kind: 'range', lower, upper, n } as unknown as Observation & { readonly kind: 'range' };
  const of =
    left ?? (basis.kind === 'cells' ? blockOf(...new Set(basis.cells.flatMap((cell) => cell.terms()))) : ALL_OPEN);
  return auditRange(
    one,
    { key, value, basis } as unknown as Aggregate,
    (family) => (family === FAMILY ? of : ALL_OPEN),
    { ...POLICY, ...policy },
  );
}

describe('a range of a sum', () => {
  const four = amounts([400, 400, 400, 300]);
  const of = (bounds: Bounds, more: Partial<Range> = {}) =>
    audited({ value: 1500, bounds, basis: cells(four), ...more });

  test('is of a measure that may be published, and of a figure', () => {
    expect(of([1000, 2000])).toBeNull();
    expect(of([1000, 2000], { measure: 'share' })).toBe('place');
    expect(of([1000, 2000], { measure: 'unheard_of' })).toBe('place');
    expect(of([1000, 2000], { value: { absent: 'break' } })).toBe('place');
    expect(of([1000, 2000], { basis: { kind: 'nothing' } })).toBe('place');
  });

  test('holds it, and is a class of amounts', () => {
    const classes: readonly Bounds[] = [
      ...([
        [1000, 2000],
        [1000, 5000],
        [1000, 10_000],
        [500, 5000],
        [200, 2000],
      ] as const),
      ...([
        [2000, 5000],
        [500, 1000],
        [1000, 1000],
        [0, 2000],
        [1000, 20_000],
        [1000, 3000],
        [1100, 2000],
      ] as const),
    ];
    expect(classes.map((bounds) => of(bounds))).toEqual([...Array(5).fill(null), ...Array(7).fill('value')]);
    expect(of([1000, 1000], { value: 1000 })).toBe('value');
    // At its ends it is held, but has no room.
    expect([1000, 2000].map((value) => of([1000, 2000], { value, basis: cells([amount('a', value)]) }))).not.toContain(
      'value',
    );
    expect([999, 2001].map((value) => of([1000, 2000], { value }))).toEqual(['value', 'value']);
  });

  test('is of enough companies that have something of it', () => {
    const three = [amount('a', 500), amount('b', 500), amount('c', 500)];
    expect(of([1000, 2000], { basis: cells(three) })).toBeNull();
    expect(of([1000, 2000], { basis: cells(three), policy: { minContributors: 4 } })).toBe('U0');
    expect(of([1000, 2000], { basis: cells([...three, amount('d', 0)]), policy: { minContributors: 4 } })).toBe('U0');
    const isPublic = true;
    expect(of([1000, 2000], { basis: cells([...three.slice(1), amount('a', 500, { isPublic })]) })).toBe('U0');
    expect(of([1000, 2000], { basis: cells(three.slice(1)), policy: { minContributors: null } })).toBeNull();
  });

  test('has room for p % of the largest company that moves it', () => {
    // Of the block the sum holds all but the largest: 1920 may become up to 2000.
    const held = amounts([700, 700, 520]);
    const moved = (other: number) =>
      audited({ value: 1920, bounds: [1000, 2000], basis: cells(held), left: blockOf(...held, amount('z', other)) });
    expect([800, 801].map(moved)).toEqual([null, 'U2']);
    const low = amounts([400, 400, 280]);
    const down = (other: number) =>
      audited({ value: 1080, bounds: [1000, 2000], basis: cells(low), left: blockOf(...low, amount('z', other)) });
    expect([800, 801].map(down)).toEqual([null, 'U2']);
    // A sum that is a whole block does not move at all.
    expect(audited({ value: 1999, bounds: [1000, 2000], basis: cells(amounts([999, 500, 500])) })).toBeNull();
  });
});

describe('a range of a ratio of two sums', () => {
  const top = amounts([100, 100, 100], { component: 'M numerator' });
  const bottom = amounts([200, 200, 200], { component: 'M denominator' });
  const of = (more: Partial<Range>) =>
    audited({
      measure: 'ratio_to',
      value: 0.5,
      bounds: [0.4, 0.6],
      basis: cells(top, bottom),
      n: '100+',
      left: ALL_OPEN,
      ...more,
    });
  // Nothing else is published: the largest company moves both, 300 by 10 and 600 by 20, to 0.468 and 0.534.

  test('is a fifth or two of what is no more than one, a tenth of many companies, or else a class of amounts', () => {
    expect(of({})).toBeNull();
    expect(of({ measure: 'pooled_ratio' })).toBeNull();
    expect(of({ bounds: [0.3, 0.7] })).toBeNull();
    expect(of({ bounds: [0.45, 0.55] })).toBeNull();
    expect(of({ bounds: [0.45, 0.55], n: '50-99' })).toBeNull();
    expect(of({ bounds: [0.45, 0.55], n: '20-49' })).toBe('value');
    for (const bounds of [
      [0.35, 0.65],
      [0.41, 0.61],
      [0.5, 0.6001],
      [0, 1],
    ] as const)
      expect(of({ bounds })).toBe('value');
    expect(of({ value: 1.5, bounds: [1, 2], basis: cells(bottom.slice(0, 3), amounts([140, 140, 120])) })).toBeNull();
    expect(of({ bounds: [-0.2, 0.2], value: 0.1 })).toBe('value');
  });

  test('has room for what each of both sums may become, together', () => {
    // Of 300 and 600 a company of 60 among the others' 240 and 540.
    const moved = (bounds: Bounds, largest: number) => {
      const [some, all] = [amounts([largest, 100, 200 - largest]), amounts([200, 200, 200])];
      return of({ bounds, value: 0.5, basis: cells(some, all) });
    };
    // 300 ± 10 of 600 ± 20: from 0.4677 to 0.5345.
    expect(moved([0.4, 0.6], 100)).toBeNull();
    expect(of({ bounds: [0.5, 0.7] })).toBe('U2');
    expect(of({ bounds: [0.3, 0.5] })).toBe('U2');
  });

  test('needs companies behind either sum, and enough behind one', () => {
    expect([top.slice(1), top.slice(2)].map((some) => of({ basis: cells(some, bottom) }))).toEqual(['U0', 'U0']);
    const known = bottom.map((one) => ({ ...one, isPublic: true }));
    // A sum of public figures alone needs nobody else.
    expect(of({ basis: cells(top, known) })).toBeNull();
    expect(
      of({
        basis: cells(
          top.map((one) => ({ ...one, isPublic: true })),
          known,
        ),
      }),
    ).toBe('U0');
  });

  test('is nothing where the lower sum may become nothing, or where there are more than two', () => {
    const tiny = [amount('a', 0.5), amount('b', 0), amount('c', 0)];
    expect(of({ basis: cells(top, tiny) })).toBe('U2');
    expect(of({ basis: cells(top, bottom, bottom) })).toBe('U2');
  });

  test('of a part and its whole may reach one, and what is above it', () => {
    const [part, whole] = [amounts([190, 190, 200]), amounts([200, 200, 200])];
    const high = (measure: string) => of({ measure, bounds: [0.8, 1], value: 580 / 600, basis: cells(part, whole) });
    expect([high('pooled_ratio'), high('panel_share'), high('ratio_to')]).toEqual([null, null, 'U2']);
  });

  test('begins at nothing where there is nothing below', () => {
    const few = amounts([2, 2, 2]);
    expect(of({ bounds: [0, 0.2], value: 0.01, basis: cells(few, bottom) })).toBeNull();
  });
});

test('a mix of a code is that code of all of them', () => {
  const [image, video] = ['image', 'video'].map((code) => amounts([100, 100, 100], { component: `M type:${code}` }));
  const of = (bounds: Bounds) =>
    audited({
      measure: 'pooled_ratio',
      breakdown: 'type:image',
      value: 0.5,
      bounds,
      basis: cells(image ?? [], video ?? []),
      left: ALL_OPEN,
    });
  // 300 ± 10 of 600 ± 10, where the image moves both.
  expect(of([0.4, 0.6])).toBeNull();
  expect(of([0.5, 0.7])).toBe('U2');
});

describe('a range of a quantile', () => {
  const valued = (values: readonly number[], changes: Partial<Term> = {}): OrderedValue[] =>
    amounts(values, changes).map((term) => ({ value: term.value, terms: [term] }));
  const of = (
    values: readonly number[],
    bounds: Bounds,
    more: Partial<Range> & { readonly changes?: Partial<Term> } = {},
  ) =>
    audited({
      measure: 'median',
      value: [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0,
      bounds,
      basis: ordered(valued(values, more.changes)),
      ...more,
    });

  test('has to stay whatever as many companies reported as the margin says', () => {
    // The median of nine, with any two of them anything, is from the third to the seventh.
    const nine = [40, 2, 11, 16, 15, 12, 19, 30, 1];
    expect(of(nine, [10, 20])).toBeNull();
    expect(of([1, 2, 9, 12, 15, 16, 19, 30, 40], [10, 20])).toBe('U2');
    expect(of([1, 2, 11, 12, 15, 16, 21, 30, 40], [10, 20])).toBe('U2');
    expect(of(nine, [10, 20], { policy: { margin: 3 } })).toBe('U2');
    // At an end it still stays.
    expect(of([1, 2, 10, 12, 15, 16, 20, 30, 40], [10, 20])).toBeNull();
  });

  test('has to stay where more companies move together than the margin says', () => {
    // Nine in a block: a tenth of 100 needs five of those that have 2 each, without the largest other.
    const [small, large] = [[9, 9, 9, 9, 9, 9, 9, 9], 400];
    const terms = amounts([...small, large]);
    const left = blockOf(...terms);
    const many = of([...small, large], [5, 10], {
      left,
      basis: ordered(terms.map((term) => ({ value: term.value, terms: [term] }))),
    });
    expect(many).toBe('U2');
    expect(of([...small, 40], [5, 10])).toBeNull();
  });

  test('is of enough companies that have something, and of more than may report anything', () => {
    expect(of([0, 0, 12, 12], [10, 20])).toBe('U0');
    expect(of([12, 12, 12], [10, 20], { policy: { margin: 1 } })).toBeNull();
    expect(of([12, 12], [10, 20], { policy: { minContributors: null } })).toBe('U2');
    expect(of([12, 12, 12, 12, 12], [10, 20], { policy: { margin: 5 } })).toBe('U2');
  });

  test('of what is no more than one is a class of fractions, and no company reports more than one', () => {
    const values = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9];
    expect(of(values, [0.4, 0.6], { changes: { most: 1 } })).toBeNull();
    expect(of(values, [0.2, 1], { changes: { most: 1 } })).toBe('value');
    const upper = [0.7, 0.7, 0.7, 0.9, 0.9, 0.95, 1];
    // Of the third quartile, with any three of them anything, nothing is above it.
    const basis = ordered(valued(upper, { most: 1 }), 0.75);
    expect(of(upper, [0.6, 1], { basis, policy: { margin: 3 } })).toBeNull();
    expect(of(upper, [0.6, 1], { basis, policy: { margin: 5 } })).toBe('U2');
    // Not of the seven, of which nine might report anything.
    const [last, changes] = [ordered(valued(upper, { most: 1 }), 0.9), { most: 1 }];
    expect(of(upper, [0.6, 1], { basis: last, policy: { margin: 9 } })).toBe('U2');
    expect(of([...upper, ...upper], [0.8, 1.2], { changes })).toBe('value');
    // Amounts below one are amounts.
    expect(of(values, [0.5, 1])).toBeNull();
  });
});
