import type { Framework, Metric } from '../../framework/index.ts';
import { MEASURES } from '../file/measures.ts';
import type { CellText, Column, Finding, RawReport, RawRow } from '../file/types.ts';
import { type Notes, notes } from './finding.ts';

/** A report with what only the framework can tell of its cells settled, and what is wrong with them for that. */
export interface Settled {
  readonly raw: RawReport;
  readonly findings: readonly Finding[];
}

/**
 * Takes for blank what programs write where they have no value, and for a list of one the lone option of a choice: both
 * depend on which codes and which kind of answer a question has.
 */
export function settle(raw: RawReport, framework: Framework): Settled {
  const metrics = new Map(framework.metrics.map((metric) => [metric.code, metric]));
  const metricOf = (row: RawRow) => metrics.get(row.cells.metric?.text.trim().toUpperCase() ?? '');
  const rows = raw.rows.map((row) => withoutMarks(row, metricOf(row))).filter(holdsAnything);
  const meta = Object.fromEntries(
    Object.entries(raw.meta).map(([key, cell]) => [key, isMark(cell) ? blank(cell) : cell]),
  );
  const blanked: RawReport = { ...raw, rows, meta };
  if (raw.form !== 'json') return { raw: blanked, findings: [] };
  const found = notes('json');
  const answers = rows.flatMap((row, at) => {
    const metric = metricOf(row);
    return metric === undefined ? [row] : asAsked(row, metric, rows, at, found);
  });
  return { raw: { ...blanked, rows: answers }, findings: found.findings };
}

/** R writes NA, data frames of Python NaN and None, databases NULL and \N. */
const MARKS: ReadonlySet<string> = new Set(['NA', '<NA>', 'NaN', 'nan', 'NULL', 'null', 'None', '\\N']);

const isMark = ({ text, unusable }: CellText) => unusable !== true && MARKS.has(text.trim());

const blank = ({ where }: CellText): CellText => ({ text: '', where });

/** A row without the marks of no value; where an option of its question has such a code, it is that. */
function withoutMarks(row: RawRow, metric: Metric | undefined): RawRow {
  const isCode = (column: string, { text }: CellText) =>
    column === 'answer' && metric?.options.some(({ code }) => code.toLowerCase() === text.trim().toLowerCase());
  const cells = Object.entries(row.cells);
  const kept = cells.filter(([column, cell]) => !isMark(cell) || isCode(column, cell));
  return kept.length === cells.length ? row : { ...row, cells: Object.fromEntries(kept) };
}

const holdsAnything = ({ cells, besides }: RawRow) => besides !== undefined || Object.keys(cells).length > 0;

const isOption = ({ cells }: RawRow) => cells.breakdown?.text.startsWith('option:') === true;

/** The rows that stand for one of json, in the shape that its question asks for. */
function asAsked(row: RawRow, metric: Metric, rows: readonly RawRow[], at: number, found: Notes): readonly RawRow[] {
  const of = row.cells.metric?.where;
  const isSame = (other: RawRow | undefined) => other?.cells.metric?.where === of;
  const isMultiple = metric.answerType === 'multi_choice';
  if (isOption(row) && !isMultiple) {
    const list = rows.filter((other) => isSame(other) && isOption(other));
    const [first] = list;
    if (list.length > 1 && first === row) {
      const { where } = row.cells.breakdown ?? row;
      const hint = 'write the one that is meant, not a list';
      found.error(
        'several-values',
        { where: where.replace(/\/\d+$/, '') },
        metric.code,
        `this question takes one value, and ${list.length} are given`,
        hint,
      );
    }
    // The answer took it over, or it is refused as one of several.
    return [];
  }
  const { answer } = row.cells;
  if (row.cells.breakdown === undefined && !isMultiple) {
    const options = rows.slice(at + 1).filter((other) => isSame(other) && isOption(other));
    const [only] = options;
    if (only === undefined) return [wellPaired(row, metric, found)];
    const cell = only.cells.breakdown;
    const taken: CellText = { text: cell?.text.replace(/^option:/, '') ?? '', where: only.where };
    const lost: CellText = { text: '', where: only.where, unusable: true };
    return [{ ...row, cells: { ...row.cells, answer: options.length > 1 ? lost : taken } }];
  }
  if (row.cells.breakdown === undefined && isMultiple && answer !== undefined && isLoneOption(answer, row)) {
    const { answer: _, ...rest } = row.cells;
    const breakdown = { ...answer, text: `option:${answer.text}` };
    const option = {
      where: answer.where,
      cells: { metric: rest.metric, breakdown, answer: { text: 'yes', where: answer.where } },
    };
    return [{ ...row, cells: rest }, option as RawRow];
  }
  return [wellPaired(row, metric, found)];
}

/** Yes, no and numbers are no options. */
const isLoneOption = ({ text, unusable }: CellText, { cells }: RawRow) =>
  unusable !== true && cells.second === undefined && text !== '' && !/^(?:yes|no|[\d.]+)$/.test(text);

/** A row whose two numbers have the names that its question gives them: a median is no numerator. */
function wellPaired(row: RawRow, metric: Metric, found: Notes): RawRow {
  const { members } = MEASURES[metric.answerType];
  const { answer, second } = row.cells;
  const name = /\/(numerator|denominator|median|p90|percent)$/.exec(answer?.where ?? second?.where ?? '')?.[1];
  const isAsked = members?.some((one) => one === name) || (name === 'percent' && metric.answerType === 'percentage');
  if (name === undefined || isAsked === true) return row;
  const where = (answer ?? second)?.where.replace(/\/[^/]*$/, '') ?? row.where;
  const expected = members === null ? 'one value' : `${members[0]} and ${members[1]}`;
  const given =
    name === 'percent'
      ? 'a percentage'
      : name === 'median' || name === 'p90'
        ? 'a median and a 90th percentile'
        : 'a numerator and a denominator';
  found.error(
    'other-pair',
    { where },
    metric.code,
    `this question takes ${expected}, not ${given}`,
    members === null ? 'write the value alone' : `write {"${members[0]}": …, "${members[1]}": …}`,
  );
  const lost = (column: Column): CellText => ({ text: '', where: row.cells[column]?.where ?? where, unusable: true });
  return { ...row, cells: { ...row.cells, answer: lost('answer'), second: lost('second') } };
}
