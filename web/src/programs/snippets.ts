import type { Column } from '@candor/data/release';

/** A table of the API as CSV, the same as JSON, and its columns. */
export interface ReadableTable {
  readonly csv: string;
  readonly json: string;
  readonly columns: readonly Column[];
}

/** Lines that read a table in a language. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

type Names = Readonly<Record<Column['type'], string>>;

// Each reader's names of the types: where it guesses them, a code that looks like a number or a truth value becomes one.
const PYTHON: Names = { string: 'str', integer: 'int', number: 'float' };
const PANDAS: Names = { string: 'string', integer: 'Int64', number: 'float64' };
const R: Names = { string: 'character', integer: 'integer', number: 'numeric' };
const DUCKDB: Names = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' };
const POWER_QUERY: Names = { string: 'type text', integer: 'Int64.Type', number: 'type number' };

/** The type of every column, three on a line. */
function typed(columns: readonly Column[], told: (column: Column) => string): string {
  const lines = columns.flatMap((_, at) => (at % 3 === 0 ? [columns.slice(at, at + 3).map(told)] : []));
  return lines.map((line) => `    ${line.join(', ')}`).join(',\n');
}

/** The same reading in the languages of those who read most. Each runs as it is, with nothing but what it names. */
export function snippetsFor({ csv, json, columns }: ReadableTable): readonly Snippet[] {
  const types = (told: (column: Column) => string) => typed(columns, told);
  return [
    { language: 'Shell', code: `curl -s "${csv}"` },
    {
      language: 'Python',
      code: [
        'import csv, urllib.request',
        '',
        `url = "${csv}"`,
        'types = {',
        types(({ name, type }) => `"${name}": ${PYTHON[type]}`),
        '}',
        'with urllib.request.urlopen(url) as response:',
        '    lines = response.read().decode().splitlines()',
        'for row in csv.DictReader(lines):',
        '    figure = {name: types[name](text) if text else None for name, text in row.items()}',
        '    print(figure["TIME_PERIOD"], figure["OBS_VALUE"], figure["OBS_STATUS"])',
      ].join('\n'),
    },
    {
      language: 'Python, pandas',
      code: [
        'import pandas as pd',
        '',
        `url = "${csv}"`,
        'types = {',
        types(({ name, type }) => `"${name}": "${PANDAS[type]}"`),
        '}',
        'figures = pd.read_csv(url, dtype=types, keep_default_na=False, na_values=[""])',
        'print(figures[["TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]].to_string())',
      ].join('\n'),
    },
    {
      language: 'R',
      code: [
        `url <- "${csv}"`,
        'types <- c(',
        types(({ name, type }) => `${name} = "${R[type]}"`),
        ')',
        'figures <- read.csv(url, colClasses = types, na.strings = "", encoding = "UTF-8")',
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
        types(({ name, type }) => `'${name}': '${DUCKDB[type]}'`),
        '});',
      ].join('\n'),
    },
    {
      // In a blank query of the advanced editor. The culture says that a point begins the decimals, whatever the computer's own does.
      language: 'Excel, Power Query',
      code: [
        'let',
        `    Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
        '    Named = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),',
        '    Typed = Table.TransformColumnTypes(Named, {',
        types(({ name, type }) => `{"${name}", ${POWER_QUERY[type]}}`),
        '    }, "en-US")',
        'in',
        '    Typed',
      ].join('\n'),
    },
    // It takes no types; the locale says that a point begins the decimals.
    { language: 'Google Sheets', code: `=IMPORTDATA("${csv}", ",", "en_US")` },
  ];
}
