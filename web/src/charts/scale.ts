import type { Scale } from '@candor/data/release';
import { ticks } from 'd3-array';

export interface AxisScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Room above the largest value, so that its mark is not cut. */
const HEADROOM = 1.04;

/**
 * The value axis for `values`: from zero in linear form; in logarithmic form from the power of ten at or below the
 * smallest value (a logarithm has no zero), with one tick for each power of ten.
 */
export function axisScale(values: readonly number[], scale: Scale): AxisScale {
  const positive = values.filter((value) => value > 0);
  const max = Math.max(1, ...positive);
  if (scale === 'linear') return { domain: [0, max * HEADROOM], ticks: ticks(0, max, 4) };
  const low = Math.floor(Math.log10(Math.min(max, ...positive)));
  const high = Math.floor(Math.log10(max));
  const powers = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return { domain: [10 ** low, max * 1.5], ticks: powers };
}
