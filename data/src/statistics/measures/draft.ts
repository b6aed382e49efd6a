import { quantileSorted } from 'd3-array';
import type { MeasureCode } from '../../measures/index.ts';
import { monthsIn, type Period } from '../../period/index.ts';
import { OBSERVATION_MARKS, type ObservationMark } from '../../release/observation.ts';
import type { Cell, Member } from '../cells/cells.ts';
import type { AggregateKey, AggregateValue, Basis, LinearCell, OrderedValue } from '../types.ts';

/** A statistic of one cell, before it is known whether the series breaks there. */
export interface Draft {
  readonly measure: MeasureCode;
  readonly breakdown: string;
  readonly panel: AggregateKey['panel'];
  readonly value: AggregateValue;
  readonly n: number;
  readonly allPublic: boolean;
  readonly basis: Basis;
  readonly dominated: boolean;
  readonly marks?: readonly ObservationMark[];
  /** There where it leaves out companies that did not count alike, so that no break of a series is one of it. */
  readonly isUnbroken?: true;
}

/** Where a draft is made: names its cells. */
export interface Spot {
  readonly metric: string;
  /** The metrics that definitions bind to this one, named after the first; itself where there are none. */
  readonly family: string;
  readonly year: Period;
  readonly cell: Cell;
}

export const NOBODY: AggregateValue = { absent: 'no_contributors' };

interface Extra {
  readonly breakdown?: string;
  readonly panel?: AggregateKey['panel'];
  readonly dominated?: boolean;
}

/** A statistic that is a function of cells; over nobody it is absent, never zero. */
export function draft(
  measure: MeasureCode,
  members: readonly Member[],
  value: AggregateValue | undefined,
  cells: readonly LinearCell[],
  { breakdown = '_T', panel = 'all', dominated = false }: Extra = {},
): Draft {
  const marks = marksOf(members);
  return {
    measure,
    breakdown,
    panel,
    value: members.length === 0 ? NOBODY : (value ?? NOBODY),
    n: members.length,
    allPublic: members.every((member) => member.isPublic),
    basis: members.length === 0 ? { kind: 'nothing' } : { kind: 'cells', cells },
    dominated,
    ...(marks.length === 0 ? {} : { marks }),
  };
}

/** What is to be said of the figures behind a draft. Most have nothing, and a release has hundreds of thousands. */
export function marksOf(members: readonly Member[]): readonly ObservationMark[] {
  const isMarked = members.some((member) =>
    member.parts.some((part) => part.marks !== undefined || part.months !== monthsIn(part.year)),
  );
  if (!isMarked) return NONE;
  const parts = members.flatMap((member) => member.parts);
  const found = new Set<ObservationMark>(parts.flatMap((part) => part.marks ?? []));
  if (parts.some((part) => part.months !== monthsIn(part.year))) found.add('part_year');
  return OBSERVATION_MARKS.filter((mark) => found.has(mark));
}

const NONE: readonly ObservationMark[] = [];

/** The quartiles and the measures that they are. */
export const QUARTILES: readonly (readonly [MeasureCode, number])[] = [
  ['q1', 0.25],
  ['median', 0.5],
  ['q3', 0.75],
];

/** Quantiles by method R-7 (Hyndman & Fan 1996, type 7) of the companies' values. */
export function quantileDrafts(
  wanted: readonly (readonly [MeasureCode, number])[],
  members: readonly Member[],
  cellOf: (measure: MeasureCode) => Omit<LinearCell, 'terms'>,
  figureOf: (member: Member) => number,
  orderedOf: (member: Member) => OrderedValue,
  panel: AggregateKey['panel'] = 'all',
): Draft[] {
  const sorted = [...Float64Array.from(members, figureOf).sort()];
  const values = () => members.map(orderedOf);
  return wanted.map(([measure, p]) => ({
    ...draft(measure, members, quantileSorted(sorted, p), [], { panel }),
    basis: members.length === 0 ? { kind: 'nothing' } : { kind: 'ordered', cell: cellOf(measure), p, values },
  }));
}
