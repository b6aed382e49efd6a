import type { ValuePlace } from '../disclosure/index.ts';
import type { Framework } from '../framework/index.ts';
import type { StoredDataset } from './types.ts';

/** The values of a public dataset without a public source: of its metrics, or of others that they are set against. */
export function unsourcedValues(
  { dataset, read }: Pick<StoredDataset, 'dataset' | 'read'>,
  framework: Framework,
): ValuePlace[] {
  const own = framework.metrics.filter(({ code }) => dataset.metrics.includes(code));
  const against = own.flatMap(({ ratioTo, denominator }) => [...(ratioTo === null ? [] : [ratioTo]), ...denominator]);
  const users = framework.metrics.filter(({ role }) => role === 'users').map(({ code }) => code);
  const codes = new Set([...own.map(({ code }) => code), ...against, ...users]);
  return [...codes]
    .flatMap((metric) => read(metric).filter(({ value, isPublic }) => value !== null && !isPublic))
    .map(({ service, year, metric, breakdown }) => ({ service, year, metric, breakdown }));
}
