import { type Column, columnsOf, OBSERVATIONS_FILE } from '@candor/data/release';
import { filtersSearch, releasePath } from '../data/addresses.ts';

export interface Example {
  readonly language: string;
  readonly code: string;
}

/** The observations that the examples read: the yearly totals of one metric. */
export function exampleUrl(
  origin: string,
  dataset: string,
  release: string,
  metric: string,
  measure: string,
  form: 'csv' | 'json',
): string {
  const search = filtersSearch({
    metric: [metric],
    measure: [measure],
    platform: ['ALL'],
    size: ['_T'],
    breakdown: ['_T'],
    panel: ['all'],
  });
  return `${origin}${releasePath(dataset, release)}/observations.${form}?${search}`;
}

type Names = Readonly<Record<Column['type'], string>>;

// Each reader's names of the types: where it guesses them, a code that looks like a number or a truth value becomes one.
const PYTHON: Names = { string: 'str', integer: 'int', number: 'float' };
const R: Names = { string: 'character', integer: 'integer', number: 'numeric' };
const DUCKDB: Names = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' };

/** The type of every column, four on a line. */
function typed(columns: readonly Column[], told: (column: Column) => string): string {
  const lines: string[][] = [];
  columns.forEach((column, at) => {
    if (at % 4 === 0) lines.push([]);
    lines.at(-1)?.push(told(column));
  });
  return lines.map((line) => `    ${line.join(', ')}`).join(',\n');
}

/** The same reading in the languages of those who read most. Each runs as it is, with nothing but what it names. */
export function examplesFor(csv: string, json: string, about: Parameters<typeof columnsOf>[1]): readonly Example[] {
  const columns = columnsOf(OBSERVATIONS_FILE, about);
  return [
    { language: 'Shell', code: `curl -s "${csv}"` },
    {
      language: 'Python',
      code: [
        'import csv, urllib.request',
        '',
        `url = "${csv}"`,
        'types = {',
        typed(columns, ({ name, type }) => `"${name}": ${PYTHON[type]}`),
        '}',
        'with urllib.request.urlopen(url) as response:',
        '    lines = response.read().decode().splitlines()',
        'for row in csv.DictReader(lines):',
        '    figure = {name: types[name](text) if text else None for name, text in row.items()}',
        '    print(figure["TIME_PERIOD"], figure["OBS_VALUE"], figure["OBS_STATUS"])',
      ].join('\n'),
    },
    {
      language: 'R',
      code: [
        `url <- "${csv}"`,
        'types <- c(',
        typed(columns, ({ name, type }) => `${name} = "${R[type]}"`),
        ')',
        'figures <- read.csv(url, colClasses = types, na.strings = "")',
        'options(scipen = 15)',
        'print(figures[, c("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS")])',
      ].join('\n'),
    },
    {
      language: 'JavaScript',
      code: [
        `const url = '${json}';`,
        'const { observations, citation } = await (await fetch(url)).json();',
        'for (const { year, value, obsStatus } of observations) {',
        "  console.log(year, value ?? 'missing: ' + obsStatus);",
        '}',
        'console.log(citation);',
      ].join('\n'),
    },
    {
      language: 'DuckDB',
      code: [
        'SELECT TIME_PERIOD, OBS_VALUE, OBS_STATUS',
        `FROM read_csv('${csv}', header = true, auto_detect = false, columns = {`,
        typed(columns, ({ name, type }) => `'${name}': '${DUCKDB[type]}'`),
        '});',
      ].join('\n'),
    },
  ];
}
