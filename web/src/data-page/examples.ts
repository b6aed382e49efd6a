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

/** The same reading in the languages of those who read most. Each runs as it is, with nothing but what it names. */
export function examplesFor(csv: string, json: string): readonly Example[] {
  return [
    { language: 'Shell', code: `curl -s "${csv}"` },
    {
      language: 'Python',
      code: [
        'import csv, urllib.request',
        '',
        `url = "${csv}"`,
        'with urllib.request.urlopen(url) as response:',
        '    lines = response.read().decode().splitlines()',
        'for row in csv.DictReader(lines):',
        '    print(row["TIME_PERIOD"], row["OBS_VALUE"] or "missing: " + row["OBS_STATUS"])',
      ].join('\n'),
    },
    {
      language: 'R',
      code: [
        `url <- "${csv}"`,
        'figures <- read.csv(url, na.strings = "")',
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
  ];
}
