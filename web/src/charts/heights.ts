import type { Scale } from '@candor/data/release';

/** From this width on there is room for names beside their bars. */
export const WIDE = 700;

/** The height of a scope chart, known before it is loaded, so that room can be kept for it. */
export function scopeHeight(count: number, width: number, scale: Scale): number {
  return count * (width >= WIDE ? 32 : 46) + (scale === 'log' ? 34 : 8);
}

export function trendHeight(width: number): number {
  return width >= WIDE ? 440 : 400;
}
