import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { utf8 } from '../../../testing/report-files.ts';
import { writeCsv } from '../file/csv/write.ts';
import { writeJson } from '../file/json/write.ts';
import { type Questionnaire, templateRows } from '../file/questionnaire.ts';
import { COLUMNS } from '../file/types.ts';
import { writeXlsx } from '../file/xlsx/write.ts';
import { checkReportFile } from './check-file.ts';
import { findingSentence } from './finding.ts';

const TEMPLATE = templateRows(FRAMEWORK, { platformType: 'COM', sizeBand: 'S2', maturity: 'M1' }, 2024, 'acorn');
const FILLED: Questionnaire = {
  ...TEMPLATE,
  rows: TEMPLATE.rows.map((row) => {
    if (row.kind === 'option')
      return {
        ...row,
        cells: { ...row.cells, answer: row.cells.breakdown === `option:${row.metric.options[0]?.code}` ? 'yes' : 'no' },
      };
    if (row.kind === 'code') return row;
    const { answerType, options } = row.metric;
    const answer =
      { count: '12', percentage: '3', duration: '30', multi_choice: '' }[answerType as string] ?? options[0]?.code;
    const second = { percentage: '12', duration: '90' }[answerType as string] ?? '';
    return { ...row, cells: { ...row.cells, status: 'answered', answer: answer ?? 'yes', second } };
  }),
};

const check = async (bytes: Uint8Array) => {
  const { report, findings } = await checkReportFile('report', bytes, [FRAMEWORK]);
  return {
    answers: report?.answers,
    errors: findings.filter(({ severity }) => severity === 'error').map(findingSentence),
  };
};
const EXPECTED = await check(writeCsv(FILLED));

/** The csv form as another program writes it again. */
function rewritten(by: {
  blank: string;
  index?: (row: number) => string;
  quote?: boolean;
  truth?: [string, string];
}): Uint8Array {
  const quoted = (text: string) =>
    by.quote === false && !/[",\n]/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
  const line = (cells: readonly string[]) =>
    `${cells.map((text) => (text === by.blank ? text : quoted(text))).join(',')}\n`;
  const told = (text = '') =>
    text === '' ? by.blank : by.truth && /^(?:yes|no)$/.test(text) ? by.truth[text === 'yes' ? 0 : 1] : text;
  const above = Object.entries(FILLED.meta).map(([name, text]) => `#${name},"${text}"\n`);
  const head = line([...(by.index ? [''] : []), ...COLUMNS]);
  const rows = FILLED.rows.map(({ cells }, at) =>
    line([...(by.index ? [by.index(at)] : []), ...COLUMNS.map((column) => told(cells[column]))]),
  );
  return utf8([...above, head, ...rows].join(''));
}

test('the questionnaire is filled in and right', () => {
  expect(EXPECTED.errors).toEqual([]);
  expect(EXPECTED.answers?.length).toBeGreaterThan(30);
});

describe('what a program writes for no value is none', () => {
  test.each([
    ['R (readr #928)', { blank: 'NA' }],
    ['R, without quotation marks', { blank: 'NA', quote: false }],
    ['pandas', { blank: 'NaN', quote: false }],
    ['a database', { blank: '\\N' }],
    ['another database', { blank: 'NULL', quote: false }],
    ['R, of truth values', { blank: 'NA', truth: ['TRUE', 'FALSE'] as [string, string] }],
    ['Python, of truth values', { blank: '', truth: ['True', 'False'] as [string, string] }],
  ])('%s', async (_, by) => {
    expect(await check(rewritten(by))).toEqual(EXPECTED);
  });

  test('but the option none is an answer', async () => {
    const metric = FRAMEWORK.metrics.find(
      (one) => one.answerType === 'single_choice' && one.options.some(({ code }) => code === 'none'),
    );
    const file = { framework: '1.0.0', service: 'acorn', year: 2024, platform_type: 'COM', size_band: 'S1' };
    const { answers } = await check(
      utf8(JSON.stringify({ ...file, answers: [{ metric: metric?.code, status: 'answered', value: 'None' }] })),
    );
    expect(answers?.[0]?.value).toEqual({ kind: 'choice', options: ['none'] });
  });
});

describe('one habit is told once, with its count and its cure', () => {
  const rows = FILLED.rows.length;
  test.each([
    ['R', { blank: 'NA', index: (row: number) => String(row + 1) }],
    ['pandas', { blank: '', index: (row: number) => String(row) }],
    ['R, of rows that were chosen', { blank: 'NA', index: (row: number) => String(row * 3 + 2) }],
  ])('the column by which %s numbers the rows', async (_, by) => {
    expect((await check(rewritten(by))).errors).toEqual([
      `line 7, column 1: the column has no name in the header and holds something in ${rows} rows; delete this column, which only numbers the rows (R leaves it out with row.names = FALSE, pandas with index=False).`,
    ]);
  });

  test('a column of notes', async () => {
    expect((await check(rewritten({ blank: '', index: () => 'note' }))).errors).toEqual([
      `line 7, column 1: the column has no name in the header and holds something in ${rows} rows; name the column, or delete it if it is not part of the questionnaire.`,
    ]);
  });

  test.each([
    ['csv', writeCsv],
    ['xlsx', writeXlsx],
    ['json', writeJson],
  ])('statuses in another language, in %s', async (_, write) => {
    const translated = FILLED.rows.map((row) => ({
      ...row,
      cells: row.kind === 'answer' ? { ...row.cells, status: 'beantwortet' } : row.cells,
    }));
    const its = translated.filter(({ kind }) => kind === 'answer');
    const { errors } = await check(await write({ ...FILLED, rows: its }));
    // The options of choices are gone with their rows.
    const ofStatus = errors.filter((error) => error.includes('this is not a valid answer status'));
    expect(ofStatus).toEqual([
      expect.stringMatching(
        new RegExp(
          `^\\S.* to \\S.*: this is not a valid answer status, in ${its.length} places; use one of answered, zero`,
        ),
      ),
    ]);
  });

  test('statuses in another language, where the rows of options have none', async () => {
    const rows = FILLED.rows.map((row) =>
      row.kind === 'answer' ? { ...row, cells: { ...row.cells, status: 'beantwortet' } } : row,
    );
    const { errors } = await check(writeCsv({ ...FILLED, rows }));
    const of = rows.filter(({ kind }) => kind === 'answer').length;
    expect(errors.filter((error) => error.includes('a valid answer status'))).toEqual([
      expect.stringContaining(`this is not a valid answer status, in ${of} places`),
    ]);
  });

  test('a few equal mistakes are told each with its place', async () => {
    const few = FILLED.rows.filter(({ metric }) => metric.answerType === 'count').slice(0, 6);
    const wrong = few.map((row) => ({ ...row, cells: { ...row.cells, answer: 'many' } }));
    expect((await check(writeCsv({ ...FILLED, rows: wrong }))).errors).toHaveLength(few.length);
  });
});

test('no hint proposes an answer', async () => {
  const wrong = FILLED.rows.map((row) => ({
    ...row,
    cells: { ...row.cells, answer: row.cells.answer === undefined ? '' : 'nope', unit_ok: 'Nö' },
  }));
  const { errors } = await check(writeCsv({ ...FILLED, rows: wrong }));
  expect(errors.length).toBeGreaterThan(20);
  expect(errors.filter((error) => /did you mean|remove the row|answer (?:yes|no) (?:for|here)/.test(error))).toEqual(
    [],
  );
});
