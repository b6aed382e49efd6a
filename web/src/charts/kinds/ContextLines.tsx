import { type Drawing, linesThrough, type Series } from '../draw/drawing.ts';
import { type MarksProps, usePlaces } from './LineMarks.tsx';

/**
 * The lines that are there for context, in grey: plain strokes, because nothing about them answers a pointer, and many
 * lines of the chart library would make a phone wait.
 */
export function ContextLines({ drawing, axis }: MarksProps) {
  const places = usePlaces(axis);
  if (places === null) return null;
  return (
    <g>
      {drawing.series
        .filter((one) => !one.isFocused)
        .flatMap((one) =>
          stretchesOf(drawing, one).map((stretch) => {
            const spots = stretch.map(({ year, value }) => `${places.x(year)} ${places.y(value)}`);
            const [first] = stretch;
            return (
              <g key={`${one.code} ${first?.year}`} className={`series context series-${one.code}`}>
                {spots.length > 1 ? (
                  <>
                    <path d={`M${spots.join('L')}`} fill="none" stroke="var(--context)" strokeWidth={1.25} />
                    {/* A thin line is hard to hit. */}
                    <path d={`M${spots.join('L')}`} fill="none" className="line-target" />
                  </>
                ) : first === undefined ? null : (
                  <circle cx={places.x(first.year)} cy={places.y(first.value)} r={2} fill="var(--context)" />
                )}
              </g>
            );
          }),
        )}
    </g>
  );
}

interface Spot {
  readonly year: string;
  readonly value: number;
}

/** The parts of a line: between its gaps and breaks, or each pair of years of the same companies. */
function stretchesOf({ keys }: Drawing, { points, links }: Series): readonly (readonly Spot[])[] {
  if (links !== null) {
    return links.map(({ from, to }) => [from, to].map(({ key, value }) => ({ year: String(key), value })));
  }
  return linesThrough(points).map((run) =>
    run.flatMap((index) => {
      const [year, value] = [keys[index]?.code, points[index]?.value ?? null];
      return year === undefined || value === null ? [] : [{ year, value }];
    }),
  );
}
