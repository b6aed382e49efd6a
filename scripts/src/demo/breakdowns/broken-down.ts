import type { Framework, Metric } from '@candor/data/framework';
import { type DemoRow, rankedOptions } from '../answers.ts';
import type { Random } from '../random.ts';
import { countParts, type Parts } from './counts.ts';
import type { Habits } from './habits.ts';
import { choiceParts, type Part, shareParts, timeParts } from './others.ts';

/** Who breaks its answers down: its habits, and how far its practice has come. */
export interface Breaking {
  readonly framework: Framework;
  readonly habits: Habits;
  readonly practice: number;
}

/** A dimension of the framework, with its codes as reports name them. */
export interface Dimension {
  readonly code: string;
  readonly codes: readonly string[];
}

/**
 * The rows of a report and, below each, its parts by every breakdown that the framework declares of its metric and the
 * service gives. Parts add up to their whole; none is larger than the same part of what counts it, too; numbers that are the
 * same by definition are the same.
 */
export function brokenDown(rows: readonly DemoRow[], who: Breaking, random: Random): DemoRow[] {
  const { framework, habits, practice } = who;
  const dimensions = framework.breakdowns
    .filter(({ code }) => habits.breaksDownBy(code, practice))
    .map(({ code, codes }) => ({ code, codes: codes.map((one) => `${code}:${one.code}`) }));
  const counts = countParts(rows, framework.metrics, dimensions, habits, random);
  const metrics = new Map(framework.metrics.map((metric) => [metric.code, metric]));
  return rows.flatMap((row) => {
    const metric = metrics.get(row.metric ?? '');
    if (metric === undefined || row.breakdown !== undefined || row.answer === undefined) return [row];
    const parts = dimensions
      .filter(({ code }) => metric.breakdowns.includes(code))
      .flatMap((dimension) =>
        habits.refused.has(dimension.code)
          ? dimension.codes.map((code) => [code, { status: 'withheld' }] as const)
          : partsOf(metric, row, dimension, counts),
      );
    return [row, ...parts.map(([breakdown, cells]) => ({ metric: metric.code, breakdown, ...cells }))];
  });

  function partsOf(metric: Metric, row: DemoRow, dimension: Dimension, known: Parts): readonly Part[] {
    switch (metric.answerType) {
      case 'count': {
        const counts = known(metric.code, dimension.code);
        return dimension.codes
          .filter((code) => counts?.has(code))
          .map((code) => [code, { answer: String(counts?.get(code)) }]);
      }
      case 'percentage':
        return shareParts(metric, row, dimension, { known, metrics, habits }, random);
      case 'duration':
        return timeParts(row, dimension, random);
      default:
        return choiceParts(row, dimension, rankedOptions(metric), random);
    }
  }
}
