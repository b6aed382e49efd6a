/**
 * Rule 1: fewer than the minimum of contributors (Handbook on Statistical Disclosure Control, 4.2.1, minimum frequency rule).
 * Answers with the protection level p/100 · x₁, or null when the rule holds.
 */
export function minimumContributors(sizes: readonly number[], minimum: number, pPercent: number): number | null {
  const [largest] = sizes;
  if (largest === undefined || sizes.length >= minimum) return null;
  return (pPercent * largest) / 100;
}
