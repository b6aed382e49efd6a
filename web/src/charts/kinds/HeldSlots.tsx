import { useId } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import { CHART_WORDS } from '../../words/charts.ts';
import type { Drawing, Series } from '../draw/drawing.ts';
import { placeOf } from '../draw/time-axis.ts';
import { Hatch } from './Hatch.tsx';

const SLOT = 11;
const GAP = 2;

interface Slot {
  readonly code: string;
  readonly colour: string;
  readonly x: number;
  readonly width: number;
  /** How many lines it stands for, where that is more than one. */
  readonly count: number;
}

/**
 * Figures that are held back: of a single line a hatched column in its year; of several a small hatched slot each, in a
 * lane at the foot of the drawing, and one for all of them where there is no room. No line crosses them, and none stands
 * at a height.
 */
export function HeldSlots({ drawing }: { readonly drawing: Drawing }) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const id = useId();
  if (plot === undefined || toX === undefined) return null;
  const focused = drawing.series.filter((one) => one.isFocused);
  const bottom = plot.y + plot.height;
  const isSingle = focused.length === 1;
  const middles = drawing.keys.map((key) => toX(placeOf(key.code)) ?? 0);
  // A slot must not reach into the next year, nor over the words at the left edge.
  const step = (middles[1] ?? plot.width) - (middles[0] ?? 0);
  const room = Math.min(step - 12, 2 * ((middles[0] ?? 0) - plot.x - (isSingle ? 0 : 70)));
  const years = drawing.keys.map((key, index) => ({
    year: key.code,
    slots: slotsOf(
      focused.filter((one) => one.points[index]?.state === 'held'),
      middles[index] ?? 0,
      isSingle,
      room,
    ),
  }));
  const hasSlots = years.some(({ slots }) => slots.length > 0);
  return (
    <g>
      {years.flatMap(({ year, slots }) =>
        slots.map(({ code, colour, x, width, count }) => (
          <g key={`${code} ${year}`} data-code={code}>
            <Hatch
              id={`${id}${code}${year}`.replaceAll(/[^\w-]/g, '_')}
              x={x}
              y={isSingle ? plot.y : bottom - SLOT - 3}
              width={width}
              height={isSingle ? plot.height : SLOT}
              colour={colour}
              isColumn={isSingle}
            />
            {count < 2 ? null : (
              <text x={x + width / 2} y={bottom - SLOT - 8} textAnchor="middle" className="held-label">
                {count}
              </text>
            )}
          </g>
        )),
      )}
      {hasSlots && !isSingle ? (
        <text x={plot.x} y={bottom - 5} className="held-label">
          {CHART_WORDS.heldBack}
        </text>
      ) : null}
    </g>
  );
}

function slotsOf(held: readonly Series[], middle: number, isSingle: boolean, room: number): readonly Slot[] {
  const width = isSingle ? SLOT * 2 : SLOT;
  const whole = held.length * (width + GAP) - GAP;
  if (held.length > 1 && whole > room) {
    return [{ code: 'held', colour: 'var(--quiet)', x: middle - SLOT, width: SLOT * 2, count: held.length }];
  }
  return held.map(({ code, colour }, at) => ({
    code,
    colour,
    x: middle - whole / 2 + at * (width + GAP),
    width,
    count: 1,
  }));
}
