import {
  certificateOf,
  type EarlierRelease,
  isNeverTold,
  observe,
  type Policy,
  type ProtectedCell,
  protectPublic,
  type ToldFailure,
  undecided,
} from '@candor/data/disclosure';
import { type Framework, type Platform, platformCodeList } from '@candor/data/framework';
import { type Certificate, type Observation, placeKey, type ReleaseContent } from '@candor/data/release';
import type { ControlTotal, CountedAnswer, Dataset, ReportedService } from '@candor/data/report';
import {
  type Aggregate,
  type AggregateKey,
  classificationQuality,
  MEASURES,
  reconcile,
  surveyStatistics,
  type VersionChange,
} from '@candor/data/statistics';
import { accountFor } from './account-for.ts';
import type { SolveFamilies } from './solve-threads.ts';

/** The reports of one moment. */
export interface StoredReports {
  readonly services: readonly ReportedService[];
  /** Reads the answers of one metric. */
  readonly read: (metric: string) => readonly CountedAnswer[];
}

/** What the store holds of one dataset. */
export interface StoredDataset extends StoredReports {
  readonly dataset: Dataset;
  readonly controlTotals: readonly ControlTotal[];
}

/** An earlier release: what it was made of, by which policy, and what it said. */
export interface EarlierContent extends StoredReports {
  readonly release: string;
  readonly policy: Policy;
  readonly observations: readonly Observation[];
}

/** What a confidential dataset is protected by. */
export interface Protecting {
  readonly policy: Policy;
  readonly policyHash: string;
  readonly earlier: readonly EarlierContent[];
  readonly progress: (share: number) => void;
  readonly solve: SolveFamilies;
}

export type Content =
  | { readonly ok: true; readonly content: ReleaseContent }
  | { readonly ok: false; readonly refusal: string };

/**
 * What a release of the dataset says. The one way from the store to the public: answers become contributions, these
 * aggregates, and only what disclosure control lets through becomes an observation. Pure but for how `protecting`, which
 * is null for a public dataset, solves what is to be decided.
 */
export async function releaseContent(
  stored: StoredDataset,
  framework: Framework,
  versionChanges: readonly VersionChange[],
  protecting: Protecting | null,
): Promise<Content> {
  const { dataset, services, read, controlTotals } = stored;
  const { platforms, metrics, isQuestionnaire, statisticsOf } = statisticsBy(
    dataset,
    framework,
    versionChanges,
    services,
    protecting?.policy.minContributors,
  );
  const statistics = statisticsOf({ services, read });
  const aggregates = statistics.flatMap((one) => one.aggregates);
  const decided =
    protecting === null
      ? decidePublic(dataset.id, aggregates)
      : await decideConfidential(dataset.id, aggregates, protecting, (reports) =>
          statisticsOf(reports).flatMap((one) => one.aggregates),
        );
  if (!decided.ok) return decided;
  const { id, title, description, synthetic, policy, source, licence } = dataset;
  return {
    ok: true,
    content: {
      codeBook: {
        dataset: { id, title, description, synthetic, policy, source, licence },
        frameworkVersion: dataset.framework,
        metrics,
        measures: MEASURES.filter((measure) => metrics.some((metric) => measure.of.includes(metric.answerType))),
        platforms,
        caveats: framework.caveats.filter((caveat) => dataset.caveats.includes(caveat.id)),
        notes: [
          ...dataset.notes,
          ...(isQuestionnaire ? [] : metrics.flatMap((metric) => classificationNotes(read(metric.code)))),
        ],
        breaks: statistics.flatMap((one) => one.breaks),
        reconciliation: reconcile(
          statistics.flatMap((one) => one.contributions),
          controlTotals,
        ),
      },
      observations: (protecting === null ? decided.cells : decided.cells.filter(({ key }) => !isNeverTold(key))).map(
        observe,
      ),
      certificate: decided.certificate,
    },
  };
}

/**
 * How statistics are made of a dataset's reports, those of now and those that earlier releases were made of. Of a
 * confidential dataset breaks are told only where its policy's `minContributors` reported.
 */
