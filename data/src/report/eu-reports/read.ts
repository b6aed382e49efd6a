import { group } from 'd3-array';
import type { Framework } from '../../framework/index.ts';
import { isEquallyLong } from '../../period/index.ts';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Checked, Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import type { Source, SourceCell } from '../types.ts';
import { hoursOf, inClasses, measuresOf, middleOf, moderatorsOf, type OfService, usersOf } from './figures.ts';
import { readReportedCells } from './rows.ts';
import { type Answer, type ReportingService, readReportingServices, refusing } from './services.ts';
import { cellsOfRow, FORM_ROWS, rowStates, stateOf } from './states.ts';

export const CHANGES_FILE = 'row-changes.csv';
export const NCMEC_FILE = 'ncmec-2025.csv';

/**
 * What services report in the EU’s common form, as numbers of services: the only thing that compares across them. Refuses the
 * whole source with every problem that it has.
 */
export function readEuReports(files: SourceFiles, framework: Framework): Checked<Source> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const byId = readReportingServices(files, framework, report);
  const cells = readReportedCells(files, byId, report);
  const moved = readIds(files, CHANGES_FILE, ['service_id', 'period', 'note'], byId, report);
  const listed = readIds(files, NCMEC_FILE, ['service_id', 'ncmec_service_id', 'reports'], byId, report);
  if (problems.length > 0) return { ok: false, problems };
  const services = [...byId.values()];
  const [shares, hours] = [measuresOf(cells, true), hoursOf(cells)];
  return {
    ok: true,
    value: {
      ...{ companies: [], services: [], reports: [], controlTotals: [] },
      cells: [
        ...answers(services),
        ...rowStates(cells, services),
        ...inClasses('automated', shares, SHARES),
        ...middleOf('automated-middle', shares),
        ...inClasses('hours', hours, HOURS),
        ...middleOf('hours-middle', hours),
        ...secondReports(services, measuresOf(cells), new Set(moved)),
        ...besideNcmec(services, cells, listed),
        ...inClasses('moderators', moderatorsOf(cells), MODERATORS),
        ...inClasses('users', usersOf(services), USERS),
      ],
    },
  };
}

const ALL = Number.POSITIVE_INFINITY;
const SHARES = [
  ['under-20', 0.2],
  ['20-40', 0.4],
  ['40-60', 0.6],
  ['60-80', 0.8],
  ['80-99', 0.99],
  ['99', ALL],
] as const;
const HOURS = [
  ['under-3', 3],
  ['3-12', 12],
  ['12-24', 24],
  ['24-168', 168],
  ['168', ALL],
] as const;
const MODERATORS = [
  ['under-100', 100],
  ['100-500', 500],
  ['500-2000', 2000],
  ['2000', ALL],
] as const;
const USERS = [
  ['under-45', 45e6],
  ['45-100', 100e6],
  ['100-200', 200e6],
  ['200', ALL],
] as const;

const SAID: readonly Answer[] = ['figure', 'wider', 'zero', 'blank', 'unclear'];

/** What services say on the subject at all, in all and by type of platform. */
function answers(services: readonly ReportingService[]): SourceCell[] {
  const read = services.filter((one) => one.answer !== null);
  const counted = (table: string, code: string, same: readonly ReportingService[]) =>
    [...group(same, (one) => one.period ?? '')].flatMap(([period, some]) =>
      SAID.map((series) => ({
        ...{ table, group: code, series, period },
        value: some.filter((one) => one.answer === series).length,
      })),
    );
  return [
    ...counted('answers', '_T', read),
    ...[...group(read, (one) => one.platformType)].flatMap(([type, same]) => counted('answers-by-type', type, same)),
  ];
}

/** How the measures of services with two reports of equal length moved; where policies moved between rows, that is no move. */
function secondReports(
  services: readonly ReportingService[],
  measures: readonly OfService[],
  moved: ReadonlySet<string>,
): SourceCell[] {
  const at = (service: string, period: string) =>
    measures.find((one) => one.service === service && one.period === period)?.value;
  const compared = services.filter((one) => one.hasLater && one.period !== null && isEquallyLong(one.period, SECOND));
  const kindOf = ({ id, period }: ReportingService) => {
    const [before, after] = [at(id, period ?? ''), at(id, SECOND)];
    if (moved.has(id)) return 'moved';
    if (before === undefined || after === undefined) return 'none';
    return after > before ? 'rose' : after < before ? 'fell' : 'same';
  };
  return ['rose', 'fell', 'same', 'moved', 'none'].map((series) => ({
    ...{ table: 'second-reports', group: '_T', series, period: SECOND },
    value: compared.filter((one) => kindOf(one) === series).length,
  }));
}

/** The half-year of the second reports. */
const SECOND = '2026-S1';

/** Whether services that NCMEC lists by name give a figure of measures in the EU. */
function besideNcmec(
  services: readonly ReportingService[],
  cells: Parameters<typeof cellsOfRow>[0],
  listed: readonly string[],
): SourceCell[] {
  const [row] = FORM_ROWS;
  if (row === undefined) return [];
  const own = group(cellsOfRow(cells, row), (one) => `${one.service}|${one.period}`);
  const beside = services.filter((one) => listed.includes(one.id));
  return [...group(beside, (one) => one.period ?? '')].flatMap(([period, same]) => {
    const given = same.filter((one) => stateOf(own.get(`${one.id}|${period}`) ?? []) === 'figure').length;
    return [
      { table: 'beside-ncmec', group: '_T', series: 'figure', period, value: given },
      { table: 'beside-ncmec', group: '_T', series: 'none', period, value: same.length - given },
    ];
  });
}

/** The services that a file beside the reports names, each once. */
function readIds(
  files: SourceFiles,
  file: string,
  columns: readonly ['service_id', ...string[]],
  services: ReadonlyMap<string, ReportingService>,
  report: (problem: Problem) => void,
): readonly string[] {
  const table = readTable(file, files[file], columns);
  table.problems.forEach(report);
  const ids = table.rows.map((row) => {
    const id = row.cells.service_id ?? '';
    if (services.size > 0 && !services.has(id))
      refusing(file, row, report)(
        'unknown-service',
        `the service “${id}” is not in services.csv`,
        'correct it or add it there',
      );
    return id;
  });
  return [...new Set(ids)];
}
