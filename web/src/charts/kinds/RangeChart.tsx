import { useId } from 'react';
import { boundsOf, type Drawing, type Key, type Point } from '../draw/drawing.ts';
import type { Spot } from '../say/reading.ts';
import { BarFrame, type Places } from './BarFrame.tsx';
import { BarMark } from './BarMark.tsx';
import { Dot } from './Dot.tsx';
import { Hatch } from './Hatch.tsx';
import { RowName } from './RowName.tsx';

interface Props {
  readonly drawing: Drawing;
  readonly width: number;
  readonly active: Spot | null;
}

const SLOT = 64;

/** The median as a dot, the middle half of the companies as a line around it. */
export default function RangeChart({ drawing, width, active }: Props) {
  const points = drawing.series[0]?.points ?? [];
  const longest = Math.max(...drawing.keys.map((key) => key.label.length));
  return (
    <BarFrame drawing={drawing} width={width} nameWidth={Math.min(330, 30 + longest * 7.5)}>
      {(places) =>
        drawing.keys.map((key, row) => {
          const point = points[row];
          return point === undefined ? null : (
            <Row key={key.code} entry={key} point={point} row={row} places={places} isActive={active?.key === row} />
          );
        })
      }
    </BarFrame>
  );
}

interface RowProps {
  readonly entry: Key;
  readonly point: Point;
  readonly row: number;
  readonly places: Places;
  readonly isActive: boolean;
}

function Row({ entry, point, row, places, isActive }: RowProps) {
  const id = useId();
  const { wide, origin } = places;
  const colour = entry.colour ?? 'var(--accent)';
  const middle = places.barTop(row) + places.barHeight / 2;
  const hasRange = point.low !== null && point.high !== null;
  const bounds = boundsOf(point);
  const right = point.state === 'held' ? origin + SLOT : places.x(Math.max(point.high ?? 0, bounds?.[1] ?? 0));
  return (
    <g className="range-mark" data-code={entry.code}>
      <RowName places={places} row={row} label={wide ? entry.label : entry.short} />
      {hasRange ? (
        <line
          x1={places.x(point.low ?? 0)}
          x2={places.x(point.high ?? 0)}
          y1={middle}
          y2={middle}
          stroke={colour}
          strokeWidth={5}
          opacity={0.45}
        />
      ) : null}
      {point.range === null ? null : (
        <BarMark places={places} point={point} y={middle - 6} height={12} colour={colour} />
      )}
      {point.value === null ? null : (
        <Dot x={places.x(point.value)} y={middle} colour={colour} isHollow={point.isRestated} />
      )}
      {point.state === 'held' ? (
        <Hatch id={id} x={origin} y={middle - 7} width={SLOT} height={14} colour={colour} />
      ) : null}
      <text
        x={wide ? (point.state === 'absent' ? origin : right) + 12 : places.right}
        y={wide ? middle : places.top(row) + 14}
        textAnchor={wide ? 'start' : 'end'}
        dominantBaseline="middle"
        className={bounds === null ? 'mark-missing' : 'mark-value'}
      >
        {point.cell}
      </text>
      {isActive && bounds !== null ? (
        <circle className="active-ring" cx={places.x((bounds[0] + bounds[1]) / 2)} cy={middle} r={10} />
      ) : null}
    </g>
  );
}
