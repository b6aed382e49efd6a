import { expect, test } from 'vitest';
import { metricWith } from '../../testing/answers.ts';
import { loadFramework } from './folder.ts';
import { familyNames, identitiesOf } from './identities.ts';

const METRICS = [
  metricWith({ code: 'ALONE' }),
  metricWith({ code: 'PART', breakdowns: ['kind'], partOf: ['WHOLE'], sumOf: ['WHOLE kind:a', 'WHOLE kind:b'] }),
  metricWith({ code: 'WHOLE', breakdowns: ['kind'] }),
  metricWith({ code: 'OTHER' }),
  metricWith({
    code: 'SHARE',
    answerType: 'percentage',
    denominator: ['WHOLE', 'OTHER'],
    numerator: ['WHOLE kind:c'],
  }),
];

test('what the definitions bind, each number by its name', () => {
  expect(identitiesOf(METRICS)).toEqual([
    { whole: 'WHOLE _T', parts: ['PART _T'], isExact: false },
    { whole: 'PART _T', parts: ['WHOLE kind:a', 'WHOLE kind:b'], isExact: true },
    { whole: 'PART kind:a', parts: ['WHOLE kind:a'], isExact: true },
    { whole: 'PART kind:b', parts: ['WHOLE kind:b'], isExact: true },
    { whole: 'SHARE denominator', parts: ['WHOLE _T', 'OTHER _T'], isExact: true },
    { whole: 'SHARE numerator', parts: ['WHOLE kind:c'], isExact: true },
  ]);
  expect(identitiesOf([metricWith({})])).toEqual([]);
});

test('metrics that are bound, also over others, are one family, named after the first', () => {
  const familyOf = familyNames(METRICS);
  expect(['ALONE', 'PART', 'WHOLE', 'OTHER', 'SHARE', 'UNKNOWN'].map(familyOf)).toEqual([
    'ALONE',
    'PART',
    'PART',
    'PART',
    'PART',
    'UNKNOWN',
  ]);
});

test('a metric that a dataset does not hold binds nobody', () => {
  const without = METRICS.filter((one) => one.code !== 'WHOLE');
  expect(['PART', 'OTHER', 'SHARE'].map(familyNames(without))).toEqual(['PART', 'OTHER', 'OTHER']);
});

test('the families of the shipped framework', () => {
  const { metrics } = loadFramework('1.0.0');
  const families = Map.groupBy(
    metrics.map((one) => one.code),
    familyNames(metrics),
  );
  expect([...families.values()].filter((codes) => codes.length > 1)).toEqual([
    ['OUT-CONTENT', 'OUT-CONTENT-UNIQUE', 'OUT-PREVENTED', 'OUT-AI-DEPICT', 'OUT-PROACTIVE', 'OUT-VIEWS'],
    ['OUT-ACCOUNTS', 'OUT-APPEALS', 'OUT-REVERSED', 'COL-SIGNALS-YIELD'],
    [
      'OUT-REPORTS-NCMEC',
      'OUT-REPORTS-OTHER',
      'OUT-INCIDENTS',
      'OUT-REPORT-FILES',
      'OUT-REPORT-COMPLETE',
      'COL-FEEDBACK',
    ],
    ['OUT-ENTICEMENT', 'OUT-SEXTORTION'],
  ]);
});
