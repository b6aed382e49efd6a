import { kept } from '../../collections/maps.ts';
import type { Framework, Metric } from '../../framework/index.ts';
import { STATUSES } from '../file/codes.ts';
import type { CellText, RawReport, RawRow } from '../file/types.ts';
import type { Answer, AnswerStatus, AnswerValue } from '../types.ts';
import { codeIn, hintFor, nearestCode } from './codes.ts';
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

/** What could be understood of a report. */
export interface ReadAnswers {
  readonly answers: readonly PlacedAnswer[];
  /** Whether any row holds something that is meant as an answer, right or wrong. */
  readonly isFilled: boolean;
  /** Which figures are there and could not be read, by `figureKey`: a check of their sum would say what is not so. */
  readonly unread: ReadonlySet<string>;
}

/** The total of a metric (`_T`), the parts of a dimension, or, without one, all that there is of a metric. */
export const figureKey = (metric: string, dimension = '') => `${metric} ${dimension}`;

/**
 * The answers of a report, each understood by the type of its metric. A row with neither status nor value is not answered
 * and left out: blank is never zero. Everything that is wrong is noted, each cell by itself; what is wrong is not returned.
 * `length`: how many months the period of the report has.
 */
export function readAnswers(raw: RawReport, framework: Framework, notes: Notes, length = 12): ReadAnswers {
  const metrics = new Map(framework.metrics.map((metric) => [metric.code, metric]));
  const codes = framework.metrics.map((metric) => metric.code);
  const byMetric = new Map<Metric, RawRow[]>();
  const unread = new Set<string>();
  for (const row of raw.rows) {
    const cell = row.cells.metric;
    const metric = metrics.get(cell?.text.trim().toUpperCase() ?? '');
    if (metric !== undefined) {
      kept(byMetric, metric, () => []).push(row);
      continue;
    }
    const meant = nearestCode(cell?.text.trim() ?? '', codes);
    if (meant !== null) unread.add(figureKey(meant));
    if (cell === undefined) {
      const hint = 'give the code of the metric that it answers';
      notes.error('missing-metric', row, null, `the ${notes.words.row} names no metric`, hint);
    } else if (cell.unusable !== true) {
      notes.error(
        'unknown-metric',
        cell,
        null,
        'there is no metric with this code',
        hintFor(cell.text.trim(), codes, notes.words),
      );
    }
    // What means the same for every metric can be checked without it.
    statusIn(row, null, notes);
    readQualifiers(row, null, length, notes);
  }
  const answers = [...byMetric].flatMap(([metric, rows]) => answersOf(metric, rows, framework, notes, unread, length));
  const isFilled = raw.rows.some(({ cells }) => cells.metric?.unusable || isGiven(cells.status) || hasValue(cells));
  return { answers, isFilled, unread };
}

const isGiven = (cell: CellText | undefined) =>
  cell !== undefined && (cell.unusable === true || cell.text.trim() !== '');

