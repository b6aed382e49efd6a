import { expect, test } from 'vitest';
import { amount, POLICY } from '../../../testing/disclosure.ts';
import { judgeOfSizes } from './contributor-values.ts';
import { windowAround } from './window.ts';

const judge = judgeOfSizes(POLICY);
const ordered = (...values: readonly number[]) =>
  values.map((value, at) => ({ value, terms: [amount(String.fromCharCode(97 + at), value)] }));

test('the mean of three neighbours stands for a median, never the one in the middle', () => {
  expect(windowAround(ordered(50, 10, 20, 40, 30), 0.5, judge)).toMatchObject({ mean: 30, size: 3 });
  expect(windowAround(ordered(50, 10, 20, 40, 33), 0.5, judge)?.mean).toBe(31);
});

test('two values never stand for it, also where two companies may be published as a sum', () => {
  const lax = judgeOfSizes({ ...POLICY, minContributors: null, pPercent: null });
  expect(windowAround(ordered(50, 10, 20, 40, 30), 0.5, lax)).toMatchObject({ mean: 30, size: 3 });
  expect(windowAround(ordered(10, 20), 0.5, lax)).toBeNull();
  // Three of four would be three quarters of all, and two are too few.
  expect(windowAround(ordered(10, 20, 30, 40), 0.5, lax)).toBeNull();
});

test('it says whose values it is the mean of', () => {
  const window = windowAround(ordered(50, 10, 20, 40, 30), 0.5, judge);
  expect(window?.terms.map((term) => term.contributor)).toEqual(['c', 'e', 'd']);
});

test('a quartile is published around its own place, (n − 1)·p', () => {
  const nine = ordered(10, 20, 30, 40, 50, 60, 70, 80, 90);
  expect(windowAround(nine, 0.25, judge)?.mean).toBe(30);
  expect(windowAround(nine, 0.75, judge)?.mean).toBe(70);
});

test('it grows until its companies pass the rules together', () => {
  // Of 5, 100 and 100 the second is left with less than a tenth of the first; with one more 100 it is enough.
  expect(windowAround(ordered(1, 2, 5, 100, 100, 100, 100), 0.5, judge)).toMatchObject({ mean: 76.25, size: 4 });
});

test('where none passes before it is no longer about the middle, there is none', () => {
  expect(windowAround(ordered(1, 2), 0.5, judge)).toBeNull();
  expect(windowAround(ordered(1, 1, 1000, 1, 1), 1, judge)).toBeNull();
  expect(windowAround(ordered(0, 0, 0, 0, 0, 0, 10, 10, 10), 0.25, judge)).toBeNull();
});

test('services of one company are one company', () => {
  const holding = ordered(10, 20, 30, 40, 50).map((one) => ({
    ...one,
    terms: one.terms.map((term) => (term.contributor === 'c' ? { ...term, contributor: 'b' } : term)),
  }));
  expect(windowAround(holding, 0.5, judge)).toBeNull();
});

test('the order in which the values come does not matter, also where some are equal', () => {
  const values = ordered(10, 20, 20, 20, 30);
  expect(windowAround(values.toReversed(), 0.5, judge)).toEqual(windowAround(values, 0.5, judge));
});

test('the order says of those above that they are not below it, and the other way round', () => {
  const window = windowAround(ordered(50, 10, 20, 40, 33), 0.5, judge);
  expect(window?.limits.map(({ term, least, most }) => [term.contributor, least, most])).toEqual([
    ['b', 0, 31],
    ['a', 31, null],
  ]);
});

test('of a company with two services the order says something of both together', () => {
  const [first, ...others] = ordered(50, 10, 20, 40, 33);
  const two = { value: 50, terms: [amount('a', 40, { unit: 'a|1' }), amount('a', 10, { unit: 'a|2' })] };
  const limits = windowAround([...others, two], 0.5, judge)?.limits.slice(1) ?? [];
  expect(first?.value).toBe(two.value);
  expect(limits.reduce((sum, one) => sum + one.least, 0)).toBeCloseTo(31);
});

test('a count over a number that everybody knows is in no window', () => {
  const scaled = ordered(50, 10, 20, 40, 30).map((one) => (one.value === 30 ? { ...one, isScaled: true } : one));
  expect(windowAround(scaled, 0.5, judge)).toBeNull();
  expect(windowAround(ordered(50, 10, 20, 40, 30), 0.5, judge)).not.toBeNull();
});

test('of equal values it is of the public ones, which everybody takes it to be of', () => {
  const values = ordered(10, 20, 30, 40, 40, 50, 60);
  const secret = { value: 40, terms: [amount('d', 40)] };
  const known = { value: 40, terms: [amount('p', 40, { isPublic: true })] };
  const inside = (first: typeof known, second: typeof known) =>
    windowAround([...values.slice(0, 3), first, second, ...values.slice(5)], 0.3, judge)?.terms.map(
      (term) => term.contributor,
    );
  // Of 20, 30 and a public 40 only two are confidential, which is too few; 10 has to come in.
  expect(inside(secret, known)).toEqual(['a', 'b', 'c', 'p']);
  expect(inside(known, secret)).toEqual(['a', 'b', 'c', 'p']);
});
