import { ticks } from 'd3-array';
import type { Unit } from '../../words/values.ts';
import type { Drawing } from './drawing.ts';
import { valuesOf } from './drawing.ts';

export interface AxisScale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Where a value stands: a logarithm has no zero, so a zero lies on the edge. */
  place(value: number): number;
}

/** Whether the scale of an axis has its ends: a logarithmic one may be there a moment before them, and places nothing until then. */
export const isThere = (to: (value: number) => number | undefined, { domain }: AxisScale) =>
  Number.isFinite(to(domain[0]));

/** Room above the largest value, so that its mark is not cut. */
const HEADROOM = 1.04;

/** The lowest power of ten of an axis: what is smaller stands on its edge. */
const SMALLEST = -6;

/**
 * The value axis for `values`: with zero in linear form; in logarithmic form from the power of ten at or below the
 * smallest value, with one tick for each power of ten, or at 1, 2, 5, 10 … where it spans less than two of them.
 */
export function axisScale(values: readonly number[], kind: 'linear' | 'log', unit?: Unit['kind']): AxisScale {
  const max = Math.max(0, ...values);
  if (kind === 'linear') {
    const low = Math.min(0, ...values);
    // Where all is zero there is still an axis.
    const high = max > 0 || low < 0 ? max : unit === 'percent' ? 0.01 : 1;
    const step = unit === 'minutes' ? minutesIn(Math.max(high, -low)) : 1;
    return {
      kind,
      domain: [low * HEADROOM, high * HEADROOM],
      ticks: ticks(low / step, high / step, 4).map((tick) => tick * step),
      place: (value) => value,
    };
  }
  const positive = values.filter((value) => value > 0);
  const top = Math.max(...positive, positive.length === 0 ? 1 : 0);
  const from = Math.max(SMALLEST, Math.floor(Math.log10(Math.min(top, ...positive))));
  const to = Math.max(from, Math.floor(Math.log10(top)));
  const powers = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  // Where there are few powers of ten, what lies between them helps, and no decade below is left empty.
  const least = Math.max(Math.min(...positive, top), 10 ** SMALLEST);
  const steps = top / least < 100 ? powers.flatMap((power) => [power, 2 * power, 5 * power]) : powers;
  const low = steps.findLast((step) => step <= least) ?? 10 ** from;
  return {
    kind,
    domain: [low, Math.max(top, low) * 1.5],
    ticks: steps.filter((step) => step >= low && step <= Math.max(top, low)),
    place: (value) => Math.max(value, low),
  };
}

/** Ticks of a time stand at whole minutes, hours or days, as its words have it. */
function minutesIn(longest: number): number {
  return longest < 90 ? 1 : longest < 2 * 24 * 60 ? 60 : 24 * 60;
}

/** Whether each step of a logarithmic axis is ten times the one before. */
export function isByTens({ kind, ticks: steps }: AxisScale): boolean {
  return kind === 'log' && steps.every((step) => Number.isInteger(Math.round(Math.log10(step) * 1e9) / 1e9));
}

/** The axis of a drawing. Shares that add up end at the whole. */
export function axisOf(drawing: Drawing): AxisScale {
  if (drawing.isWhole)
    return { ...axisScale([1], 'linear', 'percent'), domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] };
  const kind = drawing.scale === 'log' ? 'log' : 'linear';
  const values = drawing.kind === 'stacked' ? stackedEnds(drawing) : valuesOf(drawing);
  return axisScale(values, kind, drawing.unit.kind);
}

function stackedEnds({ keys, series }: Drawing): number[] {
  return keys.map((_, key) => series.reduce((sum, one) => sum + (one.points[key]?.value ?? 0), 0));
}
