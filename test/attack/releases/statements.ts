import { judge } from '../rules.ts';
import type { Rules } from '../tables/instance.ts';
import type { Reported } from './contributions.ts';
import type { Figures, Places, Statement } from './figures.ts';
import { changeBounds, directionBounds } from './linear/changes.ts';
import { orderOf } from './linear/order.ts';
import type { OwnValue, OwnValues } from './linear/own-values.ts';
import { roomOf } from './linear/precision.ts';
import { among, part, type Sum, statementOf } from './linear/sum.ts';
import type { PublishedFigure, PublishedRange } from './published.ts';
import { windowOf } from './quantile.ts';

/** What a reader of statements looks things up in. */
export interface Library {
  readonly places: Places;
  readonly values: OwnValues;
  readonly figures: Figures;
  readonly ratioTo: ReadonlyMap<string, string>;
  readonly rules: Rules;
}

/**
 * What one published number says of single figures: sums, sums of the matched panel, changes and shares of sums, the
 * mix of a breakdown, one sum over another and quantiles as a mean of neighbouring values. Where it is exact that is an
 * equation; where it is rounded, or published in steps, two bounds. Nothing for what is no statement on figures
 * (numbers of companies, shares of answers) and for what follows from others (an index from its changes). Of a quantile
 * also what somebody knows who knows of everybody on which side of it they are.
 */
export function statementsOf(published: PublishedFigure, library: Library): { known: Statement[]; order: Statement[] } {
  const window = windowFor(published, library);
  if (window === undefined) return { known: sumStatements(published, library), order: [] };
  return {
    known: windowStatements(published, window, library),
    order: orderOf(published, window.inside, window.members, library.figures),
  };
}

function sumStatements(published: PublishedFigure, library: Library): Statement[] {
  const { figures, places } = library;
  if (published.measure === 'direction') {
    return directionBounds(published, places, figures).map((one) => ({
      ...statementOf(published, one, figures),
      cells: [],
    }));
  }
  const at = sumFor(published, library);
  if (at === undefined) return [];
  const room = roomOf(published);
  if (room === 0) return [statementOf(published, at(published.value), figures)];
  // What a step leaves open its sums are not published for; three digits count as both sums published.
  const isStep = published.measure === 'change' && (published.step ?? 0) > 0;
  const bounds: Sum[] = [
    { ...at(published.value - room), side: 1 },
    { ...at(published.value + room), side: -1 },
  ];
  return (isStep ? changeBounds(published, places, figures) : bounds).map((one) => ({
    ...statementOf(published, one, figures),
    ...(isStep ? { cells: [] } : {}),
  }));
}

/**
 * What a range says: its sum, or its sum less a multiple of another, is at least one bound and at most another. A range of a
 * quantile says of nobody’s figure anything that is linear.
 */
export function rangeStatements(range: PublishedRange, library: Library): Statement[] {
  const at = sumFor({ ...range, value: 0 }, library);
  if (at === undefined) return [];
  const sides = [
    { ...at(range.lower), side: 1 },
    { ...at(range.upper), side: -1 },
  ] as const;
  const published = { ...range, value: range.lower };
  return sides.map((one) => ({ ...statementOf(published, one, library.figures), cells: [] }));
}

export interface Window {
  /** The neighbours that the number is the mean of; none where no window gives it. */
  readonly inside: readonly OwnValue[];
  readonly members: readonly OwnValue[];
}

/** Which of the values in their order a measure is; none where it is no quantile. */
export const PLACES: Readonly<Record<string, number>> = {
  ...{ q1: 0.25, median: 0.5, q3: 0.75 },
  ...{ median_previous: 0.5, p90_median: 0.5, median_per_million: 0.5 },
};

/** What a published quantile is a mean of; undefined where it is none. */
export function windowFor(published: PublishedFigure, library: Library): Window | undefined {
  const place = PLACES[published.measure];
  if (place === undefined) return undefined;
  const members = orderedOf(published, library);
  const keeps = (window: readonly OwnValue[]) => !judge(amountsOf(window, library), library.rules).sensitive;
  return { inside: windowOf(members, place, published.value, keeps, roomOf(published)) ?? [], members };
}

