import type { Framework } from '../../framework/index.ts';
import type { Problem } from '../problem.ts';
import { type Row, readTable } from '../table.ts';
import type { Company, ReporterKind, Service } from '../types.ts';

/** The files of the source folder by name; a file that is not there is undefined. */
export type SourceFiles = Readonly<Record<string, Uint8Array | undefined>>;

export const COUNTS = 'cybertipline-by-provider.csv';
export const NAMES = 'provider-names.csv';
export const PROVIDERS = 'providers.csv';
export const TOTALS = 'printed-totals.csv';
export const COMBINED = 'combined-rows.csv';

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

type Report = (problem: Problem) => void;

// A table that lost a row is handed on as empty, and nothing is checked against an empty one: the source is refused
// anyway, and one lost row must not be reported again at every row of another file that refers to it.

const KINDS: readonly ReporterKind[] = ['provider', 'safety-vendor', 'hotline-or-ngo'];
const LEVELS: readonly Service['classification'][] = ['high', 'medium', 'low'];

/** NCMEC's printed totals by year. */
export function readTotals(files: SourceFiles, report: Report): PrintedTotal[] {
  const table = readTable(TOTALS, files[TOTALS], ['year', 'rows', 'reports']);
  table.problems.forEach(report);
  const seen = new Set<number>();
  const totals = table.rows.flatMap((row) => {
    const year = yearIn(row.cells.year);
    const rows = wholeNumber(row.cells.rows);
    const reports = wholeNumber(row.cells.reports);
    if (year !== null && rows !== null && reports !== null) {
      if (seen.has(year))
        report(problem('duplicate-year', TOTALS, row, 'the year appears twice', 'keep one of the two lines'));
      seen.add(year);
      return [{ year, rows, reports }];
    }
    report(
      problem(
        'not-a-count',
        TOTALS,
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
): Counts {
  const table = readTable(COUNTS, files[COUNTS], ['year', 'provider_as_published', 'reports']);
  table.problems.forEach(report);
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap((row) => {
    const { year: yearText, provider_as_published: name, reports: countText } = row.cells;
    const before = seen.get(`${yearText} ${name}`);
    const year = yearIn(yearText);
    const count = wholeNumber(countText);
    let good = true;
    const refuse = (code: string, message: string, hint: string) => {
      report(problem(code, COUNTS, row, message, hint));
      good = false;
    };
    if (year === null) refuse('not-a-year', 'year must be four digits', 'write it like 2023');
    else if (years.size > 0 && !years.has(year))
      refuse('unknown-year', 'there is no printed total for this year', `correct the year or add it to ${TOTALS}`);
    if (names.size > 0 && !names.has(name)) {
      refuse(
        'unknown-provider',
        `${providerShown(name)} is not in ${NAMES}`,
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
export function readNames(files: SourceFiles, services: ReadonlySet<string>, report: Report): Map<string, string> {
  const table = readTable(NAMES, files[NAMES], ['provider_as_published', 'service_id']);
  table.problems.forEach(report);
  const names = new Map<string, string>();
  for (const row of table.rows) {
    const { provider_as_published: name, service_id: service } = row.cells;
    if (names.has(name))
      report(problem('duplicate-name', NAMES, row, `“${name}” is mapped twice`, 'keep one of the two lines'));
    else names.set(name, service);
    if (services.size > 0 && !services.has(service)) {
      report(
        problem(
          'unknown-service',
          NAMES,
          row,
          `the service “${service}” is not in ${PROVIDERS}`,
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

/** The services and their parent companies, checked against the framework's code lists. */
export function readProviders(files: SourceFiles, framework: Framework, report: Report) {
  const table = readTable(PROVIDERS, files[PROVIDERS], [
    'service_id',
    'service',
    'parent_id',
    'parent',
    'platform_type',
    'reporter_kind',
    'size_band',
    'confidence',
    'note',
  ]);
  table.problems.forEach(report);
  const services = new Map<string, Service>();
  const companies = new Map<string, Company>();
  const types = framework.platformTypes.map((type) => type.code);
  const sizes = ['', ...framework.sizeBands.map((band) => band.code)];
  for (const row of table.rows) {
    const cell = row.cells;
    const oneOf = <T extends string>(column: string, value: string, allowed: readonly T[]): T => {
      const found = allowed.find((one) => one === value);
      if (found !== undefined) return found;
      const list = allowed.map((one) => one || 'nothing').join(', ');
      report(
        problem('unknown-code', PROVIDERS, row, `${column} “${value}” is not in the code list`, `use one of ${list}`),
      );
      return allowed[0] as T;
    };
    if (cell.service_id === '' || cell.parent_id === '') {
      report(
        problem(
          'missing-id',
          PROVIDERS,
          row,
          'service_id and parent_id must not be empty',
          'give both, in lower-case letters, digits and hyphens',
        ),
      );
    }
    if (services.has(cell.service_id)) {
      report(
        problem(
          'duplicate-service',
          PROVIDERS,
          row,
          `the service_id “${cell.service_id}” appears twice`,
          'keep one of the two lines',
        ),
      );
    }
    const known = companies.get(cell.parent_id);
    if (known !== undefined && known.name !== cell.parent) {
      report(
        problem(
          'two-names',
          PROVIDERS,
          row,
          `the parent_id “${cell.parent_id}” has two names`,
          `write “${known.name}” on every line of it`,
        ),
      );
    }
    // NCMEC names everybody on its list, so taking part is no secret.
    companies.set(cell.parent_id, { id: cell.parent_id, name: cell.parent, consent: true });
    services.set(cell.service_id, {
      id: cell.service_id,
      name: cell.service,
      owners: [{ company: cell.parent_id, from: null, to: null }],
      platformType: oneOf('platform_type', cell.platform_type, types),
      sizeBand: oneOf('size_band', cell.size_band, sizes) || null,
      reporterKind: oneOf('reporter_kind', cell.reporter_kind, KINDS),
      classification: oneOf('confidence', cell.confidence, LEVELS),
      note: cell.note,
    });
  }
  if (table.problems.length > 0) services.clear();
  return { services, companies };
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

function problem(code: string, file: string, row: Row<string>, message: string, hint: string): Problem {
  return { code, file, line: row.line, message, hint };
}
