import type { Rules } from './tables/instance.ts';

/** What the rules say about a set of contributors: safe, or sensitive with the protection it needs. */
export interface Verdict {
  readonly sensitive: boolean;
  /** How far above the true value an attacker's interval must reach; 0 where the rules give no size. */
  readonly level: number;
}

/**
 * Judges a sum by its contributors (amounts per holding): too few of them, p %, dominance. Absolute values; a zero
 * hides nobody. Levels: Handbook on Statistical Disclosure Control, 2nd ed., table 4.4; the largest of those broken.
 */
export function judge(amounts: Iterable<number>, rules: Rules): Verdict {
  const all = [...amounts];
  const x = all.map(Math.abs).filter((amount) => amount > 0);
  x.sort((a, b) => b - a);
  const [largest = 0, second = 0] = x;
  // That each of them found none is an answer of each; it may not be known, however little it is.
  if (x.length === 0) return { sensitive: all.length > 0, level: 0 };

  const total = x.reduce((sum, amount) => sum + amount, 0);
  const broken: number[] = [];
  const rest = total - largest - second;
  const p = rules.pPercent;
  if (p !== null && below(rest, (p / 100) * largest, total)) broken.push((p / 100) * largest - rest);
  if (rules.minContributors !== null && x.length < rules.minContributors) broken.push(((p ?? 0) / 100) * largest);
  for (const [n, k] of rules.nk) {
    const top = x.slice(0, n).reduce((sum, amount) => sum + amount, 0);
    if (below((k / 100) * total, top, total)) broken.push((100 / k) * top - total);
  }
  return { sensitive: broken.length > 0, level: Math.max(0, ...broken) };
}

/** a < b, where a difference that only floating point made does not count. */
function below(a: number, b: number, scale: number): boolean {
  return b - a > 1e-9 * scale;
}
