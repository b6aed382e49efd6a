import { quantileSorted } from 'd3-array';
import { measureOf } from '../../../measures/index.ts';
import type { Observation } from '../../../release/index.ts';
import type { Aggregate, LinearCell, OrderedValue, Term } from '../../../statistics/types.ts';
import type { Policy } from '../../policy/types.ts';
import { type Attacker, attackerBy, type LeftOpen } from './left-open.ts';
import { companiesThatMove, farthestMove } from './moves.ts';

type Range = Observation & { readonly kind: 'range' };
/** By family: what everything published leaves open. */
export type LeftOpenOf = (family: string) => LeftOpen;

const TOLERANCE = 1e-9;

/**
 * Whether a range is a class of the grid that holds the figure (`value` where not), of enough companies (`U0`), and
 * whether it would hold the figure with every company's figure p % more or less (`U2`). A sum moves by as much as the
 * largest company of those that move it; of a ratio both sums do. A quantile has to stay whatever as many companies
 * reported as move together.
 */
export function auditRange(
  one: Range,
  { key, value, basis }: Aggregate,
  leftOpen: LeftOpenOf,
  policy: Policy,
): 'place' | 'value' | 'U0' | 'U2' | null {
  const published = measureOf(key.measure)?.published;
  if (published !== 'exact' && published !== 'digits' && published !== 'window') return 'place';
  if (typeof value !== 'number' || basis.kind === 'nothing') return 'place';
  if (!isOfGrid(one, isFraction(one, basis)) || value < one.lower - TOLERANCE || value > one.upper * (1 + TOLERANCE)) {
    return 'value';
  }
  const attacker = attackerBy(policy);
  const fewest = policy.minContributors ?? 0;
  if (basis.kind === 'ordered') {
    const values = basis.values();
    const terms = values.flatMap((each) => each.terms);
    if (companiesOf(terms, true) < fewest) return 'U0';
    const moving = companiesThatMove(terms, leftOpen(basis.cell.family), attacker);
    return staysInside(values, basis.p, Math.max(moving, policy.margin), one) ? null : 'U2';
  }
  const isMix = key.measure === 'pooled_ratio' && key.breakdown !== '_T';
  const ofCode = basis.cells.filter((cell) =>
    cell.terms().some((term) => term.component.endsWith(` ${key.breakdown}`)),
  );
  const sides = isMix ? [ofCode, basis.cells] : basis.cells.map((cell) => [cell]);
  const sums = sides.map((cells) => sumOf(cells, leftOpen, attacker));
  const counts = sums.map(({ terms }) => [companiesOf(terms, false), companiesOf(terms, true)] as const);
  if (counts.some(([any]) => any > 0 && any < fewest) || !counts.some(([, some]) => some >= fewest)) return 'U0';
  return mayBecome(sums).every((moved) => holds(moved, one, isPart(key.measure))) ? null : 'U2';
}

/** A ratio that is not above 1, or a quantile of such ratios. */
function isFraction({ measure, upper }: Range, basis: Aggregate['basis']): boolean {
  const values = basis.kind === 'ordered' ? basis.values() : [];
  return (measureOf(measure)?.unit === 'ratio' && upper <= 1) || (values.length > 0 && areFractions(values));
}

const areFractions = (values: readonly OrderedValue[]) =>
  values.every((one) => one.terms.every((term) => term.most === 1));

/** A part of a whole is never above it. */
const isPart = (measure: string) => measure === 'pooled_ratio' || measure === 'panel_share';

function sumOf(cells: readonly LinearCell[], leftOpen: LeftOpenOf, attacker: Attacker) {
  const terms = cells.flatMap((cell) => cell.terms());
  const sum = terms.reduce((total, term) => total + term.coefficient * term.value, 0);
  return { terms, sum, move: farthestMove(terms, leftOpen(cells[0]?.family ?? ''), attacker) };
}

/** What a sum or a ratio may become. */
function mayBecome(sums: readonly ReturnType<typeof sumOf>[]): number[] {
  const [above, below] = sums.map(({ sum, move }) => [sum - move, sum + move]);
  if (above === undefined || sums.length > 2) return [Number.NaN];
  return below === undefined
    ? above
    : above.flatMap((top) => below.map((bottom) => (bottom > 0 ? top / bottom : Number.NaN)));
}

function holds(moved: number, { lower, upper }: Range, isPartOfWhole: boolean): boolean {
  const isAbove = moved >= lower || (lower === 0 && moved > -TOLERANCE);
  return isAbove && (moved <= upper || (isPartOfWhole && upper === 1));
}

/** Whether a quantile stays whatever so many companies reported: nothing, or more than anybody. */
function staysInside(values: readonly OrderedValue[], p: number, companies: number, { lower, upper }: Range): boolean {
  const sorted = values.map((one) => one.value).sort((a, b) => a - b);
  if (companies >= sorted.length) return false;
  const moved = (by: number) => Array.from({ length: companies }, () => by);
  const low = quantileSorted([...moved(0), ...sorted.slice(0, sorted.length - companies)], p) ?? Number.NaN;
  const high = quantileSorted([...sorted.slice(companies), ...moved(areFractions(values) ? 1 : MORE)], p) ?? Number.NaN;
  return low >= lower && high <= upper;
}

/** More than anybody reported. */
const MORE = 1e300;

/** How many companies have figures that are not public, or have something of them. */
function companiesOf(terms: readonly Term[], withSomething: boolean): number {
  const those = terms.filter((one) => !one.isPublic && (!withSomething || one.value !== 0));
  return new Set(those.map((one) => one.contributor)).size;
}

/**
 * Whether bounds are a class: of amounts one, two or three neighbours of the grid 1–2–5 × 10ᵏ, of fractions 20 or 40 points
 * wide and of fifty companies and more 10.
 */
function isOfGrid({ lower, upper, n }: Range, isFraction: boolean): boolean {
  if (!isFraction) return isEnd(lower) && isEnd(upper) && upper > lower && upper / lower <= 10 + TOLERANCE;
  const [from, width] = [lower / 0.05, (upper - lower) / 0.05];
  const isWide = [4, 8].some((one) => isAbout(width, one));
  const isMany = Number.parseInt(String(n), 10) >= 50;
  return lower >= 0 && upper <= 1 && isAbout(from, Math.round(from)) && (isWide || (isMany && isAbout(width, 2)));
}

const isAbout = (one: number, other: number) => Math.abs(one - other) < 1e-6;

function isEnd(value: number): boolean {
  const mantissa = value / 10 ** Math.floor(Math.log10(value) + TOLERANCE);
  return [1, 2, 5].some((one) => isAbout(mantissa, one));
}
