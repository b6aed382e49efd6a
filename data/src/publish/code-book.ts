import type { Framework, Metric, Platform, Summaries } from '../framework/index.ts';
import { MEASURES } from '../measures/index.ts';
import { latestPeriod } from '../period/index.ts';
import { type CodeBook, measuresInWords, type Observation } from '../release/index.ts';
import type { Texts } from '../release/sentences/index.ts';
import type { CountedAnswer } from '../report/index.ts';
import { classificationQuality, type MetricStatistics, reconcile } from '../statistics/index.ts';
import { longSeriesOf } from './long-series.ts';
import { tablesOf } from './tables.ts';
import type { StoredDataset } from './types.ts';

/** What a reader needs to use the observations of a dataset, in the words of a language and of its framework. */
export function codeBookOf(
  stored: StoredDataset,
  framework: Framework,
  { metrics, platforms }: { readonly metrics: readonly Metric[]; readonly platforms: readonly Platform[] },
  statistics: readonly MetricStatistics[],
  observations: readonly Observation[],
  texts: Texts,
): CodeBook {
  const { dataset, read, controlTotals, sources = [] } = stored;
  const longSeries = longSeriesOf(stored);
  const tables = tablesOf(stored, framework, texts);
  const { id, title, description, synthetic, policy, frequency = 'A', source, licence } = dataset;
  const isQuestionnaire = dataset.adapter === 'reports';
  return {
    dataset: {
      ...{ id, title, description, synthetic, policy },
      ...(frequency === 'A' ? {} : { frequency }),
      ...{ source, licence },
    },
    frameworkVersion: dataset.framework,
    metrics,
    measures: measuresInWords(
      MEASURES.filter((measure) => metrics.some((metric) => measure.of.includes(metric.answerType))),
      texts.of(frequency).spokenOf(framework.words[texts.language]?.reporters.company),
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
    ...(sources.length === 0 ? {} : { sources }),
    ...(longSeries === null ? {} : { longSeries }),
    ...(tables.length === 0 ? {} : { tables }),
    summaries: summariesOf(framework, metrics, publishedTotals(observations)),
    words: wordsOf(framework, metrics),
  };
}

/** The metrics of which the total of all companies is published for the latest year. */
function publishedTotals(observations: readonly Observation[]): ReadonlySet<string> {
  const year = latestPeriod(observations.map((one) => one.year));
  const isTotal = ({ platform, size, breakdown, panel }: Observation) =>
    ['ALL', 'ALL-REPORTERS'].includes(platform) && size === '_T' && breakdown === '_T' && panel === 'all';
  return new Set(
    observations.flatMap((one) =>
      one.kind === 'value' && one.measure === 'sum' && one.year === year && isTotal(one) ? [one.metric] : [],
    ),
  );
}

/**
 * What the framework says of which metrics speak first, without those that the release does not hold. The headlines begin
 * with one whose total is published, whatever the framework prefers.
 */
function summariesOf({ summaries }: Framework, metrics: readonly Metric[], published: ReadonlySet<string>): Summaries {
  const isHeld = (code: string) => metrics.some((metric) => metric.code === code);
  const { headlines, reported, sections, safeguards, challenges } = summaries;
  const held = ({ metrics: codes, mix, ...section }: Summaries['sections']['found']) => ({
    ...section,
    metrics: codes.filter(isHeld),
    ...(mix === undefined ? {} : { mix: { ...mix, metrics: mix.metrics.filter(isHeld) } }),
  });
  return {
    headlines: headlinesOf(headlines.filter(isHeld), metrics, published),
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

function headlinesOf(wanted: readonly string[], metrics: readonly Metric[], published: ReadonlySet<string>): string[] {
  const all = [...wanted, ...metrics.map((metric) => metric.code)];
  const first = all.find((code) => published.has(code));
  return [...new Set([...(first === undefined ? [] : [first]), ...wanted])];
}

/** The words of the metrics of a release, so that it keeps saying what it said when the framework's words change. */
function wordsOf({ words }: Framework, metrics: readonly Metric[]): NonNullable<CodeBook['words']> {
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

/** How much rests on services whose platform type is uncertain, as sentences for readers. */
function classificationNotes(answers: readonly CountedAnswer[]): string[] {
  return classificationQuality(answers)
    .filter((quality) => quality.lowServices > 0)
    .map(
      ({ lowServices, services, lowShare }) =>
        `The platform type of ${lowServices} of the ${services} services is uncertain; they account for ${(lowShare * 100).toFixed(2)} % of all reports.`,
    );
}
