import { measureOf } from '../../measures/index.ts';
import type { AggregateKey } from '../../statistics/types.ts';

/**
 * What a confidential dataset never publishes as a figure, by design and not for its numbers; it has no row in a
 * release.
 */
export function isNeverPublished({ measure }: Pick<AggregateKey, 'measure'>): boolean {
  return measureOf(measure)?.published === 'never';
}
