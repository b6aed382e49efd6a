/**
 * Rule 4: group disclosure (Handbook, 5.2 and 5.4): of n confidential answers nearly all, or nearly none, are yes, so that
 * what holds of the group holds of each. One who answered otherwise knows the rest, hence the coalition is taken off.
 * Answers with how many answers must stay open, so that a safe count is possible too; null when the rule holds.
 */
export function groupDisclosure(
  yes: number,
  n: number,
  shares: { readonly nearlyNone: number; readonly nearlyAll: number },
  coalition: number,
): number | null {
  const alike = (count: number) =>
    count <= coalition || n - count <= coalition || count < shares.nearlyNone * n || count > shares.nearlyAll * n;
  if (n === 0 || !alike(yes)) return null;
  for (let level = 1; level <= n; level++) {
    if ((yes - level >= 0 && !alike(yes - level)) || (yes + level <= n && !alike(yes + level))) return level;
  }
  return 1;
}
