import type { Term } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { isPublishedClass, widthRevealsWho } from './answered.ts';

const TOLERANCE = 1e-6;

/** The tests that are made for each company behind a share. */
export const SHARE_TESTS = ['U1', 'U2', 'U3'] as const;

/**
 * The final audit of a share of companies that is about to be published, by other code than decided it. For each
 * company behind it the audit takes all its services once as no and once as yes. What is published must still be true,
 * and the others, one fewer than the margin of the policy, must not be able to move it either. Then nobody can conclude
 * from all shares of all releases together what a company answered (U2), not even every other company (U3), nor from
 * that they are published. U1: it is true. U0: enough companies are behind it, its class is not tight, its width does
 * not reveal who answered, and it names neither nearly none nor nearly all of them.
 */
export function auditShare(
  terms: readonly Term[],
  value: number,
  step: number,
  policy: Policy,
): { readonly failed: readonly ('U0' | 'U1' | 'U2')[]; readonly companies: number } {
  const low = Math.max(0, value - step / 2);
  const high = Math.min(1, value + step / 2);
  const cast = weightOf(terms);
  const yes = sumOf(terms);
  const isInClass = (votes: number) => votes / cast >= low - TOLERANCE && votes / cast <= high + TOLERANCE;
  const companies = Map.groupBy(
    terms.filter((term) => !term.isPublic),
    (term) => term.contributor,
  );
  const isFew = companies.size > 0 && companies.size < (policy.minContributors ?? 0);
  const confidential = [...companies.values()].flat();
  const known = yes - sumOf(confidential);
  // What is left for those whose answers are not public.
  const [least, most] = [low, high].map((share) => (share * cast - known) / weightOf(confidential)) as [number, number];
  const { nearlyNone, nearlyAll } = policy.shares;
  const isNarrow = companies.size > 0 && (most < nearlyNone - TOLERANCE || least > nearlyAll + TOLERANCE);
  const sums = Array.from(companies.values(), sumOf);
  const weights = Array.from(companies.values(), weightOf);
  const largest = Math.max(0, ...weights);
  // The class must hold more numbers of them than insiders and one other could distinguish, at the ends as in between.
  const room = (Math.min(1, most) - Math.max(0, least)) * weightOf(confidential);
  const isTight = companies.size > 0 && room < (policy.coalition + 2) * largest - TOLERANCE;
  const revealsWho = companies.size > 0 && widthRevealsWho(weights, [low, high], policy);
  const left = weights.map((weight, at) => weight - (sums[at] ?? 0));
  const [pull, push] = [sums, left].map((votes) => largestBeside(votes, policy.margin - 1)) as [Others, Others];
  const isDecided = sums.some(
    (own, at) => !isInClass(yes - own - pull(at)) || !isInClass(yes - own + (weights[at] ?? 0) + push(at)),
  );
  return {
    failed: [
      ...(isFew || isNarrow || isTight || revealsWho ? (['U0'] as const) : []),
      ...(isInClass(yes) ? [] : (['U1'] as const)),
      ...(isDecided ? (['U2'] as const) : []),
    ],
    companies: companies.size,
  };
}

/**
 * Whether a value and a step are one of the published classes. Whoever chose other classes by the answers would reveal the
 * answers.
 */
export const isClass = (value: number, step: number) => isPublishedClass(value - step / 2, value + step / 2);

/** Whether a share is published as it is, which is allowed only where all answers are public. */
export function isExactShare(terms: readonly Term[], value: number): boolean {
  return terms.every((term) => term.isPublic) && Math.abs(sumOf(terms) / weightOf(terms) - value) < TOLERANCE;
}

/** The votes that a company has, or several together. */
const weightOf = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + (term.most ?? 1), 0);

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + term.value, 0);

type Others = (one: number) => number;

/** The most that so many others make together, beside one. */
function largestBeside(votes: readonly number[], many: number): Others {
  const largest = [...votes.keys()].sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0)).slice(0, many + 1);
  const sum = (some: readonly number[]) => some.slice(0, many).reduce((total, at) => total + (votes[at] ?? 0), 0);
  const [all, ofMost] = [sum(largest), largest.map((at) => sum(largest.filter((other) => other !== at)))];
  return (one) => ofMost[largest.indexOf(one)] ?? all;
}
