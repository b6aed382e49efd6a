import { quantileSorted } from 'd3-array';
import type { Platform } from '../framework/index.ts';
import { exactSum } from './exact-sum.ts';
import { platformLevels } from './levels.ts';
import type { Absence, Aggregate, AggregateKey, Contribution, MeasureCode, SeriesBreak } from './types.ts';

/** The total of a breakdown. */
const TOTAL = '_T';

interface Contributor {
  readonly value: number;
  readonly isPublic: boolean;
}

/** The contributors of one metric, platform and year, by parent company. */
type Cell = ReadonlyMap<string, Contributor>;

const EMPTY: Cell = new Map();

/**
 * Every aggregate of the totals: for each metric, platform code and year from the first to the last reported, all
 * reporters and the matched panel. The order is that of the code list, so equal input in any order gives equal output.
 */
export function aggregatesOf(
  contributions: readonly Contribution[],
  platforms: readonly Platform[],
  breaks: readonly SeriesBreak[],
): Aggregate[] {
  const totals = contributions.filter((one) => one.breakdown === TOTAL);
  const cells = cellsOf(totals, platforms);
  const broken = new Set(breaks.map((one) => `${one.metric} ${one.platform} ${one.year}`));
  const metrics = [...new Set(totals.map((one) => one.metric))].sort();
  return metrics.flatMap((metric) => {
    const years = yearsOf(totals.filter((one) => one.metric === metric));
    return platforms.flatMap(({ code: platform }) =>
      years.flatMap((year) => {
        const place = { metric, platform, year };
        const cell = cells.get(`${metric} ${platform} ${year}`) ?? EMPTY;
        const afterBreak = broken.has(`${metric} ${platform} ${year}`);
        const all = allReporters(place, cell, afterBreak);
        if (year === years[0]) return all;
        const before = cells.get(`${metric} ${platform} ${year - 1}`) ?? EMPTY;
        return [...all, ...matchedPanel(place, cell, before, afterBreak)];
      }),
    );
  });
}

function allReporters(place: Place, cell: Cell, afterBreak: boolean): Aggregate[] {
  const values = [...cell.values()].map((one) => one.value).sort((a, b) => a - b);
  const at = (p: number) => quantileSorted(values, p);
  const aggregate = aggregateFor(place, 'all', cell, isAllPublic(cell), afterBreak);
  return [
    aggregate('responding', values.length),
    aggregate(
      'sum',
      ifAny(cell, () => exactSum(values)),
    ),
    aggregate(
      'q1',
      ifAny(cell, () => at(0.25)),
    ),
    aggregate(
      'median',
      ifAny(cell, () => at(0.5)),
    ),
    aggregate(
      'q3',
      ifAny(cell, () => at(0.75)),
    ),
    aggregate(
      'share_any',
      ifAny(cell, () => values.filter((value) => value > 0).length / values.length),
    ),
  ];
}

/** The companies that reported in both years; what changed among them is not a matter of who took part. */
function matchedPanel(place: Place, now: Cell, before: Cell, afterBreak: boolean): Aggregate[] {
  const panel: Cell = new Map([...now].filter(([company]) => before.has(company)));
  const then: Cell = new Map([...before].filter(([company]) => panel.has(company)));
  const sumNow = exactSum([...panel.values()].map((one) => one.value));
  const sumThen = exactSum([...then.values()].map((one) => one.value));
  const aggregate = aggregateFor(place, 'matched', panel, isAllPublic(panel) && isAllPublic(then), afterBreak);
  const change = () => {
    if (afterBreak) return { absent: 'break' as const };
    return sumThen === 0 ? { absent: 'not_applicable' as const } : sumNow / sumThen - 1;
  };
  return [
    aggregate('responding', panel.size),
    aggregate(
      'sum',
      ifAny(panel, () => sumNow),
    ),
    aggregate(
      'sum_previous',
      ifAny(panel, () => sumThen),
    ),
    aggregate('change', ifAny(panel, change)),
  ];
}

type Place = Pick<AggregateKey, 'metric' | 'platform' | 'year'>;
type Value = Aggregate['value'];

function aggregateFor(
  { metric, platform, year }: Place,
  panel: AggregateKey['panel'],
  cell: Cell,
  allPublic: boolean,
  afterBreak: boolean,
): (measure: MeasureCode, value: Value) => Aggregate {
  const contributors = [...cell.keys()].sort();
  return (measure, value) => ({
    key: { metric, measure, platform, year, panel },
    value,
    contributors,
    allPublic,
    afterBreak,
  });
}

/** A statistic over nobody is absent, never zero. */
function ifAny(cell: Cell, compute: () => Value | undefined): Value {
  const nobody: { readonly absent: Absence } = { absent: 'no_contributors' };
  return cell.size === 0 ? nobody : (compute() ?? nobody);
}

function isAllPublic(cell: Cell): boolean {
  return [...cell.values()].every((one) => one.isPublic);
}

/** Sums each parent's contributions at every level of the platform dimension. */
function cellsOf(
  contributions: readonly Contribution[],
  platforms: readonly Platform[],
): Map<string, Map<string, Contributor>> {
  const levels = platformLevels(platforms);
  const cells = new Map<string, Map<string, Contributor>>();
  for (const { company, metric, platformType, year, value, disclosure } of contributions) {
    for (const platform of levels(platformType)) {
      const key = `${metric} ${platform} ${year}`;
      const cell = cells.get(key) ?? new Map<string, Contributor>();
      cells.set(key, cell);
      const sofar = cell.get(company);
      const isPublic = disclosure === 'public' && (sofar?.isPublic ?? true);
      cell.set(company, { value: exactSum([sofar?.value ?? 0, value]), isPublic });
    }
  }
  return cells;
}

/** Every year from the first to the last, also one in which nobody reported. */
function yearsOf(contributions: readonly Contribution[]): number[] {
  const years = contributions.map((one) => one.year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}
