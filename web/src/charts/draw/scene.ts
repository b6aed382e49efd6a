import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { View } from '@candor/data/release';
import type { Facts } from '../../data/facts.ts';
import { cellOfRow, figureOf, restatedWords, type Unit, wordsOfRow } from '../../words/values.ts';
import { VIEW_WORDS } from '../../words/views.ts';
import { dashOf } from './colours.ts';
import type { Drawing, Key, Point, Series } from './drawing.ts';
import type { CodeLists } from './labels.ts';
import type { Plan } from './view-data.ts';

/** Everything that one way of drawing needs. */
export interface Scene {
  readonly view: View;
  readonly book: MetricsAnswer;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly years: readonly number[];
  /** Of a chart of one year. */
  readonly year: number;
  readonly lists: CodeLists | undefined;
}

/** What the ways of drawing differ in. */
export type Drawn = Pick<Drawing, 'keys' | 'series' | 'keyHeading' | 'aside'>;

export interface Spot {
  readonly platform?: string;
  readonly year?: number;
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
  const value = row?.value ?? null;
  const beside = (measure: string) =>
    scene.plan.beside.includes(measure) ? (rowAt(scene, spot, measure)?.value ?? null) : null;
  const [low, high] = [beside('q1'), beside('q3')];
  const range = low === null || high === null || value === null ? '' : VIEW_WORDS.middleHalf(scene.unit, low, high);
  const { previous } = scene.plan;
  const before = previous === null ? undefined : figureOf(rowAt(scene, spot, previous));
  const course = before === undefined ? '' : VIEW_WORDS.yearBefore(scene.unit, before);
  return {
    row,
    value,
    low,
    high,
    words: wordsOfRow(scene.unit, row) + range + course + restatedWords(scene.unit, row),
    cell: before === undefined ? cellOfRow(scene.unit, row) : VIEW_WORDS.pair(scene.unit, before, figureOf(row)),
    share: null,
    note: '',
    isRestated: row?.restatedFrom !== undefined,
    state:
      value === null ? (row?.obsStatus === 'Q' ? 'held' : 'absent') : row?.obsStatus === 'B' ? 'after-break' : 'value',
  };
}

export const chosenOf = ({ book, view }: Scene) => book.platforms.filter((one) => view.platforms.includes(one.code));

export const yearKey = (year: number): Key => ({
  code: String(year),
  label: String(year),
  short: String(year),
  colour: null,
});

export const HEADINGS = { platform: VIEW_WORDS.byPlatform, size: VIEW_WORDS.bySize } as const;

export function headingOf({ by, breakdown }: Plan): string {
  return by === 'breakdown' ? (VIEW_WORDS.parts[breakdown ?? ''] ?? VIEW_WORDS.byPart) : HEADINGS[by];
}

/** Patterns are counted among the lines in focus, so that a few lines have the plainest. */
export function withDashes(series: readonly Omit<Series, 'dash'>[]): Series[] {
  let focused = 0;
  return series.map((one) => ({ ...one, dash: one.isFocused ? dashOf(focused++) : 'none' }));
}
