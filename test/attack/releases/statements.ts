import type { Rules } from '../instance.ts';
import { judge } from '../rules.ts';
import type { Reported } from './contributions.ts';
import type { Figures, Places, Statement } from './figures.ts';
import type { Told } from './published.ts';
import { type Ordered, windowOf } from './quantile.ts';

/** Figures with one coefficient. */
interface Part {
  readonly members: readonly Reported[];
  readonly coefficient: number;
}

/**
 * What one published number says of single figures: sums, sums of the matched panel, changes and shares of sums, the mix of
 * a breakdown and quartiles as a mean of neighbouring values are equations; a change that is told in steps and a direction
 * are two bounds. Nothing for what is no statement on counts (numbers of companies, shares of answers) and for what follows
 * from others (an index from its changes).
 */
export function statementsOf(
  told: Told,
  places: Places,
  figures: Figures,
  ratioTo: ReadonlyMap<string, string>,
  rules: Rules,
): Statement[] {
  const parts = partsOf(told, places, ratioTo, rules);
  if (parts === undefined) return [];
  const exact = statementOf(told, parts, figures);
  if (told.measure === 'direction' || (told.measure === 'change' && !exact.isTrue)) {
    return boundsOf(told, places).map((bound) => statementOf(told, bound, figures));
  }
  return [exact];
}

interface Sum {
  readonly terms: readonly Part[];
  readonly sum: number;
  /** The sum is only known to be at least this `sum` (1) or at most (-1). */
  readonly side?: 1 | -1;
}

function statementOf(told: Told, { terms, sum: said, side }: Sum, figures: Figures): Statement {
  const coefficients = new Map<number, number>();
  for (const { members, coefficient } of terms) {
    for (const member of members) {
      const at = figures.of(member);
      coefficients.set(at, (coefficients.get(at) ?? 0) + coefficient);
    }
  }
  let sum = 0;
  let size = Math.abs(said);
  for (const [at, coefficient] of coefficients) {
    const term = coefficient * (figures.all[at]?.value ?? 0);
    sum += term;
    size = Math.max(size, Math.abs(term));
  }
  const tolerance = 1e-9 * Math.max(1, size);
  const { metric, measure, platform, size: band, breakdown, panel, year, release } = told;
  const bound = {
    figures: [...coefficients.keys()],
    coefficients: [...coefficients.values()],
    name: [release, metric, measure, platform, band, breakdown, panel, year].join(' '),
  };
  if (side === undefined) {
    const isTrue = Math.abs(sum - said) <= tolerance;
    return { ...bound, isTrue, cells: terms.map(({ members }) => confidentialOf(members)) };
  }
  const room = side * (sum - said);
  const within: [number, number] =
    side === 1 ? [-Math.max(0, room), Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, Math.max(0, room)];
  // It rests on sums that are not told themselves.
  return { ...bound, within, isTrue: room >= -tolerance, cells: [] };
}

const STEP = 0.05;
const SAME = { share: 0.05, count: 2, below: 50 };

/** Between what a told change or direction says that this year's sum of the panel is. */
function boundsOf(told: Told, places: Places): Sum[] {
  const { metric, platform, size, breakdown, year, value, measure } = told;
  const at = (of: number) => places.at(metric, breakdown, of, platform, size);
  const [now, before] = [among(at(year), at(year - 1)), among(at(year - 1), at(year))];
  const against = (factor: number, sum: number, side: 1 | -1): Sum => ({
    terms: [part(now, 1), part(before, -factor)],
    sum,
    side,
  });
  if (measure === 'change') return [against(1 + value - STEP / 2, 0, 1), against(1 + value + STEP / 2, 0, -1)];
  const isSmall = before.reduce((sum, one) => sum + one.value, 0) < SAME.below;
  const [low, high] = isSmall ? [1, 1] : [1 - SAME.share, 1 + SAME.share];
  const more = isSmall ? SAME.count : 0;
  return [
    ...(value === 1 ? [against(high, more, 1)] : [against(high, more, -1)]),
    ...(value === 0 ? [against(low, -more, 1)] : []),
    ...(value === -1 ? [against(low, -more, -1)] : []),
  ];
}

