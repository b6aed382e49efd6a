import type { ObservationRow } from '@candor/api/types';
import { segmentsOf } from '../charts/trend-series.ts';
import type { Cube } from '../data/cube.ts';
import { formatChange, formatExact, formatList, formatPercent, formatShort } from './format.ts';
import { WORDS } from './words.ts';

/** The value, or undefined where there is none. */
const numberOf = (row: ObservationRow | undefined) => row?.value;

const labelOf = (cube: Cube, code: string) =>
  cube.book.platforms.find((platform) => platform.code === code)?.label ?? code;

/** Value or, where there is none, the reason in words. */
export function wordsFor(row: ObservationRow | undefined, format: (value: number) => string): string {
  if (row === undefined) return WORDS.missing.L;
  if (row.value !== undefined) return format(row.value);
  return row.obsStatus === 'O' && row.panel === 'matched' ? WORDS.missingPanel : WORDS.missing[row.obsStatus];
}

/** The page's one sentence: the total of the latest year and how it differs from the year before. */
export function mainFinding(cube: Cube): string {
  const { lastYear } = cube;
  const now = numberOf(cube.at('sum', 'ALL-REPORTERS', lastYear));
  const before = numberOf(cube.at('sum', 'ALL-REPORTERS', lastYear - 1));
  if (now === undefined) return `No total was published for ${lastYear}.`;
  const total = `In ${lastYear}, ${formatShort(now)} reports were made to the CyberTipline`;
  return before === undefined || before === 0
    ? `${total}.`
    : `${total}, ${comparison(now / before - 1)} the year before.`;
}

function comparison(change: number): string {
  if (Math.abs(change) < 0.005) return 'about as many as';
  return `${formatPercent(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than`;
}

export interface KeyFigure {
  readonly figure: string;
  readonly text: string;
}

/** The latest year in three figures. */
export function keyFigures(cube: Cube): KeyFigure[] {
  const { lastYear } = cube;
  const total = cube.at('sum', 'ALL-REPORTERS', lastYear);
  const change = cube.at('change', 'ALL-REPORTERS', lastYear, 'matched');
  return [
    { figure: wordsFor(total, formatExact), text: `reports in ${lastYear}` },
    { figure: formatExact(total?.n ?? 0), text: 'companies and organisations made them' },
    {
      figure: wordsFor(change, formatChange),
      text: `among the ${formatExact(change?.n ?? 0)} that reported in both ${lastYear - 1} and ${lastYear}`,
    },
  ];
}

/** The finding of the scope chart. */
export function scopeFinding(cube: Cube, year: number): string {
  const all = numberOf(cube.at('sum', 'ALL', year));
  const [largest] = cube.codes.platforms
    .map((code) => ({ code, value: numberOf(cube.at('sum', code, year)) ?? 0 }))
    .sort((a, b) => b.value - a.value);
  if (all === undefined || all === 0 || largest === undefined) return `Reports by platform type, ${year}`;
  return `${labelOf(cube, largest.code)} made ${formatPercent(largest.value / all)} of all reports by platforms in ${year}`;
}

/** The finding of the trend chart: how many types rose in the last year, or the comparable course of the one type in focus. */
export function trendFinding(cube: Cube, focus: readonly string[]): string {
  const first = cube.years[0] ?? cube.lastYear;
  const [only] = focus;
  if (only !== undefined && focus.length === 1) {
    // Only the last run of comparable years: a sentence must not compare across a break.
    const run = segmentsOf(cube, only).segments.at(-1) ?? [];
    const course = [...new Set([run[0], run.at(-1)])].flatMap((point) =>
      point === undefined ? [] : [`${formatShort(point.value)} in ${point.year}`],
    );
    return `${labelOf(cube, only)}: ${course.length === 0 ? WORDS.missing.O : course.join(', ')}`;
  }
  if (focus.length > 1) return `${formatList(focus.map((code) => labelOf(cube, code)))}, ${first}–${cube.lastYear}`;
  const { lastYear } = cube;
  const comparable = cube.codes.platforms.flatMap((code) => {
    const now = cube.at('sum', code, lastYear);
    const before = numberOf(cube.at('sum', code, lastYear - 1));
    return now?.value === undefined || now.obsStatus === 'B' || before === undefined ? [] : [now.value - before];
  });
  const risen = comparable.filter((difference) => difference > 0).length;
  return `From ${lastYear - 1} to ${lastYear}, reports rose for ${risen} of the ${comparable.length} platform types with figures for both years`;
}
