import { closest, distance } from 'fastest-levenshtein';

/** The known name that a misspelt one most likely means, or null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (known.length === 0 || name.length > 60) return null;
  const guess = closest(name.toLowerCase(), known);
  // Of two letters any other two are near.
  const most = Math.min(Math.max(2, Math.floor(guess.length / 3)), Math.floor((guess.length - 1) / 2));
  return distance(name.toLowerCase(), guess) <= most ? guess : null;
}
