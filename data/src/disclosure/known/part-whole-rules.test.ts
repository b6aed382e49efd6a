import { expect, test } from 'vitest';
import type { Identity } from '../../framework/identities.ts';
import { partWholeRulesOf } from './part-whole-rules.ts';

const PART: Identity = { whole: 'W _T', parts: ['P _T'], isExact: false };
const SUM: Identity = { whole: 'P _T', parts: ['W split:a', 'W split:b'], isExact: true };
const ALL: Identity = { whole: 'X denominator', parts: ['W _T'], isExact: true };

test('the codes of each breakdown are parts of their total', () => {
  const components = ['M _T', 'M content_type:image', 'M content_type:video', 'M region:EU'];
  expect(partWholeRulesOf('M 2020 amounts', components, [])).toEqual([
    { whole: 'M _T', parts: ['M content_type:image', 'M content_type:video'], rest: 'where_left' },
    { whole: 'M _T', parts: ['M region:EU'], rest: 'where_left' },
  ]);
});

test('codes without a total have no rule', () => {
  expect(partWholeRulesOf('M 2020 amounts', ['M content_type:image', 'M content_type:video'], [])).toEqual([]);
});

test('what is a part of another metric is bound to its total, also that nothing is left', () => {
  expect(partWholeRulesOf('W 2020 amounts', ['W _T', 'P _T'], [PART])).toEqual([
    { whole: 'W _T', parts: ['P _T'], rest: 'always' },
  ]);
  expect(partWholeRulesOf('W 2020 amounts', ['W _T', 'P _T'], [])).toEqual([]);
  expect(partWholeRulesOf('P 2020 amounts', ['P _T'], [PART])).toEqual([]);
});

test('both sides of what is equal by definition are parts of one number, as far as anybody gave them', () => {
  const both = 'P _T = W split:a + W split:b';
  expect(partWholeRulesOf('W 2020 amounts', ['P _T', 'W split:a', both], [SUM])).toEqual([
    { whole: both, parts: ['P _T'], rest: 'where_left' },
    { whole: both, parts: ['W split:a'], rest: 'where_left' },
  ]);
  expect(partWholeRulesOf('W 2020 amounts', ['W split:a', 'W split:b'], [SUM])).toEqual([]);
});

test('a numerator is a part of its denominator, which may be a total', () => {
  expect(partWholeRulesOf('W 2020 amounts', ['X numerator'], [])).toEqual([]);
  expect(partWholeRulesOf('W 2020 amounts', ['X numerator', 'X denominator', 'W _T'], [ALL])).toEqual([
    { whole: 'X denominator', parts: ['X numerator'], rest: 'always' },
    { whole: 'X denominator = W _T', parts: ['X denominator'], rest: 'where_left' },
    { whole: 'X denominator = W _T', parts: ['W _T'], rest: 'where_left' },
  ]);
});

test('per million users a part is not above its whole either', () => {
  expect(partWholeRulesOf('W 2020 rates', ['P rate', 'W rate'], [PART, SUM])).toEqual([
    { whole: 'W rate', parts: ['P rate'], rest: 'always' },
  ]);
  expect(partWholeRulesOf('W 2020 rates', ['P rate'], [PART])).toEqual([]);
});

test('ratios and times have none', () => {
  for (const family of ['ratios', 'times']) expect(partWholeRulesOf(`M 2020 ${family}`, ['x', 'y'], [])).toEqual([]);
});

test('of a total that is a part of another each code is a part of the same code', () => {
  const components = ['A _T', 'B _T', 'A type:x', 'B type:x', 'B type:y'];
  const rules = partWholeRulesOf('A 2020 amounts', components, [{ whole: 'A _T', parts: ['B _T'], isExact: false }]);
  expect(rules).toContainEqual({ whole: 'A type:x', parts: ['B type:x'], rest: 'always' });
  expect(rules.flatMap((one) => (one.parts.includes('B type:y') ? [one.whole] : []))).toEqual(['B _T']);
});
