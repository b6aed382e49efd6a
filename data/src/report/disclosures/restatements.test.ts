import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { DISCLOSED, disclosedRows, disclosedText, refusedWith } from '../../../testing/disclosures.ts';
import { readDisclosures } from './read.ts';
import { RESTATEMENTS_FILE as FILE, weightedShare } from './restatements.ts';
import { readFigures, readServices } from './tables.ts';

const ROWS = disclosedRows(FILE);
const FIGURES = disclosedRows('company-disclosures.csv');
const YEARS = disclosedRows('company-years.csv');

/** The answers of a service and year as they stood in an edition, by metric. */
function stood(edition: string | null, service: string, year: number): Readonly<Record<string, unknown>> {
  const read = readDisclosures(DISCLOSED, FRAMEWORK, edition);
  if (!read.ok) throw new Error('the shipped source is refused');
  const file = read.value.files.find((one) => one.name === `${service}-${year}.json`);
  if (file === undefined) return {};
  const { answers } = JSON.parse(new TextDecoder().decode(file.bytes)) as {
    answers: { metric: string; value: unknown }[];
  };
  return Object.fromEntries(answers.map((one) => [one.metric, one.value]));
}

test.each(['2021-Q4', '2022-Q3', '2022-Q4'])('counts of %s are the sums of what was printed then', (edition) => {
  const today = FIGURES.filter(
    (one) => one.service_id === 'facebook' && one.metric === 'OUT-CONTENT' && one.period?.startsWith('2020'),
  );
  const then = today.map((figure) => {
    const printed = ROWS.filter(
      (one) =>
        one.service_id === 'facebook' &&
        one.measure === figure.measure &&
        one.period === figure.period &&
        (one.first_in_edition ?? '') <= edition,
    );
    return Number(printed.at(-1)?.value ?? figure.value);
  });
  expect(stood(edition, 'facebook', 2020)['OUT-CONTENT']).toBe(then.reduce((a, b) => a + b, 0));
});

test('in one edition a third of a year’s items was gone, and came back in the next', () => {
  const of = (edition: string | null) => stood(edition, 'facebook', 2020)['OUT-CONTENT'];
  expect(['2021-Q4', '2022-Q3', '2022-Q4', null].map(of)).toEqual([35_600_000, 25_600_000, 35_600_000, 35_600_000]);
});

test('an edition knows no year that was not over, and no other figure than today’s where none was restated', () => {
  expect(stood('2022-Q3', 'facebook', 2022)).toEqual({});
  expect(stood('2022-Q4', 'facebook', 2022)['OUT-CONTENT']).toBe(92_100_000);
  expect(stood('2022-Q4', 'reddit', 2022)).toEqual(stood(null, 'reddit', 2022));
});

test('the share of every year that was worked out is the mean of its parts, weighted by what they are shares of', () => {
  const fail = () => {
    throw new Error('the shipped source is refused');
  };
  const figures = readFigures(DISCLOSED, readServices(DISCLOSED, FRAMEWORK, fail), FRAMEWORK, fail);
  const computed = YEARS.filter((one) => one.flags?.split(' ').includes('computed'));
  expect(computed.length).toBeGreaterThan(20);
  for (const { service_id: service = '', metric = '', year, value } of computed)
    expect([service, year, weightedShare({ service, metric, year: Number(year) }, figures, 'OUT-CONTENT')]).toEqual([
      service,
      year,
      Number(value),
    ]);
});

describe('a bad restatement gets one exact sentence', () => {
  const text = disclosedText(FILE);
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((one) => one.includes('2020-Q2,2022-Q1,2800000'));
  const good = lines[at] ?? '';

  test.each([
    ['no quarter', good.replace('2022-Q1', '2022'), 'first_in_edition is no quarter; write it like 2022-Q3'],
    ['no number', good.replace('2800000', '-1'), 'the value is not a number of 0 or more; write digits'],
    [
      'an unknown figure',
      good.replace('facebook', 'facebok'),
      'no figure of this service, measure and period was printed; correct it',
    ],
    [
      'the same value again',
      good.replace('2800000', '9400000'),
      'it does not change the figure of an earlier edition; give editions in order, each with another value',
    ],
  ])('%s', (_, changed, sentence) => {
    expect(changed).not.toBe(good);
    expect(refusedWith({ [FILE]: text.replace(good, changed) })[0]).toBe(`${FILE}, line ${at + 1}: ${sentence}.`);
  });
});
