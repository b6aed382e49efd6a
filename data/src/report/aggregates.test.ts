import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAMEWORK } from '../../testing/cybertipline.ts';
import { disclosedRows } from '../../testing/disclosures.ts';
import { AGGREGATES, readAggregates } from './aggregates.ts';
import { problemSentence } from './problem.ts';

const TEXT = readFileSync(new URL('../../sources/industry-surveys/published-aggregates.csv', import.meta.url), 'utf8');
const read = (text: string) => readAggregates(new TextEncoder().encode(text), FRAMEWORK);
const refused = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.problems.map(problemSentence);
};

test('the shipped figures are read whole, as they were printed', () => {
  const result = read(TEXT);
  if (!result.ok) throw new Error(refused(TEXT).join('\n'));
  expect(result.value).toHaveLength(55);
  expect(result.value[0]).toMatchObject({
    metric: 'PRO-HASH-IMG',
    value: '87',
    unit: '% of companies',
    n: 32,
    year: 2021,
  });
  expect(result.value.map((one) => one.value)).toEqual(expect.arrayContaining(['>50', '5+', '140+', '-24']));
  expect(new Set(result.value.flatMap((one) => one.metric ?? [])).size).toBeGreaterThan(12);
});

test('no figure names a company', () => {
  const result = read(TEXT);
  const shown = (result.ok ? result.value : []).map(({ population, indicator, note }) =>
    [population, indicator, note].join(' '),
  );
  const names = disclosedRows('companies.csv').flatMap((one) => [one.parent ?? '', one.service ?? '']);
  const short = names.flatMap((one) => one.split(/ \(|, /)).filter((one) => one.length > 2);
  const named = [...short, 'Meta', 'Snap', 'Skype'].filter((name) =>
    shown.some((text) => new RegExp(`\\b${name.replace(/[^\w ]/g, '.')}\\b`).test(text)),
  );
  expect(named).toEqual([]);
});

test.each([
  [
    'a metric that does not exist',
    ['PRO-HASH-IMG', 'PRO-HASH'],
    'framework 1.0.0 has no metric “PRO-HASH”; use a code of it or nothing',
  ],
  [
    'a value that is no figure',
    [',87,', ',most,'],
    'the value is not a figure; write it as printed, such as 87, >50 or 5+',
  ],
  [
    'an unknown exactness',
    [',printed,', ',seen,'],
    'exactness is not in the code list; use one of printed, secondary source, computed',
  ],
  ['a wrong year', [',2021,', ',21,'], 'data_year must be four digits; write it like 2023'],
  [
    'a row that is not to be published',
    ['truncated, or', 'do not publish, or'],
    'the note says that the figure is not to be published; leave the row out',
  ],
] as const)('%s gets one exact sentence', (_, [from, to], sentence) => {
  const [head = '', first = '', ...rest] = TEXT.split('\n');
  const changed = first.replace(from, to);
  expect(changed).not.toBe(first);
  expect(refused([head, changed, ...rest].join('\n'))).toEqual([`${AGGREGATES}, line 2: ${sentence}.`]);
});
