import { expect, test } from 'vitest';
import { contribution, count, counted } from '../../../testing/answers.ts';
import { contributionsOf } from './contributions.ts';

test('services of one parent in one platform type are one contribution', () => {
  const answers = [counted({ service: 'a', value: count(3) }), counted({ service: 'b', value: count(4) })];
  expect(contributionsOf(answers)).toEqual([contribution({ value: count(7) })]);
});

test('services of one parent in two platform types are two contributions', () => {
  const answers = [
    counted({ service: 'a', value: count(3) }),
    counted({ service: 'b', platformType: 'MSG', value: count(4) }),
  ];
  expect(contributionsOf(answers)).toEqual([
    contribution({ platformType: 'MSG', value: count(4) }),
    contribution({ value: count(3) }),
  ]);
});

test('an answer without a number contributes nothing, an answer of zero contributes 0', () => {
  const answers = [
    counted({ service: 'a', status: 'not_measured', value: null }),
    counted({ company: 'bolt', service: 'b', status: 'zero', value: count(0) }),
  ];
  expect(contributionsOf(answers)).toEqual([contribution({ company: 'bolt', value: count(0) })]);
});

test('a value in another counting unit is left out', () => {
  expect(contributionsOf([counted({ countingUnitOk: false, value: count(9) })])).toEqual([]);
});

test('a reporter that is not a provider has no platform type', () => {
  const [one] = contributionsOf([counted({ reporterKind: 'hotline-or-ngo', platformType: 'OTH' })]);
  expect(one?.platformType).toBeNull();
});

test('a contribution is public only if each of its parts is', () => {
  const parts = [counted({ service: 'a', isPublic: true }), counted({ service: 'b', isPublic: false })];
  expect(contributionsOf(parts).map((one) => one.disclosure)).toEqual(['confidential']);
  expect(contributionsOf(parts.slice(0, 1)).map((one) => one.disclosure)).toEqual(['public']);
});
