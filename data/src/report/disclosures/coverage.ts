import { group } from 'd3-array';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import type { SourceCell } from '../types.ts';
import { COMPANIES_FILE, COMPANY_COLUMNS } from './tables.ts';

/** How the file words what a service publishes, and the code of a table. */
const FIGURES: Readonly<Record<string, string>> = {
  counts: 'counts',
  'rounded counts': 'rounded',
  shares: 'shares',
  none: 'none',
};

/** The form: a file for programs, or pages alone. */
const FILES = ['csv', 'xlsx'];

/** By the first word: who changed the rhythm later is counted by the one that it began with. */
const RHYTHMS = ['quarter', 'half-year', 'year'] as const;

interface Published {
  readonly company: string;
  readonly type: string;
  readonly figures: string;
  readonly form: 'file' | 'page';
  readonly rhythm: string;
  readonly since: string;
}

/** Who publishes what, without names: how many companies publish figures, in which form and rhythm, and since when. */
export function readCoverage(files: SourceFiles, asOf: string, report: (problem: Problem) => void): SourceCell[] {
  const table = readTable(COMPANIES_FILE, files[COMPANIES_FILE], COMPANY_COLUMNS);
  const services = table.rows.flatMap(({ line, cells }): Published[] => {
    const { parent_id: company, platform_type: type, figures, machine_readable, granularity, since } = cells;
    // A total of all companies is no service.
    if (type === '') return [];
    const rhythm = RHYTHMS.find((one) => granularity.startsWith(one));
    const kind = FIGURES[figures];
    const refuse = (message: string, hint: string) => {
      report({ code: 'unknown-code', file: COMPANIES_FILE, line, message, hint });
      return [];
    };
    if (kind === undefined) return refuse('figures is not known', `use one of ${Object.keys(FIGURES).join(', ')}`);
    if (kind !== 'none' && rhythm === undefined)
      return refuse('granularity begins with no rhythm', `begin with one of ${RHYTHMS.join(', ')}`);
    if (kind !== 'none' && !/^20\d\d/.test(since)) return refuse('since is no period', 'write it like 2020 or 2020-H1');
    const form = FILES.some((one) => machine_readable.includes(one)) ? 'file' : 'page';
    return [{ company, type, figures: kind, form, rhythm: rhythm ?? '', since: since.slice(0, 4) }];
  });
  const companies = [...group(services, (one) => one.company).values()].map(asOne);
  const publishing = companies.filter((one) => one.figures !== 'none');
  const counted = (id: string, code: string, same: readonly Published[], all: readonly string[], of: keyof Published) =>
    all.map((series) => ({
      ...{ table: id, group: code, series, period: asOf },
      value: same.filter((one) => one[of] === series).length,
    }));
  const kinds = Object.values(FIGURES);
  return [
    ...counted('publishing', '_T', companies, kinds, 'figures'),
    ...[...group(services, (one) => one.type)].flatMap(([type, same]) =>
      counted('publishing-by-type', type, [...group(same, (one) => one.company).values()].map(asOne), kinds, 'figures'),
    ),
    ...counted('publishing-form', '_T', publishing, ['file', 'page'], 'form'),
    ...counted('publishing-rhythm', '_T', publishing, RHYTHMS, 'rhythm'),
    ...[...group(publishing, (one) => one.since)].map(([period, same]) => ({
      ...{ table: 'publishing-since', group: '_T', series: 'began', period, value: same.length },
    })),
  ];
}

/** A company by the most that any service of it publishes: the fullest figures, a file if there is one, the shortest rhythm, the first year. */
function asOne(services: readonly Published[]): Published {
  const publishing = services.filter((one) => one.figures !== 'none');
  const [first] = publishing.length > 0 ? publishing : services;
  if (first === undefined) throw new Error('a company has no service');
  const best = <T extends string>(all: readonly T[], of: (one: Published) => string, other: T) =>
    all.find((code) => publishing.some((one) => of(one) === code)) ?? other;
  return {
    ...first,
    figures: best(Object.values(FIGURES), (one) => one.figures, 'none'),
    form: best(['file', 'page'] as const, (one) => one.form, 'page'),
    rhythm: best<string>(RHYTHMS, (one) => one.rhythm, ''),
    since: publishing.map((one) => one.since).sort()[0] ?? '',
  };
}
