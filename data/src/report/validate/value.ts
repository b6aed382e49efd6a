import type { Metric } from '../../framework/index.ts';
import { MEASURES, PERCENT } from '../file/measures.ts';
import { asSpreadsheetText } from '../file/number.ts';
import type { CellText, RawRow } from '../file/types.ts';
import type { AnswerValue } from '../types.ts';
import { codeIn, yesNoIn } from './codes.ts';
import type { Notes } from './finding.ts';

type Cells = RawRow['cells'];

/** What the two value columns mean, by answer type. */
const MEANING = {
  count: ['the number', null],
  percentage: ['the numerator', 'the denominator'],
  duration: ['the median in minutes', 'the 90th percentile in minutes'],
  boolean: ['yes or no', null],
  single_choice: ['the option', null],
  multi_choice: ['the options', null],
} as const satisfies Record<Metric['answerType'], readonly [string, string | null]>;

/** A whole number of 0 or more that a double holds exactly; a decimal part of zeros is let pass. */
function wholeNumber(cell: CellText, what: string, metric: string, notes: Notes): number | null {
  if (cell.unusable === true) return null;
  const match = /^(\d+)(?:\.0+)?$/.exec(asSpreadsheetText(cell.text.trim()));
  const value = match === null ? Number.NaN : Number(match[1]);
  if (Number.isSafeInteger(value)) return value;
  notes.error('not-a-number', cell, metric, `${what} is not a whole number of 0 or more`, notes.words.number);
  return null;
}

/** True when a row holds anything that would be a value. */
export function hasValue(cells: Cells): boolean {
  return cells.answer !== undefined || cells.second !== undefined;
}

/**
 * The value of a row by the answer type of its metric. Null when there is none or when it is wrong; what is wrong is
 * noted.
 */
export function readValue(row: RawRow, metric: Metric, notes: Notes): AnswerValue | null {
  const { answer, second } = row.cells;
  const [first, other] = MEANING[metric.answerType];
  if (second !== undefined && second.unusable !== true && other === null) {
    const { message, hint } = notes.words.needlessSecond;
    notes.error('needless-value', second, metric.code, message, hint);
  }
  if (answer === undefined) {
    if (second !== undefined && other !== null) {
      notes.error('half-a-value', second, metric.code, `${other} is given without ${first}`, `give ${first}, too`);
      wholeNumber(second, other, metric.code, notes);
    }
    return null;
  }
  switch (metric.answerType) {
    case 'count': {
      const count = wholeNumber(answer, first, metric.code, notes);
      return count === null ? null : { kind: 'count', count };
    }
    case 'percentage':
    case 'duration':
      return readPair(answer, second, metric, notes);
    case 'boolean':
    case 'single_choice': {
      const options = metric.options.map((option) => option.code);
      const use = { what: 'option of this metric', isAnswer: true };
      const code = codeIn(answer, use, options, metric.code, notes);
      return code === null ? null : { kind: 'choice', options: [code] };
    }
    case 'multi_choice':
      if (answer.unusable !== true) {
        notes.error('choice-in-total', answer, metric.code, notes.words.options.message, notes.words.options.hint);
      }
      return null;
  }
}

function readPair(answer: CellText, second: CellText | undefined, metric: Metric, notes: Notes): AnswerValue | null {
  const [first, other] = MEANING[metric.answerType];
  if (second === undefined) {
    notes.error(
      'half-a-value',
      answer,
      metric.code,
      `${first} is given without ${other}`,
      `give ${other} ${notes.words.second(MEASURES[metric.answerType].members?.[1] ?? '')}`,
    );
    wholeNumber(answer, first, metric.code, notes);
    return null;
  }
  if (metric.answerType === 'percentage' && second.text.trim().toLowerCase() === PERCENT) {
    return readRate(answer, metric, notes);
  }
  const a = wholeNumber(answer, first, metric.code, notes);
  const b = wholeNumber(second, other ?? '', metric.code, notes);
  if (a === null || b === null) return null;
  if (metric.answerType === 'duration') {
    if (b >= a) return { kind: 'duration', median: a, p90: b };
    notes.error(
      'percentile-order',
      second,
      metric.code,
      'the 90th percentile is below the median',
      'check that the two are not swapped',
    );
    return null;
  }
  if (b === 0) {
    notes.error(
      'zero-denominator',
      second,
      metric.code,
      'the denominator is zero',
      'use the status not_applicable when there was nothing to take a share of',
    );
    return null;
  }
  if (a <= b) return { kind: 'percentage', numerator: a, denominator: b };
  notes.error(
    'share-over-one',
    answer,
    metric.code,
    'the numerator is larger than the denominator',
    'check that the two are not swapped',
  );
  return null;
}

