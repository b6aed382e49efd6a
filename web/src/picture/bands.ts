import type { Measure } from '@candor/api/pictures';
import type { Drawing } from '../charts/draw/drawing.ts';
import { heightOf } from '../charts/draw/heights.ts';
import { type Drawn, drawn } from './drawn.ts';

/** The room on either side of what a frame shows. */
export const EDGE = 16;

/** The widths that a chart is drawn at for frames, which show the one that fits and scale it up to the next (`embed.css`). */
export const BANDS = [288, 370, 470, 590, 700] as const;
const WIDEST = 900;

export function inBands(drawing: Drawing, measure: Measure): Promise<readonly Drawn[]> {
  return BANDS.reduce<Promise<readonly Drawn[]>>(async (before, width, at) => {
    const done = await before;
    return [...done, await drawn(drawing, width, `b${at}-`, measure)];
  }, Promise.resolve([]));
}

/** How high the chart is in a frame with so much room inside its edges. */
export function bandHeight(drawing: Drawing, room: number): number {
  const band = BANDS.findLast((one) => one <= room) ?? BANDS[0];
  return (heightOf(drawing, band) * Math.min(room, WIDEST)) / band;
}
