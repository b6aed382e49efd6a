import type { Framework } from '../../framework/index.ts';
import { periodOfDays } from '../../period/index.ts';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Problem } from '../problem.ts';
import { type Row, readTable } from '../table.ts';

export const SERVICES_FILE = 'services.csv';

type Report = (problem: Problem) => void;

/** A service with a report in the EU’s common form. */
export interface ReportingService {
  readonly id: string;
  readonly company: string;
  readonly platformType: string;
  /** `2025` or `2025-S2`; null where the report is of neither. */
  readonly period: string | null;
  readonly start: string;
  /** The sections whose rows were read; none where the report was not. */
  readonly sections: readonly string[];
  /** What it says on child sexual exploitation and abuse; null where that was not read or the report has no such rows. */
  readonly answer: Answer | null;
  /** Recipients of the service in the EU a month; null where they are not given. */
  readonly users: number | null;
  readonly hasLater: boolean;
}

export type Answer = 'figure' | 'wider' | 'zero' | 'blank' | 'unclear';

/** How the file words it; null counts as not read. */
const ANSWERS: Readonly<Record<string, Answer | null>> = {
  figures: 'figure',
  'only in a wider row on minors': 'wider',
  zero: 'zero',
  'main category only, zero': 'zero',
  blank: 'blank',
  'main category only, blank': 'blank',
  'zero or blank (dropped by the compilation)': 'unclear',
  'not in the report': null,
  'not read': null,
};

/** The services with a report, by id. */
export function readReportingServices(
  files: SourceFiles,
  framework: Framework,
  report: Report,
): ReadonlyMap<string, ReportingService> {
  const table = readTable(SERVICES_FILE, files[SERVICES_FILE], [
    'service_id',
    'service',
    'provider',
    'parent_id',
    'tier',
    'platform_type',
    'size_band',
    'confidence',
    'period_start',
    'period_end',
    'later_period',
    'eu_amar',
    'format',
    'source_url',
    'slug',
    'sections_read',
    'csea',
    'note',
  ]);
  table.problems.forEach(report);
  const types = framework.platformTypes.map((one) => one.code);
  const services = new Map<string, ReportingService>();
  for (const row of table.rows) {
    const { service_id: id, platform_type, period_start: start, period_end: end, eu_amar: users, csea } = row.cells;
    const refuse = refusing(SERVICES_FILE, row, report);
    const answer = ANSWERS[csea];
    const period = reportedPeriod(start, end);
    if (services.has(id)) refuse('duplicate-service', `the service “${id}” stands twice`, 'keep one of the two lines');
    if (!types.includes(platform_type))
      refuse(
        'unknown-code',
        `platform_type “${platform_type}” is not in the code list`,
        `use one of ${types.join(', ')}`,
      );
    if (answer === undefined)
      refuse('unknown-code', `csea “${csea}” is not known`, `use one of ${Object.keys(ANSWERS).join(', ')}`);
    if (answer && period === null)
      refuse('wrong-period', 'the report was read and is of no year or half of one', 'correct the days');
    if (!/^\d*$/.test(users)) refuse('not-a-count', 'eu_amar is not a whole number', 'write digits only, or nothing');
    if (!row.cells.source_url.startsWith('https://'))
      refuse('no-source', 'the report has no source', 'give the https:// address of the page that holds it');
    services.set(id, {
      ...{ id, company: row.cells.parent_id, platformType: platform_type, period, start, answer: answer ?? null },
      sections: row.cells.sections_read.split(' ').filter((one) => one !== ''),
      users: users === '' ? null : Number(users),
      hasLater: row.cells.later_period.endsWith(' read'),
    });
  }
  return services;
}

/** A first report may begin some weeks into its year: it is still the one of that year. */
export function reportedPeriod(start: string, end: string): string | null {
  const year = end.slice(0, 4);
  const isFirst = start > `${year}-01-01` && start < `${year}-03-01` && end === `${year}-12-31`;
  const period = isFirst ? year : periodOfDays(start, end);
  return period === null ? null : String(period);
}

export type Refuse = (code: string, message: string, hint: string) => void;

export function refusing(file: string, row: Row<string>, report: Report): Refuse {
  return (code, message, hint) => report({ code, file, line: row.line, message, hint });
}
