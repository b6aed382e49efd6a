import { group, sum } from 'd3-array';
import type { Problem } from '../problem.ts';
import { readTable } from '../table.ts';
import type { SourceCell, YearTotal } from '../types.ts';
import type { SourceFiles } from './tables.ts';

export const CONTENTS = 'cybertipline-contents-2020-2024.csv';

/** What the file calls a number, by dimension: in which tables it stands, and as which of their series. */
const PLACES: Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [table: string, series: string])[]>>>
> = {
  report: {
    total: [['unique-reports', 'all']],
    'with exact-unique images or videos': [['unique-reports', 'exact']],
    'with visually similar images or videos': [['unique-reports', 'similar']],
  },
  location: {
    'United States': [['locations', 'us']],
    'other countries': [['locations', 'other']],
    unknown: [['locations', 'unknown']],
  },
  incident_type: Object.fromEntries(
    [
      'csam',
      'misleading_words',
      'enticement',
      'trafficking',
      'unsolicited',
      'misleading_domain',
      'contact_abuse',
      'travel',
    ].map((one) => [one, [['incident-types', one]] as const]),
  ),
  file: {
    images: [
      ['files', 'images'],
      ['unique-images', 'all'],
    ],
    'images, exact-unique': [['unique-images', 'exact']],
    'images, visually unique': [['unique-images', 'visual']],
    videos: [
      ['files', 'videos'],
      ['unique-videos', 'all'],
    ],
    'videos, exact-unique': [['unique-videos', 'exact']],
    'videos, visually unique': [['unique-videos', 'visual']],
    'other files': [['files', 'other']],
  },
};

interface Counted {
  readonly line: number;
  readonly year: string;
  readonly dimension: string;
  readonly value: string;
  readonly count: number;
}

/**
 * What the reports of a year hold, as numbers of tables: of which kind they are, from where, and how many files came with them. A year of
 * which a number is missing, or whose parts are not its total, stands against all.
 */
export function readContents(
  files: SourceFiles,
  totals: readonly YearTotal[],
  report: (problem: Problem) => void,
): SourceCell[] {
  const table = readTable(CONTENTS, files[CONTENTS], ['year', 'dimension', 'value', 'count']);
  table.problems.forEach(report);
  const seen = new Set<string>();
  let isSound = table.problems.length === 0;
  const rows = table.rows.flatMap(({ line, cells: { year, dimension, value, count } }): Counted[] => {
    const refuse = (code: string, message: string, hint: string) => {
      isSound = false;
      report({ code, file: CONTENTS, line, message, hint });
      return [];
    };
    if (!/^(19|20)\d\d$/.test(year)) return refuse('not-a-year', 'year must be four digits', 'write it like 2023');
    if (PLACES[dimension]?.[value] === undefined)
      return refuse('unknown-code', `“${dimension}, ${value}” is not known`, 'write it as the other years have it');
    if (!/^\d+$/.test(count)) return refuse('not-a-count', 'count is not a whole number', 'write digits only');
    const key = `${year} ${dimension} ${value}`;
    if (seen.has(key)) return refuse('duplicate-row', 'the number stands twice', 'keep one of the two lines');
    seen.add(key);
    return [{ line, year, dimension, value, count: Number(count) }];
  });
  if (isSound) for (const [year, ofYear] of group(rows, (one) => one.year)) checkYear(year, ofYear, totals, report);
  return rows.flatMap(({ year, dimension, value, count }) =>
    (PLACES[dimension]?.[value] ?? []).map(([id, series]) => ({
      ...{ table: id, group: '_T', series, period: year, value: count },
    })),
  );
}

/** Each number once; places and kinds are the total that was printed; what is counted once is no more than all. */
function checkYear(
  year: string,
  rows: readonly Counted[],
  totals: readonly YearTotal[],
  report: (problem: Problem) => void,
): void {
  const refuse = (code: string, message: string, hint: string) =>
    report({ code, file: CONTENTS, line: null, message, hint });
  const missing = Object.entries(PLACES).flatMap(([dimension, values]) =>
    Object.keys(values).filter((value) => !rows.some((one) => one.dimension === dimension && one.value === value)),
  );
  if (missing.length > 0) {
    refuse('missing-row', `${year} lacks ${missing.join('; ')}`, 'give every number of a year or none');
    return;
  }
  const at = (value: string) => rows.find((one) => one.value === value)?.count ?? 0;
  if (at('total') !== totals.find((one) => String(one.year) === year)?.everybody)
    refuse('control-total', `the total of ${year} is not the printed one`, 'correct it, or the totals of all years');
  for (const dimension of ['location', 'incident_type']) {
    const parts = rows.filter((one) => one.dimension === dimension);
    if (sum(parts, (one) => one.count) !== at('total'))
      refuse('parts', `the numbers by ${dimension} of ${year} are not the total`, 'find the row that was changed');
  }
  for (const kind of ['images', 'videos']) {
    const [all, exact, visual] = [kind, `${kind}, exact-unique`, `${kind}, visually unique`].map(at) as [
      number,
      number,
      number,
    ];
    if (exact > all || visual > exact)
      refuse('part-over-whole', `of the ${kind} of ${year} more are unique than there are`, 'check the three numbers');
  }
}
