import { sum } from './sizes.ts';

/**
 * Rule 3: (n, k)-dominance (Handbook, 4.2.2): the n largest contributors make up more than k % of the total. Answers with
 * the level 100/k · (x₁ + … + xₙ) − total (table 4.4), or null when the rule holds.
 */
export function nkDominance(sizes: readonly number[], n: number, k: number): number | null {
  const top = sum(sizes.slice(0, n));
  const total = sum(sizes);
  return 100 * top > k * total ? (100 / k) * top - total : null;
}
