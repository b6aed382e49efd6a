import { boundsOf, type Point } from '../draw/drawing.ts';
import type { Places } from './BarFrame.tsx';

interface Props {
  readonly places: Places;
  readonly point: Point;
  readonly y: number;
  readonly height: number;
  readonly colour: string;
  readonly className?: string;
}

/**
 * A bar from zero; of a figure in a step solid as far as it reaches at least, and pale to where it reaches at most. Of a range
 * only what lies between its bounds.
 */
export function BarMark({ places, point, y, height, colour, className = '' }: Props) {
  const bounds = boundsOf(point);
  if (bounds === null) return null;
  const [near, far] = [...bounds].sort((a, b) => Math.abs(a) - Math.abs(b)) as [number, number];
  const isAcrossZero = bounds[0] < 0 && bounds[1] > 0;
  const bar = (from: number, to: number, isPale: boolean) => {
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    return (
      <rect
        className={isPale ? `${className} pale`.trim() : className}
        x={left}
        y={y}
        width={Math.max(right - left, 1)}
        height={height}
        fill={colour}
      />
    );
  };
  if (isAcrossZero || point.range !== null) return bar(places.x(bounds[0]), places.x(bounds[1]), true);
  if (near === far) return bar(places.origin, places.x(far), false);
  return (
    <>
      {near === 0 ? null : bar(places.origin, places.x(near), false)}
      {bar(places.x(near), places.x(far), true)}
    </>
  );
}

/** Where the bar of a point ends on either side, in pixels; from zero to zero where there is none. */
export function endsOf(places: Places, point: Point): readonly [left: number, right: number] {
  const ends = (boundsOf(point) ?? []).map((value) => places.x(value));
  return [Math.min(places.origin, ...ends), Math.max(places.origin, ...ends)];
}
