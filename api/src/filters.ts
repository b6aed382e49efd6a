import { comparePeriods, isSameCode, type Observation } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { ApiProblem } from './problem.ts';
import { FILTERS, type Filter, indexOf } from './release-index.ts';
import type { ProblemAnswer } from './types.ts';

export interface Filtered {
  readonly observations: readonly Observation[];
  /** The filters in canonical form: sorted, without repetition. */
  readonly canonical: string;
}

/**
 * The observations of a release that pass every filter. Values repeat or stand in comma lists; `year` also takes ranges
 * such as `2019..2023` or `2024-S2..2025-S2`. Throws one 400 problem with everything that is wrong.
 */
export function filterObservations(release: Release, query: Readonly<Record<string, string[]>>): Filtered {
  const { byMetric, codes } = indexOf(release);
  const errors: NonNullable<ProblemAnswer['errors']>[number][] = [];
  const chosen = new Map<Filter, ReadonlySet<string>>();
  for (const filter of FILTERS) {
    const values = query[filter];
    if (values === undefined) continue;
    const allowed = codes.get(filter) ?? [];
    const picked = new Set<string>();
    for (const value of values.flatMap((one) => one.split(','))) {
      const found = filter === 'year' ? yearsIn(value, allowed) : allowed.filter((code) => isSameCode(code, value));
      if (found.length === 0) {
        errors.push({
          parameter: filter,
          detail: `This release has no ${filter} “${value}”; use one of ${allowed.join(', ')}.`,
          allowed,
        });
      }
      for (const one of found) picked.add(one);
    }
    chosen.set(filter, picked);
  }
  if (errors.length > 0) throw new ApiProblem('unknown-code', errors.map((error) => error.detail).join(' '), errors);
  const metrics = chosen.get('metric');
  const rows =
    metrics === undefined
      ? release.observations
      : [...byMetric].flatMap(([metric, ofMetric]) => (metrics.has(metric) ? ofMetric : []));
  const others = [...chosen].filter(([filter]) => filter !== 'metric');
  return {
    observations:
      others.length === 0
        ? rows
        : rows.filter((one) => others.every(([filter, picked]) => picked.has(String(one[filter])))),
    canonical: [...chosen].map(([filter, picked]) => `${filter}=${[...picked].sort().join(',')}`).join('&'),
  };
}

function yearsIn(value: string, years: readonly string[]): readonly string[] {
  const [from = '', to = from, ...more] = value.toUpperCase().split('..');
  // Whole years hold the half-years and quarters that lie in them: 2024..2025 is up to 2025-S2.
  const isFrom = (year: string) => comparePeriods(year, from) >= 0 || year.startsWith(`${from}-`);
  const isTo = (year: string) => comparePeriods(year, to) <= 0 || year.startsWith(`${to}-`);
  return more.length > 0 ? [] : years.filter((year) => isFrom(year) && isTo(year));
}
