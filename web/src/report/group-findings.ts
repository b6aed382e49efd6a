import type { Framework } from '@candor/data/framework';
import { type Finding, findingPlace, LIMITS } from '@candor/data/report';
import { groupBy } from '../browser/group-by.ts';

/** Findings about one metric; or about none: the file as a whole. */
export interface FindingGroup<F> {
  readonly metric: string | null;
  readonly title: string | null;
  readonly items: readonly F[];
}

/** As many as one check tells: whoever corrects all that is shown has corrected all. */
export const MOST_SHOWN = LIMITS.findings + 1;

/** Findings by metric, in the order of the framework; those about no metric first. */
export function groupFindings<F>(
  items: readonly F[],
  findingOf: (item: F) => Finding,
  framework: Framework,
): readonly FindingGroup<F>[] {
  const byMetric = groupBy(items, (item) => findingOf(item).metric);
  const order = new Map(framework.metrics.map((metric, index) => [metric.code, index]));
  const place = (metric: string | null) => (metric === null ? -1 : (order.get(metric) ?? order.size));
  return [...byMetric]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([metric, its]) => ({
      metric,
      title: framework.metrics.find((one) => one.code === metric)?.title ?? null,
      items: its,
    }));
}

/** Where a finding stands below the heading of its question, which need not be repeated. */
export function placeInQuestion(finding: Finding): string {
  return findingPlace({ ...finding, question: null });
}

/** A part of a finding as a sentence of its own. */
export function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`;
}
