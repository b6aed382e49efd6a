import { sum } from './sizes.ts';

/**
 * Rule 2: the p %-rule (Handbook, 4.2.2). The second largest contributor, or a coalition of the next largest, subtracts
 * its own share and must be left with at least p % of the largest. `known` is what everybody knows the others to have at
 * least: it cannot be given to the largest. Answers with the level p/100 · x₁ − remainder (table 4.4), or null when the
 * rule holds.
 */
export function pPercentRule(sizes: readonly number[], pPercent: number, coalition: number, known = 0): number | null {
  const [largest] = sizes;
  if (largest === undefined) return null;
  const remainder = sum(sizes.slice(1 + coalition)) - known;
  // Multiplied out, so that whole numbers on the border are compared exactly.
  return 100 * remainder < pPercent * largest ? (pPercent * largest) / 100 - remainder : null;
}
