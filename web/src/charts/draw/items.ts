import type { Platform } from '@candor/data/framework';
import { partColour, platformColour, sizeColour } from './colours.ts';
import { partLabels, sizeLabel } from './labels.ts';
import { chosenOf, rowAt, type Scene, type Spot } from './scene.ts';

/** What lines, rows or parts stand for: code, names, colour, and where its observations are. */
export interface Item {
  readonly code: string;
  readonly label: string;
  readonly short: string;
  readonly colour: string;
  readonly spot: Spot;
}

export function itemsOf(scene: Scene): readonly Item[] {
  const { plan, view, book, facts, lists } = scene;
  if (plan.by === 'size') {
    return view.sizes.map((code, index) => {
      const label = sizeLabel(lists, code);
      return { code, label, short: label, colour: sizeColour(index, view.sizes.length), spot: { size: code } };
    });
  }
  if (plan.by === 'breakdown') {
    const prefix = `${plan.breakdown}:`;
    const present = [...new Set(facts.rows.map((row) => row.breakdown))]
      .filter((code) => code.startsWith(prefix))
      .map((code) => code.slice(prefix.length));
    return partLabels(book, lists, view.metric, plan.breakdown ?? '', present).map(({ code, label }, index) => ({
      code,
      label,
      short: label,
      colour: partColour(code, index),
      spot: { breakdown: prefix + code },
    }));
  }
  const chosen = chosenOf(scene);
  const codes = new Set([...platformsOf(scene), ...chosen].map((one) => one.code));
  return book.platforms.filter((one) => codes.has(one.code)).map(platformItem);
}

export const platformItem = (one: Platform): Item => ({
  code: one.code,
  label: one.label,
  short: one.short,
  colour: platformColour(one),
  spot: { platform: one.code },
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
  return rows.filter((row) => row?.value !== undefined).length / rows.length;
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
