import type { Platform } from '@candor/data/framework';
import { partColour, platformColour, sizeColour } from './colours.ts';
import { partLabels, sizeLabel } from './labels.ts';
import { chosenOf, type Scene, type Spot } from './scene.ts';

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

/** The platform types that the observations know; the groups where a metric is published for no type alone. */
function platformsOf({ book, facts }: Scene): readonly Platform[] {
  const known = new Set(facts.rows.map((row) => row.platform));
  const types = book.platforms.filter((one) => one.level === 'type' && known.has(one.code));
  return types.length > 0 ? types : book.platforms.filter((one) => one.level === 'group' && known.has(one.code));
}
