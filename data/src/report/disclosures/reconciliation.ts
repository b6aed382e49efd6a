import { group } from 'd3-array';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Problem } from '../problem.ts';
import { type Row, readTable } from '../table.ts';
import type { SourceCell } from '../types.ts';
import type { ServiceRow } from './tables.ts';
import type { YearRow } from './years.ts';

export const RECONCILIATION_FILE = 'reconciliation.csv';

/** A company's own count of a year beside NCMEC's. */
interface Pair {
  readonly company: string;
  readonly year: number;
  readonly own: number;
  readonly ncmec: number;
  readonly isWhole: boolean;
}

/**
 * How far companies' own counts and NCMEC's agree, as numbers of pairs and of companies. A pair whose own count is not what
 * the company's services published, or whose difference does not follow from its counts, stands against all.
 */
export function readReconciliation(
  files: SourceFiles,
  services: ReadonlyMap<string, ServiceRow>,
  years: readonly YearRow[],
  report: (problem: Problem) => void,
): SourceCell[] {
  const table = readTable(RECONCILIATION_FILE, files[RECONCILIATION_FILE], [
    'parent_id',
    'comparison',
    'year',
    'own_reports',
    'ncmec_reports',
    'difference_pct',
    'months_covered',
    'class',
    'flags',
  ]);
  table.problems.forEach(report);
  const published = group(
    years.filter((one) => one.isPrimary),
    (one) => `${services.get(one.service)?.company} ${one.year}`,
  );
  const pairs = table.rows.flatMap((row) => pairFrom(row, published, report) ?? []);
  const whole = pairs.filter((one) => one.isWhole);
  return [
    ...counted('own-count', whole, CLASSES, classOf),
    ...counted('own-count-direction', whole, ['company', 'equal', 'ncmec'], directionOf),
    ...counted('own-count-companies', widestOfCompanies(whole), CLASSES, classOf),
  ];
}

type Columns = 'parent_id' | 'year' | 'own_reports' | 'ncmec_reports' | 'difference_pct' | 'months_covered' | 'class';

function pairFrom(
  { line, cells }: Row<Columns>,
  published: ReadonlyMap<string, readonly YearRow[]>,
  report: (problem: Problem) => void,
): Pair | null {
  const refuse = (code: string, message: string, hint: string) => {
    report({ code, file: RECONCILIATION_FILE, line, message, hint });
    return null;
  };
  const { parent_id: company, year, own_reports, ncmec_reports, months_covered: months } = cells;
  const [own, ncmec] = [own_reports, ncmec_reports].map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
  if (!/^20\d\d$/.test(year)) return refuse('not-a-year', 'year must be four digits', 'write it like 2023');
  if (!Number.isSafeInteger(own) || !Number.isSafeInteger(ncmec) || !(Number(ncmec) > 0))
    return refuse(
      'not-a-count',
      'one of the two counts is not a whole number',
      'write digits only, NCMEC’s is 1 or more',
    );
  const pair = { company, year: Number(year), own: Number(own), ncmec: Number(ncmec), isWhole: months === '12' };
  const rows = (published.get(`${company} ${year}`) ?? []).filter((one) => String(one.months) === months);
  if (
    !isSumOfSome(
      rows.map((one) => one.value),
      pair.own,
    )
  )
    return refuse(
      'own-count',
      'the own count is not what services of the company published for the year and these months',
      'correct it, or the primary rows of company-years.csv',
    );
  const difference = 100 * (pair.own / pair.ncmec - 1);
  if (!(Math.abs(Number(cells.difference_pct) - difference) <= 0.051))
    return refuse('wrong-difference', 'difference_pct does not follow from the two counts', 'compute it anew');
  if (cells.class !== (pair.isWhole ? CLASS_NAMES[classOf(pair)] : 'part-year'))
    return refuse('wrong-class', 'class does not follow from the two counts and the months', 'compute it anew');
  return pair;
}

/** Companies have few services, so that all choices of them are soon tried. */
function isSumOfSome(values: readonly number[], total: number): boolean {
  let sums: readonly number[] = [];
  for (const value of values) sums = [...sums, value, ...sums.map((one) => one + value)];
  return sums.includes(total);
}

const CLASS_NAMES = {
  equal: 'equal',
  'within-1': 'within 1 %',
  'within-5': 'within 5 %',
  'within-20': 'within 20 %',
  'over-20': 'over 20 %',
} as const;

type Class = keyof typeof CLASS_NAMES;

const CLASSES = Object.keys(CLASS_NAMES) as Class[];

function classOf({ own, ncmec }: Pair): Class {
  if (own === ncmec) return 'equal';
  const difference = Math.abs(100 * (own - ncmec)) / ncmec;
  return difference <= 1 ? 'within-1' : difference <= 5 ? 'within-5' : difference <= 20 ? 'within-20' : 'over-20';
}

const directionOf = ({ own, ncmec }: Pair) => (own === ncmec ? 'equal' : own < ncmec ? 'ncmec' : 'company');

/** Of each company and year the widest pair: a service that is part of another one counts once. */
function widestOfCompanies(pairs: readonly Pair[]): Pair[] {
  return [...group(pairs, (one) => `${one.company} ${one.year}`).values()].map((same) =>
    same.reduce((widest, one) => (one.ncmec > widest.ncmec ? one : widest)),
  );
}

/** A number for each year and each of the series, also where it is none. */
function counted<S extends string>(
  table: string,
  pairs: readonly Pair[],
  all: readonly S[],
  seriesOf: (pair: Pair) => S,
): SourceCell[] {
  return [...group(pairs, (one) => one.year)].flatMap(([year, same]) =>
    all.map((series) => {
      const value = same.filter((one) => seriesOf(one) === series).length;
      return { table, group: '_T', series, period: String(year), value };
    }),
  );
}
