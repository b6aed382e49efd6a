/** What a column of a file holds, for whoever reads it by program. */
export interface Column {
  readonly name: string;
  /** As Table Schema and CSVW both call it. */
  readonly type: 'string' | 'integer' | 'number';
  readonly about: string;
}

const column = (name: string, type: Column['type'], about: string): Column => ({ name, type, about });
const labelOf = (name: string): Column => column(`${name}_LABEL`, 'string', `What ${name} stands for, in words.`);

const COLUMNS = {
  dataset: column('DATASET', 'string', 'The dataset.'),
  release: column('RELEASE', 'string', 'The release. An id such as 2024.1 is a text, too: 2024.1 and 2024.10 are two.'),
  metric: column('METRIC', 'string', 'What was asked, by its code in the framework.'),
  measure: column('MEASURE', 'string', 'What was computed over companies, such as sum or median.'),
  platform: column('PLATFORM', 'string', 'Type of platform, group of types, or ALL.'),
  size: column('SIZE', 'string', 'Size band of companies; _T is the total.'),
  breakdown: column('BREAKDOWN', 'string', 'Part of the metric, such as content_type:image; _T is the total.'),
  panel: column('PANEL', 'string', 'all, or matched: only companies that answered in this year and the year before.'),
  year: column('TIME_PERIOD', 'integer', 'The year.'),
  value: column('OBS_VALUE', 'number', 'The figure; empty where there is none, and OBS_STATUS says why.'),
  n: column(
    'N',
    'string',
    'Parent companies behind it: a number, a class such as 4..9 or 100+, or empty where held back.',
  ),
  obsStatus: column('OBS_STATUS', 'string', 'SDMX CL_OBS_STATUS, as far as it is used.'),
  confStatus: column(
    'CONF_STATUS',
    'string',
    'FREE, or CONFIDENTIAL where held back; F and C in releases such as 2024.1.',
  ),
  dominated: column(
    'DOMINATED',
    'integer',
    '1 where one company accounts for more than half of the change, else empty.',
  ),
  step: column('STEP', 'number', 'Where the figure is rounded: it lies within half of this around OBS_VALUE.'),
  lower: column('LOWER', 'number', 'The least that the figure may be; empty where nothing is published.'),
  upper: column('UPPER', 'number', 'The most that the figure may be; empty where nothing is published.'),
  marks: column(
    'MARKS',
    'string',
    'What is particular about the figure: codes, separated by spaces; empty where nothing is.',
  ),
  restated: column('RESTATED_FROM', 'number', 'What the release before said, where that was another number.'),
} as const;

const { dataset, release, metric, measure, platform, size, breakdown, panel, year, value, n } = COLUMNS;
const { obsStatus, confStatus, dominated, step, lower, upper, marks, restated } = COLUMNS;

/** The columns of every observations file, in order: SDMX names, dimensions first. */
export const OBSERVATIONS_FILE: readonly Column[] = [
  ...[dataset, release, metric, measure, platform, size, breakdown, panel, year, value, n],
  ...[obsStatus, confStatus, dominated, step, lower, upper, marks],
];

/** The same with labels, as in the table of a view: beside each code what it is called, and what was said before. */
export const VIEW_FILE: readonly Column[] = [
  ...[dataset, release, metric, labelOf('METRIC'), measure, labelOf('MEASURE'), platform, labelOf('PLATFORM')],
  ...[size, labelOf('SIZE'), breakdown, labelOf('BREAKDOWN'), panel, year, value, n],
  ...[obsStatus, labelOf('OBS_STATUS'), confStatus, labelOf('CONF_STATUS')],
  ...[dominated, step, lower, upper, marks, restated],
];

export const OBSERVATION_COLUMNS: readonly string[] = OBSERVATIONS_FILE.map((one) => one.name);

/** What a period is, by the length of a dataset's periods, where that is no year. */
const PERIODS = {
  S: 'Half of a year as SDMX writes it, such as 2025-S2 for July to December 2025.',
  Q: 'A quarter of a year as SDMX writes it, such as 2025-Q3 for July to September 2025.',
} as const;

/** The columns as they are in a dataset whose periods are half-years or quarters: these are no numbers. */
export function columnsOf(
  columns: readonly Column[],
  { frequency }: { readonly frequency?: 'S' | 'Q' },
): readonly Column[] {
  if (frequency === undefined) return columns;
  return columns.map((one) => (one.name === year.name ? column(one.name, 'string', PERIODS[frequency]) : one));
}

/** The columns as Table Schema (specs.frictionlessdata.io/table-schema): what stands beside a CSV, for who reads it by program. */
export function tableSchema(columns: readonly Column[]): object {
  return {
    fields: columns.map(({ name, type, about }) => ({ name, type, description: about })),
    missingValues: [''],
  };
}

/** The same as CSV on the Web (w3.org/TR/tabular-metadata), found by its name `FILE-metadata.json`. */
export function csvwMetadata(columns: readonly Column[], file: string): object {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: file,
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\n'] },
    tableSchema: {
      columns: columns.map(({ name, type, about }) => ({
        name,
        titles: name,
        datatype: type,
        'dc:description': about,
        // An empty text is a text to CSVW, unless it is said that nothing is there.
        null: '',
      })),
    },
  };
}
