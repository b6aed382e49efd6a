import { amountComponent } from '../../framework/identities.ts';
import { measureOf } from '../../measures/index.ts';
import type { Bounds } from '../../release/index.ts';
import type { Aggregate, AggregateKey, LinearCell, OrderedValue, Term } from '../../statistics/types.ts';
import { classesOfAmount, classesOfFraction } from '../known/rounding/classes.ts';
import { Movers } from '../known/rounding/movers.ts';
import { corners, isInside, placesAround } from '../known/rounding/range-room.ts';
import { reckoningOf } from '../known/rounding/reckoning.ts';
import { DEFAULT_PROTECTION_PERCENT } from '../policy/types.ts';
import type { DisclosureDecision } from '../protect.ts';
import { type Band, type Grounds, SUPPRESSED } from './grounds.ts';

/**
 * The decision on a figure that may not be published as it is: the narrowest class that leaves every company its room, or
 * nothing. Let any company's figure be p % more or less, and let the others of its block make up for it, so that
 * everything that is published as it is stays the same. The class is published only if the figure would still be in it.
 * Then so would every other class, and all of them together exclude none of these possibilities.
 */
export function rangeDecision(aggregate: Aggregate, n: Band, grounds: Grounds): DisclosureDecision {
  const { value, basis } = aggregate;
  if (typeof value !== 'number' || basis.kind === 'nothing' || !mayBeRange(aggregate)) return SUPPRESSED;
  const { pKnown, pPercent } = grounds.policy;
  if (pKnown && !(basis.kind === 'cells' && measureOf(aggregate.key.measure)?.published === 'exact')) return SUPPRESSED;
  const holds = basis.kind === 'ordered' ? quantileHolds(basis, grounds) : cellsHold(basis.cells, aggregate, grounds);
  const classes = classesFor(aggregate, value, n).filter((one) => !pKnown || isWideFor(one, pPercent));
  const bounds = holds === null ? undefined : classes.find(holds);
  return bounds === undefined ? SUPPRESSED : { kind: 'range', bounds, n };
}

/**
 * Whether a class leaves room to who knows p: its ends are so far apart that a company whose figure may be p % more or less
 * everywhere inside is not known to p %.
 */
function isWideFor([lower, upper]: Bounds, pPercent: number | null): boolean {
  const p = (pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  return upper >= lower * ((1 + p) / (1 - p)) ** 2;
}

/** Shares of companies have classes of their own, and what is chained or a direction is nothing between two bounds. */
const RANGES: readonly unknown[] = ['exact', 'digits', 'window'];

function mayBeRange({ key }: Aggregate): boolean {
  return RANGES.includes(measureOf(key.measure)?.published);
}

/** Fractions have classes of points; a ratio above 1 is an amount. */
function classesFor({ key, basis }: Aggregate, value: number, n: Band): readonly Bounds[] {
  const values = basis.kind === 'ordered' ? basis.values() : [];
  const isFraction =
    (measureOf(key.measure)?.unit === 'ratio' && value <= 1) ||
    (values.length > 0 && values.every((one) => one.terms.every((term) => term.most === 1)));
  return isFraction ? classesOfFraction(value, Number.parseInt(n, 10)) : classesOfAmount(value);
}

type Holds = (bounds: Bounds) => boolean;

/** Whether a sum, or a ratio of two, stays in a class; null where too few companies have something of it. */
function cellsHold(cells: readonly LinearCell[], { key }: Aggregate, { solved, policy }: Grounds): Holds | null {
  const by = reckoningOf(policy);
  const sums = sidesOf(cells, key).map((side) => {
    const terms = side.flatMap((cell) => cell.terms());
    const choice = solved.get(side[0]?.family ?? '')?.choice;
    const sum = terms.reduce((total, term) => total + term.coefficient * term.value, 0);
    return {
      terms,
      sum,
      room: choice === undefined ? Number.POSITIVE_INFINITY : by.p * Movers.of(choice, by).largestOf(terms),
    };
  });
  const [above, below, ...more] = sums;
  if (above === undefined || more.length > 0) return null;
  if (!sums.some(({ terms }) => hasEnough(terms, policy.minContributors))) return null;
  if (!sums.every(({ terms }) => isOfConfidential(terms, policy.minContributors))) return null;
  const isPart = key.measure === 'pooled_ratio' || key.measure === 'panel_share';
  return (bounds) => corners(above, below).every((moved) => isInside(moved, bounds, below !== undefined && isPart));
}

/** What a figure is: a sum, one over another, or a code over all codes of its split. */
function sidesOf(cells: readonly LinearCell[], { metric, measure, breakdown }: AggregateKey): readonly LinearCell[][] {
  if (measure !== 'pooled_ratio' || breakdown === '_T') return cells.map((cell) => [cell]);
  const component = amountComponent(metric, breakdown);
  return [cells.filter((cell) => cell.terms()[0]?.component === component), [...cells]];
}

/** Whether a quantile stays in a class whatever as many companies reported as may have to move together. */
function quantileHolds(
  { cell, p, values }: Extract<Aggregate['basis'], { kind: 'ordered' }>,
  { solved, policy }: Grounds,
): Holds | null {
  const all = values();
  const choice = solved.get(cell.family)?.choice;
  const terms = all.flatMap((one) => one.terms);
  if (choice === undefined || !hasEnough(terms, policy.minContributors)) return null;
  const by = reckoningOf(policy);
  const movers = Movers.of(choice, by).companiesOf(terms);
  const around = placesAround(sorted(all), p, Math.max(movers, policy.margin));
  return (bounds) =>
    around.every((one) =>
      isInside(
        one,
        bounds,
        terms.every((term) => term.most === 1),
      ),
    );
}

const sorted = (values: readonly OrderedValue[]) => values.map((one) => one.value).sort((a, b) => a - b);

/** Whether enough companies have something of a figure that is not public. */
function hasEnough(terms: readonly Term[], minContributors: number | null): boolean {
  const companies = new Set(terms.flatMap((one) => (one.isPublic || one.value === 0 ? [] : [one.contributor])));
  return companies.size >= (minContributors ?? 0);
}

/** Whether a sum is of enough companies whose figures are not public, or of none. */
function isOfConfidential(terms: readonly Term[], minContributors: number | null): boolean {
  const companies = new Set(terms.flatMap((one) => (one.isPublic ? [] : [one.contributor])));
  return companies.size === 0 || companies.size >= (minContributors ?? 0);
}
