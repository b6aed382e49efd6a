import fc from 'fast-check';
import type { WrittenRelease } from '../src/disclosure/audit/release.ts';
import { protectConfidential } from '../src/disclosure/confidential.ts';
import type { Policy } from '../src/disclosure/policy/types.ts';
import type { AttackedRelease } from './attack.ts';
import { observationsOf, POLICY } from './disclosure.ts';
import {
  aggregatesOfPopulation,
  CONFIDENTIAL_METRICS,
  type Draw,
  drawPopulation,
  earlierPopulation,
  IDENTITIES,
  type Population,
} from './population.ts';

/** As many companies, and as much protection, as the policy that ships for demonstration asks for. */
export const SHIPPED_LIKE: Policy = { ...POLICY, minContributors: 5, pPercent: 15 };

/** Small surveys of a year or two, with holdings, public figures, zeros, splits, late and leaving companies. */
export const draws = (companies: { readonly min: number; readonly max: number }): fc.Arbitrary<Draw> =>
  fc.record({
    seed: fc.nat(1e6),
    companies: fc.integer(companies),
    years: fc.integer({ min: 1, max: 2 }),
    holdings: fc.constantFrom(0, 0.2, 0.5),
    isPublic: fc.constantFrom(0, 0, 0.1, 0.4),
    tail: fc.constantFrom(0, 1, 2, 3),
    leaving: fc.constantFrom(0, 0.1, 0.3),
  });

/** The reports of each release: in the first some companies are late or report otherwise than later. */
export const stagesOf = (draw: Draw, releases: 1 | 2): readonly Population[] => {
  const last = drawPopulation(draw);
  return releases === 1 ? [last] : [earlierPopulation(last, draw.seed, 0.2, 0.3), last];
};

/** Protects one release after the other, each beside what the ones before it published. */
export function protectedReleases(
  stages: readonly Population[],
  policy: Policy,
  metrics: readonly string[] = CONFIDENTIAL_METRICS.map((metric) => metric.code),
): AttackedRelease[] {
  const done: AttackedRelease[] = [];
  for (const stage of stages) {
    const aggregates = aggregatesOfPopulation(stage, metrics);
    const protection = protectConfidential(aggregates, done.map(earlierOf(policy)), policy, IDENTITIES);
    done.push({ aggregates, protection });
  }
  return done;
}

/** A release as the next one finds it: what it was made of, and what it says. */
const earlierOf =
  (policy: Policy) =>
  ({ aggregates, protection }: AttackedRelease, at: number): WrittenRelease => ({
    release: `2024.${at + 1}`,
    policy,
    aggregates,
    observations: observationsOf(protection),
  });
