import { isPublished, type Link, leastOf, type Series } from './chart.ts';
import { codesOf, type Item, itemsOf } from './items.ts';
import { pointAt, rowAt, type Scene, type Shown, yearKey } from './scene.ts';
import { withoutHeldLines } from './set-aside.ts';

/** How many lines stand in focus when the reader has chosen none. */
const DEFAULT_FOCUS = 5;

/** Lines over the years: of platforms, sizes or parts. */
export function linesOf(scene: Scene): Shown {
  const { years, view, plan } = scene;
  const items = itemsOf(scene);
  const latest = (item: Item) => leastOf(rowAt(scene, item.spot));
  const chosen = plan.by === 'platform' ? view.platforms : [];
  const isTold = (item: Item) => years.some((year) => isPublished(rowAt(scene, { ...item.spot, year })));
  const told = items.filter(isTold);
  const standard = [...(told.length > 0 ? told : items)].sort((a, b) => latest(b) - latest(a)).slice(0, DEFAULT_FOCUS);
  const isFocused = (item: Item) =>
    view.chart === 'multiples' ? true : chosen.length > 0 ? chosen.includes(item.code) : standard.includes(item);
  const shown =
    view.chart === 'multiples' && chosen.length > 0 ? items.filter((one) => chosen.includes(one.code)) : items;
  const series = shown.map((item): Series => {
    const { code, label, short, spot } = item;
    return {
      ...{ code, label, short },
      isFocused: isFocused(item),
      points: years.map((year) => pointAt(scene, { ...spot, year })),
      links: plan.previous === null ? null : linksOf(scene, item, plan.previous),
    };
  });
  return {
    keys: years.map((year) => yearKey(scene, year)),
    keysAre: plan.by,
    codes: codesOf(items),
    ...withoutHeldLines(series, chosen),
  };
}

function linksOf(scene: Scene, item: Item, previous: string): readonly Link[] {
  return scene.years.slice(1).flatMap((year): Link[] => {
    const to = rowAt(scene, { ...item.spot, year });
    const from = rowAt(scene, { ...item.spot, year }, previous);
    // Across a break the two years count different things.
    const isComparable = from?.value !== undefined && to?.value !== undefined && to.obsStatus !== 'B';
    return isComparable ? [{ from, to }] : [];
  });
}
