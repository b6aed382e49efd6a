import type { Platform } from '../../framework/index.ts';
import type { Period } from '../../period/index.ts';
import type { ObservationRow } from '../row.ts';
import type { View } from '../view.ts';
import { type Chart, isRange, type Key, type Point } from './chart.ts';
import type { Facts } from './facts.ts';
import type { CodeLists } from './labels.ts';
import type { Plan, ViewBook } from './plan.ts';

/** Everything that one kind of chart needs. */
export interface Scene {
  readonly view: View;
  readonly book: ViewBook;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly years: readonly Period[];
  /** Of a chart of one year. */
  readonly year: Period;
  readonly lists: CodeLists | undefined;
  /** How a class such as `10-99` is named. */
  readonly bandLabel: (band: string) => string;
  /** A period in words: `2025`, “July to December 2025”. */
  readonly periodLabel: (period: Period) => string;
}

/** What the kinds of charts differ in. */
export type Shown = Pick<Chart, 'keys' | 'keysAre' | 'codes' | 'series' | 'aside'>;

/** Where an observation stands in a chart; what is left out is that of the view. */
export interface Spot {
  readonly platform?: string;
  readonly year?: Period;
  readonly size?: string;
  readonly breakdown?: string;
}

export function rowAt(
  { view, facts, plan, year }: Scene,
  spot: Spot,
  measure = plan.measure,
): ObservationRow | undefined {
  const platform = plan.platforms?.[0] ?? 'ALL';
  return facts.at({ metric: view.metric, measure, platform, year, panel: plan.panel, ...spot });
}

export function pointAt(scene: Scene, spot: Spot): Point {
  const row = rowAt(scene, spot);
  const isHere = (one: ViewBook['breaks'][number]) =>
    one.metric === row?.metric && one.platform === row.platform && one.year === row.year;
  const isBroken = row !== undefined && isRange(row) && scene.book.breaks.some(isHere);
  return { row, share: null, ...(isBroken ? { isBroken: true as const } : {}) };
}

export const chosenOf = ({ book, view }: Pick<Scene, 'book' | 'view'>): readonly Platform[] =>
  book.platforms.filter((one) => view.platforms.includes(one.code));

export const yearKey = ({ periodLabel }: Scene, year: Period): Key => ({
  code: String(year),
  label: periodLabel(year),
  short: String(year),
});
