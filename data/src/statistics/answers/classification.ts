import type { CountedAnswer } from '../../report/types.ts';
import { exactSum } from '../cells/exact-sum.ts';

/** How much of a metric rests on services whose platform type is uncertain. */
export interface ClassificationQuality {
  readonly metric: string;
  readonly services: number;
  readonly lowServices: number;
  /** Share of the metric's sum over all years, 0 to 1. */
  readonly lowShare: number;
}

export function classificationQuality(answers: readonly CountedAnswer[]): ClassificationQuality[] {
  return [...new Set(answers.map((answer) => answer.metric))].sort().map((metric) => {
    const all = answers.filter((answer) => answer.metric === metric);
    const low = all.filter((answer) => answer.classification === 'low');
    const total = exactSum(all.map(countIn));
    return {
      metric,
      services: new Set(all.map((answer) => answer.service)).size,
      lowServices: new Set(low.map((answer) => answer.service)).size,
      lowShare: total === 0 ? 0 : exactSum(low.map(countIn)) / total,
    };
  });
}

function countIn({ value }: CountedAnswer): number {
  return value?.kind === 'count' ? value.count : 0;
}
