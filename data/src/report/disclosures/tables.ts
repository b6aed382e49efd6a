import type { Framework } from '../../framework/index.ts';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Problem } from '../problem.ts';
import { type Row, readTable } from '../table.ts';
import { YEARS_FILE, type YearRow } from './years.ts';

export const FIGURES_FILE = 'company-disclosures.csv';
export const COMPANIES_FILE = 'companies.csv';
export const COMPANY_COLUMNS = [
  'parent_id',
  'parent',
  'service_id',
  'service',
  'platform_type',
  'size_band',
  'size_reason',
  'figures',
  'machine_readable',
  'granularity',
  'since',
  'rows',
  'first_period',
  'last_period',
  'metrics',
] as const;

/** One figure as a company printed it, of a year or a part of one. */
export interface FigureRow {
  readonly line: number;
  readonly service: string;
  readonly year: number;
  /** A year, a half-year or a quarter, as the file writes it. */
  readonly period: string;
  readonly metric: string;
  readonly measure: string;
  readonly unit: string;
  /** Null for a share. */
  readonly count: number | null;
  /** In per cent; null for anything else. */
  readonly share: number | null;
  readonly source: string;
  readonly note: string;
}

/** A service and the company that owns it. */
export interface ServiceRow {
  readonly company: string;
  readonly companyName: string;
  readonly service: string;
  readonly name: string;
  readonly platformType: string;
  readonly sizeBand: string;
}

type Report = (problem: Problem) => void;

/** What is counted and not a share or a mean. */
const COUNTED = ['reports', 'items', 'images', 'accounts', 'URLs', 'appeals', 'decisions', 'notices', 'distinct items'];

/** The services by id. A row without a type is a total of all companies, which is no service. */
export function readServices(files: SourceFiles, framework: Framework, report: Report): Map<string, ServiceRow> {
  const table = readTable(COMPANIES_FILE, files[COMPANIES_FILE], COMPANY_COLUMNS);
  table.problems.forEach(report);
  const types = ['', ...framework.platformTypes.map((one) => one.code)];
  const bands = ['', ...framework.sizeBands.map((one) => one.code)];
  const services = new Map<string, ServiceRow>();
  for (const row of table.rows) {
    const { parent_id, parent, service_id, service, platform_type, size_band } = row.cells;
    const refuse = refusing(COMPANIES_FILE, row, report);
    if (services.has(service_id)) refuse('duplicate-service', `the service “${service_id}” stands twice`, KEEP_ONE);
    if (!types.includes(platform_type))
      refuse('unknown-code', 'platform_type is not in the code list', `use one of ${types.slice(1).join(', ')}`);
    if (!bands.includes(size_band))
      refuse('unknown-code', 'size_band is not in the code list', `use one of ${bands.slice(1).join(', ')} or nothing`);
    services.set(service_id, {
      company: parent_id,
      companyName: parent,
      service: service_id,
      name: service,
      platformType: platform_type,
      sizeBand: size_band,
    });
  }
  return table.problems.length > 0 ? new Map() : services;
}

/** Every figure as printed. Periods of one series must not overlap, or a year would count some months twice. */
export function readFigures(
  files: SourceFiles,
  services: ReadonlyMap<string, ServiceRow>,
  framework: Framework,
  report: Report,
): readonly FigureRow[] {
  const table = readTable(FIGURES_FILE, files[FIGURES_FILE], [
    'parent_id',
    'service_id',
    'service',
    'period',
    'metric',
    'mapping',
    'measure',
    'breakdown',
    'unit',
    'value',
    'quality',
    'source_url',
    'note',
  ]);
  table.problems.forEach(report);
  const periods = new Map<string, { readonly line: number; readonly quarters: readonly number[] }[]>();
  return table.rows.flatMap((row): FigureRow[] => {
    const {
      service_id: service,
      period,
      metric,
      mapping,
      measure,
      unit,
      value,
      quality,
      source_url: source,
    } = row.cells;
    let isGood = true;
    const say = refusing(FIGURES_FILE, row, report);
    const refuse: typeof say = (...sentence) => {
      isGood = false;
      say(...sentence);
    };
    checkService(service, services, refuse);
    checkMetric(metric, framework, refuse);
    const quarters = quartersOf(period);
    if (quarters.length === 0)
      refuse('wrong-period', 'period is no year, half-year or quarter', 'write it like 2024, 2024-H1 or 2024-Q3');
    const year = period.slice(0, 4);
    const series = [service, year, metric, measure].join('|');
    const before = periods.get(series) ?? [];
    const other = before.find((one) => one.quarters.some((quarter) => quarters.includes(quarter)));
    if (other !== undefined)
      refuse('overlapping-periods', `the period overlaps with that of line ${other.line} of the same series`, KEEP_ONE);
    periods.set(series, [...before, { line: row.line, quarters }]);
    if (!['good', 'loose'].includes(mapping)) refuse('unknown-code', 'mapping is not known', 'write good or loose');
    if (!['ok', 'rounded', 'derived', 'suspect', 'restated'].includes(quality))
      refuse('unknown-code', 'quality is not known', 'write ok, rounded, derived, suspect or restated');
    if (!source.startsWith('https://'))
      refuse('no-source', 'the figure has no source', 'give the https:// address of the page that printed it');
    const count = COUNTED.includes(unit) ? wholeNumber(value) : null;
    if (COUNTED.includes(unit) && count === null) refuse('not-a-count', NOT_A_COUNT, DIGITS);
    if (unit.startsWith('%') && !isShare(value)) refuse('not-a-share', NOT_A_SHARE, PER_CENT);
    return isGood
      ? [
          {
            line: row.line,
            service,
            year: Number(year),
            period,
            metric,
            measure,
            unit,
            count,
            share: unit.startsWith('%') ? Number(value) : null,
            source,
            note: row.cells.note,
          },
        ]
      : [];
  });
}

