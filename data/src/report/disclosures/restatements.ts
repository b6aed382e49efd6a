import { group, rollup, sum } from 'd3-array';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import type { FigureRow } from './tables.ts';
import type { YearRow } from './years.ts';

export const RESTATEMENTS_FILE = 'restatements.csv';

/** A figure as it was printed from an edition on, until a later one printed another. */
interface Printing {
  readonly service: string;
  readonly metric: string;
  readonly measure: string;
  readonly period: string;
  readonly edition: string;
  readonly value: number;
}

const EDITION = /^20\d\d-Q[1-4]$/;

/** Whether a text names an edition, such as `2022-Q3`. */
export const isEdition = (text: string) => EDITION.test(text);

/** Every printing of the figures that were changed later, in the order of their editions. */
export function readRestatements(
  files: SourceFiles,
  figures: readonly FigureRow[],
  report: (problem: Problem) => void,
): readonly Printing[] {
  const table = readTable(RESTATEMENTS_FILE, files[RESTATEMENTS_FILE], [
    'service_id',
    'metric',
    'measure',
    'period',
    'first_in_edition',
    'value',
  ]);
  table.problems.forEach(report);
  const known = new Set(figures.map(keyOf));
  const last = new Map<string, Printing>();
  return table.rows.flatMap(({ line, cells }): Printing[] => {
    const { service_id: service, metric, measure, period, first_in_edition: edition, value } = cells;
    const printing = { service, metric, measure, period, edition, value: Number(value) };
    const refuse = (code: string, message: string, hint: string) => {
      report({ code, file: RESTATEMENTS_FILE, line, message, hint });
      return [];
    };
    if (!isEdition(edition)) return refuse('wrong-edition', 'first_in_edition is no quarter', 'write it like 2022-Q3');
    if (!/^\d+(\.\d+)?$/.test(value))
      return refuse('not-a-number', 'the value is not a number of 0 or more', 'write digits');
    if (known.size > 0 && !known.has(keyOf(printing)))
      return refuse('unknown-figure', 'no figure of this service, measure and period was printed', 'correct it');
    const before = last.get(keyOf(printing));
    last.set(keyOf(printing), printing);
    if (before !== undefined && (before.edition >= edition || before.value === printing.value))
      return refuse(
        'no-restatement',
        'it does not change the figure of an earlier edition',
        'give editions in order, each with another value',
      );
    return [printing];
  });
}

const keyOf = ({ service, metric, measure, period }: Pick<FigureRow, 'service' | 'metric' | 'measure' | 'period'>) =>
  [service, metric, measure, period].join('|');

/** What a share is a share of, by metric. */
type WholeOf = (metric: string) => string;

interface Printed {
  readonly figures: readonly FigureRow[];
  readonly years: readonly YearRow[];
}

/** Figures and years as they stood in an edition: of years that were over by then, with what was printed then. */
export function asOfEdition(
  edition: string,
  printings: readonly Printing[],
  today: Printed,
  wholeOf: WholeOf,
): Printed {
  const isOver = ({ year }: { readonly year: number }) => `${year}-Q4` <= edition;
  const then = new Map(
    [...group(printings, keyOf)].flatMap(([key, all]) => {
      const printed = all.findLast((one) => one.edition <= edition);
      return printed === undefined ? [] : [[key, printed.value] as const];
    }),
  );
  const figures = today.figures.filter(isOver).map((one) => {
    const value = then.get(keyOf(one));
    if (value === undefined) return one;
    return one.count === null ? { ...one, share: value } : { ...one, count: value };
  });
  const placeOf = ({ service, metric, year, unit }: FigureRow | YearRow) => [service, metric, year, unit].join('|');
  const total = (rows: readonly FigureRow[]) => rollup(rows, (same) => sum(same, (one) => one.count ?? 0), placeOf);
  const [stood, stands] = [total(figures), total(today.figures)];
  const yearOf = (row: YearRow): YearRow => {
    if (row.flags.includes('computed')) return { ...row, value: weightedShare(row, figures, wholeOf(row.metric)) };
    const moved = (stood.get(placeOf(row)) ?? 0) - (stands.get(placeOf(row)) ?? 0);
    return row.isPrimary ? { ...row, value: row.value + moved } : row;
  };
  return { figures, years: today.years.filter(isOver).map(yearOf) };
}

/** The share of a year in per cent: the mean of those of its parts, each weighted by what it is a share of. */
export function weightedShare(
  { service, metric, year }: Pick<YearRow, 'service' | 'metric' | 'year'>,
  figures: readonly FigureRow[],
  whole: string,
): number {
  const own = figures.filter((one) => one.service === service && one.year === year);
  const shares = own.filter((one) => one.metric === metric && one.share !== null);
  const weightOf = ({ period }: FigureRow) =>
    own.findLast((one) => one.metric === whole && one.period === period && one.count !== null)?.count ?? 0;
  const mean = sum(shares, (one) => (one.share ?? 0) * weightOf(one)) / sum(shares, weightOf);
  return Math.round(100 * mean) / 100;
}
