import { observe, protect } from '@candor/data/disclosure';
import { type Framework, platformCodeList } from '@candor/data/framework';
import type { ReleaseContent } from '@candor/data/release';
import type { ControlTotal, CountedAnswer, Dataset } from '@candor/data/report';
import {
  aggregatesOf,
  classificationQuality,
  contributionsOf,
  MEASURES,
  reconcile,
  seriesBreaks,
} from '@candor/data/statistics';

/** What the store holds of one dataset. */
export interface StoredDataset {
  readonly dataset: Dataset;
  readonly answers: readonly CountedAnswer[];
  readonly controlTotals: readonly ControlTotal[];
}

export type Content =
  | { readonly ok: true; readonly content: ReleaseContent }
  | { readonly ok: false; readonly refusal: string; readonly notice: string };

/**
 * What a release of the dataset says. The one way from the store to the public: answers become contributions, these
 * aggregates, and only what disclosure control lets through becomes an observation. Pure.
 */
export function releaseContent({ dataset, answers, controlTotals }: StoredDataset, framework: Framework): Content {
  const platforms = platformCodeList(framework);
  const contributions = contributionsOf(answers);
  const breaks = seriesBreaks(answers, platforms);
  const protection = protect(dataset.id, dataset.policy, aggregatesOf(contributions, platforms, breaks));
  if (!protection.ok) return protection;
  const { id, title, description, synthetic, policy, source, licence } = dataset;
  return {
    ok: true,
    content: {
      codeBook: {
        dataset: { id, title, description, synthetic, policy, source, licence },
        frameworkVersion: dataset.framework,
        metrics: framework.metrics.filter((metric) => dataset.metrics.includes(metric.code)),
        measures: MEASURES,
        platforms,
        caveats: framework.caveats.filter((caveat) => dataset.caveats.includes(caveat.id)),
        notes: [...dataset.notes, ...classificationNotes(answers)],
        breaks,
        reconciliation: reconcile(contributions, controlTotals),
      },
      observations: protection.cells.map(observe),
    },
  };
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
