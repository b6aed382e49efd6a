import type { ObservationRow, Place, Revision } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';

type Where = Pick<Place, 'metric' | 'measure' | 'platform' | 'size' | 'breakdown' | 'panel' | 'year'>;

const indexes = new WeakMap<Release, ReadonlyMap<string, number>>();

/** What the release before said of a figure, where this one says another number; undefined where it does not. */
export function restatedFrom(release: Release, place: Where): number | undefined {
  if (release.revisions.length === 0) return undefined;
  const index = indexes.get(release) ?? indexOf(release.revisions);
  indexes.set(release, index);
  return index.get(keyOf(place));
}

/** A reader of one observation should not need the list of revisions to learn that it is not what it was. */
export function withRestated(release: Release, row: ObservationRow): ObservationRow {
  const before = restatedFrom(release, row);
  return before === undefined ? row : { ...row, restatedFrom: before };
}

function indexOf(revisions: readonly Revision[]): ReadonlyMap<string, number> {
  return new Map(
    revisions.flatMap((one) =>
      one.kind === 'restated' && one.before !== undefined ? [[keyOf(one), one.before] as const] : [],
    ),
  );
}

function keyOf({ metric, measure, platform, size, breakdown, panel, year }: Where): string {
  return `${metric} ${measure} ${platform} ${size} ${breakdown} ${panel} ${year}`;
}
