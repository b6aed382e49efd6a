import { comparePeriods, type Observation, placeKey } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { KEY_DIMENSIONS, sdmxCode } from '@candor/data/release/formats';
import { type Filtered, filterObservations } from '../filters.ts';
import { ApiProblem, notFound } from '../problem.ts';
import { type Filter, indexOf } from '../release-index.ts';

type Query = Readonly<Record<string, string[]>>;

/**
 * The observations that a key of SDMX and its periods name: the codes of the dimensions with dots between them, several of one with pluses, and
 * nothing for all. Throws a 400 problem for what cannot be read or is no code, and a 404 problem where no observation is left, as the standard has it.
 */
export function observationsBy(release: Release, key: string, query: Query): Filtered {
  const filtered = filterObservations(release, { ...codesIn(release, key), ...yearsIn(release, query) });
  const ends = endsOf(query);
  const observations = ends.canonical === '' ? filtered.observations : atEnds(filtered.observations, ends);
  if (observations.length === 0) throw notFound('observation of the key', key, []);
  return { observations, canonical: [filtered.canonical, ends.canonical].filter((one) => one !== '').join('&') };
}

function codesIn(release: Release, key: string): Query {
  if (key === 'all' || key === '') return {};
  const parts = key.split('.');
  if (parts.length !== KEY_DIMENSIONS.length) {
    throw unreadable(
      'key',
      `A key here has ${KEY_DIMENSIONS.length} parts with dots between them, ${KEY_DIMENSIONS.map((one) => one.id).join('.')}, and “${key}” has ${parts.length}; a part may be empty.`,
    );
  }
  const { codes } = indexOf(release);
  return Object.fromEntries(
    KEY_DIMENSIONS.flatMap(({ id }, at) => {
      const filter = id.toLowerCase() as Filter;
      const part = parts[at] ?? '';
      if (part === '') return [];
      const own = new Map((codes.get(filter) ?? []).map((code) => [sdmxCode(code), code]));
      return [[filter, part.split('+').map((asked) => own.get(asked) ?? asked)] as const];
    }),
  );
}

/** The years that begin in the period; a day or a month counts as well, since clients write them. */
function yearsIn(release: Release, { startPeriod, endPeriod }: Query): Query {
  if (startPeriod === undefined && endPeriod === undefined) return {};
  const [start, end] = [dayIn('startPeriod', startPeriod), dayIn('endPeriod', endPeriod)];
  const years = indexOf(release).years.filter(
    (year) => (start === null || `${year}-01-01` >= start) && (end === null || `${year}-01-01` <= `${end}`),
  );
  if (years.length === 0) {
    throw notFound('year from', `${startPeriod ?? ''} to ${endPeriod ?? ''}`, indexOf(release).years.map(String));
  }
  return { year: years.map(String) };
}

function dayIn(parameter: string, values: readonly string[] | undefined): string | null {
  if (values === undefined) return null;
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(values.join(',')) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  throw unreadable(
    parameter,
    `A period is a year such as 2023, or a month or a day of one, and “${values.join(',')}” is none.`,
  );
}

interface Ends {
  readonly first: number | null;
  readonly last: number | null;
  readonly canonical: string;
}

function endsOf(query: Query): Ends {
  const count = (parameter: string) => {
    const values = query[parameter];
    if (values === undefined) return null;
    const text = values.join(',');
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    throw unreadable(parameter, `${parameter} is a number from 1 to 9999, and “${text}” is none.`);
  };
  const [first, last] = [count('firstNObservations'), count('lastNObservations')];
  return {
    first,
    last,
    canonical: [...(first === null ? [] : [`first=${first}`]), ...(last === null ? [] : [`last=${last}`])].join('&'),
  };
}

/** Of each series its first or last years; with both, these and those. */
function atEnds(observations: readonly Observation[], { first, last }: Ends): readonly Observation[] {
  const series = Map.groupBy(observations, (one) => placeKey({ ...one, year: 0 }));
  const kept = new Set(
    [...series.values()].flatMap((of) => {
      const inTime = of.toSorted((a, b) => comparePeriods(a.year, b.year));
      return [...inTime.slice(0, first ?? 0), ...(last === null ? [] : inTime.slice(-last))];
    }),
  );
  return observations.filter((one) => kept.has(one));
}

function unreadable(parameter: string, detail: string): ApiProblem {
  return new ApiProblem('unreadable-value', detail, [{ parameter, detail }]);
}
