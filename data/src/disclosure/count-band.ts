import type { CountBand } from '../release/index.ts';

/**
 * The numbers at which the classes of how many companies begin. Of fewer companies than the first nothing is published,
 * whatever the policy says.
 */
const CLASSES = [4, 10, 20, 50, 100];

/**
 * The class of a number of companies. Who was asked is known, so near the ends of a class it would reveal who answered.
 * There two classes are published as one, so that not even as many companies as the margin of the policy could have
 * moved the number out of it. Null for so few that nothing is published of them.
 */
export function countBand(n: number, margin: number): CountBand | null {
  const [least = 0] = CLASSES;
  // That a figure is published says that its companies are not too few. Of so few who were asked it would say that all
  // of them answered.
  if (n - (margin - 1) < least) return null;
  const at = CLASSES.findLastIndex((from) => n >= from);
  const choices = [
    [at, at],
    [at - 1, at],
    [at, at + 1],
  ] as const;
  for (const [first, last] of choices) {
    const from = CLASSES[first];
    if (from === undefined || last >= CLASSES.length) continue;
    const next = CLASSES[last + 1] ?? Number.POSITIVE_INFINITY;
    const holds = (first === 0 || n - margin >= from) && n + margin < next;
    if (holds) return next === Number.POSITIVE_INFINITY ? `${from}+` : `${from}-${next - 1}`;
  }
  return `${least}+`;
}
