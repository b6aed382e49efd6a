import { group } from 'd3-array';
import type { CountedAnswer } from '../report/types.ts';
import { exactSum } from './exact-sum.ts';
import type { Contribution } from './types.ts';

/**
 * The answers that count in a sum, one contribution for each parent company, metric, platform type, size band and year.
 * A value in another counting unit than the framework's is left out. A contribution is public only if each of its parts
 * is.
 */
export function contributionsOf(answers: readonly CountedAnswer[]): Contribution[] {
  const counted = answers.filter((answer) => answer.value !== null && answer.countingUnitOk);
  const platform = (answer: CountedAnswer) => (answer.reporterKind === 'provider' ? answer.platformType : null);
  const cells = group(counted, (answer) =>
    JSON.stringify([answer.company, answer.metric, answer.breakdown, answer.year, platform(answer), answer.sizeBand]),
  );
  return [...cells.values()].flatMap((parts) => {
    const first = parts[0];
    if (first === undefined) return [];
    return {
      company: first.company,
      metric: first.metric,
      breakdown: first.breakdown,
      year: first.year,
      platformType: platform(first),
      sizeBand: first.sizeBand,
      value: exactSum(parts.map((part) => part.value ?? 0)),
      disclosure: parts.every((part) => part.isPublic) ? ('public' as const) : ('confidential' as const),
    };
  });
}
