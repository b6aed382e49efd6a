import { expect, test } from 'vitest';
import { contribution, count, counted } from '../../../testing/answers.ts';
import { contributionsOf } from './contributions.ts';

test('each service has a contribution of its own, those of one parent side by side', () => {
  const answers = [
    counted({ service: 'a', value: count(3) }),
    counted({ service: 'b', platformType: 'MSG', value: count(4) }),
    counted({ company: 'bolt', service: 'c', value: count(2) }),
    counted({ service: 'd', value: count(5) }),
  ];
  expect(contributionsOf(answers)).toEqual([
    contribution({ service: 'b', platformType: 'MSG', value: count(4) }),
    contribution({ service: 'a', value: count(3) }),
    contribution({ service: 'd', value: count(5) }),
    contribution({ company: 'bolt', service: 'c', value: count(2) }),
  ]);
});

test('an answer without a number contributes nothing, an answer of zero contributes 0', () => {
  const answers = [
    counted({ service: 'a', status: 'not_measured', value: null }),
    counted({ company: 'bolt', service: 'b', status: 'zero', value: count(0) }),
  ];
  expect(contributionsOf(answers)).toEqual([contribution({ company: 'bolt', service: 'b', value: count(0) })]);
});

test('a value in another counting unit is left out', () => {
  expect(contributionsOf([counted({ countingUnitOk: false, value: count(9) })])).toEqual([]);
});

test('a reporter that is not a provider has no platform type', () => {
  const [one] = contributionsOf([counted({ reporterKind: 'hotline-or-ngo', platformType: 'OTH' })]);
  expect(one?.platformType).toBeNull();
});

test('of two services of a company one may be public', () => {
  const parts = [counted({ service: 'a', isPublic: true }), counted({ service: 'b', isPublic: false })];
  expect(contributionsOf(parts).map((one) => one.disclosure)).toEqual(['public', 'confidential']);
});
