import type { PublishedFigure } from '../published.ts';

/** What is published of sums is exact, and a direction has bounds of its own. */
const EXACT = ['sum', 'sum_previous', 'direction'];

/** Whether a number is printed with three significant digits at most. */
export function isShort(value: number): boolean {
  return value !== 0 && Math.abs(value - Number(value.toPrecision(3))) <= 1e-12 * Math.abs(value);
}

/** Half a unit of the third significant digit. */
export function halfUnitOf(value: number): number {
  return value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2) / 2;
}

/**
 * How far the true figure may lie from what is published: half a step where the row has one, half a unit of the third
 * digit where no more are printed; 0 where the figure is exact. More digits than three mean that all of them are true.
 */
export function roomOf({ measure, value, step }: Pick<PublishedFigure, 'measure' | 'value' | 'step'>): number {
  if (EXACT.includes(measure)) return 0;
  if (step !== null && step !== undefined && step > 0) return step / 2;
  return isShort(value) ? halfUnitOf(value) : 0;
}
