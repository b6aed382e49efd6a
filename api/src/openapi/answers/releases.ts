import type { Manifest, Revision } from '@candor/data/release';
import { z } from 'zod';
import type {
  CertificateAnswer,
  DatasetSummary,
  DatasetsAnswer,
  MetricAnswer,
  MetricsAnswer,
  ReleaseAnswer,
  ReleasesAnswer,
  RevisionsAnswer,
} from '../../types.ts';
import { schemaOf } from '../schema.ts';
import {
  fullCaveat,
  licence,
  metric,
  period,
  periods,
  place,
  platform,
  provenance,
  text,
  texts,
  year,
} from './shared.ts';

const source = z.object({ name: text, publisher: text, url: text });

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
  frequency: z
    .enum(['S', 'Q'])
    .optional()
    .describe('SDMX CL_FREQ, where periods are no years: half-years (S) or quarters (Q).'),
  source,
  licence,
};

const DATASET_SUMMARY = schemaOf<DatasetSummary>('Dataset')(
  z.object({
    ...datasetInfo,
    ...{ frameworkVersion: text, latestRelease: text, releases: texts, publishedOn: text.nullable(), citation: text },
  }),
);

const measures = z.array(z.object({ code: text, label: text, definition: text, unit: text, of: texts }));
const breaks = z.array(z.object({ metric: text, platform: text, year, period, kind: text, notes: texts }));
const reconciliation = z.array(
  z.object({
    ...{ metric: text, year, period, platforms: z.number(), otherReporters: z.number(), printedTotal: z.number() },
    printedRows: z.number(),
  }),
);

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

/** What is answered of datasets and of releases as a whole. */
export const OF_RELEASES = {
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
      periods,
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
};
