import { randomLcg, randomLogNormal } from 'd3-random';

/** Chance with a seed: the same seed gives the same demonstration, to the byte. */
export interface Random {
  /** From 0 up to but not 1. */
  uniform(): number;
  /** Log-normal around 1 with a long tail: a few giants, many small. */
  heavyTailed(): number;
  /** Around 1, for the chance of one year. */
  jitter(): number;
  /** One of the first items, weighted by the second. */
  pick(weighted: readonly (readonly [string, number, ...unknown[]])[]): string;
}

export function seededRandom(seed: number): Random {
  const uniform = randomLcg(seed);
  const heavyTailed = randomLogNormal.source(uniform)(0, 1.6);
  const jitter = randomLogNormal.source(uniform)(0, 0.18);
  return {
    uniform,
    heavyTailed,
    jitter,
    pick(weighted) {
      const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = uniform() * total;
      for (const [item, weight] of weighted) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return weighted[0]?.[0] ?? '';
    },
  };
}
