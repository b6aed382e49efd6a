import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { rawReport } from '../../../testing/raw-report.ts';
import type { Column, RawReport } from '../file/types.ts';
import { checkReport } from './check.ts';
import { findingPlace } from './finding.ts';

type Row = Readonly<Partial<Record<Column, string>>>;

const found = (raw: RawReport) => checkReport(raw, FRAMEWORK).findings.map(({ code, where }) => `${code} at ${where}`);
const said = (...rows: readonly Row[]) => found(rawReport(rows));

/** The same report with one cell that the reader could not use. */
function withUnusable(raw: RawReport, row: number, column: Column): RawReport {
  const where = `row ${row + 1}, ${column}`;
  const cell = { text: '', where, unusable: true as const };
  return {
    ...raw,
    rows: raw.rows.map((one, at) => (at === row ? { ...one, cells: { ...one.cells, [column]: cell } } : one)),
  };
}

describe('nothing hides behind another mistake', () => {
  test.each<[string, Row, string[]]>([
    [
      'a bad answer',
      { metric: 'OUT-CONTENT', answer: 'many', months: '13' },
      ['not-a-number at row 1, answer', 'wrong-months at row 1, months'],
    ],
    [
      'a status that contradicts the answer',
      { metric: 'OUT-CONTENT', answer: '5', status: 'withheld', method: 'guess' },
      ['value-beside-status at row 1, status', 'unknown-code at row 1, method'],
    ],
    [
      'a split that there is not',
      { metric: 'OUT-CONTENT', breakdown: 'content_type:xyzzy', answer: 'many', months: '0' },
      ['unknown-code at row 1, breakdown', 'not-a-number at row 1, answer', 'wrong-months at row 1, months'],
    ],
    [
      'a metric that there is not',
      { metric: 'XYZZY-PLUGH', status: 'sure', confidence: 'total' },
      ['unknown-metric at row 1, metric', 'unknown-code at row 1, status', 'unknown-code at row 1, confidence'],
    ],
    ['no metric', { answer: '1', months: '13' }, ['missing-metric at row 1', 'wrong-months at row 1, months']],
    [
      'a share without its denominator',
      { metric: 'OUT-PROACTIVE', answer: 'three' },
      ['half-a-value at row 1, answer', 'not-a-number at row 1, answer'],
    ],
  ])('behind %s', (_, row, all) => {
    expect(said(row)).toEqual(all);
  });

  test('a second answer to the same question is read as well', () => {
    const row = { metric: 'OUT-CONTENT', answer: '6' };
    expect(said(row, { ...row, months: '13' })).toEqual(
      ['duplicate-row at row 2', 'wrong-months at row 2, months'].toReversed(),
    );
  });

  test('what stands in the row of an option and would be lost is refused', () => {
    const option = { metric: 'COL-CHALLENGES', breakdown: `option:${CHALLENGES[0]?.code}`, answer: 'yes' };
    expect(said({ ...option, comment: 'More.', status: 'answered' })).toEqual([
      'needless-value at row 1, comment',
      'needless-value at row 1, status',
    ]);
  });

  test('every name above the answers is read by itself, and says what to write', () => {
    const { findings, coverage } = checkReport(
      rawReport([{ metric: 'POL-OWNER', answer: 'yes' }], { service: '', year: '' }),
      FRAMEWORK,
    );
    expect(findings.map(({ where, message, hint }) => `${where}: ${message}; ${hint}.`)).toEqual([
      'meta, service: service is missing; write the id that the operator gave your service, such as example-forum.',
      'meta, year: year is missing; write the calendar year that is reported, such as 2024, or 2024-S2 for its second half, 2024-Q3 for its third quarter.',
    ]);
    expect(coverage?.answered).toBe(1);
  });
});

const CHALLENGES = FRAMEWORK.metrics.find(({ code }) => code === 'COL-CHALLENGES')?.options ?? [];

describe('nothing is said twice', () => {
  const parts = rawReport([
    { metric: 'OUT-CONTENT', answer: '12', status: 'answered' },
    { metric: 'OUT-CONTENT', breakdown: 'content_type:image', answer: '5' },
    { metric: 'OUT-CONTENT', breakdown: 'content_type:video', answer: '7' },
  ]);

  test.each<[number, Column]>([
    [0, 'status'],
    [0, 'answer'],
    [0, 'metric'],
    [1, 'answer'],
    [1, 'breakdown'],
    [0, 'months'],
    [0, 'comment'],
  ])('of a cell that the reader refused: row %d, %s', (row, column) => {
    // The parts of a total that cannot be read in full are not called wrong for that.
    const left = found(withUnusable(parts, row, column));
    expect(left).toEqual([]);
    expect(checkReport(withUnusable(parts, row, column), FRAMEWORK).report).toBeNull();
  });
});

test('a place is named by question, part and cell', () => {
  const { findings } = checkReport(
    rawReport([{ metric: 'OUT-CONTENT', breakdown: 'content_type:image', answer: 'many' }]),
    FRAMEWORK,
  );
  expect(findings.map(findingPlace)).toEqual(['CSEA items actioned, Type of content: Image, row 1, answer']);
});