/** The figures of each service and year, of which the primary ones become answers. */
export function readYears(
  files: SourceFiles,
  services: ReadonlyMap<string, ServiceRow>,
  framework: Framework,
  report: Report,
): readonly YearRow[] {
  const table = readTable(YEARS_FILE, files[YEARS_FILE], [
    'parent_id',
    'service_id',
    'year',
    'metric',
    'measure',
    'unit',
    'value',
    'months_covered',
    'summed_from',
    'primary',
    'flags',
  ]);
  table.problems.forEach(report);
  const seen = new Map<string, number>();
  return table.rows.flatMap((row): YearRow[] => {
    const {
      service_id: service,
      year,
      metric,
      measure,
      unit,
      value,
      months_covered: months,
      primary,
      flags,
    } = row.cells;
    let isGood = true;
    const say = refusing(YEARS_FILE, row, report);
    const refuse: typeof say = (...sentence) => {
      isGood = false;
      say(...sentence);
    };
    checkService(service, services, refuse);
    const known = checkMetric(metric, framework, refuse);
    if (!/^20\d\d$/.test(year)) refuse('not-a-year', 'year must be four digits', 'write it like 2023');
    if (!['3', '6', '9', '12'].includes(months))
      refuse('wrong-months', 'months_covered is no number of quarters', 'write 3, 6, 9 or 12');
    if (primary !== 'yes' && primary !== 'no')
      refuse('wrong-primary', 'primary must be yes or no', 'write yes for the one series that counts');
    const strange = flags.split(' ').filter((flag) => flag !== '' && !FLAGS.includes(flag));
    for (const flag of strange) refuse('unknown-flag', `the flag “${flag}” is not known`, `use ${FLAGS.join(', ')}`);
    const isPercentage = known?.answerType === 'percentage';
    if (isPercentage && !isShare(value)) refuse('not-a-share', NOT_A_SHARE, PER_CENT);
    if (known !== undefined && !isPercentage && wholeNumber(value) === null) refuse('not-a-count', NOT_A_COUNT, DIGITS);
    const key = [service, year, metric, primary === 'yes' ? '' : measure].join('|');
    const before = seen.get(key);
    if (before !== undefined)
      refuse(
        'duplicate-row',
        `the service, year and metric stand already on line ${before}`,
        'leave one of them primary',
      );
    seen.set(key, row.line);
    return isGood
      ? [
          {
            ...{ line: row.line, service, year: Number(year), metric, measure, unit, value: Number(value) },
            ...{ months: Number(months), isPrimary: primary === 'yes' },
            flags: flags.split(' ').filter((flag) => flag !== ''),
          },
        ]
      : [];
  });
}

const FLAGS = [
  'loose',
  'rounded',
  'derived',
  'suspect',
  'computed',
  'part-year',
  'break',
  'scope-changes',
  'inside-parent',
];

const KEEP_ONE = 'keep one of the two lines';
const NOT_A_COUNT = 'the value is not a whole number of 0 or more';
const DIGITS = 'write digits only, without separators or signs';
const NOT_A_SHARE = 'the share is not between 0 and 100 %';
const PER_CENT = 'write it in per cent, as it was printed';

type Refuse = (code: string, message: string, hint: string) => void;

function refusing(file: string, row: Row<string>, report: Report): Refuse {
  return (code, message, hint) => report({ code, file, line: row.line, message, hint });
}

/** Nothing is checked against an empty list: that it is empty is said already. */
function checkService(service: string, services: ReadonlyMap<string, ServiceRow>, refuse: Refuse): void {
  if (services.size > 0 && !services.has(service))
    refuse('unknown-service', `the service “${service}” is not in ${COMPANIES_FILE}`, 'correct it or add it there');
}

function checkMetric(metric: string, framework: Framework, refuse: Refuse) {
  const known = framework.metrics.find((one) => one.code === metric);
  if (known === undefined)
    refuse('unknown-metric', `framework ${framework.version} has no metric “${metric}”`, 'use a code of the framework');
  return known;
}

/** The quarters of its year that a period covers; none where it is no period. */
function quartersOf(period: string): readonly number[] {
  const match = /^20\d\d(?:-(H[12]|Q[1-4]))?$/.exec(period);
  if (match === null) return [];
  const [, part] = match;
  if (part === undefined) return [1, 2, 3, 4];
  const number = Number(part.slice(1));
  return part.startsWith('Q') ? [number] : [2 * number - 1, 2 * number];
}

function wholeNumber(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

const isShare = (text: string) => /^\d+(\.\d+)?$/.test(text) && Number(text) <= 100;
