import { measureOf } from '../../measures/index.ts';
import type { AggregateKey } from '../../statistics/types.ts';

/**
 * Whether a figure is one that a confidential dataset never publishes, by design and not for its numbers. It has no row
 * in a release.
 */
export function isNeverPublished({ measure }: Pick<AggregateKey, 'measure'>): boolean {
  return measureOf(measure)?.published === 'never';
}
