import { isOfOneYear } from '@candor/data/release';
import { CHART_WORDS } from '../../words/charts.ts';
import type { Key } from './drawing.ts';
import { itemsOf, platformItem } from './items.ts';
import { type Drawn, pointAt, type Scene, type Spot, withDashes, yearKey } from './scene.ts';
import { withoutHeldRows } from './set-aside.ts';

/** Bars with parts: a row for each platform in one year, or for each year of one platform. */
export function partsOf(scene: Scene): Drawn {
  const { view, plan, book, years } = scene;
  const ofOneYear = isOfOneYear(view);
  const platforms = book.platforms.filter((one) => plan.platforms?.includes(one.code));
  const rows = ofOneYear
    ? platforms.map((one) => ({
        key: { ...platformItem(one), colour: null } as Key,
        spot: { platform: one.code } as Spot,
      }))
    : years.map((year) => ({ key: yearKey(year), spot: { year } as Spot }));
  const parts = plan.by === 'platform' ? [] : itemsOf(scene);
  const series = parts.map((item) => ({
    code: item.code,
    label: item.label,
    short: item.short,
    colour: item.colour,
    isFocused: true,
    points: rows.map(({ spot }) => pointAt(scene, { ...item.spot, ...spot })),
    links: null,
  }));
  return {
    ...withoutHeldRows(
      rows.map((row) => row.key),
      withDashes(series),
      ofOneYear ? view.platforms : years.map(String),
    ),
    keyHeading: ofOneYear ? CHART_WORDS.byPlatform : CHART_WORDS.byYear,
  };
}
