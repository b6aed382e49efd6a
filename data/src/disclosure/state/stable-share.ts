import type { Term } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';

/** A share as it is published: it lies within half a step of the value. */
export interface PublishedShare {
  readonly value: number;
  readonly step: number;
}

/** The widths of the classes in which shares are published, the narrowest first. */
const STEPS = [0.02, 0.05, 0.1, 0.2];
/** “Half or fewer” and “half or more”, which have one bound each, so that half as many will do. */
const HALVES = 0.5;
/**
 * Nearly none and nearly all are never published more closely: “5 % or less”, “95 % or more” (top and bottom coding).
 */
const CODED = 0.05;
const TOLERANCE = 1e-9;

/** One company's vote in a cell: between 0 and its weight, as it may be spread over several services. */
interface Vote {
  readonly cast: number;
  readonly weight: number;
  readonly isPublic: boolean;
}

/**
 * A share of companies as a class that no single company decides: whatever any one of them had answered, the same would
 * be published. So nobody learns a company's answer from it, not even who knows the answers of all the others. The same
 * holds of all shares of all tables, panels and releases together, as each would stay as it is. That a share is
 * published says that no company could have moved it. So as many as the margin of the policy, more than one, must not
 * be able to move it, and the same would be published even then. The classes depend on nothing but how many answered at
 * all, or the choice of them would reveal the answers. As many as the margin cannot move that either, or it would
 * reveal who answered. A class holds so many of those whose answers are not public that “none” is published like one
 * more than may pool what they know. Null where companies would decide, or with too few of them. What is public of
 * everybody is published as it is, with step 0.
 *
 * Source: rule 4 with the coding of the Handbook on Statistical Disclosure Control, 2nd ed., 4.2 and 5.4 (rounding);
 * that one contributor's data must not change what is published is the yardstick of differential privacy (Dwork 2006),
 * here met for each figure as it stands instead of by noise.
 */
export function stableShare(
  terms: readonly Term[],
  { minContributors, coalition, margin }: Policy,
): PublishedShare | null {
  const votes = votesOf(terms);
  const publicVotes = votes.filter((vote) => vote.isPublic);
  const confidentialVotes = votes.filter((vote) => !vote.isPublic);
  const all = sum(votes, (vote) => vote.weight);
  if (all === 0) return null;
  const known = { weight: sum(publicVotes, (vote) => vote.weight), yes: sum(publicVotes, (vote) => vote.cast) };
  if (confidentialVotes.length === 0) return { value: known.yes / all, step: 0 };
  if (minContributors !== null && confidentialVotes.length < minContributors) return null;
  const weight = sum(confidentialVotes, (vote) => vote.weight);
  const yes = known.yes + sum(confidentialVotes, (vote) => vote.cast);
  const largest = Math.max(1, ...confidentialVotes.map((vote) => vote.weight));
  const [fewer, more] = [weight - margin * largest, weight + margin * largest];
  const step = stepFor(fewer, largest, coalition);
  if (step === undefined || step !== stepFor(more, largest, coalition)) return null;
  const [low, high] = classOf(yes / all, step);
  const cast = confidentialVotes.map((vote) => vote.cast);
  const left = confidentialVotes.map((vote) => vote.weight - vote.cast);
  const [least, most] = [yes - largestOf(cast, margin), yes + largestOf(left, margin)];
  if (least / all < low - TOLERANCE || most / all > high + TOLERANCE) return null;
  const holdsEnough = (others: number) =>
    Math.min(others, high * (known.weight + others) - known.yes) -
      Math.max(0, low * (known.weight + others) - known.yes) >=
    (coalition + 2) * largest - TOLERANCE;
  if (![fewer, weight, more].every(holdsEnough)) return null;
  return { value: short((low + high) / 2), step: short(high - low) };
}

/**
 * The narrowest step of which half holds two companies more than may pool what they know, and the one they look for;
 * halves for so many that each holds one company more. It is the same whatever the margin, which nobody shall read off
 * the step.
 */
function stepFor(weight: number, largest: number, coalition: number): number | undefined {
  const least = (coalition + 3) * largest - TOLERANCE;
  const isEnough = HALVES * weight >= (coalition + 2) * largest - TOLERANCE;
  return STEPS.find((step) => step * weight >= 2 * least) ?? (isEnough ? HALVES : undefined);
}

/** The class of a share; none is so wide that it holds everything. */
function classOf(share: number, step: number): readonly [low: number, high: number] {
  if (share <= CODED) return [0, Math.max(CODED, step)];
  if (share >= 1 - CODED) return [1 - Math.max(CODED, step), 1];
  const from = step < CODED ? CODED : 0;
  const low = from + Math.floor((share - from) / step + TOLERANCE) * step;
  return [low, low + step];
}

function votesOf(terms: readonly Term[]): Vote[] {
  const votes = new Map<string, Vote>();
  for (const { contributor, value, most, isPublic } of terms) {
    const key = `${contributor} ${isPublic}`;
    const before = votes.get(key) ?? { cast: 0, weight: 0, isPublic };
    votes.set(key, { ...before, cast: before.cast + value, weight: before.weight + (most ?? 1) });
  }
  return [...votes.values()];
}

const sum = (votes: readonly Vote[], of: (vote: Vote) => number) => votes.reduce((total, vote) => total + of(vote), 0);

/** The sum of the largest few. */
const largestOf = (amounts: readonly number[], few: number) =>
  amounts
    .toSorted((a, b) => b - a)
    .slice(0, few)
    .reduce((total, one) => total + one, 0);

/** Without the last digits of floating point. */
const short = (share: number) => Number(share.toFixed(9));
