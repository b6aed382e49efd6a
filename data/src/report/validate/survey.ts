import type { Framework } from '../../framework/index.ts';
import { STATUSES } from '../file/codes.ts';
import { columnsOf } from '../file/columns.ts';
import type { Column, RawReport } from '../file/types.ts';
import type { Notes } from './finding.ts';

/** Columns that say what a row is about, and are for people where nothing answers by them. */
const ALWAYS: readonly Column[] = ['question', 'unit', 'second'];

/**
 * What a report may say and an answer to a survey may not: that a figure is estimated or counted otherwise than before. It
 * would be stored and mean nothing, and a note on a change of method could be published.
 */
export function refuseReporting({ rows }: RawReport, framework: Framework, notes: Notes): void {
  if (framework.surveyOf === undefined) return;
  const columns = columnsOf(framework);
  const statuses = framework.answerStatuses.map((one) => one.code);
  const reporting: readonly string[] = STATUSES.map(({ code }) => code).filter((code) => !statuses.includes(code));
  for (const { cells } of rows) {
    const metric = cells.metric?.text ?? null;
    for (const [column, cell] of Object.entries(cells) as [Column, NonNullable<(typeof cells)[Column]>][]) {
      if (columns.includes(column) || ALWAYS.includes(column) || cell.unusable === true) continue;
      notes.error('not-of-survey', cell, metric, `a survey has no ${column}`, 'clear it');
    }
    const status = cells.status;
    const isReporting = reporting.includes(status?.text.trim().toLowerCase() ?? '');
    if (status === undefined || status.unusable === true || !isReporting) continue;
    const hint = `use one of ${statuses.join(', ')}, or leave it blank`;
    notes.error('not-of-survey', status, metric, 'a survey has no such status', hint);
  }
}
