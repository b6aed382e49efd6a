import type { ReactNode } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { valueText } from '../../words/values.ts';
import type { Drawing } from '../draw/drawing.ts';
import { axisHeight, heightOf, rowHeight, WIDE } from '../draw/heights.ts';
import { type AxisScale, axisOf, isThere } from '../draw/scale.ts';
import { ChartTooltip } from '../figure/ChartTooltip.tsx';

/** Where the marks of lying bars stand. */
export interface Places {
  readonly axis: AxisScale;
  readonly wide: boolean;
  /** Of a value, in pixels. */
  x(value: number): number;
  /** Where bars begin: zero, or the edge of a logarithmic scale. */
  readonly origin: number;
  /** The left edge of what is drawn, beside which names stand; losses reach there. */
  readonly left: number;
  readonly right: number;
  /** The top of a row, and of its bars below the name where that has a line of its own. */
  top(row: number): number;
  barTop(row: number): number;
  readonly barHeight: number;
  readonly width: number;
}

interface Props {
  readonly drawing: Drawing;
  readonly width: number;
  readonly nameWidth: number;
  readonly children: (places: Places) => ReactNode;
}

/** Axis, names and tooltip of lying bars; their marks are drawn by those who use it. */
export function BarFrame({ drawing, width, nameWidth, children }: Props) {
  const axis = axisOf(drawing);
  const wide = width >= WIDE;
  const hasAxis = axisHeight(drawing) > 10;
  const hasLabels = drawing.kind === 'scope' || drawing.kind === 'range' || drawing.kind === 'grouped';
  const margin = wide
    ? { top: 0, right: hasLabels ? 190 : 24, bottom: 4, left: nameWidth }
    : { top: 0, right: 12, bottom: 4, left: 10 };
  return (
    <BarChart
      accessibilityLayer={false}
      width={width}
      height={heightOf(drawing, width)}
      data={drawing.keys.map((key, index) => ({ code: key.code, index, size: axis.domain[1] }))}
      layout="vertical"
      margin={margin}
      barCategoryGap={0}
    >
      {hasAxis ? <CartesianGrid horizontal={false} syncWithTicks stroke="var(--rule)" /> : null}
      <XAxis
        type="number"
        hide={!hasAxis}
        scale={axis.kind}
        domain={[...axis.domain]}
        ticks={axis.ticks.filter((tick) => wide || axis.kind === 'linear' || Math.log10(tick) % 2 === 0)}
        tickFormatter={(value: number) => valueText(drawing.unit, value, 'short')}
        tick={{ fill: 'var(--quiet)', fontSize: 13 }}
        tickLine={false}
        axisLine={false}
        height={30}
      />
      <YAxis type="category" dataKey="code" hide />
      <Tooltip
        cursor={{ fill: 'var(--rule)', opacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, payload }) => {
          const index = (payload?.[0]?.payload as { index: number } | undefined)?.index;
          if (active !== true || index === undefined) return null;
          return <ChartTooltip title={drawing.keys[index]?.label ?? ''} lines={linesOf(drawing, index)} />;
        }}
      />
      {axis.domain[0] < 0 && axis.kind === 'linear' ? <ReferenceLine x={0} stroke="var(--quiet)" /> : null}
      {/* The whole row answers the pointer, however short its bar. */}
      <Bar dataKey="size" isAnimationActive={false} fill="transparent" stroke="none" />
      <Marks drawing={drawing} axis={axis} width={width}>
        {children}
      </Marks>
    </BarChart>
  );
}

function Marks({
  drawing,
  axis,
  width,
  children,
}: Pick<Props, 'drawing' | 'width' | 'children'> & { readonly axis: AxisScale }) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  if (plot === undefined || toX === undefined || !isThere(toX, axis)) return null;
  const wide = width >= WIDE;
  const height = rowHeight(drawing, width);
  const x = (value: number) => toX(axis.place(value)) ?? plot.x;
  return children({
    axis,
    wide,
    x,
    origin: axis.kind === 'log' ? plot.x : x(0),
    left: plot.x,
    right: width - (wide ? 4 : 12),
    top: (row) => plot.y + row * height,
    barTop: (row) => plot.y + row * height + (wide ? 0 : 22),
    barHeight: height - (wide ? 0 : 22),
    width,
  });
}

function linesOf({ series }: Drawing, key: number) {
  return series.map((one) => ({
    code: one.code,
    colour: one.colour,
    text: series.length === 1 ? (one.points[key]?.words ?? '') : `${one.label}: ${one.points[key]?.words ?? ''}`,
  }));
}
