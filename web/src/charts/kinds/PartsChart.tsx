import { useId } from 'react';
import { boundsOf, type Drawing } from '../draw/drawing.ts';
import type { Spot } from '../say/reading.ts';
import { BarFrame, type Places } from './BarFrame.tsx';
import { BarMark, endsOf } from './BarMark.tsx';
import { Hatch } from './Hatch.tsx';
import { RowName } from './RowName.tsx';

interface Props {
  readonly drawing: Drawing;
  readonly width: number;
  readonly active: Spot | null;
}

const SLOT = 22;

/** Bars with parts: stacked end to end, or side by side. */
export default function PartsChart({ drawing, width, active }: Props) {
  const Rows = drawing.kind === 'stacked' ? StackedRow : GroupedRow;
  const longest = Math.max(...drawing.keys.map((key) => key.label.length));
  return (
    <BarFrame drawing={drawing} width={width} nameWidth={Math.min(330, 30 + longest * 7.5)}>
      {(places) =>
        drawing.keys.map((key, row) => (
          <g key={key.code} data-code={key.code}>
            <RowName places={places} row={row} label={places.wide ? key.label : key.short} isAlone />
            <Rows drawing={drawing} places={places} row={row} active={active?.key === row ? active.series : null} />
          </g>
        ))
      }
    </BarFrame>
  );
}

interface RowProps {
  readonly drawing: Drawing;
  readonly places: Places;
  readonly row: number;
  readonly active: number | null;
}

/** Parts end to end. They are all there, and exact, or they would stand side by side. */
function StackedRow({ drawing, places, row, active }: RowProps) {
  const height = Math.min(places.barHeight - 8, 24);
  const y = places.barTop(row) + (places.barHeight - height) / 2;
  let sum = 0;
  const parts = drawing.series.flatMap((one, index) => {
    const value = one.points[row]?.value ?? null;
    if (value === null || value <= 0) return [];
    const from = places.x(sum);
    sum += value;
    return [{ one, index, from, to: places.x(sum) }];
  });
  if (parts.length === 0) return <Nothing drawing={drawing} row={row} x={places.origin + 8} y={y + height / 2} />;
  return parts.map(({ one, index, from, to }) => (
    <rect
      key={one.code}
      className={active === index ? 'part active' : 'part'}
      data-part={one.code}
      x={from}
      y={y}
      width={Math.max(to - from, 0.5)}
      height={height}
      fill={one.colour}
    />
  ));
}

/** Side by side, each from zero, with its number. */
function GroupedRow({ drawing, places, row, active }: RowProps) {
  const id = useId();
  const isNothing = drawing.series.every((one) => one.points[row]?.state === 'absent');
  if (isNothing) return <Nothing drawing={drawing} row={row} x={places.origin + 8} y={places.barTop(row) + 16} />;
  return drawing.series.map((one, index) => {
    const point = one.points[row];
    const y = places.barTop(row) + 8 + index * 18;
    if (point === undefined) return null;
    const after = point.state === 'held' ? places.origin + SLOT : endsOf(places, point)[1];
    return (
      <g key={one.code} data-part={one.code} className={active === index ? 'active' : undefined}>
        <BarMark places={places} point={point} y={y} height={13} colour={one.colour} className="part" />
        {point.state === 'held' ? (
          <Hatch id={`${id}${index}`} x={places.origin} y={y} width={SLOT} height={13} colour={one.colour} />
        ) : null}
        <text
          x={places.wide ? after + 6 : Math.min(after + 6, places.right - 70)}
          y={y + 7}
          dominantBaseline="middle"
          className={boundsOf(point) === null ? 'mark-missing' : 'mark-small'}
        >
          {point.cell}
        </text>
      </g>
    );
  });
}

/** A row without any part says why, in the words of its first part. */
function Nothing({ drawing, row, x, y }: { drawing: Drawing; row: number; x: number; y: number }) {
  return (
    <text x={x} y={y} dominantBaseline="middle" className="mark-missing">
      {drawing.series[0]?.points[row]?.cell}
    </text>
  );
}
