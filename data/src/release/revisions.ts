import { type Bounds, type Observation, type Place, placeKey } from './observation.ts';

/** What a release says otherwise than the one before about the same cell. */
export interface Revision
  extends Pick<Place, 'metric' | 'measure' | 'platform' | 'size' | 'breakdown' | 'panel' | 'year'> {
  /**
   * `restated`: another number, or another range. `withdrawn`: no longer published, or only as a range. `added`: published now,
   * though the year was published before.
   */
  readonly kind: 'restated' | 'withdrawn' | 'added';
  readonly before?: number;
  readonly after?: number;
  readonly beforeRange?: Bounds;
  readonly afterRange?: Bounds;
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
    const [was, is] = [publishedAs(then), publishedAs(now)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const { metric, measure, platform, size, breakdown, panel, year } = now;
    const kind =
      is === undefined || (typeof was === 'number' && typeof is !== 'number') ? 'withdrawn' : kindTo(was, is);
    return [
      {
        ...{ metric, measure, platform, size, breakdown, panel, year, kind },
        ...(typeof was === 'number' ? { before: was } : was === undefined ? {} : { beforeRange: was }),
        ...(typeof is === 'number' ? { after: is } : is === undefined ? {} : { afterRange: is }),
      },
    ];
  });
}

type Published = number | Bounds | undefined;

/** A number, two bounds, or nothing. */
function publishedAs(one: Observation | undefined): Published {
  if (one?.kind === 'value') return one.value;
  return one?.kind === 'range' ? [one.lower, one.upper] : undefined;
}

/** What is published now: of what was not, or was less closely, it is new. */
function kindTo(was: Published, is: Published): Revision['kind'] {
  return was === undefined || (typeof is === 'number' && typeof was !== 'number') ? 'added' : 'restated';
}
