import { expect, test } from 'vitest';
import type { Reported } from '../contributions.ts';
import { withDerived } from './derived.ts';
import { identitiesIn } from './identities.ts';

const IDENTITIES = identitiesIn([{ code: 'SHARE', denominator: 'M' }]);
const of = (metric: string, breakdown: string, value: number, isPublic: boolean): Reported => ({
  ...{ parent: 'a', metric, breakdown, year: 2020, type: 'SOC', size: 'S1' },
  value,
  isPublic,
});
const isPublic = (...reported: Reported[]) => withDerived(reported, IDENTITIES).map((one) => one.isPublic);

test('a total is public where a denominator is that equals it, and a code where all others and the total are', () => {
  expect(isPublic(of('M', '_T', 30, false), of('SHARE', 'denominator', 30, true))).toEqual([true, true]);
  const codes = [of('M', 'kind:a', 10, true), of('M', 'kind:b', 20, false)];
  expect(isPublic(of('M', '_T', 30, true), ...codes)).toEqual([true, true, true]);
});

test('not where the figures do not add up, or two are missing', () => {
  expect(isPublic(of('M', '_T', 31, false), of('SHARE', 'denominator', 30, true))).toEqual([false, true]);
  const codes = [of('M', 'kind:a', 10, false), of('M', 'kind:b', 20, false)];
  expect(isPublic(of('M', '_T', 30, true), ...codes)).toEqual([true, false, false]);
});
