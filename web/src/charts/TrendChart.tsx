import type { Scale } from '@candor/data/release';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatExact, formatShort } from '../words/format.ts';
import { WORDS } from '../words/words.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { trendHeight, WIDE } from './heights.ts';
import { axisScale } from './scale.ts';
import { BreakMarks, EndLabels } from './TrendLabels.tsx';
import type { TrendSeries } from './trend-series.ts';

interface Props {
  readonly series: readonly TrendSeries[];
  readonly years: readonly number[];
  readonly scale: Scale;
  readonly width: number;
  readonly unit: string;
}

/** Platform types over the years: those in focus in colour with their names, the rest in grey for context. */
export default function TrendChart({ series, years, scale, width, unit }: Props) {
  const axis = axisScale(
    series.flatMap((one) => one.segments.flat().map((point) => point.value)),
    scale,
  );
  const wide = width >= WIDE;
  const focused = series.filter((one) => one.focused);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const [lowest] = axis.ticks;
  const top = axis.ticks.at(-1);
  return (
    <LineChart
      accessibilityLayer={false}
      width={width}
      height={trendHeight(width)}
      data={rowsOf(series, years)}
      margin={{ top: 12, right: wide ? 150 : 122, bottom: 4, left: 0 }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
      <XAxis
        dataKey="year"
        type="number"
        domain={[first, last]}
        ticks={[...years]}
        tickFormatter={String}
        tick={{ fill: 'var(--secondary)', fontSize: 13 }}
        tickLine={false}
        axisLine={{ stroke: 'var(--quiet)' }}
        padding={{ left: wide ? 140 : 74, right: 8 }}
        interval={0}
      />
      <YAxis
        scale={scale}
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
        width={1}
        tickLine={false}
        axisLine={false}
        tick={(tick: unknown) => {
          const { x, y, payload } = tick as { x: number; y: number; payload: { value: number } };
          if (payload.value === lowest) return <g />;
          return (
            <text x={x + 8} y={y - 5} className="axis-label">
              {formatShort(payload.value)}
              {wide && payload.value === top ? ` ${unit}` : ''}
            </text>
          );
        }}
      />
      <BreakMarks series={focused} />
      {series.flatMap((one) =>
        one.segments.map((segment, index) => (
          <Line
            key={`${one.code} ${segment[0]?.year}`}
            className={`series ${one.focused ? 'focused' : 'context'} series-${one.code}`}
            dataKey={keyOf(one.code, index)}
            stroke={one.focused ? `var(--type-${one.code})` : 'var(--context)'}
            strokeWidth={one.focused ? 2.5 : 1.25}
            dot={
              one.focused || segment.length === 1
                ? {
                    r: one.focused ? 3.5 : 2,
                    strokeWidth: 0,
                    fill: one.focused ? `var(--type-${one.code})` : 'var(--context)',
                  }
                : false
            }
            activeDot={one.focused ? { r: 5, strokeWidth: 0 } : false}
            isAnimationActive={false}
          />
        )),
      )}
      <EndLabels series={focused} />
      <Tooltip
        cursor={{ stroke: 'var(--quiet)' }}
        isAnimationActive={false}
        content={({ active, label }) =>
          active === true ? <ChartTooltip title={String(label)} lines={linesOf(focused, Number(label), unit)} /> : null
        }
      />
    </LineChart>
  );
}

const keyOf = (code: string, segment: number) => `${code} ${segment}`;

/** One row a year; each segment has its own column, so that nothing is drawn across a break. */
function rowsOf(series: readonly TrendSeries[], years: readonly number[]) {
  return years.map((year) => ({
    year,
    ...Object.fromEntries(
      series.flatMap((one) =>
        one.segments.flatMap((segment, index) =>
          segment.filter((point) => point.year === year).map((point) => [keyOf(one.code, index), point.value]),
        ),
      ),
    ),
  }));
}

function linesOf(focused: readonly TrendSeries[], year: number, unit: string) {
  return focused
    .map((one) => ({ one, value: one.segments.flat().find((point) => point.year === year)?.value }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
    .map(({ one, value }) => ({
      code: one.code,
      text: `${one.label}: ${value === undefined ? WORDS.missing.O : `${formatExact(value)} ${unit}`}`,
    }));
}
