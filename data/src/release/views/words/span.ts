import type { Period } from '../../../period/index.ts';
import { type Chart, type Point, stateOf } from '../chart.ts';
import { boundsOf, type Figure, figureText, isAtLeast } from './figure.ts';
import type { Said } from './said.ts';
import { topicOf } from './topic.ts';

export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/** So many figures stand in a title one by one. */
export const FEW = 3;

/**
 * Whether something is held back, or between bounds: it may be larger than all that is published as a number. `year`: where
 * only that of one year matters.
 */
export function isHidden({ aside, series }: Pick<Chart, 'aside' | 'series'>, year?: number): boolean {
  const isMeant = ({ row }: Point) => year === undefined || row === undefined || row.year === year;
  const isOpen = (point: Point) => isMeant(point) && ['held', 'range'].includes(stateOf(point));
  return aside.length > 0 || series.some((one) => one.points.some(isOpen));
}

/** Whether one figure is larger than the other, as far as their steps tell. */
export const isCertain = (one: Figure, other: Figure): boolean => one.value > other.value && isAtLeast(one, other);

/** Whether neither bound of a figure is above that of another. */
function isBelow(one: Figure, other: Figure): boolean {
  const [[low, high], [least, most]] = [boundsOf(one), boundsOf(other)];
  return low <= least && high <= most;
}

/**
 * Figures of one year, the largest first: a few one by one, more from the smallest to the largest. Whose these are is said only
 * where no other may be smaller or larger. Where their steps do not tell whether the two differ, no two are compared.
 */
export function spanTitle(said: Said, sorted: readonly NamedFigure[], year: Period | string): string {
  const { texts, numbers } = said.telling;
  const topic = topicOf(said);
  const text = ({ figure }: NamedFigure) => figureText(said, figure);
  const [largest, smallest] = [sorted[0], sorted.at(-1)];
  if (largest === undefined || smallest === undefined) return texts.view_at(topic, year);
  if (sorted.length > 1 && sorted.every((one) => text(one) === text(largest))) {
    return texts.view_alike(topic, text(largest), year);
  }
  if (sorted.length <= FEW) {
    return texts.view_each(topic, year, numbers.list(sorted.map((one) => texts.view_named(one.name, text(one)))));
  }
  if (!isCertain(largest.figure, smallest.figure)) return texts.view_at(topic, year);
  const figures = sorted.map((one) => one.figure);
  const isNamed =
    figures.every((one) => one === largest.figure || isAtLeast(largest.figure, one)) &&
    figures.every((one) => one === smallest.figure || isAtLeast(one, smallest.figure));
  if (!isNamed) {
    // Where no other reaches beyond them, the smallest and the largest bounds are theirs.
    const isOuter = figures.every((one) => isBelow(smallest.figure, one) && isBelow(one, largest.figure));
    const span = isHidden(said.chart, Number(year)) ? texts.view_spanPublished : texts.view_spanOf;
    return isOuter ? span(topic, text(smallest), text(largest), year) : texts.view_at(topic, year);
  }
  const say = isHidden(said.chart, Number(year)) ? texts.view_rangePublished : texts.view_range;
  return say(topic, text(smallest), smallest.name, text(largest), largest.name, year);
}
