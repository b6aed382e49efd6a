import { type Facts, isRange, type Plan, type Point as Shown, stateOf } from '@candor/data/release/views';
import { CHART_WORDS } from '../../words/charts.ts';
import { formatPercent } from '../../words/format.ts';
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
import type { Point } from './drawing.ts';

/** What the words of a point are made of. */
export interface Read {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly facts: Facts;
}

/** A point with its quartiles, what tooltip, keyboard and table say of it, and how it is drawn. */
export function pointOf({ plan, unit, facts }: Read, { row, share, isBroken }: Shown): Point {
  const at = (measure: string) => (row === undefined ? undefined : facts.at({ ...row, measure }));
  const value = row?.value ?? null;
  const beside = (measure: string) => (plan.beside.includes(measure) ? (at(measure)?.value ?? null) : null);
  const [low, high] = [beside('q1'), beside('q3')];
  const range =
    low === null || high === null || value === null
      ? ''
      : CHART_WORDS.middleHalf({ low: valueText(unit, low), high: valueText(unit, high) });
  const before = plan.previous === null ? undefined : figureOf(at(plan.previous));
  const course = before === undefined ? '' : CHART_WORDS.before({ figure: figureText(unit, before) });
  const note = share === null ? '' : formatPercent(share);
  const part = note === '' ? '' : `; ${CHART_WORDS.ofAll({ share: note })}`;
  return {
    ...{ row, value, low, high, share, note },
    range: row !== undefined && isRange(row) ? [row.lower, row.upper] : null,
    words: wordsOfRow(unit, row) + range + course + restatedWords(unit, row) + part,
    cell: before === undefined ? cellOfRow(unit, row) : pairOf(unit, before, figureOf(row)),
    isRestated: row?.restatedFrom !== undefined,
    state: stateOf({ row }),
    isBroken: isBroken === true,
  };
}

/** The same companies a year earlier, and now. */
function pairOf(unit: Unit, before: Figure, now: Figure | undefined): string {
  return `${figureText(unit, before)} → ${now === undefined ? '' : figureText(unit, now)}`;
}
