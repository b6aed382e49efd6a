import { comparePeriods } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { type Catalogue, provenance } from '../catalogue.ts';
import { notFound } from '../problem.ts';
import { takes } from '../query.ts';
import { indexOf } from '../release-index.ts';
import type { MetricAnswer, MetricsAnswer } from '../types.ts';

/** The code book of a release, whole or for one metric. */
export function metricRoutes(answers: Answers): Hono {
  return new Hono()
    .get('/', takes(), (c) => {
      const release = answers.releaseOf(c);
      return answers.of(c, release, { make: () => JSON.stringify(metricsAnswer(answers.catalogue, release)) });
    })
    .get('/:metric', takes(), (c) => {
      const release = answers.releaseOf(c);
      return answers.of(c, release, { make: () => JSON.stringify(metricAnswer(release, c.req.param('metric'))) });
    });
}

/** The code book of a release. */
export function metricsAnswer(catalogue: Catalogue, release: Release): MetricsAnswer {
  const { dataset: about, words, ...codeBook } = release.codeBook;
  const respondents = words?.[catalogue.texts.language]?.reporters.company;
  // A release of before it was frozen goes by its framework.
  const { summaries = catalogue.framework(codeBook.frameworkVersion).summaries } = codeBook;
  const { published } = indexOf(release);
  const years = [...new Set(release.observations.map((one) => one.year))].sort(comparePeriods);
  return {
    ...provenance(release),
    about,
    years,
    ...codeBook,
    summaries,
    published,
    ...(respondents && { respondents }),
  };
}

function metricAnswer(release: Release, code: string): MetricAnswer {
  const { metrics, measures, caveats, breaks, reconciliation, sources } = release.codeBook;
  const metric = metrics.find((one) => one.code === code);
  if (metric === undefined)
    throw notFound(
      'metric',
      code,
      metrics.map((one) => one.code),
    );
  const ofMetric = <T extends { readonly metric: string }>(items: readonly T[]) =>
    items.filter((one) => one.metric === code);
  return {
    ...provenance(release),
    metric,
    measures,
    caveats,
    breaks: ofMetric(breaks),
    reconciliation: ofMetric(reconciliation),
    ...(sources === undefined ? {} : { sources: ofMetric(sources) }),
  };
}
