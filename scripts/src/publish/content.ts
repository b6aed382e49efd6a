import {
  asEarlier,
  isNeverTold,
  observe,
  type Policy,
  type ProtectedCell,
  protectPublic,
  undecided,
  type WrittenRelease,
} from '@candor/data/disclosure';
import {
  type Framework,
  type Identity,
  identitiesOf,
  type Metric,
  type Platform,
  platformCodeList,
  type Summaries,
} from '@candor/data/framework';
import { MEASURES } from '@candor/data/measures';
import { measuresInWords, type Observation, type ReleaseContent } from '@candor/data/release';
import type { Texts } from '@candor/data/release/sentences';
import type { ControlTotal, CountedAnswer, Dataset, ReportedService } from '@candor/data/report';
import {
  type Aggregate,
  classificationQuality,
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
  /** Reads them; most are of no use once they were gone through. */
  readonly observations: () => readonly Observation[];
}

/** What a confidential dataset is protected by. */
export interface Protecting {
  readonly policy: Policy;
  readonly policyHash: string;
  readonly earlier: readonly EarlierContent[];
  /** Told how far the choice of what may be published is, and then the audit, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly auditing: (share: number) => void;
  readonly solve: SolveFamilies;
}

/** What is about to be published of a confidential dataset is proved from: confidential. */
export interface Unproved {
  readonly aggregates: readonly Aggregate[];
  readonly earlier: readonly WrittenRelease[];
  readonly identities: readonly Identity[];
}

export type Content =
  /** `unproved` is null where every figure is public by itself. The content has no certificate yet. */
  | { readonly ok: true; readonly content: ReleaseContent; readonly unproved: Unproved | null }
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
  texts: Texts,
): Promise<Content> {
  const { dataset, services, read, controlTotals } = stored;
  const { platforms, metrics, identities, isQuestionnaire, statisticsOf } = statisticsBy(
    dataset,
    framework,
    versionChanges,
    services,
    protecting?.policy.minContributors,
  );
  const statistics = statisticsOf({ services, read });
  const aggregates = statistics.flatMap((one) => one.aggregates);
  const decided: Decided =
    protecting === null
      ? decidePublic(dataset.id, aggregates)
      : await decideConfidential(dataset.id, aggregates, identities, protecting, (reports) =>
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
        measures: measuresInWords(
          MEASURES.filter((measure) => metrics.some((metric) => measure.of.includes(metric.answerType))),
          texts,
        ),
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
        summaries: summariesOf(framework, metrics),
        words: wordsOf(framework, metrics),
      },
      observations: (protecting === null ? decided.cells : decided.cells.filter(({ key }) => !isNeverTold(key))).map(
        observe,
      ),
      certificate: null,
    },
    unproved: decided.earlier === null ? null : { aggregates, identities, earlier: decided.earlier },
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
  return { platforms, metrics, identities: identitiesOf(framework.metrics), isQuestionnaire, statisticsOf };
}

/** What the framework says of which metrics speak first, without those that the release does not hold. */
function summariesOf({ summaries }: Framework, metrics: readonly Metric[]): Summaries {
  const isHeld = (code: string) => metrics.some((metric) => metric.code === code);
  const { headlines, reported, sections, safeguards, challenges } = summaries;
  const held = <Section extends { readonly metrics: readonly string[] }>(section: Section) => ({
    ...section,
    metrics: section.metrics.filter(isHeld),
  });
  return {
    headlines: headlines.filter(isHeld),
    reported: reported.filter(isHeld),
    sections: {
      found: held(sections.found),
      serious: held(sections.serious),
      speed: held(sections.speed),
      safeguards: held(sections.safeguards),
      challenges: held(sections.challenges),
    },
    safeguards: safeguards.filter((one) => isHeld(one.metric)),
    challenges: challenges !== null && isHeld(challenges) ? challenges : null,
  };
}

/** The words of the metrics of a release, so that it keeps saying what it said when the framework's words change. */
function wordsOf({ words }: Framework, metrics: readonly Metric[]): NonNullable<ReleaseContent['codeBook']['words']> {
  return Object.fromEntries(
    Object.entries(words).map(([language, of]) => [
      language,
      {
        ...of,
        metrics: Object.fromEntries(
          metrics.flatMap(({ code }) => {
            const own = of.metrics[code];
            return own === undefined ? [] : [[code, own]];
          }),
        ),
      },
    ]),
  );
}

type Decided =
  /** `earlier` is null where there is nothing to prove. */
  | { readonly ok: true; readonly cells: readonly ProtectedCell[]; readonly earlier: readonly WrittenRelease[] | null }
  | { readonly ok: false; readonly refusal: string };

function decidePublic(dataset: string, aggregates: readonly Aggregate[]): Decided {
  const protection = protectPublic(dataset, aggregates);
  return protection.ok ? { ...protection, earlier: null } : protection;
}

/** What earlier releases told, counted again from what they were made of; refused where that does not agree. */
export function earlierAsKnown(
  dataset: string,
  earlier: readonly EarlierContent[],
  aggregatesOf: (reports: StoredReports) => readonly Aggregate[],
):
  | { readonly ok: true; readonly earlier: readonly WrittenRelease[] }
  | { readonly ok: false; readonly refusal: string } {
  const strange: string[] = [];
  // One after the other, so that the statistics of only one are whole in memory.
  const known = earlier.map(({ release, policy, observations: read, ...reports }) => {
    const aggregates = aggregatesOf(reports);
    const observations = read();
    strange.push(...accountFor(release, observations, aggregates));
    return asEarlier({ release, policy, observations, aggregates });
  });
  return strange.length > 0 ? { ok: false, refusal: `${dataset}: ${strange.join(' ')}` } : { ok: true, earlier: known };
}

async function decideConfidential(
  dataset: string,
  aggregates: readonly Aggregate[],
  identities: readonly Identity[],
  { policy, earlier, progress, solve }: Protecting,
  aggregatesOf: (reports: StoredReports) => readonly Aggregate[],
): Promise<Decided> {
  const known = earlierAsKnown(dataset, earlier, aggregatesOf);
  if (!known.ok) return known;
  const open = undecided(aggregates, known.earlier, policy, identities);
  return { ok: true, cells: open.decide(await solve(open, policy, progress)).cells, earlier: known.earlier };
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