export function statisticsBy(
  dataset: Pick<Dataset, 'metrics' | 'adapter'>,
  framework: Framework,
  versionChanges: readonly VersionChange[],
  services: readonly ReportedService[],
  minContributors?: Policy['minContributors'],
) {
  const platforms = platformsOf(framework, services);
  const metrics = framework.metrics.filter((metric) => dataset.metrics.includes(metric.code));
  const isQuestionnaire = dataset.adapter === 'reports';
  const fewestAtBreak = minContributors ?? undefined;
  const statisticsOf = ({ services, read }: StoredReports) => [
    ...surveyStatistics({
      framework,
      platforms,
      metrics,
      services,
      read,
      isQuestionnaire,
      versionChanges,
      fewestAtBreak,
    }),
  ];
  return { platforms, metrics, isQuestionnaire, statisticsOf };
}

type Decided =
  | { readonly ok: true; readonly cells: readonly ProtectedCell[]; readonly certificate: Certificate | null }
  | { readonly ok: false; readonly refusal: string };

function decidePublic(dataset: string, aggregates: readonly Aggregate[]): Decided {
  const protection = protectPublic(dataset, aggregates);
  return protection.ok ? { ...protection, certificate: null } : protection;
}

/** What earlier releases told, counted again from what they were made of; refused where that does not agree. */
export function earlierAsKnown(
  dataset: string,
  earlier: readonly EarlierContent[],
  aggregatesOf: (reports: StoredReports) => readonly Aggregate[],
):
  | { readonly ok: true; readonly earlier: readonly EarlierRelease[] }
  | { readonly ok: false; readonly refusal: string } {
  const known = earlier.map((one) => ({ ...one, aggregates: aggregatesOf(one) }));
  const strange = known.flatMap((one) => accountFor(one.release, one.observations, one.aggregates));
  if (strange.length > 0) return { ok: false, refusal: `${dataset}: ${strange.join(' ')}` };
  return {
    ok: true,
    earlier: known.map((one) => {
      const told = new Set(one.observations.filter((each) => each.kind === 'value').map(placeKey));
      return { ...one, isPublished: (key: AggregateKey) => told.has(placeKey(key)) };
    }),
  };
}

async function decideConfidential(
  dataset: string,
  aggregates: readonly Aggregate[],
  { policy, policyHash, earlier, progress, solve }: Protecting,
  aggregatesOf: (reports: StoredReports) => readonly Aggregate[],
): Promise<Decided> {
  const known = earlierAsKnown(dataset, earlier, aggregatesOf);
  if (!known.ok) return known;
  const open = undecided(aggregates, known.earlier, policy);
  const protection = open.decide(await solve(open, policy, progress));
  if (protection.failures.length > 0) return { ok: false, refusal: refusalOf(dataset, protection.failures) };
  const releases = earlier.map((one) => one.release);
  return {
    ok: true,
    cells: protection.cells,
    certificate: certificateOf(protection, releases, policyHash, policy.nk.length > 0),
  };
}

/** Why nothing may be written: which cells, by which test, never a value. */
export function refusalOf(dataset: string, failures: readonly ToldFailure[]): string {
  const named = failures.slice(0, 20).map(({ test, family, cell }) => `${test} at ${family}: ${cell}`);
  const more = failures.length > named.length ? ` and ${failures.length - named.length} more` : '';
  return `The audit of “${dataset}” failed, so nothing was written: ${named.join('; ')}${more}.`;
}

/** The PLATFORM code list; without reporters that have no platform, what they and the platforms add up to is ALL. */
function platformsOf(framework: Framework, services: readonly ReportedService[]): readonly Platform[] {
  const all = platformCodeList(framework);
  if (services.some((service) => service.reporterKind !== 'provider')) return all;
  return all
    .filter((platform) => platform.level !== 'other' && platform.level !== 'total')
    .map((platform) => (platform.code === 'ALL' ? { ...platform, parent: null } : platform));
}

/** How much rests on services whose platform type is uncertain, as sentences for readers. */
function classificationNotes(answers: readonly CountedAnswer[]): string[] {
  return classificationQuality(answers)
    .filter((quality) => quality.lowServices > 0)
    .map(
      ({ lowServices, services, lowShare }) =>
        `The platform type of ${lowServices} of the ${services} services is uncertain; they account for ${(lowShare * 100).toFixed(2)} % of all reports.`,
    );
}
