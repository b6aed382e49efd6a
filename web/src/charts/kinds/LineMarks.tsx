import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { boundsOf, type Drawing, type Point } from '../draw/drawing.ts';
import { placeLabels } from '../draw/place-labels.ts';
import { type AxisScale, isThere } from '../draw/scale.ts';
import { placeOf } from '../draw/time-axis.ts';
import type { Spot } from '../say/reading.ts';

const LABEL_GAP = 19;

export interface MarksProps {
  readonly drawing: Drawing;
  readonly axis: AxisScale;
}

/** Where things stand in the drawing; null before the axes are there. */
export function usePlaces(axis: AxisScale) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (plot === undefined || toX === undefined || toY === undefined || !isThere(toY, axis)) return null;
  return { plot, x: (year: string) => toX(placeOf(year)), y: (value: number) => toY(axis.place(value)) };
}

/** The names of the lines in focus, at their ends: no legend to look up. */
export function EndLabels({ drawing, axis, wide }: MarksProps & { readonly wide: boolean }) {
  const most = mostOf(wide);
  const places = usePlaces(axis);
  if (places === null) return null;
  const { plot } = places;
  const ends = drawing.series
    .filter((one) => one.isFocused)
    .flatMap(({ code, short, colour, points, links }) => {
      const lastLink = links?.at(-1)?.to;
      const at = points.findLastIndex((point) => boundsOf(point) !== null);
      const isLast =
        lastLink !== undefined ? String(lastLink.key) === drawing.keys.at(-1)?.code : at === points.length - 1;
      const year = lastLink === undefined ? drawing.keys[at]?.code : String(lastLink.key);
      const value = lastLink?.value ?? middleOf(points[at]);
      const x = year === undefined ? undefined : places.x(year);
      const y = value === null ? undefined : places.y(value);
      return x === undefined || y === undefined ? [] : [{ code, short, colour, x, y, isLast }];
    });
  const left = plot.x + plot.width;
  // A name that begins inside may reach to where the others stand.
  const isBeside = ({ isLast, short, x }: (typeof ends)[number]) =>
    isLast || x + 9 + letters(wide) * cut(short, most).length > left + 15;
  const beside = ends.filter(isBeside);
  const tops = placeLabels(
    beside.map((end) => end.y),
    LABEL_GAP,
    plot.y,
    plot.y + plot.height,
  );
  return (
    <g>
      {ends.map((end) => {
        const { code, short, colour, x, y, isLast } = end;
        const top = tops[beside.indexOf(end)] ?? y;
        // A line that ends early has its name where it ends: a stroke to the edge would look like its course.
        return !isLast ? (
          <g key={code} className="end-label" data-code={code}>
            <text x={x + 9} y={top} dominantBaseline="middle">
              {cut(short, most)}
            </text>
          </g>
        ) : (
          <g key={code} className="end-label" data-code={code}>
            <path d={`M${x + 5} ${y}L${left + 12} ${top}`} stroke={colour} strokeWidth={1} fill="none" />
            <text x={left + 15} y={top} dominantBaseline="middle">
              {cut(short, most)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Where a name or a ring stands beside a point; beside a range at its middle. */
function middleOf(point: Point | undefined): number | null {
  const [low, high] = (point && boundsOf(point)) ?? [null, null];
  return low === null || high === null ? null : (low + high) / 2;
}

/** A long name is cut at the edge of the drawing; tooltip, keyboard and table have it whole. */
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 2).trimEnd()}…` : text);
const mostOf = (wide: boolean) => (wide ? 34 : 24);

/** The mean width of a letter. */
const letters = (wide: boolean) => (wide ? 7.4 : 6.6);

/** The room right of the lines that the longest name needs. */
export function endWidth({ series }: Drawing, wide: boolean): number {
  const longest = Math.max(
    0,
    ...series.filter((one) => one.isFocused).map((one) => cut(one.short, mostOf(wide)).length),
  );
  return Math.max(48, 26 + longest * letters(wide));
}

/** Two small strokes in the gap where a line in focus is broken; the reasons stand below the chart. */
export function BreakMarks({ drawing, axis }: MarksProps) {
  const places = usePlaces(axis);
  if (places === null) return null;
  const marks = drawing.series
    .filter((one) => one.isFocused && one.links === null)
    .flatMap(({ code, colour, points }) =>
      points.flatMap((point, index) => {
        const before = points[index - 1];
        const value = point.isBroken ? middleOf(point) : point.state === 'after-break' ? point.value : null;
        if (value === null || before?.value == null) return [];
        const [x1, x2] = [places.x(drawing.keys[index - 1]?.code ?? ''), places.x(drawing.keys[index]?.code ?? '')];
        const [y1, y2] = [places.y(before.value), places.y(value)];
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

/** A ring around the point that the keyboard is at; on the axis where there is no value. */
export function Ring({ drawing, axis, active }: MarksProps & { readonly active: Spot | null }) {
  const places = usePlaces(axis);
  if (places === null || active === null) return null;
  const point = drawing.series[active.series]?.points[active.key];
  const x = places.x(drawing.keys[active.key]?.code ?? '');
  if (x === undefined || point === undefined) return null;
  const middle = middleOf(point);
  const y = middle === null ? places.plot.y + places.plot.height : places.y(middle);
  return <circle className="active-ring" cx={x} cy={y} r={8} />;
}
