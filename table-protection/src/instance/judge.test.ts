import { expect, test } from 'vitest';
import { partsOf } from '../../testing/example.ts';
import { judgeOf } from './judge.ts';
import type { Instance } from './types.ts';

const judge = judgeOf({ rules: { minContributors: 2, pPercent: 10, nk: [] } } as unknown as Instance, 1);

test('that everybody behind a figure found none is an answer of each of them', () => {
  const kinds = ['group_disclosure'];
  expect(judge(partsOf({ A: 0 }))).toEqual({ kinds, lower: 0, upper: 1 });
  expect(judge(partsOf({ A: 0, B: 0, C: 0 }))).toEqual({ kinds, lower: 0, upper: 1 });
  expect(judge(partsOf({ A: 0 }, { least: null }))).toEqual({ kinds, lower: 1, upper: 1 });
});

test('zeros beside other figures neither hide these nor are judged', () => {
  expect(judge(partsOf({ A: 10, B: 10, C: 10, D: 0 }))).toBeNull();
  expect(judge(partsOf({ A: 10, D: 0, E: 0 }))?.kinds).toEqual(['minimum_contributors', 'p_percent']);
});

test('public zeros are no secret', () => {
  expect(judge(partsOf({ 'A*': 0 }))).toBeNull();
  expect(judge([])).toBeNull();
});
