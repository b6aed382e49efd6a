import { useId } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { VIEW_WORDS } from '../words/views.ts';
import type { Drawing } from './drawing.ts';
import { Hatch } from './Hatch.tsx';
import { placeLabels } from './place-labels.ts';
import type { Spot } from './reading.ts';
import type { AxisScale } from './scale.ts';

const LABEL_GAP = 19;
const SLOT = 11;

interface Props {
  readonly drawing: Drawing;
  readonly axis: AxisScale;
}

/** Where things stand in the drawing; null before the axes are there. */
function usePlaces(place: (value: number) => number) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (plot === undefined || toX === undefined || toY === undefined) return null;
  return { plot, x: (year: string) => toX(Number(year)), y: (value: number) => toY(place(value)) };
}

/** The names of the lines in focus, at their ends: no legend to look up. */
export function EndLabels({ drawing, axis }: Props) {
  const places = usePlaces(axis.place);
  if (places === null) return null;
  const { plot } = places;
  const ends = drawing.series
    .filter((one) => one.isFocused)
    .flatMap(({ code, short, colour, points, links }) => {
      const lastLink = links?.at(-1)?.to;
      const at = points.findLastIndex((point) => point.value !== null);
      const year = lastLink === undefined ? drawing.keys[at]?.code : String(lastLink.key);
      const value = lastLink?.value ?? points[at]?.value;
      const x = year === undefined ? undefined : places.x(year);
      const y = value === undefined || value === null ? undefined : places.y(value);
      return x === undefined || y === undefined ? [] : [{ code, short, colour, x, y }];
    });
  const tops = placeLabels(
    ends.map((end) => end.y),
    LABEL_GAP,
    plot.y,
    plot.y + plot.height,
  );
  const left = plot.x + plot.width;
  return (
    <g>
      {ends.map(({ code, short, colour, x, y }, index) => {
        const top = tops[index] ?? y;
        return (
          <g key={code} className="end-label" data-code={code}>
            <path d={`M${x + 5} ${y}L${left + 12} ${top}`} stroke={colour} strokeWidth={1} fill="none" />
            <text x={left + 15} y={top} dominantBaseline="middle">
              {cut(short)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A long name is cut at the edge of the drawing; tooltip, keyboard and table have it whole. */
const cut = (text: string) => (text.length > 24 ? `${text.slice(0, 22).trimEnd()}…` : text);

/** Two small strokes in the gap where a line in focus is broken; the reasons stand below the chart. */
export function BreakMarks({ drawing, axis }: Props) {
  const places = usePlaces(axis.place);
  if (places === null) return null;
  const marks = drawing.series
    .filter((one) => one.isFocused && one.links === null)
    .flatMap(({ code, colour, points }) =>
      points.flatMap((point, index) => {
        const before = points[index - 1];
        if (point.state !== 'after-break' || point.value === null || before?.value == null) return [];
        const [x1, x2] = [places.x(drawing.keys[index - 1]?.code ?? ''), places.x(drawing.keys[index]?.code ?? '')];
        const [y1, y2] = [places.y(before.value), places.y(point.value)];
        if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return [];
        return [{ key: `${code} ${index}`, code, colour, x: (x1 + x2) / 2, y: (y1 + y2) / 2 }];
      }),
    );
  return (
    <g>
      {marks.map(({ key, code, colour, x, y }) => (
        <path
          key={key}
          className="break-mark"
          data-code={code}
          d={`M${x - 5} ${y + 6}l4 -12m2 12l4 -12`}
          stroke={colour}
          strokeWidth={1.5}
        />
      ))}
    </g>
  );
}

/**
 * Figures that are held back: of a single line a hatched column in its year; of several a small hatched slot each, in a
 * lane at the foot of the drawing. No line crosses them, and none stands at a height.
 */
export function HeldSlots({ drawing }: { readonly drawing: Drawing }) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const id = useId();
  if (plot === undefined || toX === undefined) return null;
  const focused = drawing.series.filter((one) => one.isFocused);
  const bottom = plot.y + plot.height;
  const isSingle = focused.length === 1;
  const slots = drawing.keys.flatMap((key) => {
    const index = drawing.keys.indexOf(key);
    const held = focused.filter((one) => one.points[index]?.state === 'held');
    const middle = toX(Number(key.code));
    if (middle === undefined) return [];
    return held.map((one, at) => ({
      key: `${one.code} ${key.code}`,
      code: one.code,
      colour: one.colour,
      x: isSingle ? middle - SLOT : middle + (at - held.length / 2) * (SLOT + 2),
    }));
  });
  return (
    <g>
      {slots.map(({ key, code, colour, x }) => (
        <g key={key} data-code={code}>
          <Hatch
            id={`${id}${key}`.replaceAll(/[^\w-]/g, '_')}
            x={x}
            y={isSingle ? plot.y : bottom - SLOT - 3}
            width={isSingle ? SLOT * 2 : SLOT}
            height={isSingle ? plot.height : SLOT}
            colour={colour}
          />
        </g>
      ))}
      {slots.length === 0 ? null : (
        <text x={plot.x + 8} y={bottom - 5} className="held-label">
          {VIEW_WORDS.heldBack}
        </text>
      )}
    </g>
  );
}

/** A ring around the point that the keyboard is at; on the axis where there is no value. */
export function Ring({ drawing, axis, active }: Props & { readonly active: Spot | null }) {
  const places = usePlaces(axis.place);
  if (places === null || active === null) return null;
  const point = drawing.series[active.series]?.points[active.key];
  const x = places.x(drawing.keys[active.key]?.code ?? '');
  if (x === undefined || point === undefined) return null;
  const y = point.value === null ? places.plot.y + places.plot.height : places.y(point.value);
  return <circle className="active-ring" cx={x} cy={y} r={8} />;
}
