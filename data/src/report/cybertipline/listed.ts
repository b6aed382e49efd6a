import { group, sum } from 'd3-array';
import type { Framework } from '../../framework/index.ts';
import type { Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import type { ListedCount, Service, YearTotal } from '../types.ts';
import { readProviders } from './providers.ts';
import { type PrintedTotal, readCounts, readNames, readTotals, type SourceFiles } from './tables.ts';

/** The files of the years of which only a part of the providers is known one by one. */
export const PARTIAL = {
  counts: 'cybertipline-by-provider-2024-2025.csv',
  names: 'provider-names-2024-2025.csv',
  providers: 'providers-2024-2025.csv',
  totals: 'printed-totals-2024-2025.csv',
} as const;

export const SERIES = 'cybertipline-totals-1998-2025.csv';

/** Stands for all providers that are not listed one by one; it is many companies and never counted as one. */
const REST = 'not-listed-individually';

export interface Partial {
  readonly listed: readonly ListedCount[];
  readonly yearTotals: readonly YearTotal[];
}

type Report = (problem: Problem) => void;

/**
 * The years of which NCMEC's list is known in part, and what it printed of all reports in every year. With the row of the rest
 * the rows of a year must be what was printed. `known` are the services of the whole lists; a row of the later file
 * takes the place of an earlier one.
 */
export function readPartial(
  files: SourceFiles,
  framework: Framework,
  known: ReadonlyMap<string, Service>,
  metric: string,
  report: Report,
): Partial {
  const { services: later } = readProviders(files, framework, report, { file: PARTIAL.providers, rest: REST });
  const services = new Map([...known, ...later]);
  const totals = readTotals(files, report, PARTIAL.totals);
  // Nothing is checked against lists of which one lost a row, which is said already.
  const ids = known.size === 0 || later.size === 0 ? [] : [...services.keys(), REST];
  const names = readNames(files, new Set(ids), report, PARTIAL);
  const { rows } = readCounts(files, new Set(totals.map((one) => one.year)), names, report, PARTIAL);
  const placed = rows.map((row) => ({ ...row, id: names.get(row.name) ?? '' }));
  checkParts(totals, placed, report);
  const everybody = readSeries(files, totals, report);
  const listed = placed.filter((one) => one.id !== REST);
  return {
    listed: [...group(listed, (one) => `${one.year} ${one.id}`).values()].flatMap((same) => {
      const [first] = same;
      const service = services.get(first?.id ?? '');
      if (first === undefined || service === undefined) return [];
      const company = service.owners[0]?.company ?? '';
      const value = sum(same, (one) => one.reports);
      return [{ metric, year: first.year, service: service.id, company, platformType: service.platformType, value }];
    }),
    yearTotals: [...everybody].map(([year, value]) => ({
      metric,
      year,
      everybody: value,
      providers: totals.find((one) => one.year === year)?.reports ?? null,
    })),
  };
}

interface Placed {
  readonly year: number;
  readonly id: string;
  readonly reports: number;
}

/** Listed rows and the rest are the printed total, and the rest is one row. */
function checkParts(totals: readonly PrintedTotal[], rows: readonly Placed[], report: Report): void {
  const byYear = group(rows, (one) => one.year);
  for (const { year, rows: number, reports } of totals) {
    const ofYear = byYear.get(year) ?? [];
    const rest = ofYear.filter((one) => one.id === REST);
    const isWhole = ofYear.length - rest.length === number && sum(ofYear, (one) => one.reports) === reports;
    if (rows.length === 0 || (isWhole && rest.length === 1)) continue;
    report({
      code: 'control-total',
      file: PARTIAL.totals,
      line: null,
      message: `the listed rows of ${year} and the row of those not listed are not what NCMEC printed`,
      hint: 'find the row that was changed, added or left out, or correct the printed total',
    });
  }
}

/** What NCMEC printed of all reports, the public's included, by year: every year once, in order, without a gap. */
function readSeries(files: SourceFiles, totals: readonly PrintedTotal[], report: Report): ReadonlyMap<number, number> {
  const table = readTable(SERIES, files[SERIES], ['year', 'reports']);
  table.problems.forEach(report);
  const found = new Map<number, number>();
  for (const { line, cells } of table.rows) {
    const refuse = (code: string, message: string, hint: string) => report({ code, file: SERIES, line, message, hint });
    const [year, value] = [cells.year, cells.reports].map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
    if (year === undefined || value === undefined || !Number.isSafeInteger(year) || !Number.isSafeInteger(value)) {
      refuse('not-a-count', 'year and reports must be whole numbers in digits', 'write them as NCMEC printed them');
      continue;
    }
    const last = [...found.keys()].at(-1);
    if (last !== undefined && year !== last + 1)
      refuse('wrong-order', 'the year does not follow that of the line above', 'give every year once, in order');
    const providers = totals.find((one) => one.year === year)?.reports ?? 0;
    if (value < providers)
      refuse('part-over-whole', 'there are fewer reports in all than by providers', 'check both printed totals');
    found.set(year, value);
  }
  return found;
}
