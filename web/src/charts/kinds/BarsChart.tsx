import { useId } from 'react';
import { boundsOf, type Drawing, type Key, type Point } from '../draw/drawing.ts';
import type { Spot } from '../say/reading.ts';
import { BarFrame, type Places } from './BarFrame.tsx';
import { BarMark, endsOf } from './BarMark.tsx';
import { Dot } from './Dot.tsx';
import { Hatch } from './Hatch.tsx';
import { RowName } from './RowName.tsx';

interface Props {
  readonly drawing: Drawing;
  readonly width: number;
  readonly active: Spot | null;
}

/** Width of a slot that is held back: the same for all, so that it says nothing of its size. */
const SLOT = 64;

/** One bar a row, from zero; on a logarithmic scale, which has no zero, a dot. */
export default function BarsChart({ drawing, width, active }: Props) {
  const points = drawing.series[0]?.points ?? [];
  return (
    <BarFrame drawing={drawing} width={width} nameWidth={330}>
      {(places) =>
        drawing.keys.map((key, row) => {
          const point = points[row];
          return point === undefined ? null : (
            <Row
              key={key.code}
              entry={key}
              point={point}
              row={row}
              places={places}
              isActive={active?.key === row}
              drawing={drawing}
            />
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
  readonly drawing: Drawing;
}

function Row({ entry, point, row, places, isActive, drawing }: RowProps) {
  const id = useId();
  const { wide, origin, barHeight } = places;
  const colour = entry.colour ?? drawing.series[0]?.colour ?? 'var(--accent)';
  const thick = wide ? 18 : 12;
  const y = places.barTop(row) + (barHeight - thick) / 2;
  const isLog = places.axis.kind === 'log';
  const [left, right] = endsOf(places, point);
  const after = point.state === 'held' ? origin + SLOT : right;
  return (
    <g className="scope-mark" data-code={entry.code}>
      <RowName places={places} row={row} label={wide ? entry.label : entry.short} />
      {isLog && point.range === null ? null : (
        <BarMark places={places} point={point} y={y} height={thick} colour={colour} />
      )}
      {point.value !== null && isLog ? (
        <Dot x={places.x(point.value)} y={y + thick / 2} colour={colour} isHollow={point.isRestated} />
      ) : null}
      {point.state === 'held' ? <Hatch id={id} x={origin} y={y} width={SLOT} height={thick} colour={colour} /> : null}
      <text
        x={wide ? after + (isLog ? 14 : 10) : places.right}
        y={wide ? y + thick / 2 : places.top(row) + 14}
        textAnchor={wide ? 'start' : 'end'}
        dominantBaseline="middle"
        className={boundsOf(point) === null ? 'mark-missing' : 'mark-value'}
      >
        {point.cell}
        {point.note === '' ? null : <tspan className="mark-share"> · {point.note}</tspan>}
      </text>
      {isActive ? (
        <rect className="active-ring" x={left - 3} y={y - 3} width={Math.max(after - left, 4) + 6} height={thick + 6} />
      ) : null}
    </g>
  );
}