/** A percentage alone: from 0 to 100, to the ten-thousandth of a percent. */
function readRate(cell: CellText, metric: Metric, notes: Notes): AnswerValue | null {
  if (cell.unusable === true) return null;
  const text = asSpreadsheetText(cell.text.trim());
  const percent = /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (percent <= 100) return { kind: 'rate', rate: Math.round(percent * 10_000) / 1_000_000 };
  const hint = 'write the percentage with a point before its decimals and without a sign, such as 98.5';
  notes.error('not-a-percentage', cell, metric.code, 'the percentage is not a number from 0 to 100', hint);
  return null;
}

/** What the row of an option does not have: it would be lost in silence, so it is asked for where it counts. */
function refuseBesides({ cells }: RawRow, metric: Metric, notes: Notes): void {
  for (const [column, cell] of Object.entries(cells)) {
    if (column === 'metric' || column === 'breakdown' || column === 'answer' || cell.unusable === true) continue;
    notes.error(
      'needless-value',
      cell,
      metric.code,
      `the column ${column} is not used in the row of an option`,
      `write it in the row of the question itself, above its options`,
    );
  }
}

/** A multiple choice from its option rows: the options with yes. Null when no row is answered. */
export function readOptions(rows: readonly RawRow[], metric: Metric, notes: Notes): AnswerValue | null {
  const known = metric.options.map((option) => option.code);
  /** Whether every row says what it means: of others, nobody knows whether they hold a yes. */
  let isWhole = true;
  const answered: { readonly code: string; readonly cell: CellText; readonly yes: boolean }[] = [];
  for (const row of rows) {
    const { breakdown, answer } = row.cells;
    if (breakdown === undefined) continue;
    const option = codeIn(
      { ...breakdown, text: breakdown.text.replace(/^option:/, '') },
      { what: 'option of this metric', isAnswer: false },
      known,
      metric.code,
      notes,
    );
    refuseBesides(row, metric, notes);
    if (answer === undefined) continue;
    const yes = yesNoIn(answer, metric.code, notes);
    if (option === null || yes === null) {
      isWhole = false;
      continue;
    }
    if (answered.some((one) => one.code === option)) {
      notes.error('duplicate-row', row, metric.code, 'this option appears twice', notes.words.twice);
    }
    answered.push({ code: option, cell: answer, yes: yes === 'yes' });
  }
  if (answered.length === 0) return null;
  const chosen = answered.filter((one) => one.yes);
  const alone = chosen.find((one) => metric.exclusiveOptions.includes(one.code));
  if (alone !== undefined && chosen.length > 1) {
    notes.error(
      'not-alone',
      alone.cell,
      metric.code,
      `${alone.code} cannot be combined with other options`,
      'correct whichever is wrong: this one or the others',
    );
  }
  const [firstChosen] = chosen;
  if (metric.maxChoices !== null && chosen.length > metric.maxChoices && firstChosen !== undefined) {
    notes.error(
      'too-many',
      firstChosen.cell,
      metric.code,
      `more than ${metric.maxChoices} options are chosen`,
      `keep the ${metric.maxChoices} that matter most`,
    );
  }
  if (firstChosen === undefined) {
    if (!isWhole) return null;
    const [row] = answered;
    notes.error('no-option', row?.cell ?? { where: '' }, metric.code, 'no option is chosen', notes.words.noneChosen);
    return null;
  }
  return { kind: 'choice', options: known.filter((code) => chosen.some((one) => one.code === code)) };
}
