import { type Observation, type Place, placeKey } from './observation.ts';

/** What a release says otherwise than the one before about the same cell. */
export interface Revision
  extends Pick<Place, 'metric' | 'measure' | 'platform' | 'size' | 'breakdown' | 'panel' | 'year'> {
  /** `restated`: another number. `withdrawn`: no longer told. `added`: told now, though the year was published before. */
  readonly kind: 'restated' | 'withdrawn' | 'added';
  readonly before?: number;
  readonly after?: number;
}

/**
 * The revisions between two releases of a dataset, in the order of the later one. A year that the earlier release did not
 * have is new and no revision.
 */
export function revisionsBetween(earlier: readonly Observation[], later: readonly Observation[]): Revision[] {
  const before = new Map(earlier.map((one) => [placeKey(one), one]));
  const years = new Set(earlier.map((one) => `${one.metric} ${one.year}`));
  return later.flatMap((now): Revision[] => {
    const then = before.get(placeKey(now));
    if (!years.has(`${now.metric} ${now.year}`)) return [];
    const was = then?.kind === 'value' ? then.value : undefined;
    const is = now.kind === 'value' ? now.value : undefined;
    if (was === is) return [];
    const { metric, measure, platform, size, breakdown, panel, year } = now;
    const place = { metric, measure, platform, size, breakdown, panel, year };
    if (was === undefined && is !== undefined) return [{ ...place, kind: 'added', after: is }];
    if (was !== undefined && is === undefined) return [{ ...place, kind: 'withdrawn', before: was }];
    return was === undefined || is === undefined ? [] : [{ ...place, kind: 'restated', before: was, after: is }];
  });
}
