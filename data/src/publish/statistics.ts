import type { Policy } from '../disclosure/index.ts';
import { type Framework, identitiesOf, type Platform, platformCodeList, withinCompany } from '../framework/index.ts';
import type { Dataset, ReportedService } from '../report/index.ts';
import { surveyStatistics, type VersionChange } from '../statistics/index.ts';
import type { StoredReports } from './types.ts';

/**
 * How statistics are made of a dataset's reports, those of now and those that earlier releases were made of. Of a
 * confidential dataset breaks are published only where its policy's `minContributors` reported.
 */
export function statisticsBy(
  dataset: Pick<Dataset, 'metrics' | 'within_company' | 'adapter' | 'policy'>,
  framework: Framework,
  versionChanges: readonly VersionChange[],
  services: readonly ReportedService[],
  minContributors?: Policy['minContributors'],
) {
  const platforms = platformsOf(framework, services);
  const metrics = framework.metrics
    .filter((metric) => dataset.metrics.includes(metric.code))
    .map((metric) => (dataset.within_company?.includes(metric.code) ? withinCompany(metric) : metric));
  const isQuestionnaire = dataset.adapter === 'reports';
  const isPublic = dataset.policy === 'public';
  const fewestAtBreak = minContributors ?? undefined;
  /** Of one metric after the other, each when it is asked for. */
  const statisticsOf = ({ services, read }: StoredReports) =>
    surveyStatistics({
      framework,
      platforms,
      metrics,
      services,
      read: isPublic ? withPublicBlanks(read) : read,
      isQuestionnaire,
      isPublic,
      versionChanges,
      fewestAtBreak,
    });
  return { platforms, metrics, identities: identitiesOf(framework.metrics), isQuestionnaire, statisticsOf };
}

/** In a public dataset a value needs a source; that there is none is public like the rest. */
function withPublicBlanks(read: StoredReports['read']): StoredReports['read'] {
  return (metric) => read(metric).map((one) => (one.value === null ? { ...one, isPublic: true } : one));
}

/** The PLATFORM code list; without reporters that have no platform, what they and the platforms add up to is ALL. */
function platformsOf(framework: Framework, services: readonly ReportedService[]): readonly Platform[] {
  const all = platformCodeList(framework);
  if (services.some((service) => service.reporterKind !== 'provider')) return all;
  return all
    .filter((platform) => platform.level !== 'other' && platform.level !== 'total')
    .map((platform) => (platform.code === 'ALL' ? { ...platform, parent: null } : platform));
}