/** What is confidential in a cell, by parent; a parent with zeros only is no contributor. */
function confidentialOf(members: readonly Reported[]): number[] {
  const amounts = new Map<string, number>();
  for (const { parent, value, isPublic } of members) {
    if (!isPublic && value > 0) amounts.set(parent, (amounts.get(parent) ?? 0) + value);
  }
  return [...amounts.values()];
}

function partsOf(
  told: Told,
  places: Places,
  ratioTo: ReadonlyMap<string, string>,
  rules: Rules,
): { terms: Part[]; sum: number } | undefined {
  const { metric, measure, platform, size, breakdown, panel, year, value } = told;
  const at = (of: number, code = breakdown): readonly Reported[] => places.at(metric, code, of, platform, size);
  const now = panel === 'matched' ? among(at(year), at(year - 1)) : at(year);
  const before = among(at(year - 1), at(year));
  switch (measure) {
    case 'sum':
      return { terms: [{ members: now, coefficient: 1 }], sum: value };
    case 'sum_previous':
      return { terms: [{ members: before, coefficient: 1 }], sum: value };
    case 'direction':
      return { terms: [], sum: 0 };
    case 'change':
      // now / before - 1, so that now - (1 + value) before = 0.
      return { terms: [part(now, 1), part(before, -(1 + value))], sum: 0 };
    case 'panel_share':
      return { terms: [part(now, 1), part(at(year), -value)], sum: 0 };
    case 'pooled_ratio': {
      if (breakdown === '_T') return undefined;
      const codes = places.codesLike(metric, breakdown, year, platform, size);
      return { terms: [part(now, 1), ...codes.map((code) => part(at(year, code), -value))], sum: 0 };
    }
    case 'ratio_to':
      return ratioParts(told, places, ratioTo.get(metric));
    case 'q1':
    case 'median':
    case 'q3':
      return windowParts(now, QUARTILE[measure], value, rules);
    case 'median_previous':
      return windowParts(before, 0.5, value, rules);
    default:
      return undefined;
  }
}

const QUARTILE = { q1: 0.25, median: 0.5, q3: 0.75 } as const;

/** One metric over another, over the parents that gave both. */
function ratioParts(told: Told, places: Places, below: string | undefined): { terms: Part[]; sum: number } | undefined {
  if (below === undefined) return undefined;
  const { metric, platform, size, breakdown, year, value } = told;
  const above = places.at(metric, breakdown, year, platform, size);
  const under = places.at(below, '_T', year, platform, size);
  return { terms: [part(among(above, under), 1), part(among(under, above), -value)], sum: 0 };
}

/** A quartile is a mean over a window of neighbouring parents; where no window explains it, it is told as false. */
function windowParts(
  members: readonly Reported[],
  p: number,
  value: number,
  rules: Rules,
): { terms: Part[]; sum: number } {
  const byParent = Map.groupBy(members, (one) => one.parent);
  const totals = [...byParent].map(([parent, of]) => ({
    parent,
    value: of.reduce((sum, one) => sum + one.value, 0),
    isPublic: of.every((one) => one.isPublic),
  }));
  const inside = (window: readonly Ordered[]) => window.flatMap(({ parent }) => byParent.get(parent) ?? []);
  const window = windowOf(totals, p, value, (one) => !judge(confidentialOf(inside(one)), rules).sensitive) ?? [];
  return { terms: [part(inside(window), 1)], sum: window.length === 0 ? Number.NaN : value * window.length };
}

function part(members: readonly Reported[], coefficient: number): Part {
  return { members, coefficient };
}

/** Those of the first whose parents are among the second, in one place. */
function among(some: readonly Reported[], others: readonly Reported[]): readonly Reported[] {
  const parents = new Set(others.map((one) => one.parent));
  return some.filter((one) => parents.has(one.parent));
}
