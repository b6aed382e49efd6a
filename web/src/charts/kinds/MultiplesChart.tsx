import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { figureOf, figureText } from '../../words/values.ts';
import { type Drawing, linesThrough, type Series } from '../draw/drawing.ts';
import { PANEL, panelColumns } from '../draw/heights.ts';
import { type AxisScale, axisOf } from '../draw/scale.ts';
import { placeOf, timeAxis } from '../draw/time-axis.ts';
import { ChartTooltip } from '../figure/ChartTooltip.tsx';
import type { Spot } from '../say/reading.ts';
import { HeldSlots } from './HeldSlots.tsx';
import { Ring } from './LineMarks.tsx';
import { LinePoint } from './LinePoint.tsx';
import { RangeMarks } from './RangeMarks.tsx';

interface Props {
  readonly drawing: Drawing;
  readonly width: number;
  readonly active: Spot | null;
}

/** A small chart for each line, all with the same axes, so that they can be compared. */
export default function MultiplesChart({ drawing, width, active }: Props) {
  const axis = axisOf(drawing);
  const columns = panelColumns(width);
  return (
    <div className="multiples" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {drawing.series.map((one, index) => (
        <Panel
          key={one.code}
          drawing={{ ...drawing, series: [one] }}
          one={one}
          axis={axis}
          width={Math.floor((width - (columns - 1) * 16) / columns)}
          active={active?.series === index ? { series: 0, key: active.key } : null}
        />
      ))}
    </div>
  );
}

interface PanelProps extends Props {
  readonly one: Series;
  readonly axis: AxisScale;
}

function Panel({ drawing, one, axis, width, active }: PanelProps) {
  const { first: start, last: end, nameAt } = timeAxis(drawing.keys);
  const runs = linesThrough(one.points);
  const last = one.points.at(-1);
  const figure = figureOf(last?.row);
  const rows = drawing.keys.map((key, index) => ({
    year: placeOf(key.code),
    least: axis.domain[0],
    ...Object.fromEntries(
      runs.flatMap((run, at) => (run.includes(index) ? [[`r${at}`, axis.place(one.points[index]?.value ?? 0)]] : [])),
    ),
  }));
  return (
    <div className="panel" data-code={one.code} style={{ height: PANEL.height }}>
      <p className="panel-name">
        <span className="panel-title">{one.short}</span>
        <span className={figure === undefined ? 'quiet' : 'panel-value'}>
          {figure === undefined ? last?.cell : figureText(drawing.unit, figure, 'short')}
        </span>
      </p>
      <LineChart
        accessibilityLayer={false}
        width={width}
        height={PANEL.height - 40}
        data={rows}
        margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
      >
        <XAxis
          dataKey="year"
          type="number"
          domain={[start, end]}
          ticks={[...new Set([start, end])]}
          tickFormatter={nameAt}
          tick={{ fill: 'var(--quiet)', fontSize: 12 }}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule)' }}
          padding={{ left: 14, right: 14 }}
          height={22}
        />
        <YAxis scale={axis.kind} domain={[...axis.domain]} hide width={1} />
        <HeldSlots drawing={drawing} />
        {/* Without a line the library gives the axes no scale. */}
        <Line dataKey="least" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
        <RangeMarks drawing={drawing} axis={axis} />
        {runs.map((run, at) => (
          <Line
            key={run[0]}
            className={`series series-${one.code}`}
            dataKey={`r${at}`}
            stroke={one.colour}
            strokeWidth={2}
            dot={({ key, cx, cy, index }) => (
              <LinePoint
                key={key}
                cx={cx}
                cy={cy}
                r={run.length === 1 ? 3 : 2}
                colour={one.colour}
                isHollow={one.points[index]?.isRestated === true}
              />
            )}
            activeDot={{ r: 4, strokeWidth: 0, fill: one.colour }}
            isAnimationActive={false}
          />
        ))}
        <Ring drawing={drawing} axis={axis} active={active} />
        <Tooltip
          cursor={{ stroke: 'var(--quiet)' }}
          isAnimationActive={false}
          wrapperStyle={{ zIndex: 2 }}
          content={({ active: isOn, label }) => {
            const at = drawing.keys.findIndex((key) => placeOf(key.code) === Number(label));
            const point = one.points[at];
            return isOn === true && point !== undefined ? (
              <ChartTooltip
                title={`${one.label}, ${drawing.keys[at]?.label ?? ''}`}
                lines={[{ code: one.code, colour: one.colour, text: point.words }]}
              />
            ) : null;
          }}
        />
      </LineChart>
    </div>
  );
}
