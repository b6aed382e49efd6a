import type { Point, Series } from '../draw/drawing.ts';
import { type MarksProps, usePlaces } from './LineMarks.tsx';

/** Half the width of a bar between two bounds. */
const HALF = 4;

/** Figures that are published between two bounds: a bar from the one to the other, and a band over years that follow each other. */
export function RangeMarks({ drawing, axis }: MarksProps) {
  const places = usePlaces(axis);
  if (places === null) return null;
  const bars = (one: Series) =>
    one.points.flatMap((point, index) => {
      const bar = barOf(point, places.x(drawing.keys[index]?.code ?? ''), places.y);
      return bar === null ? [] : [{ index, isBroken: point.isBroken, ...bar }];
    });
  return (
    <g>
      {drawing.series
        .filter((one) => one.isFocused)
        .map((one) => {
          const all = bars(one);
          const pairs = (one.spans ?? []).flatMap(({ from, to }) => {
            const [start, end] = [from, to].map((year) =>
              barOf({ range: year.bounds }, places.x(String(year.key)), places.y),
            );
            return start == null || end == null ? [] : [{ key: to.key, start, end }];
          });
          return (
            <g key={one.code} className="range-bars" data-code={one.code} fill={one.colour}>
              {pairs.map(({ key, start, end }) => (
                <path
                  key={`pair ${key}`}
                  className="range-band"
                  d={`M${start.x} ${start.top}L${end.x} ${end.top}L${end.x} ${end.bottom}L${start.x} ${start.bottom}Z`}
                />
              ))}
              {all.map((bar, at) => {
                const next = all[at + 1];
                return next === undefined || next.isBroken || next.index !== bar.index + 1 ? null : (
                  <path
                    key={`band ${bar.index}`}
                    className="range-band"
                    d={`M${bar.x} ${bar.top}L${next.x} ${next.top}L${next.x} ${next.bottom}L${bar.x} ${bar.bottom}Z`}
                  />
                );
              })}
              {all.map(({ index, x, top, bottom }) => (
                <rect
                  key={index}
                  className="pale"
                  x={x - HALF}
                  y={top}
                  width={2 * HALF}
                  height={Math.max(bottom - top, 1)}
                />
              ))}
            </g>
          );
        })}
    </g>
  );
}

function barOf({ range }: Pick<Point, 'range'>, x: number | undefined, toY: (value: number) => number | undefined) {
  if (range === null || x === undefined) return null;
  const [bottom, top] = range.map(toY);
  return bottom === undefined || top === undefined ? null : { x, top, bottom };
}
