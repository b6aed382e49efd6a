import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { placeLabels } from './place-labels.ts';
import type { TrendSeries } from './trend-series.ts';

const LABEL_GAP = 20;

/** The names of the series in focus, at the end of their lines: no legend to look up. */
export function EndLabels({ series }: { readonly series: readonly TrendSeries[] }) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (plot === undefined || toX === undefined || toY === undefined) return null;
  const ends = series.flatMap(({ code, short, segments }) => {
    const last = segments.at(-1)?.at(-1);
    const x = last && toX(last.year);
    const y = last && toY(last.value);
    return x === undefined || y === undefined ? [] : [{ code, short, x, y }];
  });
  const places = placeLabels(
    ends.map((end) => end.y),
    LABEL_GAP,
    plot.y,
    plot.y + plot.height,
  );
  const left = plot.x + plot.width;
  return (
    <g>
      {ends.map(({ code, short, x, y }, index) => {
        const labelY = places[index] ?? y;
        return (
          <g key={code} className="end-label" data-platform={code}>
            <path
              d={`M${x + 5} ${y}L${left + 12} ${labelY}`}
              stroke={`var(--type-${code})`}
              strokeWidth={1}
              fill="none"
            />
            <text x={left + 15} y={labelY} dominantBaseline="middle">
              {short}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/**
 * Two small strokes in the gap where a series in focus is broken, half-way between the points that no line joins; the
 * reasons stand below the chart.
 */
export function BreakMarks({ series }: { readonly series: readonly TrendSeries[] }) {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (toX === undefined || toY === undefined) return null;
  const marks = series.flatMap(({ code, segments, breaks }) =>
    breaks.flatMap((year) => {
      const points = segments.flat();
      const after = points.find((point) => point.year === year);
      const before = points.find((point) => point.year === year - 1);
      if (after === undefined || before === undefined) return [];
      const [x1, y1, x2, y2] = [toX(before.year), toY(before.value), toX(after.year), toY(after.value)];
      if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
      return [{ code, year, x: (x1 + x2) / 2, y: (y1 + y2) / 2 }];
    }),
  );
  return (
    <g>
      {marks.map(({ code, year, x, y }) => (
        <path
          key={`${code} ${year}`}
          className="break-mark"
          data-platform={code}
          d={`M${x - 5} ${y + 6}l4 -12m2 12l4 -12`}
          stroke={`var(--type-${code})`}
          strokeWidth={1.5}
        />
      ))}
    </g>
  );
}
