import { group } from 'd3-array';
import { kept } from '../collections/maps.ts';
import type { Metric, Platform } from '../framework/index.ts';
import { type Period, periodBefore, spanOfPeriods } from '../period/index.ts';
import { knownDenominators } from './answers/denominators.ts';
import { usersOf } from './answers/users.ts';
import { type Cell, type Cells, cellsOf } from './cells/cells.ts';
import { ALL_SIZES, type Position, positionsOf, TOTAL } from './cells/positions.ts';
import type { Rows } from './cells/rows.ts';
import { chainedIndex } from './chained-index.ts';
import type { Draft, Spot } from './measures/draft.ts';
import { coverageOf, matchedOf, measuresOf, type Split, splitsOf } from './measures/index.ts';
import type { Aggregate, Contribution, SeriesBreak } from './types.ts';

/** Everything that is known of one metric, and what its measures look at beside it. */
export interface MetricData {
  readonly metric: Metric;
  /** The family of a metric, of which all that is bound to each other is one. */
  readonly familyOf: (metric: string) => string;
  /** Totals and breakdown codes of all years, in the order of `contributionsOf`. */
  readonly contributions: readonly Contribution[];
  /** How each asked question was answered; null where nobody was asked, as in a published list. */
  readonly standings: readonly Contribution[] | null;
  /** The rows that there are whatever was answered; null in a published list, whose rows are those of what it says. */
  readonly rows: Rows | null;
  /** Totals of the metric below the line of `ratio_to`; empty without one. */
  readonly below: readonly Contribution[];
  /** Monthly active users. */
  readonly users: readonly Contribution[];
  /** Totals of the metrics that the denominator of a percentage is the sum of. */
  readonly denominators?: readonly Contribution[];
}

/**
 * Every aggregate of one metric that its `publishAs` names: for each position of the tables and each year, all reporters
 * and the matched panel. The order is that of the code lists, so equal input in any order gives equal output.
 */
export function aggregatesOf(
  data: MetricData,
  platforms: readonly Platform[],
  breaks: readonly SeriesBreak[],
): Aggregate[] {
  const { metric, familyOf, rows } = data;
  const spotOf = (of: string, year: Period, position: Position, cells: Cells | undefined): Spot => {
    const cell: Cell = cells?.get(position.key) ?? { position, members: [] };
    return { metric: of, family: familyOf(of), year, cell };
  };
  const years = rows?.years ?? yearsOf(data.contributions);
  const positions = positionsOf(platforms, metric.sensitivity);
  const values = cellsByYear(data.contributions, positions);
  const standings = cellsByYear(data.standings ?? [], positions);
  const below = cellsByYear(data.below, positions);
  const users = group(data.users, (one) => one.year);
  const denominators = group(data.denominators ?? [], (one) => one.year);
  const places = inCodeOrder(rows?.positions ?? placesFound(platforms, positions, [...values.values()]), platforms);
  const isFixed = rows !== null;
  const perMillion = metric.publishAs.includes('median_per_million_users');
  const broken = new Set(
    breaks.filter((one) => one.metric === metric.code).map((one) => `${one.platform} ${one.year}`),
  );
  const perYear = years.flatMap((year) => {
    const byCode = values.get(year) ?? new Map<string, Cells>();
    const codes = rows?.breakdowns ?? [...byCode.keys()].filter((code) => code !== TOTAL);
    const before = values.get(periodBefore(year))?.get(TOTAL);
    const usersOfYear = usersOf(perMillion ? (users.get(year) ?? []) : []);
    return places.flatMap((position) => {
      const spot = spotOf(metric.code, year, position, byCode.get(TOTAL));
      const afterBreak = broken.has(`${position.platform} ${year}`);
      const drafts = [
        ...(data.standings === null
          ? []
          : coverageOf(spotOf(metric.code, year, position, standings.get(year)?.get('status')))),
        ...measuresOf(
          metric,
          spot,
          spotOf(metric.ratioTo ?? '', year, position, below.get(year)?.get(TOTAL)),
          {
            usersOf: usersOfYear,
            isDenominatorKnown: knownDenominators(denominators.get(year) ?? [], metric.denominator),
          },
          isFixed,
        ),
        ...splitsOf(metric, spot, splitsAt(codes, byCode, spot, isFixed)),
        ...(year === years[0]
          ? []
          : matchedOf(metric, spot, spotOf(metric.code, periodBefore(year), position, before), afterBreak, isFixed)),
      ];
      return drafts.map((one) => aggregate(one, metric.code, position, year, afterBreak));
    });
  });
  return [...perYear, ...indices(metric, perYear)];
}

