import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { STATUSES } from '../file/codes.ts';
import { writeCsv } from '../file/csv/write.ts';
import { writeJson } from '../file/json/write.ts';
import { optionsOf, type Questionnaire, type QuestionnaireRow } from '../file/questionnaire.ts';
import type { Column } from '../file/types.ts';
import { writeXlsx } from '../file/xlsx/write.ts';
import { checkReportFile } from './check-file.ts';

// What one form can say every other can, and it means the same: each metric, breakdown, code, status and qualifier.

const WRITERS = { csv: writeCsv, json: writeJson, xlsx: writeXlsx };
type Cells = Partial<Record<Column, string>>;

const QUALIFIERS: readonly Cells[] = [
  {},
  { public_source: 'https://example.org/report, page 3' },
  { comment: 'Counted twice.' },
  { method: 'extrapolated', comment: 'From a month.' },
  { unit_ok: 'no', comment: 'Cases.' },
  { months: '6' },
  { method_changed: 'law', method_changed_note: 'A new law.' },
  { one_off_event: 'A backlog.' },
  { confidence: 'audited' },
  { rounded_to: '100' },
  { contained_in: 'oak-shop' },
];

/** A row of each metric, of each of its options and of each of its parts, filled in by the row's number. */
function everyRow(cellsOf: (row: QuestionnaireRow, at: number) => Cells): QuestionnaireRow[] {
  const rows = FRAMEWORK.metrics.flatMap((metric): QuestionnaireRow[] => [
    { metric, kind: 'answer', cells: { metric: metric.code } },
    ...(metric.answerType === 'multi_choice' ? metric.options : []).map(
      ({ code }): QuestionnaireRow => ({
        metric,
        kind: 'option',
        cells: { metric: metric.code, breakdown: `option:${code}` },
      }),
    ),
    ...FRAMEWORK.breakdowns
      .filter(({ code }) => metric.breakdowns.includes(code))
      .flatMap((dimension) =>
        dimension.codes.map(
          ({ code }): QuestionnaireRow => ({
            metric,
            kind: 'code',
            cells: { metric: metric.code, breakdown: `${dimension.code}:${code}` },
          }),
        ),
      ),
  ]);
  return rows.map((row, at) => ({ ...row, cells: { ...row.cells, ...cellsOf(row, at) } }));
}

function valueOfRow({ metric, kind, cells }: QuestionnaireRow, at: number): Cells {
  if (kind === 'option') return { answer: cells.breakdown === `option:${metric.options[0]?.code}` ? 'yes' : 'no' };
  switch (metric.answerType) {
    case 'count':
      return { answer: String(at) };
    case 'percentage':
      return at % 3 === 0 ? { answer: '98.5', second: 'percent' } : { answer: String(at), second: String(2 * at + 1) };
    case 'duration':
      return { answer: String(at), second: String(at + 60) };
    case 'multi_choice':
      return {};
    default:
      return { answer: optionsOf(metric)[at % optionsOf(metric).length]?.code ?? '' };
  }
}

const questionnaire = (rows: readonly QuestionnaireRow[]): Questionnaire => ({
  framework: FRAMEWORK,
  meta: {
    framework: FRAMEWORK.version,
    service: 'acorn',
    year: '2024',
    platform_type: 'SOC',
    size_band: 'S4',
    decimal_mark: '.',
  },
  rows,
});

async function saidBy(form: keyof typeof WRITERS, rows: readonly QuestionnaireRow[]) {
  const { report, findings } = await checkReportFile('report', await WRITERS[form](questionnaire(rows)), [FRAMEWORK]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    answers: report?.answers,
    warnings: findings.map(({ code, question, part }) => [code, question, part]).sort(),
  };
}

async function sameInAll(rows: readonly QuestionnaireRow[]) {
  const csv = await saidBy('csv', rows);
  expect(await saidBy('json', rows)).toEqual(csv);
  expect(await saidBy('xlsx', rows)).toEqual(csv);
  return csv.answers ?? [];
}

const isSaid = ({ kind }: QuestionnaireRow) => kind !== 'option';

describe('every form says', () => {
  test.each(QUALIFIERS.map((_, shift) => shift))(
    'each answer and part with a value and a qualifier (%d)',
    async (shift) => {
      const rows = everyRow((row, at) => ({
        ...valueOfRow(row, at),
        ...(isSaid(row) ? { status: 'answered', ...QUALIFIERS[(at + shift) % QUALIFIERS.length] } : {}),
      }));
      const answers = await sameInAll(rows);
      expect(answers).toHaveLength(rows.filter(isSaid).length);
      expect(answers.every(({ value }) => value !== null)).toBe(true);
    },
  );

  test('each part by itself, without its total', async () => {
    const rows = everyRow((row, at) => (row.kind === 'code' ? valueOfRow(row, at) : {}));
    expect(await sameInAll(rows)).toHaveLength(rows.filter(({ kind }) => kind === 'code').length);
  });

  test.each(STATUSES.map(({ code }) => code).filter((code) => !['answered', 'zero', 'estimated'].includes(code)))(
    'the status %s of each answer and part',
    async (status) => {
      const rows = everyRow((row) => (isSaid(row) ? { status, comment: 'Why.' } : {}));
      const answers = await sameInAll(rows);
      expect(answers).toHaveLength(rows.filter(isSaid).length);
      expect(answers.every((answer) => answer.status === status && answer.value === null)).toBe(true);
    },
  );

  test('the status zero of each count and part of one', async () => {
    const rows = everyRow((row) => (isSaid(row) && row.metric.answerType === 'count' ? { status: 'zero' } : {}));
    const answers = await sameInAll(rows);
    expect(answers.every(({ value }) => value?.kind === 'count' && value.count === 0)).toBe(true);
  });
});
