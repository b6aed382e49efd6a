import type { Problem } from '../problem.ts';
import { type Row, readTable } from '../table.ts';

/** The files of the source folder by name; a file that is not there is undefined. */
export type SourceFiles = Readonly<Record<string, Uint8Array | undefined>>;

export const COUNTS = 'cybertipline-by-provider.csv';
export const NAMES = 'provider-names.csv';
export const PROVIDERS = 'providers.csv';
export const TOTALS = 'printed-totals.csv';
export const COMBINED = 'combined-rows.csv';

/** The files of one kind of list. */
export interface ListFiles {
  readonly counts: string;
  readonly names: string;
  readonly providers: string;
  readonly totals: string;
}

const WHOLE: ListFiles = { counts: COUNTS, names: NAMES, providers: PROVIDERS, totals: TOTALS };

/** The mark of a row that NCMEC says combines related companies. */
const ASTERISK = '*';

/** One line of NCMEC's list, with its place for messages. */
export interface CountRow {
  readonly line: number;
  readonly year: number;
  readonly name: string;
  readonly reports: number;
}

export interface PrintedTotal {
  readonly year: number;
  readonly rows: number;
  readonly reports: number;
}

export type Report = (problem: Problem) => void;

// A table that lost a row is handed on as empty, and nothing is checked against an empty one: the source is refused
// anyway, and one lost row must not be reported again at every row of another file that refers to it.

/** NCMEC's printed totals by year. */
export function readTotals(files: SourceFiles, report: Report, file: string = TOTALS): PrintedTotal[] {
  const table = readTable(file, files[file], ['year', 'rows', 'reports']);
  table.problems.forEach(report);
  const seen = new Set<number>();
  const totals = table.rows.flatMap((row) => {
    const year = yearIn(row.cells.year);
    const rows = wholeNumber(row.cells.rows);
    const reports = wholeNumber(row.cells.reports);
    if (year !== null && rows !== null && reports !== null) {
      if (seen.has(year))
        report(problem('duplicate-year', file, row, 'the year appears twice', 'keep one of the two lines'));
      seen.add(year);
      return [{ year, rows, reports }];
    }
    report(
      problem(
        'not-a-count',
        file,
        row,
        'year, rows and reports must be whole numbers in digits',
        'copy them from the foot of NCMEC’s list',
      ),
    );
    return [];
  });
  return table.problems.length > 0 || totals.length < table.rows.length ? [] : totals;
}

export interface Counts {
  readonly rows: readonly CountRow[];
  /** `year + ' ' + published name` of every row, also of one with a problem. */
  readonly listed: ReadonlySet<string>;
}

/** NCMEC's counts, row by row; a row stands once for a year and published name. */
export function readCounts(
  files: SourceFiles,
  years: ReadonlySet<number>,
  names: ReadonlyMap<string, string>,
  report: Report,
  { counts: file, names: namesFile, totals: totalsFile }: ListFiles = WHOLE,
): Counts {
  const table = readTable(file, files[file], ['year', 'provider_as_published', 'reports']);
  table.problems.forEach(report);
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap((row) => {
    const { year: yearText, provider_as_published: name, reports: countText } = row.cells;
    const before = seen.get(`${yearText} ${name}`);
    const year = yearIn(yearText);
    const count = wholeNumber(countText);
    let good = true;
    const refuse = (code: string, message: string, hint: string) => {
      report(problem(code, file, row, message, hint));
      good = false;
    };
    if (year === null) refuse('not-a-year', 'year must be four digits', 'write it like 2023');
    else if (years.size > 0 && !years.has(year))
      refuse('unknown-year', 'there is no printed total for this year', `correct the year or add it to ${totalsFile}`);
    if (names.size > 0 && !names.has(name)) {
      refuse(
        'unknown-provider',
        `${providerShown(name)} is not in ${namesFile}`,
        'correct the spelling or add it there with its service_id',
      );
    }
    if (count === null)
      refuse(
        'not-a-count',
        'reports must be a whole number of 0 or more, in digits without separators',
        'write it as NCMEC printed it',
      );
    if (before !== undefined)
      refuse('duplicate-row', `year and provider are already on line ${before}`, 'keep one of the two lines');
    else seen.set(`${yearText} ${name}`, row.line);
    return good && year !== null && count !== null ? [{ line: row.line, year, name, reports: count }] : [];
  });
  return { rows, listed: new Set(table.problems.length > 0 ? [] : seen.keys()) };
}

/** Published spelling → service id. */
export function readNames(
  files: SourceFiles,
  services: ReadonlySet<string>,
  report: Report,
  { names: file, providers }: ListFiles = WHOLE,
): Map<string, string> {
  const table = readTable(file, files[file], ['provider_as_published', 'service_id']);
  table.problems.forEach(report);
  const names = new Map<string, string>();
  for (const row of table.rows) {
    const { provider_as_published: name, service_id: service } = row.cells;
    if (names.has(name))
      report(problem('duplicate-name', file, row, `“${name}” is mapped twice`, 'keep one of the two lines'));
    else names.set(name, service);
    if (services.size > 0 && !services.has(service)) {
      report(
        problem(
          'unknown-service',
          file,
          row,
          `the service “${service}” is not in ${providers}`,
          'correct the service_id or add the service there',
        ),
      );
    }
  }
  return table.problems.length > 0 ? new Map() : names;
}

/** What a combined row holds: `year + ' ' + published name` → service ids. Each row with NCMEC's asterisk must be there. */
export function readCombined(
  files: SourceFiles,
  { rows: counts, listed }: Counts,
  services: ReadonlySet<string>,
  report: Report,
): Map<string, readonly string[]> {
  const table = readTable(COMBINED, files[COMBINED], ['year', 'provider_as_published', 'service_ids']);
  table.problems.forEach(report);
  const combined = new Map<string, readonly string[]>();
  for (const row of table.rows) {
    const key = `${row.cells.year} ${row.cells.provider_as_published}`;
    const ids = row.cells.service_ids.split(' ');
    if (combined.has(key))
      report(problem('duplicate-row', COMBINED, row, 'year and provider appear twice', 'keep one of the two lines'));
    if (listed.size > 0 && !listed.has(key))
      report(
        problem(
          'unknown-row',
          COMBINED,
          row,
          `there is no such year and provider in ${COUNTS}`,
          'copy both from there',
        ),
      );
    for (const id of ids.filter((one) => services.size > 0 && !services.has(one))) {
      report(
        problem(
          'unknown-service',
          COMBINED,
          row,
          `the service “${id}” is not in ${PROVIDERS}`,
          'correct the service_id or add the service there',
        ),
      );
    }
    combined.set(key, ids);
  }
  for (const { year, name, line } of counts) {
    if (name.endsWith(ASTERISK) && table.problems.length === 0 && !combined.has(`${year} ${name}`)) {
      report({
        code: 'combined-row',
        file: COUNTS,
        line,
        message: 'the asterisk says that the row combines services',
        hint: `say in ${COMBINED} which ones it holds`,
      });
    }
  }
  return combined;
}

/** Without letters it may be a count that slipped into the wrong column, and a count is never repeated. */
function providerShown(name: string): string {
  return /\p{L}/u.test(name) ? `the provider “${name}”` : 'what is given as provider';
}

function yearIn(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

/** A whole number of 0 or more that a double holds exactly, or null. */
function wholeNumber(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** A problem of one row. */
export function problem(code: string, file: string, row: Row<string>, message: string, hint: string): Problem {
  return { code, file, line: row.line, message, hint };
}
