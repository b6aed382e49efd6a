import type { Observation } from '@candor/data/release';
import { comparePeriods, type Period } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';

/** The dimensions that can be filtered, in the order of the canonical form. */
export const FILTERS = ['metric', 'measure', 'platform', 'size', 'year', 'breakdown', 'panel'] as const;
export type Filter = (typeof FILTERS)[number];

/** What a request needs of a release's hundreds of thousands of rows. */
export interface ReleaseIndex {
  /** In the order of the release, in which the rows of a metric stand together. */
  readonly byMetric: ReadonlyMap<string, readonly Observation[]>;
  /** The codes that occur, by dimension, in the order of the release. */
  readonly codes: ReadonlyMap<Filter, readonly string[]>;
  /** Ascending. */
  readonly years: readonly Period[];
  /** By metric and measure: the splits of which any figure is published, `_T` for none. */
  readonly published: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const indexes = new WeakMap<Release, ReleaseIndex>();

/** The index of a release, made when it is first asked for. */
export function indexOf(release: Release): ReleaseIndex {
  const known = indexes.get(release);
  if (known !== undefined) return known;
  const made = indexFor(release.observations);
  indexes.set(release, made);
  return made;
}

function indexFor(observations: readonly Observation[]): ReleaseIndex {
  const codes = new Map(FILTERS.map((filter) => [filter, new Set<string | number>()]));
  for (const one of observations) for (const [filter, seen] of codes) seen.add(one[filter]);
  return {
    byMetric: Map.groupBy(observations, (one) => one.metric),
    codes: new Map([...codes].map(([filter, seen]) => [filter, [...seen].map(String)])),
    years: [...new Set(observations.map((one) => one.year))].sort(comparePeriods),
    published: publishedIn(observations),
  };
}

function publishedIn(observations: readonly Observation[]): ReleaseIndex['published'] {
  const told = observations.filter((one) => one.kind === 'value');
  const by = <Item>(
    some: readonly Observation[],
    code: (one: Observation) => string,
    make: (own: Observation[]) => Item,
  ) => Object.fromEntries([...Map.groupBy(some, code)].map(([key, own]) => [key, make(own)] as const));
  const splitsOf = (some: readonly Observation[]) => [
    ...new Set(some.map((one) => one.breakdown.split(':')[0] ?? '_T')),
  ];
  return by(
    told,
    (one) => one.metric,
    (ofMetric) => by(ofMetric, (one) => one.measure, splitsOf),
  );
}
