import type { AggregateKey } from '../../statistics/types.ts';

/** How many companies were asked or answered is told as a class beside each figure, never as a figure of its own. */
const ONLY_AS_CLASS: ReadonlySet<string> = new Set(['responding', 'asked']);

/** What a confidential dataset never tells as a figure, by design and not for its numbers; it has no row in a release. */
export function isNeverTold({ measure }: Pick<AggregateKey, 'measure' | 'breakdown'>): boolean {
  return ONLY_AS_CLASS.has(measure);
}
