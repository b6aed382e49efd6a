import type { ChartKind, Scale } from '../charts.ts';
import type { ObservationRow } from '../row.ts';

/** What a view shows, without a colour or a pixel: page, embed, picture and table are drawn from it, and its texts are of it. */
export interface Chart {
  readonly kind: ChartKind;
  readonly unit: Unit;
  readonly scale: Scale;
  /** What stands along the axis: years, or the rows of bars. */
  readonly keys: readonly Key[];
  /** What the keys of bars, or the lines of a chart over the years, stand for. */
  readonly keysAre: 'year' | 'platform' | 'size' | 'breakdown';
  /** All that it could show, in the order of their code list: colours and patterns go by it, whatever is set aside. */
  readonly codes: readonly string[];
  readonly series: readonly Series[];
  /** Bars with parts that add up to the whole. */
  readonly isWhole: boolean;
  /** Groups of platform types stand for the types, of which too little can be told. */
  readonly isCoarse: boolean;
  /** What is held back throughout: named in one place, so that it does not crowd out what is told. */
  readonly aside: readonly Named[];
}

/** In what a number is told. */
export type Unit = 'number' | 'percent' | 'change' | 'minutes' | 'companies' | 'index' | 'direction';

export interface Named {
  readonly code: string;
  readonly label: string;
}

export interface Key extends Named {
  readonly short: string;
}

export interface Series extends Named {
  readonly short: string;
  readonly isFocused: boolean;
  /** One for each key, in its order. */
  readonly points: readonly Point[];
  /** Lines that run between neighbouring years of the same companies; null where the points make the line. */
  readonly links: readonly Link[] | null;
}

export interface Point {
  readonly row: ObservationRow | undefined;
  /** Its share of all, where it is a part of them. */
  readonly share: number | null;
  /** A range whose series breaks here: no band joins it to the year before. */
  readonly isBroken?: true;
}

/** The same companies in a year and the one before; `from` is a figure of that year, told with the later one. */
export interface Link {
  readonly from: ObservationRow;
  readonly to: ObservationRow;
}

/**
 * `absent`: not collected, not applicable or nobody reported; nothing is drawn. `held`: a hatched slot. `range`: a bar between
 * two bounds.
 */
export type PointState = 'value' | 'after-break' | 'range' | 'held' | 'absent';

/** How a point is drawn, or why it is not. */
export function stateOf({ row }: Pick<Point, 'row'>): PointState {
  if (row !== undefined && isRange(row)) return 'range';
  if (row?.value === undefined) return row?.obsStatus === 'Q' ? 'held' : 'absent';
  return row.obsStatus === 'B' ? 'after-break' : 'value';
}

/** Runs of points that a line may join: it ends at a gap and before a break. Indices of keys. */
export function runsOf(points: readonly Pick<Point, 'row'>[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let open: number[] | null = null;
  points.forEach((point, index) => {
    const state = stateOf(point);
    if (state !== 'value') open = null;
    if (state !== 'value' && state !== 'after-break') return;
    if (open === null) {
      open = [];
      runs.push(open);
    }
    open.push(index);
  });
  return runs;
}

/** An observation that is published between two bounds. */
export type RangeRow = ObservationRow & { readonly lower: number; readonly upper: number };

export const isRange = (row: ObservationRow): row is RangeRow => row.value === undefined && row.lower !== undefined;

/** Whether anything is published of a place: a number, or two bounds. */
export const isPublished = (row: ObservationRow | undefined): row is ObservationRow =>
  row !== undefined && (row.value !== undefined || isRange(row));

/** What places are put in order by: the number, or the least that it may be. */
export const leastOf = (row: ObservationRow | undefined): number => row?.value ?? row?.lower ?? -1;
