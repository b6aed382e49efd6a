import type { Framework, Metric } from '../../framework/index.ts';
import { STATUSES } from '../file/codes.ts';
import type { RawReport, RawRow } from '../file/types.ts';
import type { Answer, AnswerStatus, AnswerValue } from '../types.ts';
import { codeIn, hintFor } from './codes.ts';
import type { Notes } from './finding.ts';
import { readQualifiers } from './qualifiers.ts';
import { hasValue, readOptions, readValue } from './value.ts';

/** The total of a breakdown. */
export const TOTAL = '_T';

/** An answer with its place, for the checks that compare answers. */
export interface PlacedAnswer {
  readonly answer: Answer;
  readonly row: RawRow;
}

/**
 * The answers of a report, each understood by the type of its metric. A row with neither status nor value is not answered
 * and left out: blank is never zero. Everything that is wrong is noted; what is wrong is not returned.
 */
export function readAnswers(raw: RawReport, framework: Framework, notes: Notes): PlacedAnswer[] {
  const metrics = new Map(framework.metrics.map((metric) => [metric.code, metric]));
  const codes = framework.metrics.map((metric) => metric.code);
  const byMetric = new Map<Metric, RawRow[]>();
  for (const row of raw.rows) {
    const cell = row.cells.metric;
    if (cell === undefined) {
      notes.error(
        'missing-metric',
        row,
        null,
        'the row names no metric',
        'give the code of the metric or remove the row',
      );
      continue;
    }
    const metric = metrics.get(cell.text.trim().toUpperCase());
    if (metric === undefined) {
      notes.error('unknown-metric', cell, null, 'there is no metric with this code', hintFor(cell.text.trim(), codes));
      continue;
    }
    const rows = byMetric.get(metric) ?? [];
    rows.push(row);
    byMetric.set(metric, rows);
  }
  return [...byMetric].flatMap(([metric, rows]) => answersOf(metric, rows, framework, notes));
}

function answersOf(metric: Metric, rows: readonly RawRow[], framework: Framework, notes: Notes): PlacedAnswer[] {
  const isOption = (row: RawRow) => row.cells.breakdown?.text.trim().startsWith('option:') ?? false;
  const options = rows.filter(isOption);
  const plain = rows.filter((row) => !isOption(row));
  if (options.length > 0 && metric.answerType !== 'multi_choice') {
    notes.error(
      'needless-options',
      options[0] ?? { where: '' },
      metric.code,
      'this metric is not a multiple choice',
      'remove its option rows',
    );
  }
  const answers = new Map<string, PlacedAnswer>();
  const add = (breakdown: string, row: RawRow, value: AnswerValue | null) => {
    const status = statusOf(
      row,
      metric,
      value,
      hasValue(row.cells) || (breakdown === TOTAL && options.some((one) => one.cells.answer)),
      notes,
    );
    if (status === null) return;
    if (answers.has(breakdown)) {
      notes.error('duplicate-row', row, metric.code, 'this answer stands twice', 'keep one of the two rows');
      return;
    }
    answers.set(breakdown, {
      row,
      answer: {
        metric: metric.code,
        breakdown,
        status,
        value: holdsValue(status) ? (value ?? ZERO) : null,
        ...readQualifiers(row, metric.code, notes),
      },
    });
  };
  const chosen = metric.answerType === 'multi_choice' ? readOptions(options, metric, notes) : null;
  let hasTotal = false;
  for (const row of plain) {
    const breakdown = breakdownOf(row, metric, framework, notes);
    if (breakdown === null) continue;
    hasTotal ||= breakdown === TOTAL;
    const own = readValue(row, metric, notes);
    add(breakdown, row, breakdown === TOTAL ? (chosen ?? own) : own);
  }
  const [first] = options;
  if (!hasTotal && first !== undefined && chosen !== null) add(TOTAL, { where: first.where, cells: {} }, chosen);
  return [...answers.values()];
}

/** The breakdown of a row: `_T`, or dimension and code; null, and an error, when the metric has no such split. */
function breakdownOf(row: RawRow, metric: Metric, framework: Framework, notes: Notes): string | null {
  const cell = row.cells.breakdown;
  if (cell === undefined || cell.text.trim() === '' || cell.text.trim() === TOTAL) return TOTAL;
  const known = framework.breakdowns
    .filter((breakdown) => metric.breakdowns.includes(breakdown.code))
    .flatMap((breakdown) => breakdown.codes.map((code) => `${breakdown.code}:${code.code}`));
  if (known.length > 0) return codeIn(cell, 'breakdown of this metric', known, metric.code, notes);
  notes.error('no-breakdown', cell, metric.code, 'this metric is not split', 'remove the row');
  return null;
}

/** What the status `zero` of a count says when its cell is blank. */
const ZERO: AnswerValue = { kind: 'count', count: 0 };

const holdsValue = (status: AnswerStatus) => ['answered', 'zero', 'estimated'].includes(status);

/** The status of an answer; null when the row is not answered or contradicts itself. */
function statusOf(
  row: RawRow,
  metric: Metric,
  value: AnswerValue | null,
  filled: boolean,
  notes: Notes,
): AnswerStatus | null {
  const cell = row.cells.status;
  const isZero =
    (value?.kind === 'count' && value.count === 0) || (value?.kind === 'percentage' && value.numerator === 0);
  if (cell === undefined || cell.text.trim() === '') {
    if (value === null) return null;
    return isZero ? 'zero' : 'answered';
  }
  const status = codeIn(
    cell,
    'answer status',
    STATUSES.map((one) => one.code),
    metric.code,
    notes,
  );
  if (status === null) return null;
  if (!holdsValue(status)) {
    if (!filled) return status;
    notes.error(
      'value-beside-status',
      cell,
      metric.code,
      `a value stands beside the status ${status}`,
      'clear the value or change the status to answered',
    );
    return null;
  }
  if (status === 'zero') {
    if (isZero) return status;
    // The status says the zero of a count; a share needs its denominator, and a choice has no zero.
    if (!filled && metric.answerType === 'count') return status;
    if (!filled) {
      notes.error(
        'blank-zero',
        cell,
        metric.code,
        'the status is zero but nothing is answered',
        'give the answer, or another status',
      );
    } else if (value !== null) {
      notes.error(
        'not-zero',
        cell,
        metric.code,
        'the status is zero but the answer is not',
        'write 0 or change the status to answered',
      );
    }
    return null;
  }
  if (value !== null) return isZero && status === 'answered' ? 'zero' : status;
  if (!filled) {
    notes.error(
      'blank-answer',
      cell,
      metric.code,
      `the status is ${status} but the answer is blank`,
      'give the answer, or a status such as not_measured: blank is never zero',
    );
  }
  return null;
}
