import { expect, test } from 'vitest';
import { OBSERVATION_COLUMNS, observationsCsv } from './csv.ts';
import type { Observation, Place } from './observation.ts';

const PLACE: Place = {
  metric: 'OUT-REPORTS',
  measure: 'sum',
  platform: 'SOC',
  size: '_T',
  breakdown: '_T',
  panel: 'all',
  year: 2023,
  n: 3,
};

/** The last five columns: OBS_VALUE, N, OBS_STATUS, CONF_STATUS, DOMINATED. */
function tail(observation: Observation): string | undefined {
  const [, line] = observationsCsv('small', '2024.1', [observation]).split('\n');
  return line?.split(',').slice(9).join(',');
}

test('the columns are these, dimensions first', () => {
  expect(OBSERVATION_COLUMNS.join(',')).toBe(
    'DATASET,RELEASE,METRIC,MEASURE,PLATFORM,SIZE,BREAKDOWN,PANEL,TIME_PERIOD,OBS_VALUE,N,OBS_STATUS,CONF_STATUS,DOMINATED,STEP',
  );
});

test('one row an observation, each with an LF at its end', () => {
  expect(
    observationsCsv('small', '2024.1', [{ ...PLACE, kind: 'value', value: 7, afterBreak: false, dominated: false }]),
  ).toBe(`${OBSERVATION_COLUMNS.join(',')}\nsmall,2024.1,OUT-REPORTS,sum,SOC,_T,_T,all,2023,7,3,A,F,,\n`);
});

test('many observations have one head and a row each, in their order', () => {
  const many = Array.from({ length: 20_001 }, (_, value) => ({ ...PLACE, value, afterBreak: false, dominated: false }));
  const text = observationsCsv(
    'small',
    '2024.1',
    many.map((one) => ({ ...one, kind: 'value' as const })),
  );
  const [head, ...rows] = text.split('\n');
  expect(head).toBe(OBSERVATION_COLUMNS.join(','));
  expect(rows.pop()).toBe('');
  expect(rows.map((row) => Number(row.split(',')[9]))).toEqual(many.map((one) => one.value));
});

test.each([
  ['a normal value', { kind: 'value', value: 7, afterBreak: false, dominated: false }, '7,3,A,F,,'],
  ['zero', { kind: 'value', value: 0, afterBreak: false, dominated: false }, '0,3,A,F,,'],
  ['a value after a break', { kind: 'value', value: 7, afterBreak: true, dominated: false }, '7,3,B,F,,'],
  [
    'a large value in full',
    { kind: 'value', value: 35_944_826, afterBreak: false, dominated: false },
    '35944826,3,A,F,,',
  ],
  [
    'a ratio as JSON writes it',
    { kind: 'value', value: 0.1 + 0.2, afterBreak: false, dominated: false },
    '0.30000000000000004,3,A,F,,',
  ],
  ['a suppressed cell', { kind: 'missing', reason: 'suppressed' }, ',3,Q,C,,'],
  ['what is not collected', { kind: 'missing', reason: 'not_collected' }, ',3,L,F,,'],
  ['what is not applicable', { kind: 'missing', reason: 'not_applicable' }, ',3,M,F,,'],
  ['a cell without companies', { kind: 'missing', reason: 'no_contributors' }, ',3,O,F,,'],
  ['a change that rests on one company', { kind: 'value', value: 7, afterBreak: false, dominated: true }, '7,3,A,F,1,'],
  [
    'a share in a step',
    { kind: 'value', value: 0.5, afterBreak: false, dominated: false, step: 0.05 },
    '0.5,3,A,F,,0.05',
  ],
  ['a change from a small base', { kind: 'missing', reason: 'small_base' }, ',3,N,F,,'],
  [
    'a number of companies as a class',
    { kind: 'value', value: 7, afterBreak: false, dominated: false, n: '5-9' },
    '7,5-9,A,F,,',
  ],
  ['a number of companies that is held back', { kind: 'missing', reason: 'suppressed', n: null }, ',,Q,C,,'],
  ['a change across a break', { kind: 'missing', reason: 'break' }, ',3,B,F,,'],
] as const)('%s is written with its status', (_, part, expected) => {
  expect(tail({ ...PLACE, ...part })).toBe(expected);
});
