import type { Manifest, ObservationRow, Revision } from '@candor/data/release';
import { z } from 'zod';
import type {
  AggregatesAnswer,
  AvailabilityAnswer,
  CertificateAnswer,
  ChangesAnswer,
  ConsultationAnswer,
  DatasetSummary,
  DatasetsAnswer,
  FrameworkAnswer,
  GapsAnswer,
  HeadlineAnswer,
  HealthAnswer,
  MetricAnswer,
  MetricsAnswer,
  ObservationsAnswer,
  ProblemAnswer,
  QuestionsAnswer,
  ReleaseAnswer,
  ReleasesAnswer,
  RevisionsAnswer,
  SentenceRow,
  SummaryAnswer,
  ViewAnswer,
} from '../types.ts';
import { schemaOf } from './schema.ts';

const text = z.string();
const texts = z.array(text);
const year = z.int().describe('A calendar year.');
const code = z.object({ code: text, label: text });
const versionRow = { version: text, writtenOn: text.nullable(), draft: z.boolean() };
const burdens = z.array(
  z.object({
    tier: text,
    of: z.array(z.object({ size: text, maturity: text })),
    byType: z.array(z.object({ type: text, questions: z.int(), cells: z.int() })),
  }),
);
const caveat = z.object({ id: z.int(), text });

const provenance = {
  dataset: text.describe('The id of the dataset.'),
  release: text.describe('The id of the release.'),
  synthetic: z.boolean().describe('Whether every figure is made up.'),
  publishedOn: z
    .union([z.iso.date(), text])
    .nullable()
    .describe('The day of publication; null where an early release does not say.'),
  citation: text.describe('How to cite the release.'),
};

const licence = z.object({ name: text, url: text, note: text });
const source = z.object({ name: text, publisher: text, url: text });
const place = {
  metric: text,
  measure: text,
  platform: text,
  size: text,
  breakdown: text,
  panel: z.enum(['all', 'matched']),
  year,
};

export const OBSERVATION = schemaOf<ObservationRow>('Observation')(
  z.object({
    ...place,
    value: z.number().optional().describe('The figure; absent where no number is published.'),
    n: z
      .union([z.int(), text])
      .nullable()
      .describe('Parent companies behind it: a number, a class such as 5-9, or null where held back.'),
    dominated: z.literal(true).optional().describe('One company accounts for more than half of the change.'),
    step: z.number().optional().describe('Published rounded: it lies within half of this around the value.'),
    lower: z.number().optional().describe('The least that it may be, where that is not the value.'),
    upper: z.number().optional().describe('The most that it may be, where that is not the value.'),
    marks: z
      .array(z.enum(['loose', 'rounded', 'derived', 'suspect', 'part_year']))
      .optional()
      .describe('What is to be said of the public figures behind it.'),
    restatedFrom: z.number().optional().describe('What the release before said, where that was another number.'),
    obsStatus: z.enum(['A', 'B', 'L', 'M', 'N', 'O', 'Q']).describe('SDMX CL_OBS_STATUS.'),
    confStatus: z.enum(['F', 'C']).describe('SDMX CL_CONF_STATUS.'),
  }),
);

const count = z.union([z.int(), text]).nullable();
const groupDemand = z.object({ group: text, n: count, lower: z.number().optional(), upper: z.number().optional() });
const demand = z.object({
  all: groupDemand,
  byGroup: z.array(groupDemand),
  apart: z.object({ low: text, high: text, atLeast: z.number(), middles: z.number() }).nullable(),
});

const sentence = schemaOf<SentenceRow>('Sentence')(
  z.object({ text, caveats: z.array(z.int()), observations: z.array(OBSERVATION) }),
);

const manifest = {
  ...{ dataset: text, release: text, title: text, synthetic: z.boolean(), frameworkVersion: text, codeVersion: text },
  previous: text.nullable(),
  publishedOn: text.optional(),
  citation: text,
  licence,
  fingerprint: text,
  files: z.array(z.object({ name: text, mediaType: text, bytes: z.int(), sha256: text })),
};
const manifestSchema = schemaOf<Manifest>('Manifest')(z.object(manifest));

const datasetInfo = {
  ...{ id: text, title: text, description: text, synthetic: z.boolean(), policy: z.enum(['public', 'confidential']) },
  source,
  licence,
};

const DATASET_SUMMARY = schemaOf<DatasetSummary>('Dataset')(
  z.object({
    ...datasetInfo,
    ...{ frameworkVersion: text, latestRelease: text, releases: texts, publishedOn: text.nullable(), citation: text },
  }),
);

const platform = z.object({ code: text, label: text, level: text, definition: text });
const metric = z.object({
  ...{ code: text, section: text, title: text, definition: text, includes: text, excludes: text, answerType: text },
  unit: z.object({ singular: text, plural: text }).nullable(),
  period: z.enum(['flow', 'stock', 'average']),
  options: z.array(code),
  breakdowns: texts,
  platformTypes: texts,
  publishAs: texts,
  caveats: z.array(z.int()),
});
const measures = z.array(z.object({ code: text, label: text, definition: text, unit: text, of: texts }));
const breaks = z.array(z.object({ metric: text, platform: text, year, kind: text, notes: texts }));
const reconciliation = z.array(
  z.object({
    ...{ metric: text, year, platforms: z.number(), otherReporters: z.number(), printedTotal: z.number() },
    printedRows: z.number(),
  }),
);
const fullCaveat = z.object({ id: z.int(), text, shown: texts });

