import { isOfOneYear } from '../view.ts';
import type { Key, Series } from './chart.ts';
import { codesOf, itemsOf, platformItem } from './items.ts';
import { pointAt, type Scene, type Shown, type Spot, yearKey } from './scene.ts';
import { withoutHeldRows } from './set-aside.ts';

/** Bars with parts: a row for each platform in one year, or for each year of one platform. */
export function partsOf(scene: Scene): Shown {
  const { view, plan, book, years } = scene;
  const ofOneYear = isOfOneYear(view);
  const platforms = book.platforms.filter((one) => plan.platforms?.includes(one.code)).map(platformItem);
  const rows: readonly { readonly key: Key; readonly spot: Spot }[] = ofOneYear
    ? platforms.map(({ spot, ...key }) => ({ key, spot }))
    : years.map((year) => ({ key: yearKey(scene, year), spot: { year } }));
  const parts = plan.by === 'platform' ? [] : itemsOf(scene);
  const series = parts.map(
    ({ spot: part, ...item }): Series => ({
      ...item,
      isFocused: true,
      points: rows.map(({ spot }) => pointAt(scene, { ...part, ...spot })),
      links: null,
    }),
  );
  const kept = withoutHeldRows(
    rows.map((row) => row.key),
    series,
    ofOneYear ? view.platforms : years.map(String),
  );
  return { ...kept, keysAre: ofOneYear ? 'platform' : 'year', codes: codesOf(parts) };
}