/** The positions of a published list: every platform, and the sizes of those that are in it. */
function placesFound(
  platforms: readonly Platform[],
  positions: ReturnType<typeof positionsOf>,
  years: readonly ReadonlyMap<string, Cells>[],
): readonly Position[] {
  const found = new Map<string, Position>();
  for (const cells of years.flatMap((byCode) => [...byCode.values()])) {
    for (const { position } of cells.values()) found.set(position.key, position);
  }
  const types = platforms.filter((one) => one.level === 'type').map((one) => one.code);
  const others = platforms.some((one) => one.level === 'other') ? [null] : [];
  for (const type of [...types, ...others]) {
    for (const position of positions(type, null)) found.set(position.key, position);
  }
  return [...found.values()];
}

function inCodeOrder(places: readonly Position[], platforms: readonly Platform[]): readonly Position[] {
  const order = new Map(platforms.map((one, index) => [one.code, index]));
  return places.toSorted(
    (a, b) => (order.get(a.platform) ?? 0) - (order.get(b.platform) ?? 0) || sizeOrder(a.size, b.size),
  );
}

/** Every size first, then the bands. */
function sizeOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a === ALL_SIZES || (b !== ALL_SIZES && a < b) ? -1 : 1;
}

/** The codes of a spot: each that the metric declares, of a published list those that somebody gave there. */
function splitsAt(
  codes: readonly string[],
  byCode: ReadonlyMap<string, Cells>,
  { cell: { position }, ...at }: Spot,
  isFixed: boolean,
): readonly Split[] {
  return codes
    .filter((code) => isFixed || byCode.get(code)?.has(position.key))
    .map((code) => ({
      breakdown: code,
      spot: { ...at, cell: byCode.get(code)?.get(position.key) ?? { position, members: [] } },
    }));
}

/** By year and breakdown code, which stand together in the order of `contributionsOf`. */
function cellsByYear(
  contributions: readonly Contribution[],
  positions: ReturnType<typeof positionsOf>,
): ReadonlyMap<Period, ReadonlyMap<string, Cells>> {
  const years = new Map<Period, Map<string, Cells>>();
  for (let from = 0, to = 0; from < contributions.length; from = to) {
    const { year = 0, breakdown = TOTAL } = contributions[from] ?? {};
    while (contributions[to]?.year === year && contributions[to]?.breakdown === breakdown) to += 1;
    const cells = cellsOf(contributions.slice(from, to), positions);
    kept(years, year, () => new Map()).set(breakdown, cells);
  }
  return years;
}

function aggregate(one: Draft, metric: string, position: Position, year: Period, afterBreak: boolean): Aggregate {
  const { measure, breakdown, panel, value, n, allPublic, basis, dominated, marks, isUnbroken } = one;
  const { platform, size } = position;
  return {
    key: { metric, measure, platform, size, breakdown, year, panel },
    value,
    n,
    allPublic,
    afterBreak: afterBreak && isUnbroken !== true,
    dominated,
    ...(marks === undefined ? {} : { marks }),
    basis,
  };
}

/** The chained index of every position that has sums over the years. */
function indices(metric: Metric, aggregates: readonly Aggregate[]): Aggregate[] {
  if (metric.answerType !== 'count' || !metric.publishAs.includes('sum')) return [];
  const sums = aggregates.filter(({ key }) => key.measure === 'sum' && key.panel === 'all' && key.breakdown === TOTAL);
  const changes = new Map(
    aggregates
      .filter(({ key }) => key.measure === 'change')
      .map((one) => [`${one.key.platform} ${one.key.size} ${one.key.year}`, one]),
  );
  const positions = [...new Set(sums.map(({ key }) => `${key.platform} ${key.size}`))];
  return positions.flatMap((position) => {
    const ofPosition = sums.filter(({ key }) => `${key.platform} ${key.size}` === position);
    const links = ofPosition.map((sum, index) => ({
      sum,
      change: index === 0 ? null : (changes.get(`${position} ${sum.key.year}`) ?? null),
    }));
    // Without a panel, as in group by size, there is no chain.
    return links.every((link) => link.change === null) ? [] : chainedIndex(links);
  });
}

/** Every year from the first to the last, also one in which nobody reported. */
function yearsOf(contributions: readonly Contribution[]): readonly Period[] {
  return spanOfPeriods(contributions.map((one) => one.year));
}
