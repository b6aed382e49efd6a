import type { Finding, RawReport, RawRow } from '../file/types.ts';
import { wordsOf } from './form-words.ts';
import { hasValue } from './value.ts';

/** What the instructions ask a comment for, and what it should say. */
const ASKED = [
  {
    code: 'estimate-without-comment',
    column: 'status',
    is: 'estimated',
    message: 'the status is estimated, and no comment says how it was estimated',
    hint: 'say how in the comment of that',
  },
  {
    code: 'unit-without-comment',
    column: 'unit_ok',
    is: 'no',
    message: 'a unit other than that of the question was counted, and no comment says which',
    hint: 'name the unit in the comment of that',
  },
  {
    code: 'sample-without-comment',
    column: 'method',
    is: 'sample_estimate',
    message: 'the number was estimated from a sample, and no comment gives its size',
    hint: 'give the size of the sample in the comment of that',
  },
] as const;

/**
 * Rows without the comment that the instructions ask for. The comment of a question speaks for its parts, too. Rows are
 * looked at and not answers, so that what else is wrong with a row does not hide it.
 */
export function missingComments({ rows, form }: RawReport): Finding[] {
  const explained = new Set(rows.filter((row) => isTotal(row) && hasComment(row)).map(metricOf));
  return rows
    .filter((row) => !hasComment(row) && !explained.has(metricOf(row)) && givesValue(row))
    .flatMap(({ cells }) =>
      ASKED.flatMap(({ code, column, is, message, hint }) => {
        const cell = cells[column];
        if (cell?.text.trim().toLowerCase() !== is) return [];
        const place = { where: cell.where, question: null, part: null, metric: null };
        return [{ severity: 'warning' as const, code, ...place, message, hint: `${hint} ${wordsOf(form).row}` }];
      }),
    );
}

const metricOf = ({ cells }: RawRow) => cells.metric?.text.trim().toUpperCase() ?? '';

const hasComment = ({ cells: { comment } }: RawRow) =>
  comment !== undefined && (comment.unusable || comment.text !== '');

const isTotal = ({ cells: { breakdown } }: RawRow) => ['', '_T'].includes(breakdown?.text.trim() ?? '');

/** A questionnaire may say how a thing was counted last year before anybody answered it. */
function givesValue({ cells }: RawRow): boolean {
  const status = cells.status?.text.trim().toLowerCase() ?? '';
  return hasValue(cells) || ['answered', 'zero', 'estimated'].includes(status);
}
