import type { Scale } from '@candor/data/release';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { wordsFor } from '../words/findings.ts';
import { formatExact, formatPercent, formatShort } from '../words/format.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { scopeHeight, WIDE } from './heights.ts';
import { axisScale } from './scale.ts';
import type { ScopeItem } from './scope-series.ts';

interface Props {
  readonly items: readonly ScopeItem[];
  readonly scale: Scale;
  readonly width: number;
  /** Plural of the metric's unit. */
  readonly unit: string;
}

/** Platform types of one year: bars from zero, or, on a logarithmic scale, which has no zero, dots. */
export default function ScopeChart({ items, scale, width, unit }: Props) {
  const wide = width >= WIDE;
  const axis = axisScale(
    items.flatMap((item) => item.row?.value ?? []),
    scale,
  );
  const [low] = axis.domain;
  const margin = wide ? { top: 0, right: 190, bottom: 4, left: 330 } : { top: 0, right: 12, bottom: 4, left: 4 };
  return (
    <BarChart
      accessibilityLayer={false}
      width={width}
      height={scopeHeight(items.length, width, scale)}
      data={items.map((item) => ({ item, size: Math.max(item.row?.value ?? low, low) }))}
      layout="vertical"
      margin={margin}
      barCategoryGap={0}
    >
      {scale === 'log' ? <CartesianGrid horizontal={false} syncWithTicks stroke="var(--rule)" /> : null}
      <XAxis
        type="number"
        hide={scale === 'linear'}
        scale={scale}
        domain={[...axis.domain]}
        ticks={[...axis.ticks].filter((tick) => wide || Math.log10(tick) % 2 === 0)}
        tickFormatter={(value: number) => formatShort(value)}
        tick={{ fill: 'var(--quiet)', fontSize: 13 }}
        tickLine={false}
        axisLine={false}
      />
      <YAxis type="category" dataKey={(row: Row) => row.item.code} hide />
      <Tooltip
        cursor={{ fill: 'var(--rule)', opacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, payload }) => {
          const item = (payload?.[0]?.payload as Row | undefined)?.item;
          if (active !== true || item === undefined) return null;
          return <ChartTooltip title={item.label} lines={[{ code: item.code, text: tooltipText(item, unit) }]} />;
        }}
      />
      <Bar
        dataKey="size"
        isAnimationActive={false}
        shape={(shape: unknown) => (
          <ScopeMark {...(shape as Mark)} wide={wide} scale={scale} plotRight={width - margin.right} />
        )}
      />
    </BarChart>
  );
}

interface Row {
  readonly item: ScopeItem;
  readonly size: number;
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly payload: Row;
}

function ScopeMark({
  x,
  y,
  width,
  height,
  payload,
  wide,
  scale,
  plotRight,
}: Mark & { wide: boolean; scale: Scale; plotRight: number }) {
  const { item } = payload;
  const hasValue = item.row?.value !== undefined;
  const middle = wide ? y + height / 2 : y + height - 13;
  const textY = wide ? middle : y + 18;
  const end = hasValue ? x + width : x;
  const number = wordsFor(item.row, wide ? formatExact : formatShort);
  return (
    <g className="scope-mark" data-platform={item.code}>
      <text
        x={wide ? x - 14 : x}
        y={textY}
        textAnchor={wide ? 'end' : 'start'}
        dominantBaseline="middle"
        className="mark-name"
      >
        {wide ? item.label : item.short}
      </text>
      {hasValue && scale === 'linear' ? (
        <rect
          x={x}
          y={middle - (wide ? 9 : 5)}
          width={Math.max(width, 1)}
          height={wide ? 18 : 10}
          fill={`var(--type-${item.code})`}
        />
      ) : null}
      {hasValue && scale === 'log' ? <circle cx={end} cy={middle} r={6} fill={`var(--type-${item.code})`} /> : null}
      <text
        x={wide ? end + (scale === 'log' ? 14 : 10) : plotRight}
        y={textY}
        textAnchor={wide ? 'start' : 'end'}
        dominantBaseline="middle"
        className={hasValue ? 'mark-value' : 'mark-missing'}
      >
        {number}
        {item.share === undefined ? null : <tspan className="mark-share"> · {formatPercent(item.share)}</tspan>}
      </text>
    </g>
  );
}

function tooltipText({ row, share }: ScopeItem, unit: string): string {
  if (row?.value === undefined) return wordsFor(row, formatExact);
  const part = share === undefined ? '' : `, ${formatPercent(share)} of all platforms`;
  return `${formatExact(row.value)} ${unit}${part}, from ${row.n} ${row.n === 1 ? 'company' : 'companies'}`;
}
