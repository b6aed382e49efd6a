import type { ObservationRow } from '../row.ts';
import type { Chart, Link, Point, Series } from './chart.ts';

/** A chart as the API sends it: observations stand once in a list beside it, and are named by their place there. */
export interface SentChart extends Omit<Chart, 'series'> {
  readonly series: readonly SentSeries[];
}

interface SentSeries extends Omit<Series, 'points' | 'links'> {
  readonly points: readonly {
    readonly observation: number | null;
    readonly share?: number;
    readonly isBroken?: true;
  }[];
  readonly links: readonly { readonly from: number; readonly to: number }[] | null;
}

/** A chart with places in a list of observations instead of the observations. Throws where one is not in the list. */
export function sentChart(chart: Chart, observations: readonly ObservationRow[]): SentChart {
  const places = new Map(observations.map((row, at) => [row, at]));
  const placeOf = (row: ObservationRow): number => {
    const at = places.get(row);
    if (at === undefined) throw new Error('a chart shows an observation that its view does not have');
    return at;
  };
  const point = ({ row, share, isBroken }: Point) => ({
    observation: row === undefined ? null : placeOf(row),
    ...(share === null ? {} : { share }),
    ...(isBroken === true ? { isBroken } : {}),
  });
  const link = ({ from, to }: Link) => ({ from: placeOf(from), to: placeOf(to) });
  const series = chart.series.map(({ points, links, ...one }) => ({
    ...one,
    points: points.map(point),
    links: links?.map(link) ?? null,
  }));
  return { ...chart, series };
}

/** The chart again. Throws where it names an observation that is not in the list. */
export function receivedChart(chart: SentChart, observations: readonly ObservationRow[]): Chart {
  const rowAt = (at: number): ObservationRow => {
    const row = observations[at];
    if (row === undefined) throw new Error(`the view has no observation ${at}`);
    return row;
  };
  const series = chart.series.map(({ points, links, ...one }) => ({
    ...one,
    points: points.map(({ observation, share = null, isBroken }) => ({
      row: observation === null ? undefined : rowAt(observation),
      share,
      ...(isBroken === true ? { isBroken } : {}),
    })),
    links: links?.map(({ from, to }) => ({ from: rowAt(from), to: rowAt(to) })) ?? null,
  }));
  return { ...chart, series };
}
