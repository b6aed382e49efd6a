import type { AggregateKey } from '../../statistics/types.ts';

/** The cell of a figure, in words that name no company. */
export function cellName({
  measure,
  platform,
  size,
  breakdown,
  panel,
}: Omit<AggregateKey, 'measure'> & { measure: string }) {
  const parts = [...(size === '_T' ? [] : [size]), ...(breakdown === '_T' ? [] : [breakdown])];
  return [measure, platform, ...parts, ...(panel === 'all' ? [] : ['matched panel'])].join(' ');
}
