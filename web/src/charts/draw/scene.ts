import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { View } from '@candor/data/release';
import type { Facts } from '../../data/facts.ts';
import { CHART_WORDS } from '../../words/charts.ts';
import { messageNamed } from '../../words/named.ts';
import {
  cellOfRow,
  type Figure,
  figureOf,
  figureText,
  restatedWords,
  type Unit,
  valueText,
  wordsOfRow,
} from '../../words/values.ts';
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
  const range =
    low === null || high === null || value === null
      ? ''
      : CHART_WORDS.middleHalf({ low: valueText(scene.unit, low), high: valueText(scene.unit, high) });
  const { previous } = scene.plan;
  const before = previous === null ? undefined : figureOf(rowAt(scene, spot, previous));
  const course = before === undefined ? '' : CHART_WORDS.yearBefore({ figure: figureText(scene.unit, before) });
  return {
    row,
    value,
    low,
    high,
    words: wordsOfRow(scene.unit, row) + range + course + restatedWords(scene.unit, row),
    cell: before === undefined ? cellOfRow(scene.unit, row) : pairOf(scene.unit, before, figureOf(row)),
    share: null,
    note: '',
    isRestated: row?.restatedFrom !== undefined,
    state:
      value === null ? (row?.obsStatus === 'Q' ? 'held' : 'absent') : row?.obsStatus === 'B' ? 'after-break' : 'value',
  };
}

/** The same companies a year earlier, and now. */
function pairOf(unit: Unit, before: Figure, now: Figure | undefined): string {
  return `${figureText(unit, before)} → ${now === undefined ? '' : figureText(unit, now)}`;
}

export const chosenOf = ({ book, view }: Scene) => book.platforms.filter((one) => view.platforms.includes(one.code));

export const yearKey = (year: number): Key => ({
  code: String(year),
  label: String(year),
  short: String(year),
  colour: null,
});

export function headingOf({ by, breakdown }: Plan): string {
  if (by === 'breakdown') return messageNamed(CHART_WORDS.parts, breakdown ?? '') ?? CHART_WORDS.byPart;
  return by === 'platform' ? CHART_WORDS.byPlatform : CHART_WORDS.bySize;
}

/** Patterns are counted among the lines in focus, so that a few lines have the plainest. */
export function withDashes(series: readonly Omit<Series, 'dash'>[]): Series[] {
  let focused = 0;
  return series.map((one) => ({ ...one, dash: one.isFocused ? dashOf(focused++) : 'none' }));
}
