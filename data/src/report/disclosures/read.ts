import { group } from 'd3-array';
import type { Framework } from '../../framework/index.ts';
import type { SourceFiles } from '../cybertipline/tables.ts';
import type { Checked, Problem } from '../problem.ts';
import type { AdaptedSource, AnswerMark, MarkedAnswer, Service } from '../types.ts';
import { changesOf } from './changes.ts';
import { readCoverage } from './coverage.ts';
import { readReconciliation } from './reconciliation.ts';
import { asOfEdition, readRestatements } from './restatements.ts';
import { type FigureRow, readFigures, readServices, readYears, type ServiceRow } from './tables.ts';
import { checkShares, checkSums, type YearRow } from './years.ts';

/**
 * What companies publish about themselves as report files: one a service and year, with the primary figure of each metric as
 * an answer that is already public. Refuses the whole source with every problem that it has. With an edition: as they stood then, before
 * later ones restated them, and without tables, which are of today.
 */
export function readDisclosures(
  files: SourceFiles,
  framework: Framework,
  edition: string | null = null,
): Checked<AdaptedSource> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const services = readServices(files, framework, report);
  const today = {
    figures: readFigures(files, services, framework, report),
    years: readYears(files, services, framework, report),
  };
  const wholeOf = (code: string) => framework.metrics.find((one) => one.code === code)?.denominator[0] ?? '';
  const printings = readRestatements(files, today.figures, report);
  const { figures, years } = edition === null ? today : asOfEdition(edition, printings, today, wholeOf);
  if (problems.length === 0) checkSums(years, figures, report);
  const listed = framework.metrics.find((one) => one.role === 'public_list')?.code;
  const ownCounts = years.filter((one) => one.metric === listed);
  // Against rows of which one is wrong nothing is checked: that is said already.
  const cells =
    problems.length > 0 || edition !== null
      ? []
      : [
          ...readReconciliation(files, services, ownCounts, report),
          ...readCoverage(files, String(Math.max(...years.map((one) => one.year))), report),
        ];
  const answered = years.filter((one) => one.isPrimary && services.get(one.service)?.platformType !== '');
  const wholesOf = wholesIn(answered);
  for (const { code, answerType, denominator } of framework.metrics) {
    if (answerType === 'percentage') problems.push(...checkShares(answered, wholesOf(denominator[0] ?? ''), [code]));
  }
  if (problems.length > 0) return { ok: false, problems };

  const reported = [...group(answered, (one) => one.service)];
  const changes = changesOf(answered, services);
  const answerOf = (row: YearRow) => answerFrom(row, figures, framework, wholesOf, changes.get(row) ?? null);
  return {
    ok: true,
    value: {
      ...rosterOf(reported.map(([service]) => services.get(service) as ServiceRow)),
      files: reported.flatMap(([service, rows]) =>
        [...group(rows, (one) => one.year)].map(([year, ofYear]) => ({
          name: `${service}-${year}.json`,
          bytes: reportFile(services.get(service) as ServiceRow, year, framework, ofYear.map(answerOf)),
        })),
      ),
      marks: answered.flatMap(marksOf),
      cells,
    },
  };
}

function rosterOf(rows: readonly ServiceRow[]): Pick<AdaptedSource, 'companies' | 'services'> {
  const companies = new Map(rows.map((one) => [one.company, one.companyName]));
  return {
    // They publish under their own names, so taking part is no secret.
    companies: [...companies].map(([id, name]) => ({ id, name, consent: true })),
    services: rows.map(
      ({ company, service, name, platformType, sizeBand }): Service => ({
        id: service,
        name,
        owners: [{ company, from: null, to: null }],
        platformType,
        sizeBand: sizeBand === '' ? null : sizeBand,
        reporterKind: 'provider',
        classification: 'high',
        note: '',
      }),
    ),
  };
}

type Wholes = (metric: string) => ReadonlyMap<string, YearRow>;

/** The rows of a metric by service and year. */
function wholesIn(rows: readonly YearRow[]): Wholes {
  const byMetric = group(rows, (one) => one.metric);
  return (metric) => new Map((byMetric.get(metric) ?? []).map((one) => [`${one.service} ${one.year}`, one]));
}

function answerFrom(
  row: YearRow,
  figures: readonly FigureRow[],
  framework: Framework,
  wholesOf: Wholes,
  change: readonly [kind: string, note: string] | null,
) {
  const metric = framework.metrics.find((one) => one.code === row.metric);
  const whole = metric?.answerType === 'percentage' ? wholesOf(metric.denominator[0] ?? '') : null;
  const denominator = whole?.get(`${row.service} ${row.year}`)?.value ?? 0;
  const printed = printedOf(row, figures);
  return {
    metric: row.metric,
    status: row.flags.includes('derived') ? 'estimated' : row.value === 0 && whole === null ? 'zero' : 'answered',
    value: whole === null ? row.value : { numerator: Math.round((row.value / 100) * denominator), denominator },
    // What stands in the figure of another service of the company is stored and not counted again.
    unit_ok: !row.flags.includes('inside-parent'),
    months: row.months,
    ...(change === null ? {} : { method_changed: change[0], method_changed_note: change[1] }),
    public_source: [...new Set(printed.map((one) => one.source))].join(' '),
    comment: commentOn(row, printed),
  };
}

/** The figures that a year was summed from: those of its measure, or all of its metric where several are put together. */
function printedOf(row: YearRow, figures: readonly FigureRow[]): readonly FigureRow[] {
  const ofMetric = figures.filter(
    (one) => one.service === row.service && one.year === row.year && one.metric === row.metric,
  );
  const ofMeasure = ofMetric.filter((one) => one.measure === row.measure);
  return ofMeasure.length > 0 ? ofMeasure : ofMetric;
}

function commentOn({ measure, unit, flags }: YearRow, printed: readonly FigureRow[]): string {
  const notes = [...new Set(printed.map((one) => one.note).filter((note) => note !== ''))];
  const flagged = flags.length === 0 ? [] : [`flags: ${flags.join(', ')}`];
  return [`Published as: ${measure} (${unit})`, ...flagged, ...notes].join('; ').slice(0, 1000);
}

function reportFile(
  { service, platformType, sizeBand }: ServiceRow,
  year: number,
  framework: Framework,
  answers: readonly object[],
): Uint8Array {
  const report = {
    framework: framework.version,
    service,
    year,
    platform_type: platformType,
    size_band: sizeBand,
    answers,
  };
  return new TextEncoder().encode(`${JSON.stringify(report, null, 1)}\n`);
}

const MARK_OF_FLAG: Readonly<Record<string, AnswerMark>> = {
  loose: 'loose',
  rounded: 'rounded',
  derived: 'derived',
  computed: 'derived',
  suspect: 'suspect',
};

function marksOf({ service, year, metric, flags }: YearRow): MarkedAnswer[] {
  const marks = [...new Set(flags.flatMap((flag) => MARK_OF_FLAG[flag] ?? []))];
  return marks.length === 0 ? [] : [{ service, year, metric, marks }];
}