const summarised = {
  platform,
  year: year.nullable().describe('The latest year; null where the release holds none.'),
  caveats: z.array(caveat),
};

const revision = schemaOf<Revision>('Revision')(
  z.object({
    ...place,
    kind: z.enum(['restated', 'withdrawn', 'added']),
    before: z.number().optional(),
    after: z.number().optional(),
    beforeRange: z.array(z.number()).optional(),
    afterRange: z.array(z.number()).optional(),
  }),
);

/** What each route answers in JSON. */
export const ANSWERS = {
  datasets: schemaOf<DatasetsAnswer>('Datasets')(
    z.object({
      datasets: z.array(DATASET_SUMMARY),
      withheld: z.array(
        z.object({ id: text, title: text, synthetic: z.boolean(), reason: text, progress: z.number().optional() }),
      ),
      operator: z.object({ name: text.nullable(), contact: text.nullable() }),
    }),
  ),
  dataset: DATASET_SUMMARY,
  releases: schemaOf<ReleasesAnswer>('Releases')(z.object({ ...provenance, releases: z.array(manifestSchema) })),
  release: schemaOf<ReleaseAnswer>('Release')(z.object({ ...manifest, notes: texts })),
  metrics: schemaOf<MetricsAnswer>('CodeBook')(
    z.object({
      ...provenance,
      about: z.object(datasetInfo),
      frameworkVersion: text,
      years: z.array(year),
      metrics: z.array(metric),
      measures,
      platforms: z.array(platform),
      caveats: z.array(fullCaveat),
      notes: texts,
      breaks,
      reconciliation,
      published: z
        .record(text, z.record(text, texts))
        .describe('By metric and measure: the splits of which any figure is published.'),
      respondents: z.object({ one: text, other: text }).optional().describe('What those who answered are called.'),
    }),
  ),
  metric: schemaOf<MetricAnswer>('Metric')(
    z.object({ ...provenance, metric, measures, caveats: z.array(fullCaveat), breaks, reconciliation }),
  ),
  observations: schemaOf<ObservationsAnswer>('Observations')(
    z.object({
      ...provenance,
      licence,
      caveats: z.array(caveat),
      statuses: z.object({ obsStatus: z.record(text, text), confStatus: z.record(text, text) }),
      labels: z.record(text, z.record(text, text)).optional(),
      observations: z.array(OBSERVATION),
    }),
  ),
  availability: schemaOf<AvailabilityAnswer>('Availability')(
    z.object({
      ...provenance,
      availability: z.array(
        z.object({
          ...{ metric: text, measure: text, platform: text, year },
          exact: z.int().optional().describe('Figures published as they are.'),
          rounded: z.int().optional().describe('Figures published in steps.'),
          range: z.int().optional().describe('Figures published between two bounds.'),
          heldBack: z.int().optional().describe('Figures held back to protect companies.'),
          notAsked: z.int().optional().describe('Figures that nobody was asked for, or that cannot exist.'),
          nobodyReported: z.int().optional().describe('Figures that no company reported.'),
          notComparable: z.int().optional().describe('Changes across a break, or from too small a number.'),
        }),
      ),
    }),
  ),
  headline: schemaOf<HeadlineAnswer>('Headline')(
    z.object({
      ...provenance,
      ...{ year: summarised.year, caveats: summarised.caveats, metric: text.nullable(), finding: sentence },
      ...{ moved: sentence.nullable(), more: z.array(sentence), besides: sentence.nullable() },
      safeguards: z.array(sentence),
    }),
  ),
  summary: schemaOf<SummaryAnswer>('Summary')(
    z.object({
      ...provenance,
      ...summarised,
      keyFigures: z.array(z.object({ name: text, observation: OBSERVATION })),
      sections: z.array(z.object({ key: text, heading: text, sentences: z.array(sentence) })),
    }),
  ),
  questions: schemaOf<QuestionsAnswer>('Questions')(
    z.object({
      ...provenance,
      ...summarised,
      questions: z.array(
        z.object({ code: text, question: text, audiences: texts, metrics: texts, sentences: z.array(sentence) }),
      ),
    }),
  ),
  view: schemaOf<ViewAnswer>('View')(
    z.object({
      ...provenance,
      ...{ view: text, title: text, subtitle: text, description: text, notes: texts, companies: text.nullable() },
      caveats: z.array(caveat),
      filters: z.object({
        ...{ metric: texts, measure: texts, size: texts, panel: texts },
        ...{ platform: texts.optional(), breakdown: texts.optional() },
      }),
      years: z.array(year),
      chart: z.object({
        ...{ kind: text, unit: text, scale: text, keysAre: text, codes: texts, isWhole: z.boolean() },
        keys: z.array(code),
        series: z.array(
          z.object({
            ...{ code: text, label: text, isFocused: z.boolean() },
            points: z.array(z.object({ observation: z.int().nullable(), share: z.number().optional() })),
          }),
        ),
        aside: z.array(code),
      }),
      observations: z.array(OBSERVATION),
    }),
  ),
  certificate: schemaOf<CertificateAnswer>('Certificate')(
    z.object({
      ...provenance,
      certificate: z
        .object({
          ...{ sentence: text, rules: texts, earlierReleases: texts, policyHash: text },
          tests: z.array(z.object({ test: text, words: text, checks: z.int(), failures: z.int() })),
          observations: z.object({ published: z.int(), ranges: z.int().optional(), heldBack: z.int() }),
        })
        .nullable(),
      reason: text.nullable(),
    }),
  ),
  revisions: schemaOf<RevisionsAnswer>('Revisions')(
    z.object({ ...provenance, previous: text.nullable(), entries: z.array(revision) }),
  ),
  framework: schemaOf<FrameworkAnswer>('Framework')(
    z.object({
      version: text,
      platformTypes: z.array(z.object({ code: text, label: text, short: text, group: text, definition: text })),
      platformGroups: z.array(code),
      sizeBands: z.array(z.object({ code: text, label: text, staff: text.nullable(), monthlyActiveUsers: text })),
      answerStatuses: z.array(code),
      breakdowns: z.array(z.object({ code: text, label: text, codes: z.array(code) })),
      questions: z.array(z.object({ code: text, question: text, audiences: texts })),
      sections: z.array(code),
      metrics: z.array(metric),
      caveats: z.array(fullCaveat),
    }),
  ),
  aggregates: schemaOf<AggregatesAnswer>('Aggregates')(
    z.object({
      aggregates: z.array(
        z.object({
          ...{ publisher: text, document: text, year, population: text, n: z.number().nullable(), indicator: text },
          ...{ metric: text.nullable(), value: text, unit: text, url: text, exactness: text, note: text },
        }),
      ),
    }),
  ),
  gaps: schemaOf<GapsAnswer>('Gaps')(
    z.object({
      frameworkVersion: text,
      survey: z.object(provenance).nullable(),
      answers: z.object(provenance).nullable(),
      groups: z.array(z.object({ code: text, label: text, short: text })),
      questions: z.array(
        z.object({ code: text, question: text, metrics: z.int(), published: z.int(), demand: demand.nullable() }),
      ),
      metrics: z.array(
        z.object({
          ...{ code: text, title: text, questions: texts, demand: demand.nullable() },
          supply: z
            .object({
              collectedFrom: count,
              all: z.enum(['exact', 'range', 'heldBack']).nullable(),
              types: z.object({ exact: z.int(), range: z.int(), heldBack: z.int() }),
              year: z.int(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
  consultation: schemaOf<ConsultationAnswer>('Consultation')(
    z.object({
      versions: z.array(z.object({ version: text, writtenOn: text.nullable() })),
      rounds: z.array(
        z.object({
          ...{
            code: text,
            version: text,
            kind: text,
            title: text,
            convenor: text,
            who: text.nullable(),
            groups: texts,
          },
          ...{ from: text, to: text, dating: z.enum(['exact', 'within']), status: z.enum(['held', 'announced']) },
          ...{ participants: z.int().nullable(), summary: text },
          sources: z.array(z.object({ title: text, publisher: text, url: text })),
          proposals: z.array(
            z.object({
              ...{ code: text, round: text, asks: z.enum(['question', 'information']), text, by: text.nullable() },
              ...{ groups: texts, audiences: texts, status: text, answer: text.nullable() },
              ...{
                questions: texts,
                metrics: texts,
                mergedInto: text.nullable(),
                source: text.nullable(),
              },
            }),
          ),
        }),
      ),
    }),
  ),
  changes: schemaOf<ChangesAnswer>('Changes')(
    z.object({
      ...versionRow,
      versions: z.array(z.object(versionRow)),
      burden: burdens,
      difference: z
        .object({
          ...{ from: text, to: text, lists: texts, unchanged: z.int() },
          metrics: z.array(z.object({ code: text, title: text, change: text, sentences: texts })),
          burden: z.object({ from: burdens, to: burdens }),
        })
        .nullable(),
    }),
  ),
  health: schemaOf<HealthAnswer>('Health')(
    z.object({
      status: z.enum(['ready', 'empty']),
      releases: z.array(z.object({ dataset: text, latest: text, open: texts })),
    }),
  ),
};

export const PROBLEM = schemaOf<ProblemAnswer>('Problem')(
  z
    .object({
      ...{ type: text, title: text, status: z.int(), detail: text, instance: text },
      errors: z.array(z.object({ parameter: text, detail: text, allowed: texts.optional() })).optional(),
    })
    .describe('RFC 9457. `detail` is for people; `errors` lists what is allowed.'),
);

export type AnswerName = keyof typeof ANSWERS;
