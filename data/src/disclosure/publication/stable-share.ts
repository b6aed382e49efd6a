import type { Term } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';

/** What is told of a share: it lies within half a step of the value. */
export interface ToldShare {
  readonly value: number;
  readonly step: number;
}

/** The steps in which shares are told, the narrowest first. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];
/** No step narrower than this reaches nearly none or nearly all: “5 % or less”, “95 % or more” (top and bottom coding). */
const CODED = { step: 0.1, share: 0.05 };
const TOLERANCE = 1e-9;

/** One company's vote in a cell: between 0 and its weight, as it may be spread over several services. */
interface Vote {
  readonly cast: number;
  readonly weight: number;
  readonly isPublic: boolean;
}

/**
 * A share of companies in the narrowest step that no single company decides: whatever any one of them had answered, the
 * same would be told. So nobody learns a company's answer from it, not even who knows the answers of all the others, and
 * the same holds of all shares of all tables, panels and releases together, as each would stay as it is. Null where no step
 * does, or with too few companies. What is public of everybody is told as it is, with step 0.
 *
 * Source: rule 4 with the coding of the Handbook on Statistical Disclosure Control, 2nd ed., 4.2 and 5.4 (rounding); that
 * one contributor's data must not change what is told is the yardstick of differential privacy (Dwork 2006), here met
 * for each figure as it stands instead of by noise.
 */
export function stableShare(terms: readonly Term[], { minContributors }: Policy): ToldShare | null {
  const votes = votesOf(terms);
  const secret = votes.filter((vote) => !vote.isPublic);
  const cast = votes.reduce((sum, vote) => sum + vote.weight, 0);
  if (cast === 0) return null;
  const chosen = votes.reduce((sum, vote) => sum + vote.cast, 0);
  if (secret.length === 0) return { value: chosen / cast, step: 0 };
  if (minContributors !== null && secret.length < minContributors) return null;
  const least = chosen - Math.max(...secret.map((vote) => vote.cast));
  const most = chosen + Math.max(...secret.map((vote) => vote.weight - vote.cast));
  for (const step of STEPS) {
    const value = Number((Math.round(chosen / cast / step) * step).toFixed(2));
    const isExtreme = value - step / 2 < CODED.share || value + step / 2 > 1 - CODED.share;
    if (step < CODED.step && isExtreme) continue;
    const isStable = least / cast >= value - step / 2 - TOLERANCE && most / cast <= value + step / 2 + TOLERANCE;
    if (isStable) return { value, step };
  }
  return null;
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
