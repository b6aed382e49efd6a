import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { attackReleases } from '../../../testing/attack.ts';
import { draws, protectedReleases, SHIPPED_LIKE, stagesOf } from '../../../testing/protected.ts';
import { loadSolver, type Solver } from '../solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Attacks random surveys that were protected; how many figures somebody else was after. */
function attacked(releases: 1 | 2): number {
  let figures = 0;
  fc.assert(
    fc.property(draws({ min: 5, max: 11 }), (draw) => {
      const done = protectedReleases(stagesOf(draw, releases), SHIPPED_LIKE);
      expect(done.flatMap((one) => one.protection.failures)).toEqual([]);
      const outcome = attackReleases(done, SHIPPED_LIKE, solver);
      expect(outcome.disclosures).toEqual([]);
      figures += outcome.figures;
    }),
    { numRuns: 6, seed: 20_251_125 },
  );
  return figures;
}

describe('random surveys of every kind of answer, attacked by linear programming', () => {
  test('of one release nobody, no contributor either, can bound a figure closer than the policy allows', () => {
    expect(attacked(1)).toBeGreaterThan(5_000);
  }, 60_000);

  test('nor of two together, where companies were late, left or restated', () => {
    expect(attacked(2)).toBeGreaterThan(5_000);
  }, 60_000);
});
