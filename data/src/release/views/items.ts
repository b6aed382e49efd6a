import type { Platform } from '../../framework/index.ts';
import { isPublished, type Key } from './chart.ts';
import { partLabels, sizeLabel } from './labels.ts';
import { chosenOf, rowAt, type Scene, type Spot } from './scene.ts';

/** What lines, rows or parts stand for: code, names, and where its observations are. */
export interface Item extends Key {
  readonly spot: Spot;
}

/** What the lines, rows or parts of a view stand for, in the order of their code list. */
export function itemsOf(scene: Scene): readonly Item[] {
  const { plan, view, book, facts, lists, bandLabel } = scene;
  if (plan.by === 'size') {
    return view.sizes.map((code) => {
      const label = sizeLabel(lists, code);
      return { code, label, short: label, spot: { size: code } };
    });
  }
  if (plan.by === 'breakdown') {
    const prefix = `${plan.breakdown}:`;
    const present = [...new Set(facts.rows.map((row) => row.breakdown))]
      .filter((code) => code.startsWith(prefix))
      .map((code) => code.slice(prefix.length));
    return partLabels(book, lists, view.metric, plan.breakdown ?? '', present, bandLabel).map(({ code, label }) => ({
      ...{ code, label, short: label },
      spot: { breakdown: prefix + code },
    }));
  }
  const chosen = chosenOf(scene);
  const codes = new Set([...platformsOf(scene), ...chosen].map((one) => one.code));
  return book.platforms.filter((one) => codes.has(one.code)).map(platformItem);
}

export const codesOf = (items: readonly Item[]) => items.map((one) => one.code);

export const platformItem = ({ code, label, short }: Platform): Item => ({
  ...{ code, label, short },
  spot: { platform: code },
});

/**
 * The platform types that the observations know; the groups of types where a metric is published for no type alone, or
 * where little can be told of the types and much of the groups.
 */
function platformsOf(scene: Scene): readonly Platform[] {
  const { book, facts } = scene;
  const known = new Set(facts.rows.map((row) => row.platform));
  const types = book.platforms.filter((one) => one.level === 'type' && known.has(one.code));
  const groups = book.platforms.filter((one) => one.level === 'group' && known.has(one.code));
  return types.length === 0 || isByGroup(scene, types, groups) ? groups : types;
}

/** So little is told of the types that the groups say more. What the reader chose is shown as chosen. */
function isByGroup(scene: Scene, types: readonly Platform[], groups: readonly Platform[]): boolean {
  if (scene.view.platforms.some((code) => types.some((one) => one.code === code)) || groups.length < 2) return false;
  const told = shareTold(scene, types);
  return told < LITTLE && shareTold(scene, groups) > Math.max(2 * told, LITTLE);
}

const LITTLE = 1 / 3;

/** How many of the figures that a chart would hold can be told. */
function shareTold(scene: Scene, platforms: readonly Platform[]): number {
  const years = scene.view.chart === 'trend' || scene.view.chart === 'multiples' ? scene.years : [scene.year];
  const rows = platforms.flatMap((one) => years.map((year) => rowAt(scene, { platform: one.code, year })));
  return rows.filter(isPublished).length / rows.length;
}

/** Whether a chart shows groups of types though the metric is published for types, too. */
export function isCoarse(scene: Scene): boolean {
  const { plan, view, book, facts } = scene;
  if (plan.by !== 'platform' || plan.platforms !== null || view.platforms.length > 0) return false;
  const shown = platformsOf(scene);
  const hasTypes = facts.rows.some((row) =>
    book.platforms.some((one) => one.level === 'type' && one.code === row.platform),
  );
  return hasTypes && shown.length > 0 && shown.every((one) => one.level === 'group');
}