/** The values that a published quantile is one of. */
export function orderedOf(
  published: Omit<PublishedFigure, 'value'>,
  { places, values, figures }: Library,
): readonly OwnValue[] {
  const { metric, measure, platform, size, breakdown, panel, year } = published;
  if (measure === 'p90_median') return values.of(metric, year, platform, size, 'p90');
  if (measure === 'median_per_million') return values.rates(metric, year, platform, size);
  for (const which of ['ratio', 'median'] as const) {
    const own = values.of(metric, year, platform, size, which);
    if (own.length > 0) return own;
  }
  const at = (of: number) => places.at(metric, breakdown, of, platform, size);
  const [now, before] = [at(year), at(year - 1)];
  const members = measure === 'median_previous' ? among(before, now) : panel === 'matched' ? among(now, before) : now;
  return [...Map.groupBy(members, (one) => one.parent)].map(([parent, own]) => ({
    parent,
    value: own.reduce((sum, one) => sum + one.value, 0),
    isPublic: own.every((one) => one.isPublic),
    terms: own.map((one) => [figures.of(one), 1] as const),
  }));
}

/** What is confidential among some values, by parent. */
function amountsOf(window: readonly OwnValue[], { figures }: Library): number[] {
  return window.flatMap(({ terms }) => {
    const hidden = terms.filter(([at]) => figures.all[at]?.isPublic === false);
    const amount = hidden.reduce((sum, [at, factor]) => sum + factor * (figures.all[at]?.value ?? 0), 0);
    return amount > 0 ? [amount] : [];
  });
}

/**
 * A quantile is a mean over a window of neighbouring parents; where no window explains it, it is published as false.
 */
function windowStatements(published: PublishedFigure, { inside }: Window, library: Library): Statement[] {
  const terms = [{ terms: inside.flatMap((one) => one.terms), amounts: amountsOf(inside, library) }];
  const sum = (value: number) => (inside.length === 0 ? Number.NaN : value * inside.length);
  const room = roomOf(published);
  const all: Sum[] =
    room === 0
      ? [{ terms, sum: sum(published.value) }]
      : [
          { terms, sum: sum(published.value - room), side: 1 },
          { terms, sum: sum(published.value + room), side: -1 },
        ];
  return all.map((one) => statementOf(published, one, library.figures));
}

/** The sum that has to be what is published, by the number that is published. */
function sumFor(
  published: PublishedFigure,
  { places, figures, ratioTo }: Library,
): ((value: number) => Sum) | undefined {
  const { metric, measure, platform, size, breakdown, panel, year } = published;
  const at = (of: number, code = breakdown): readonly Reported[] => places.at(metric, code, of, platform, size);
  const now = panel === 'matched' ? among(at(year), at(year - 1)) : at(year);
  const before = among(at(year - 1), at(year));
  const of = (members: readonly Reported[], coefficient: number) => part(members, coefficient, figures);
  const over = (above: readonly Reported[], below: (readonly Reported[])[]) => (value: number) => ({
    terms: [of(above, 1), ...below.map((one) => of(one, -value))],
    sum: 0,
  });
  switch (measure) {
    case 'sum':
      return (value) => ({ terms: [of(now, 1)], sum: value });
    case 'sum_previous':
      return (value) => ({ terms: [of(before, 1)], sum: value });
    case 'change':
      // now / before - 1, so that now - (1 + value) before = 0.
      return (value) => over(now, [before])(1 + value);
    case 'panel_share':
      return over(now, [at(year)]);
    case 'pooled_ratio': {
      if (breakdown === '_T') return over(at(year, 'numerator'), [at(year, 'denominator')]);
      const codes = places.codesLike(metric, breakdown, year, platform, size);
      return over(
        now,
        codes.map((code) => at(year, code)),
      );
    }
    case 'ratio_to': {
      // Over the parents that gave both.
      const below = ratioTo.get(metric);
      if (below === undefined) return undefined;
      const under = places.at(below, '_T', year, platform, size);
      return over(among(now, under), [among(under, now)]);
    }
    default:
      return undefined;
  }
}
