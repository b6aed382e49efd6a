import type { Drawing } from './drawing.ts';

/** From this width on there is room for names beside their bars. */
export const WIDE = 700;

/** Width that a small chart needs at least, and its height with its name. */
export const PANEL = { width: 190, height: 170 } as const;

/** The height of one row of bars. */
export function rowHeight({ kind, series }: Drawing, width: number): number {
  const name = width >= WIDE ? 0 : 22;
  if (kind === 'grouped') return name + Math.max(1, series.length) * 18 + 18;
  return name + (width >= WIDE ? 32 : 24);
}

/** The height of the axis below bars; a linear scale of bars with their numbers needs none. */
export function axisHeight({ kind, scale, isWhole }: Drawing): number {
  if (kind === 'scope' && scale === 'linear') return 8;
  return isWhole || kind !== 'scope' || scale === 'log' ? 34 : 8;
}

export function panelColumns(width: number): number {
  return Math.max(1, Math.min(5, Math.floor(width / PANEL.width)));
}

/** The height of a drawing, known before its code is loaded, so that room can be kept for it. */
export function heightOf(drawing: Drawing, width: number): number {
  if (drawing.kind === 'trend') return width >= WIDE ? 440 : 400;
  if (drawing.kind === 'multiples') {
    return Math.ceil(Math.max(1, drawing.series.length) / panelColumns(width)) * PANEL.height;
  }
  return Math.max(1, drawing.keys.length) * rowHeight(drawing, width) + axisHeight(drawing);
}
