import { expect, test } from 'vitest';
import { OBSERVATION_COLUMNS } from './columns.ts';
import { observationsCsv } from './csv.ts';
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

const TABLE = { dataset: 'small', release: '2024.1', isProtected: true };

/** The columns from OBS_VALUE to STEP, and MARKS. */
function tail(observation: Observation): string | undefined {
  const [, line] = observationsCsv(TABLE, [observation]).split('\n');
  const cells = line?.split(',') ?? [];
  return [...cells.slice(9, 15), ...cells.slice(17)].join(',');
}

test('the columns are these, dimensions first', () => {
  expect(OBSERVATION_COLUMNS.join(',')).toBe(
    'DATASET,RELEASE,METRIC,MEASURE,PLATFORM,SIZE,BREAKDOWN,PANEL,TIME_PERIOD,OBS_VALUE,N,OBS_STATUS,CONF_STATUS,DOMINATED,STEP,LOWER,UPPER,MARKS',
  );
});

test('one row an observation, each with an LF at its end', () => {
  expect(observationsCsv(TABLE, [{ ...PLACE, kind: 'value', value: 7, afterBreak: false, dominated: false }])).toBe(
    `${OBSERVATION_COLUMNS.join(',')}\nsmall,2024.1,OUT-REPORTS,sum,SOC,_T,_T,all,2023,7,3,A,F,,,7,7,\n`,
  );
});

test('many observations have one head and a row each, in their order', () => {
  const many = Array.from({ length: 20_001 }, (_, value) => ({ ...PLACE, value, afterBreak: false, dominated: false }));
  const text = observationsCsv(
    TABLE,
    many.map((one) => ({ ...one, kind: 'value' as const })),
  );
  const [head, ...rows] = text.split('\n');
  expect(head).toBe(OBSERVATION_COLUMNS.join(','));
  expect(rows.pop()).toBe('');
  expect(rows.map((row) => Number(row.split(',')[9]))).toEqual(many.map((one) => one.value));
});

test.each([
  ['a normal value', { kind: 'value', value: 7, afterBreak: false, dominated: false }, '7,3,A,F,,,'],
  ['zero', { kind: 'value', value: 0, afterBreak: false, dominated: false }, '0,3,A,F,,,'],
  ['a value after a break', { kind: 'value', value: 7, afterBreak: true, dominated: false }, '7,3,B,F,,,'],
  [
    'a large value in full',
    { kind: 'value', value: 35_944_826, afterBreak: false, dominated: false },
    '35944826,3,A,F,,,',
  ],
  [
    'a ratio as JSON writes it',
    { kind: 'value', value: 0.1 + 0.2, afterBreak: false, dominated: false },
    '0.30000000000000004,3,A,F,,,',
  ],
  ['a suppressed cell', { kind: 'missing', reason: 'suppressed' }, ',3,Q,C,,,'],
  ['what is not collected', { kind: 'missing', reason: 'not_collected' }, ',3,L,F,,,'],
  ['what is not applicable', { kind: 'missing', reason: 'not_applicable' }, ',3,M,F,,,'],
  ['a cell without companies', { kind: 'missing', reason: 'no_contributors' }, ',3,O,F,,,'],
  [
    'a change that rests on one company',
    { kind: 'value', value: 7, afterBreak: false, dominated: true },
    '7,3,A,F,1,,',
  ],
  [
    'a share in a step',
    { kind: 'value', value: 0.5, afterBreak: false, dominated: false, step: 0.05 },
    '0.5,3,A,F,,0.05,',
  ],
  [
    'what is said of published figures',
    { kind: 'value', value: 7, afterBreak: false, dominated: false, marks: ['loose', 'rounded'] },
    '7,3,A,F,,,loose rounded',
  ],
  ['a change from a small base', { kind: 'missing', reason: 'small_base' }, ',3,N,F,,,'],
  [
    'a number of companies as a class',
    { kind: 'value', value: 7, afterBreak: false, dominated: false, n: '5-9' },
    '7,5-9,A,F,,,',
  ],
  ['a number of companies that is held back', { kind: 'missing', reason: 'suppressed', n: null }, ',,Q,C,,,'],
  ['a change across a break', { kind: 'missing', reason: 'break' }, ',3,B,F,,,'],
] as const)('%s is written with its status', (_, part, expected) => {
  expect(tail({ ...PLACE, ...part })).toBe(expected);
});

test.each([
  ['is exact', 'sum', { kind: 'value', value: 7, afterBreak: false, dominated: false }, '7,7'],
  [
    'is a share in a step',
    'share',
    { kind: 'value', value: 0.5, afterBreak: false, dominated: false, step: 0.2 },
    '0.4,0.6',
  ],
  ['has three digits', 'median', { kind: 'value', value: 0.348, afterBreak: false, dominated: false }, '0.3475,0.3485'],
  ['is a range', 'sum', { kind: 'range', lower: 200, upper: 500, reason: 'suppressed' }, '200,500'],
  ['is held back', 'sum', { kind: 'missing', reason: 'suppressed' }, ','],
] as const)('the columns behind STEP are the bounds of a figure that %s', (_, measure, part, expected) => {
  const [, line] = observationsCsv(TABLE, [{ ...PLACE, measure, ...part }]).split('\n');
  expect(line?.split(',').slice(15, 17).join(',')).toBe(expected);
});

test('a public dataset has no digits that are left out, and the table of an earlier release no bounds', () => {
  const median: Observation = {
    ...PLACE,
    measure: 'median',
    kind: 'value',
    value: 0.348,
    afterBreak: false,
    dominated: false,
  };
  expect(observationsCsv({ ...TABLE, isProtected: false }, [median])).toMatch(/,0\.348,0\.348,\n$/);
  const earlier = OBSERVATION_COLUMNS.slice(0, OBSERVATION_COLUMNS.indexOf('LOWER'));
  expect(observationsCsv(TABLE, [median], earlier)).toMatch(/DOMINATED,STEP\n.*,F,,\n$/);
  // Only what came later may be missing.
  expect(observationsCsv(TABLE, [median], [])).toBe(observationsCsv(TABLE, [median], earlier));
});

test.each([
  ['4-9', '4..9'],
  ['10-19', '10..19'],
  ['100+', '100+'],
  [12, '12'],
] as const)('a class of companies, %s, is no date in a file: %s', (n, written) => {
  const one = { ...PLACE, n, kind: 'value', value: 7, afterBreak: false, dominated: false } as Observation;
  expect(observationsCsv({ ...TABLE, release: '2024-01' }, [one]).split('\n')[1]).toBe(
    `small,2024-01,OUT-REPORTS,sum,SOC,_T,_T,all,2023,7,${written},A,FREE,,,7,7,`,
  );
  // A release of before has the codes that it always had.
  expect(observationsCsv({ ...TABLE, release: '2024.1' }, [one]).split('\n')[1]).toBe(
    `small,2024.1,OUT-REPORTS,sum,SOC,_T,_T,all,2023,7,${n},A,F,,,7,7,`,
  );
});

test('what is held back is confidential in words, too', () => {
  const one = { ...PLACE, n: null, kind: 'missing', reason: 'suppressed' } as const;
  expect(observationsCsv({ ...TABLE, release: '2024-01' }, [one]).split('\n')[1]).toBe(
    'small,2024-01,OUT-REPORTS,sum,SOC,_T,_T,all,2023,,,Q,CONFIDENTIAL,,,,,',
  );
});
