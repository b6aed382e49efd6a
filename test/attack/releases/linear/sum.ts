import type { Reported } from '../contributions.ts';
import type { Figures, Statement } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';

/** Figures with coefficients, and what is confidential of them, by parent. */
export interface SumTerm {
  readonly terms: readonly (readonly [figure: number, coefficient: number])[];
  readonly amounts: readonly number[];
}

/** That some parts add up to a number. */
export interface Sum {
  readonly terms: readonly SumTerm[];
  readonly sum: number;
  /** They are only known to be at least this `sum` (1) or at most (-1). */
  readonly side?: 1 | -1;
}

/** All of some reported figures, with one coefficient. */
export function part(members: readonly Reported[], coefficient: number, figures: Figures): SumTerm {
  return {
    terms: members.map((one) => [figures.of(one), coefficient] as const),
    amounts: confidentialOf(members),
  };
}

/** What is confidential in a cell, by parent; a parent with zeros only is no contributor. */
export function confidentialOf(members: readonly Reported[]): number[] {
  const amounts = new Map<string, number>();
  for (const { parent, value, isPublic } of members) {
    if (!isPublic && value > 0) amounts.set(parent, (amounts.get(parent) ?? 0) + value);
  }
  return [...amounts.values()];
}

/** Those of the first whose parents are among the second, in one place. */
export function among(some: readonly Reported[], others: readonly Reported[]): readonly Reported[] {
  const parents = new Set(others.map((one) => one.parent));
  return some.filter((one) => parents.has(one.parent));
}

/** Of what is published, and whether the true figures bear it out. */
export function statementOf(published: PublishedFigure, { terms, sum: said, side }: Sum, figures: Figures): Statement {
  const coefficients = new Map<number, number>();
  for (const part of terms) {
    for (const [at, coefficient] of part.terms) coefficients.set(at, (coefficients.get(at) ?? 0) + coefficient);
  }
  let sum = 0;
  let size = Math.abs(said);
  for (const [at, coefficient] of coefficients) {
    const term = coefficient * (figures.all[at]?.value ?? 0);
    sum += term;
    size = Math.max(size, Math.abs(term));
  }
  const tolerance = 1e-9 * Math.max(1, size);
  const { metric, measure, platform, size: band, breakdown, panel, year, release } = published;
  const bound = {
    figures: [...coefficients.keys()],
    coefficients: [...coefficients.values()],
    name: [release, metric, measure, platform, band, breakdown, panel, year].join(' '),
    cells: terms.map(({ amounts }) => amounts),
  };
  if (side === undefined) return { ...bound, isTrue: Math.abs(sum - said) <= tolerance };
  const room = side * (sum - said);
  const within: [number, number] =
    side === 1 ? [-Math.max(0, room), Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, Math.max(0, room)];
  return { ...bound, within, isTrue: room >= -tolerance };
}
