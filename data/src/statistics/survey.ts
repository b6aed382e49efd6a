import { kept } from '../collections/maps.ts';
import { type Framework, familyNames, type Metric, type Platform } from '../framework/index.ts';
import { spanOfPeriods } from '../period/index.ts';
import type { ReportedService } from '../report/types.ts';
import { aggregatesOf, type MetricData } from './aggregates.ts';
import { askedServices, type ReadAnswers, standingsOfAsked } from './answers/asked.ts';
import { contributionsOf } from './answers/contributions.ts';
import { seriesBreaks, type VersionChange, versionBreaks } from './breaks/breaks.ts';
import { publishableBreaks, type Reporting } from './breaks/publishable-breaks.ts';
import { TOTAL } from './cells/positions.ts';
import { rowsOf } from './cells/rows.ts';
import type { Aggregate, Contribution, SeriesBreak } from './types.ts';

/** What a dataset's statistics are made of. `read` is called a few times a metric, so that nothing has to be kept. */
export interface Survey {
  readonly framework: Framework;
  readonly platforms: readonly Platform[];
  readonly metrics: readonly Metric[];
  readonly services: readonly ReportedService[];
  readonly read: ReadAnswers;
  /** False for a published list: nobody was asked a question, so there is no coverage. */
  readonly isQuestionnaire: boolean;
  /** Whether all that is reported is public, so that what is not there is public, too. */
  readonly isPublic?: boolean;
  /** Metrics that a new version of the framework defines anew. */
  readonly versionChanges: readonly VersionChange[];
  /**
   * The fewest parent companies of which a break may be published, see `publishableBreaks`; a confidential dataset has
   * that of its policy. Without it every break is published.
   */
  readonly fewestAtBreak?: number | undefined;
}

export interface MetricStatistics {
  readonly metric: Metric;
  readonly aggregates: readonly Aggregate[];
  readonly breaks: readonly SeriesBreak[];
  /** The totals and breakdown codes that the aggregates are made of. */
  readonly contributions: readonly Contribution[];
}

/**
 * The statistics of every metric of a dataset, one metric after the other; only one is held at a time. Where the size
 * of some services is not known there are no tables by size, because their bands would not add up to all.
 *
 * @example
 * ```ts
 * import { platformCodeList } from '@candor/data/framework';
 * import { loadFramework } from '@candor/data/framework/folder';
 * import { surveyStatistics } from '@candor/data/statistics';
 *
 * const framework = loadFramework('1.0.0');
 * const metrics = framework.metrics.filter((metric) => metric.publishAs.includes('sum')).slice(0, 1);
 * const kind = { platformType: 'SOC', sizeBand: 'S1', reporterKind: 'provider', classification: 'high' } as const;
 * const services = ['acorn', 'birch', 'cedar'].map((company) => ({
 *   ...kind, company, service: `${company}-social`, year: 2024, frameworkVersion: '1.0.0',
 * }));
 * const qualifiers = { countingUnitOk: true, monthsCovered: 12, methodChanged: 'no', methodChangedNote: null } as const;
 * const read = (metric: string) => services.map((one, at) => ({
 *   ...one, ...qualifiers, metric, breakdown: '_T', status: 'answered' as const, movedAmong: [], containedIn: null, isPublic: false,
 *   value: { kind: 'count' as const, count: 10 + at },
 * }));
 * const platforms = platformCodeList(framework);
 * const survey = { framework, platforms, metrics, services, read, isQuestionnaire: false, versionChanges: [] };
 * const [statistics] = surveyStatistics(survey);
 * const sum = statistics?.aggregates.find(({ key }) => key.measure === 'sum' && key.platform === 'ALL');
 *
 * sum?.value; // => 33
 * sum?.n; // => 3
 * ```
 */
export function* surveyStatistics(survey: Survey): Generator<MetricStatistics> {
  const { metrics, platforms } = survey;
  const dataOf = metricData(survey);
  for (const metric of metrics) {
    const { data, breaks } = dataOf(metric);
    yield { metric, aggregates: aggregatesOf(data, platforms, breaks), breaks, contributions: data.contributions };
  }
}

/** What the aggregates of a metric are made of; the answers themselves are let go. */
function metricData(survey: Survey): (metric: Metric) => { data: MetricData; breaks: readonly SeriesBreak[] } {
  const { framework, platforms, metrics, services, read, isQuestionnaire, versionChanges, fewestAtBreak } = survey;
  const isSized = services.every((one) => one.sizeBand !== null || one.reporterKind !== 'provider');
  const placed = <T extends Pick<ReportedService, 'sizeBand'>>(list: readonly T[]): readonly T[] =>
    isSized ? list : list.map((one) => ({ ...one, sizeBand: null }));
  const familyOf = familyNames(framework.metrics);
  const years = spanOfPeriods(services.map((one) => one.year));
  const asked = isQuestionnaire ? askedServices(framework, services, read) : null;
  // A few metrics stand below the line of others; their totals are kept and read once.
  const totalsOf = new Map<string, readonly Contribution[]>();
  const totals = (metric: string) =>
    kept(totalsOf, metric, () => contributionsOf(placed(read(metric).filter((one) => one.breakdown === TOTAL))));
  const below = framework.metrics.find((metric) => metric.role === 'users');
  const isRated = metrics.some((metric) => metric.publishAs.includes('median_per_million_users'));
  const users = isRated && below !== undefined ? totals(below.code) : [];
  const types = new Set(platforms.filter((one) => one.level === 'type').map((one) => one.code));
  const reporters = services.map((one) => (one.reporterKind === 'provider' ? one : { ...one, platformType: null }));
  return (metric) => {
    const answers = placed(read(metric.code));
    const contributions = contributionsOf(answers);
    const rows = isQuestionnaire ? rowsOf(framework, platforms, metric, years, isSized) : null;
    const publishable = (breaks: readonly SeriesBreak[], reporting: readonly Reporting[]) =>
      fewestAtBreak === undefined ? breaks : publishableBreaks(breaks, reporting, platforms, fewestAtBreak);
    const breaks = [
      ...publishable(
        seriesBreaks(answers, platforms),
        contributions.filter((one) => one.breakdown === TOTAL),
      ),
      // Which year a service moved on is no secret, and neither is who reported.
      ...publishable(versionBreaks(metric.code, services, versionChanges, platforms), reporters),
    ];
    const hasRows = new Set(rows?.positions.map((one) => one.platform) ?? platforms.map((one) => one.code));
    return {
      data: {
        metric,
        familyOf,
        contributions,
        standings:
          asked === null ? null : standingsOfAsked(metric.code, placed(asked(metric.code)), answers, survey.isPublic),
        rows,
        below: metric.ratioTo === null ? [] : totals(metric.ratioTo),
        users,
        denominators: metric.denominator.flatMap(totals),
      },
      breaks: breaks.filter(
        ({ platform }) => hasRows.has(platform) && (metric.sensitivity !== 'aggregate-only' || !types.has(platform)),
      ),
    };
  };
}
