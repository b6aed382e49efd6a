import type { Release, ReleaseSeries } from '@candor/data/release/folder';
import { SDMX_AGENCY, sdmxId, sdmxVersion } from '@candor/data/release/formats';
import type { Catalogue } from '../catalogue.ts';
import { notFound } from '../problem.ts';

/** What structures are asked for by: `all`, or some values with a plus between them. */
export interface Reference {
  readonly agency: string;
  readonly id: string;
  /** `latest`, `all`, or versions. */
  readonly version: string;
}

/** A release that a reference leads to. `isFrozen`: named by its version, so that the answer never changes. */
export interface Found {
  readonly release: Release;
  readonly isFrozen: boolean;
}

/** The dataflow of data, as SDMX REST 2.1 writes it: `ID`, `AGENCY,ID` or `AGENCY,ID,VERSION`. */
export function flowReference(text: string): Reference {
  const parts = text.split(',');
  const [agency, id, version] = parts.length === 1 ? ['all', ...parts] : parts;
  return { agency: agency || 'all', id: id || '', version: version || 'latest' };
}

const takes = (asked: string, value: string) => asked === 'all' || asked.split('+').includes(value);

/** The series whose structures a reference may be of. Throws a 404 problem for another agency. */
export function seriesBy({ datasets }: Catalogue, { agency }: Reference): readonly ReleaseSeries[] {
  if (!takes(agency, SDMX_AGENCY)) throw notFound('agency', agency, [SDMX_AGENCY, 'all']);
  return datasets;
}

/** The releases of a series that have a version. */
export function releasesBy({ releases, latest }: ReleaseSeries, { version }: Reference): readonly Found[] {
  if (version === 'latest') return [{ release: latest, isFrozen: false }];
  return releases
    .filter((one) => takes(version, sdmxVersion(one.manifest.release)))
    .map((release) => ({ release, isFrozen: version !== 'all' }));
}

/** The release that data are asked of. Throws a 404 problem with the dataflows, or the versions, that there are. */
export function releaseBy(catalogue: Catalogue, reference: Reference): Found {
  const all = seriesBy(catalogue, reference);
  const series = all.find((one) => sdmxId(one.dataset) === reference.id);
  if (series === undefined) {
    throw notFound(
      'dataflow',
      reference.id,
      all.map((one) => sdmxId(one.dataset)),
    );
  }
  const [found, ...others] = releasesBy(series, reference);
  if (found !== undefined && others.length === 0) return found;
  const versions = series.releases.map((one) => sdmxVersion(one.manifest.release)).reverse();
  throw notFound('version', reference.version, ['latest', ...versions]);
}
