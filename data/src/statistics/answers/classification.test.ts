import { expect, test } from 'vitest';
import { count, counted } from '../../../testing/answers.ts';
import { classificationQuality } from './classification.ts';

test('the share of uncertain services is that of their reports in all years, each service counted once', () => {
  const answers = [
    counted({ service: 'a', year: 2020, value: count(60) }),
    counted({ service: 'a', year: 2021, value: count(35) }),
    counted({ service: 'b', year: 2020, value: count(2), classification: 'low' }),
    counted({ service: 'b', year: 2021, value: count(3), classification: 'low' }),
  ];
  expect(classificationQuality(answers)).toEqual([
    { metric: 'OUT-REPORTS', services: 2, lowServices: 1, lowShare: 0.05 },
  ]);
});

test('the share of nothing is 0', () => {
  expect(classificationQuality([counted({ value: count(0), classification: 'low' })])).toMatchObject([{ lowShare: 0 }]);
});
