import type { Key } from 'react';
import { CartesianGrid, Line, LineChart as Lines, Tooltip, XAxis, YAxis } from 'recharts';
import { type Unit, valueText } from '../../words/values.ts';
import { boundsOf, type Drawing, linesThrough, type Point, type Series } from '../draw/drawing.ts';
import { heightOf, WIDE } from '../draw/heights.ts';
import { type AxisScale, axisOf } from '../draw/scale.ts';
import { placeOf, timeAxis } from '../draw/time-axis.ts';
import { ChartTooltip } from '../figure/ChartTooltip.tsx';
import type { Spot } from '../say/reading.ts';
import { ContextLines } from './ContextLines.tsx';
import { HeldSlots } from './HeldSlots.tsx';
import { BreakMarks, EndLabels, endWidth, Ring } from './LineMarks.tsx';
import { LinePoint } from './LinePoint.tsx';
import { RangeMarks } from './RangeMarks.tsx';

interface Props {
  readonly drawing: Drawing;
  readonly width: number;
  readonly active: Spot | null;
}

/** Lines over the years: those in focus in colour with their names, the rest in grey for context. */
export default function LineChart({ drawing, width, active }: Props) {
  const axis = axisOf(drawing);
  const wide = width >= WIDE;
  const { places, first, last, nameAt } = timeAxis(drawing.keys);
  const { unit } = drawing;
  return (
    <Lines
      accessibilityLayer={false}
      width={width}
      height={heightOf(drawing, width)}
      data={rowsOf(drawing, axis)}
      margin={{ top: 16, right: endWidth(drawing, wide), bottom: 4, left: 0 }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
      <XAxis
        dataKey="year"
        type="number"
        domain={[first, last]}
        ticks={places}
        tickFormatter={nameAt}
        tick={{ fill: 'var(--secondary)', fontSize: 13 }}
        tickLine={false}
        axisLine={{ stroke: 'var(--quiet)' }}
        padding={{ left: wide ? 120 : 74, right: 8 }}
        // Of half-years and quarters there may be more than have room.
        interval={wide && places.every(Number.isInteger) ? 0 : 'preserveStartEnd'}
      />
      <YAxis
        scale={axis.kind}
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
        width={1}
        tickLine={false}
        axisLine={false}
        tick={(tick: unknown) => <AxisLabel {...(tick as Tick)} axis={axis} unit={unit} wide={wide} />}
      />
      <HeldSlots drawing={drawing} />
      <ContextLines drawing={drawing} axis={axis} />
      {/* Without a line the library gives the axes no scale. */}
      <Line dataKey={LEAST} stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <RangeMarks drawing={drawing} axis={axis} />
      {drawing.series.filter((one) => one.isFocused).flatMap((one) => linesOf(drawing, one))}
      <BreakMarks drawing={drawing} axis={axis} />
      <EndLabels drawing={drawing} axis={axis} wide={wide} />
      <Ring drawing={drawing} axis={axis} active={active} />
      <Tooltip
        cursor={{ stroke: 'var(--quiet)' }}
        isAnimationActive={false}
        content={({ active: isOn, label }) =>
          isOn === true ? <TimeTooltip drawing={drawing} place={Number(label)} /> : null
        }
      />
    </Lines>
  );
}

interface DotProps {
  readonly key?: Key | null | undefined;
  readonly cx?: number;
  readonly cy?: number;
  readonly index: number;
}

interface Tick {
  readonly x: number;
  readonly y: number;
  readonly payload: { readonly value: number };
}

/** Above its grid line; the unit on the top one only; none at the very bottom, where the years stand. */
function AxisLabel({ x, y, payload, axis, unit, wide }: Tick & { axis: AxisScale; unit: Unit; wide: boolean }) {
  const isLowest = payload.value === axis.ticks[0] && axis.domain[0] >= 0;
  if (isLowest) return <g />;
  const after = wide && payload.value === axis.ticks.at(-1) && unit.after !== '' ? ` ${unit.after}` : '';
  return (
    <text x={x + 8} y={y - 5} className="axis-label">
      {valueText(unit, payload.value, 'short')}
      {after}
    </text>
  );
}

/** One line in colour for each run of comparable years, or for each pair of years of the same companies. */
function linesOf({ keys }: Drawing, one: Series) {
  const runs = one.links ?? linesThrough(one.points);
  return runs.map((run, index) => {
    const dot = ({ key, cx, cy, index: at }: DotProps) => (
      <LinePoint key={key} cx={cx} cy={cy} r={3.5} colour={one.colour} isHollow={one.points[at]?.isRestated === true} />
    );
    return (
      <Line
        key={`${one.code} ${'length' in run ? keys[run[0] ?? 0]?.code : run.to.key}`}
        className={`series focused series-${one.code}`}
        dataKey={columnOf(one.code, index)}
        stroke={one.colour}
        strokeWidth={2.5}
        style={{ ['--dash' as string]: one.dash }}
        connectNulls
        dot={dot}
        activeDot={{ r: 5, strokeWidth: 0, fill: one.colour }}
        isAnimationActive={false}
      />
    );
  });
}

/** The column of the least that the axis holds. */
const LEAST = 'least';
const columnOf = (code: string, run: number) => `${code} ${run}`;

/** One row a year; each run has a column of its own, so that nothing is drawn across a gap or a break. */
function rowsOf(drawing: Drawing, axis: AxisScale) {
  return drawing.keys.map((key, index) => {
    const row: Record<string, number> = { year: placeOf(key.code), [LEAST]: axis.domain[0] };
    for (const one of drawing.series.filter((each) => each.isFocused)) {
      const runs = one.links ?? linesThrough(one.points);
      runs.forEach((run, at) => {
        const value =
          'length' in run
            ? run.includes(index)
              ? one.points[index]?.value
              : undefined
            : [run.from, run.to].find((end) => String(end.key) === key.code)?.value;
        if (value !== undefined && value !== null) row[columnOf(one.code, at)] = axis.place(value);
      });
    }
    return row;
  });
}

const topOf = (point: Point | undefined) => (point && boundsOf(point))?.[1] ?? -1;

function TimeTooltip({ drawing: { series, keys }, place }: { readonly drawing: Drawing; readonly place: number }) {
  const index = keys.findIndex((key) => placeOf(key.code) === place);
  const lines = series
    .filter((one) => one.isFocused)
    .map((one) => ({ one, point: one.points[index] }))
    .sort((a, b) => topOf(b.point) - topOf(a.point))
    .map(({ one, point }) => ({ code: one.code, colour: one.colour, text: `${one.label}: ${point?.words ?? ''}` }));
  return <ChartTooltip title={keys[index]?.label ?? ''} lines={lines} />;
}