function answersOf(
  metric: Metric,
  rows: readonly RawRow[],
  framework: Framework,
  notes: Notes,
  unread: Set<string>,
  length: number,
): PlacedAnswer[] {
  const isOption = (row: RawRow) => row.cells.breakdown?.text.trim().startsWith('option:') ?? false;
  const options = rows.filter(isOption);
  const plain = rows.filter((row) => !isOption(row));
  if (metric.answerType !== 'multi_choice') {
    for (const { cells, where } of options)
      notes.error(
        'needless-options',
        cells.breakdown ?? { where },
        metric.code,
        'this metric is not a multiple choice',
        notes.words.notMultiple,
      );
  }
  const answers = new Map<string, PlacedAnswer>();
  const add = (breakdown: string | null, row: RawRow, value: AnswerValue | null) => {
    // Each part of the row is read whatever is wrong with the others, so that nothing hides behind a mistake.
    const filled = hasValue(row.cells) || (breakdown === TOTAL && options.some((one) => one.cells.answer));
    const status = statusOf(row, metric, value, filled, notes);
    const qualifiers = readQualifiers(row, metric.code, length, notes);
    if (status === null || breakdown === null) {
      if (filled) unread.add(unreadKey(row, metric));
      return;
    }
    if (answers.has(breakdown)) {
      notes.error('duplicate-row', row, metric.code, 'this answer appears twice', notes.words.twice);
      return;
    }
    const answer = { metric: metric.code, breakdown, status, value: holdsValue(status) ? (value ?? ZERO) : null };
    answers.set(breakdown, { row, answer: { ...answer, ...qualifiers } });
  };
  const chosen = metric.answerType === 'multi_choice' ? readOptions(options, metric, notes) : null;
  let hasTotal = false;
  for (const row of plain) {
    const breakdown = breakdownOf(row, metric, framework, notes);
    hasTotal ||= breakdown === TOTAL;
    const own = readValue(row, metric, notes);
    add(breakdown, row, breakdown === TOTAL ? (chosen ?? own) : own);
  }
  const [first] = options;
  if (!hasTotal && first !== undefined && chosen !== null) add(TOTAL, { where: first.where, cells: {} }, chosen);
  // Where a part does not say which months it covers or what counts it, the answer as a whole speaks for it.
  const { monthsCovered: months = length, containedIn = null } = answers.get(TOTAL)?.answer ?? {};
  return [...answers.values()].map(({ row, answer }) => ({
    row,
    answer: {
      ...answer,
      monthsCovered: row.cells.months === undefined ? months : answer.monthsCovered,
      containedIn: row.cells.contained_in === undefined ? containedIn : answer.containedIn,
    },
  }));
}

function unreadKey({ cells: { breakdown } }: RawRow, metric: Metric): string {
  if (!isGiven(breakdown) || breakdown?.text === TOTAL) return figureKey(metric.code, TOTAL);
  const [dimension = ''] = breakdown?.text.trim().split(':') ?? [];
  return figureKey(metric.code, metric.breakdowns.includes(dimension) ? dimension : '');
}

/** The breakdown of a row: `_T`, or dimension and code; null, and an error, when the metric has no such split. */
function breakdownOf(row: RawRow, metric: Metric, framework: Framework, notes: Notes): string | null {
  const cell = row.cells.breakdown;
  if (cell?.unusable === true) return null;
  if (cell === undefined || cell.text.trim() === '' || cell.text.trim() === TOTAL) return TOTAL;
  const known = framework.breakdowns
    .filter((breakdown) => metric.breakdowns.includes(breakdown.code))
    .flatMap((breakdown) => breakdown.codes.map((code) => `${breakdown.code}:${code.code}`));
  if (known.length > 0)
    return codeIn(cell, { what: 'breakdown of this metric', isAnswer: false }, known, metric.code, notes);
  notes.error('no-breakdown', cell, metric.code, 'this metric is not split', notes.words.notSplit);
  return null;
}

/** What the status `zero` of a count says when its cell is blank. */
const ZERO: AnswerValue = { kind: 'count', count: 0 };

const holdsValue = (status: AnswerStatus) => ['answered', 'zero', 'estimated'].includes(status);

/** The status that a row names; null where it names none, or one that there is not. */
function statusIn({ cells: { status } }: RawRow, metric: string | null, notes: Notes): AnswerStatus | null {
  const codes = STATUSES.map((one) => one.code);
  return status === undefined || !isGiven(status)
    ? null
    : codeIn(status, { what: 'answer status', isAnswer: false }, codes, metric, notes);
}

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
    (value?.kind === 'count' && value.count === 0) ||
    (value?.kind === 'percentage' && value.numerator === 0) ||
    (value?.kind === 'rate' && value.rate === 0);
  if (cell === undefined || !isGiven(cell)) {
    if (value === null) return null;
    return isZero ? 'zero' : 'answered';
  }
  const status = statusIn(row, metric.code, notes);
  // A value can be compared with others whatever is wrong with its status, which keeps the report from being accepted.
  if (status === null) return value === null ? null : 'answered';
  if (!holdsValue(status)) {
    if (!filled) return status;
    notes.error(
      'value-beside-status',
      cell,
      metric.code,
      `a value is given with the status ${status}`,
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
        'correct whichever is wrong: the status or the answer',
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
