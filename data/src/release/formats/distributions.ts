/** A form in which all observations of a release can be had, below the address of the release. */
export interface Distribution {
  readonly path: string;
  readonly title: string;
  /** Without parameters, as catalogues want it. */
  readonly mediaType: string;
}

/** The forms, the most used first. */
export const DISTRIBUTIONS: readonly Distribution[] = [
  { path: 'observations.csv', title: 'CSV, codes', mediaType: 'text/csv' },
  { path: 'observations.csv?labels=both', title: 'CSV, codes and labels', mediaType: 'text/csv' },
  { path: 'observations.json', title: 'JSON', mediaType: 'application/json' },
  { path: 'observations.parquet', title: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
  { path: 'observations.jsonstat.json', title: 'JSON-stat 2.0', mediaType: 'application/json' },
  { path: 'observations.sdmx.csv', title: 'SDMX-CSV 2.0', mediaType: 'application/vnd.sdmx.data+csv' },
  {
    path: 'observations.sdmx.xml',
    title: 'SDMX-ML 2.1',
    mediaType: 'application/vnd.sdmx.structurespecificdata+xml',
  },
  { path: 'files/release.db', title: 'SQLite', mediaType: 'application/vnd.sqlite3' },
];
