import type { ObservationRow } from '@candor/api/types';
import type { ChartKind, Period, Scale } from '@candor/data/release';
import { type Named, type PointState, runsOf } from '@candor/data/release/views';
import type { Unit } from '../../words/values.ts';

/** What a chart says, without a pixel: the same for drawing, keyboard, tooltip, summary and table. */
export interface Drawing {
  readonly kind: ChartKind;
  /** What stands along the axis: years, or the rows of bars. */
  readonly keys: readonly Key[];
  readonly series: readonly Series[];
  readonly unit: Unit;
  readonly scale: Scale;
  /** Bars with parts that add up to the whole. */
  readonly isWhole: boolean;
  /** The heading of the first column of the table. */
  readonly keyHeading: string;
  /** Groups of platform types stand for the types, of which too little can be told. */
  readonly isCoarse: boolean;
  /** What is held back throughout: named in one place, so that it does not crowd out what is told. */
  readonly aside: readonly Named[];
}

export interface Key extends Named {
  readonly short: string;
  /** Null where the colour belongs to the series. */
  readonly colour: string | null;
}

export interface Series extends Named {
  readonly short: string;
  /** A CSS colour. */
  readonly colour: string;
  /** Stroke dashes: told apart without colour. */
  readonly dash: string;
  readonly isFocused: boolean;
  /** One for each key, in its order. */
  readonly points: readonly Point[];
  /** Lines that run between neighbouring years of other companies each; null where the points make the line. */
  readonly links: readonly Link[] | null;
  /** The same where the two years lie within bounds. */
  readonly spans?: readonly Span[];
}

export interface Point {
  readonly row: ObservationRow | undefined;
  readonly value: number | null;
  /** Between what it is published, where it is no number. */
  readonly range: readonly [lower: number, upper: number] | null;
  /** Quartiles, where the chart has them. */
  readonly low: number | null;
  readonly high: number | null;
  /** What tooltip and keyboard say of it: value with unit and companies, or why there is none. */
  readonly words: string;
  /** What stands in its cell of the table. */
  readonly cell: string;
  /** Its share of all, where it is a part of them; and that in words beside the number. */
  readonly share: number | null;
  readonly note: string;
  readonly state: PointState;
  /** Whether it is a range that no band joins to the year before. */
  readonly isBroken: boolean;
  /** Whether the release before told another number: a hollow point. */
  readonly isRestated: boolean;
}

/** The same companies in a year and the one before. */
export interface Link {
  readonly from: { readonly key: Period; readonly value: number };
  readonly to: { readonly key: Period; readonly value: number };
}

/** The bounds of the same companies in a year and in the one before. */
export interface Span {
  readonly from: { readonly key: Period; readonly bounds: readonly [number, number] };
  readonly to: { readonly key: Period; readonly bounds: readonly [number, number] };
}

/** What a point lies within: its value twice, where it is exact; null where nothing is published. */
export function boundsOf({ value, range, row }: Point): readonly [number, number] | null {
  if (range !== null) return range;
  const half = (row?.step ?? 0) / 2;
  return value === null ? null : [value - half, value + half];
}

/** Runs of points that a line joins; what lies within bounds has no place on it. */
export function linesThrough(points: readonly Point[]): readonly (readonly number[])[] {
  return runsOf(points.map((point) => (point.value === null ? { row: undefined } : point)));
}

/** Whether what is in focus has nothing to draw but what is held back or missing; lines behind it are no picture of it. */
export function isUntold({ series, ...drawing }: Drawing): boolean {
  const focused = series.filter((one) => one.isFocused);
  return valuesOf({ ...drawing, series: focused.length > 0 ? focused : series }).length === 0;
}

/** Every number that is drawn. */
export function valuesOf({ series }: Drawing): readonly number[] {
  return series
    .flatMap((one) => [
      ...one.points.flatMap((point) => [...(boundsOf(point) ?? []), point.low, point.high]),
      ...(one.links ?? []).flatMap((link) => [link.from.value, link.to.value]),
      ...(one.spans ?? []).flatMap((span) => [...span.from.bounds, ...span.to.bounds]),
    ])
    .filter((value) => value !== null);
}
