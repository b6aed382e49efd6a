import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import { type ReportingService, refusing, reportedPeriod } from './services.ts';

export const ROWS_FILE = 'csea-rows.csv';

/** One cell of a report: a number, or why there is none. */
export interface ReportedCell {
  readonly service: string;
  readonly period: string;
  readonly section: string;
  /** The level or table that it counts in; levels are never added. */
  readonly surface: string;
  readonly category: string;
  readonly detail: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly state: CellState;
}

export type CellState = 'figure' | 'zero' | 'blank' | 'text';

/** Says that a cell holds words, where a number was to be. */
const TEXT = ['not-applicable-text', 'text-value', 'unparsed'];

/** The cells that were read, each once. */
export function readReportedCells(
  files: SourceFiles,
  services: ReadonlyMap<string, ReportingService>,
  report: (problem: Problem) => void,
): readonly ReportedCell[] {
  const table = readTable(ROWS_FILE, files[ROWS_FILE], [
    'service_id',
    'period_start',
    'period_end',
    'section',
    'surface',
    'scope',
    'category',
    'label',
    'detail',
    'indicator',
    'value',
    'value_raw',
    'unit',
    'subject',
    'metric',
    'breakdown',
    'mapping',
    'related_metric',
    'quality',
    'source',
  ]);
  table.problems.forEach(report);
  const seen = new Map<string, number>();
  const cells = table.rows.flatMap((row): (ReportedCell & { readonly flags: readonly string[] })[] => {
    const { service_id: service, period_start, period_end, section, surface, scope, category } = row.cells;
    const { detail, indicator, value, quality } = row.cells;
    let isGood = true;
    const refuse = (code: string, message: string, hint: string) => {
      isGood = false;
      refusing(ROWS_FILE, row, report)(code, message, hint);
    };
    const period = reportedPeriod(period_start, period_end);
    const key = [service, period_start, section, surface, scope, category, detail, indicator].join('|');
    const before = seen.get(key);
    if (before !== undefined)
      refuse('duplicate-row', `the same cell stands on line ${before}`, 'keep one of the two lines');
    seen.set(key, row.line);
    if (services.size > 0 && !services.has(service))
      refuse('unknown-service', `the service “${service}” is not in services.csv`, 'correct it or add it there');
    if (period === null)
      refuse('wrong-period', 'the cell is of no year or half of one', 'correct period_start and period_end');
    if (!/^(\d+(\.\d+)?)?$/.test(value))
      refuse('not-a-number', 'the value is not a number of 0 or more', 'write digits and a point, or nothing');
    const flags = quality.split(';');
    const number = value === '' ? null : Number(value);
    const state =
      number === null ? (flags.some((one) => TEXT.includes(one)) ? 'text' : 'blank') : number > 0 ? 'figure' : 'zero';
    return isGood && period !== null
      ? [{ service, period, section, surface, category, detail, indicator, value: number, state, flags }]
      : [];
  });
  checkParts(cells, report);
  return cells;
}

/** What followed automated detection alone is a part of all measures, but where the report itself says otherwise. */
function checkParts(
  cells: readonly (ReportedCell & { readonly flags: readonly string[] })[],
  report: (problem: Problem) => void,
): void {
  const keyOf = ({ service, period, section, surface, category, detail }: ReportedCell) =>
    [service, period, section, surface, category, detail].join('|');
  const measures = new Map(cells.filter((one) => one.indicator === 'measures').map((one) => [keyOf(one), one.value]));
  for (const one of cells) {
    const whole = measures.get(keyOf(one));
    if (one.indicator !== 'measures_automated' || one.value === null || whole == null) continue;
    if (one.value <= whole || one.flags.includes('part-above-whole')) continue;
    report({
      code: 'share-above-one',
      file: ROWS_FILE,
      line: null,
      message: `of ${one.service}, ${one.period}, section ${one.section} more measures followed automated detection than there are`,
      hint: 'correct one of the two cells, or flag it part-above-whole',
    });
  }
}
