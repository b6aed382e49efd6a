import { group, sum } from 'd3-array';
import type { Framework } from '../../framework/index.ts';
import type { Dataset } from '../dataset.ts';
import type { Checked, Problem } from '../problem.ts';
import type { Answer, Report, Service, Source } from '../types.ts';
import { readContents } from './contents.ts';
import { readPartial } from './listed.ts';
import { readProviders } from './providers.ts';
import { type ListedRow, scopeChanges } from './scope-changes.ts';
import {
  type CountRow,
  type PrintedTotal,
  readCombined,
  readCounts,
  readNames,
  readTotals,
  type SourceFiles,
  TOTALS,
} from './tables.ts';

/**
 * NCMEC's lists by provider as reports: one report a service and year, with one answer that is already public. Rows that
 * NCMEC combined, and their later split, become changes of scope. Refuses the whole source with every problem it has.
 */
export function readCybertipline(files: SourceFiles, dataset: Dataset, framework: Framework): Checked<Source> {
  const counted = framework.metrics.find((one) => one.role === 'public_list');
  if (counted === undefined) throw new Error(`framework ${framework.version} has no metric that a public list counts`);
  const metric = counted.code;
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const totals = readTotals(files, report);
  const { services, companies } = readProviders(files, framework, report);
  const names = readNames(files, new Set(services.keys()), report);
  const counts = readCounts(files, new Set(totals.map((total) => total.year)), names, report);
  const combined = readCombined(files, counts, new Set(services.keys()), report);
  if (problems.length === 0) checkTotals(totals, counts.rows, report);
  const partial = readPartial(files, framework, services, metric, report);
  // Against totals of which one is wrong nothing is checked: that is said already. A dataset without tables needs no numbers for them.
  const cells =
    problems.length > 0 || dataset.tables === undefined ? [] : readContents(files, partial.yearTotals, report);
  if (problems.length > 0) return { ok: false, problems };

  const rows = counts.rows.map((row) => ({
    ...row,
    service: services.get(names.get(row.name) ?? '') as Service,
    holds: combined.get(`${row.year} ${row.name}`) ?? [],
  }));
  return {
    ok: true,
    value: {
      companies: [...companies.values()],
      services: [...services.values()],
      reports: reportsOf(rows, dataset, metric),
      controlTotals: totals.map((total) => ({
        metric,
        year: total.year,
        value: total.reports,
        rows: total.rows,
      })),
      ...partial,
      cells,
    },
  };
}

/** The parts must add up to what NCMEC printed, in rows and in reports. */
function checkTotals(totals: readonly PrintedTotal[], counts: readonly CountRow[], report: (problem: Problem) => void) {
  const byYear = group(counts, (row) => row.year);
  for (const total of totals) {
    const rows = byYear.get(total.year) ?? [];
    const differs = [
      ...(rows.length === total.rows ? [] : ['number of rows']),
      ...(sum(rows, (row) => row.reports) === total.reports ? [] : ['sum of reports']),
    ];
    if (differs.length > 0) {
      report({
        code: 'control-total',
        file: TOTALS,
        line: null,
        message: `the ${differs.join(' and the ')} of ${total.year} is not what NCMEC printed`,
        hint: 'find the row that was changed, added or left out, or correct the printed total',
      });
    }
  }
}

interface NamedRow extends CountRow, ListedRow {}

function reportsOf(rows: readonly NamedRow[], dataset: Dataset, metric: string): Report[] {
  const changes = scopeChanges(rows);
  const reports: Report[] = [];
  for (const [year, ofYear] of group(rows, (row) => row.year)) {
    for (const [service, ofService] of group(ofYear, (row) => row.service.id)) {
      const value = sum(ofService, (row) => row.reports);
      const { platformType, sizeBand } = (ofService[0] as NamedRow).service;
      const change = changes.get(`${service} ${year}`);
      const answer: Answer = {
        metric,
        breakdown: '_T',
        status: value === 0 ? 'zero' : 'answered',
        value: { kind: 'count', count: value },
        method: 'full_count',
        countingUnitOk: true,
        monthsCovered: 12,
        methodChanged: change === undefined ? 'no' : 'scope',
        methodChangedNote: change?.note ?? null,
        movedAmong: change?.movedAmong ?? [],
        roundedTo: null,
        containedIn: null,
        oneOffEvent: null,
        confidence: 'checked',
        publicSource: dataset.source.name,
        comment: null,
      };
      reports.push({ service, year, frameworkVersion: dataset.framework, platformType, sizeBand, answers: [answer] });
    }
  }
  return reports;
}
