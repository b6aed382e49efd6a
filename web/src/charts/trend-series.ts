import type { Cube } from '../data/cube.ts';

export interface TrendPoint {
  readonly year: number;
  readonly value: number;
}

/** The course of one platform type. Knows nothing of pixels. */
export interface TrendSeries {
  readonly code: string;
  readonly label: string;
  readonly short: string;
  readonly focused: boolean;
  /** Runs of comparable years: no line joins two of them, because of a break or a year without a value between. */
  readonly segments: readonly (readonly TrendPoint[])[];
  /** Years that are not comparable with the one before. */
  readonly breaks: readonly number[];
}

/** How many platform types are in colour when the reader has chosen none. */
const DEFAULT_FOCUS = 5;

/** The platform types that a trend shows in colour: the chosen ones, else the largest of the latest year. */
export function focusOf(cube: Cube, chosen: readonly string[]): readonly string[] {
  if (chosen.length > 0) return chosen;
  const latest = (code: string) => cube.at('sum', code, cube.lastYear)?.value ?? -1;
  const largest = cube.codes.platforms.toSorted((a, b) => latest(b) - latest(a)).slice(0, DEFAULT_FOCUS);
  return cube.codes.platforms.filter((code) => largest.includes(code));
}

/** Every platform type, those in focus last so that they are drawn on top. */
export function trendSeries(cube: Cube, focus: readonly string[]): readonly TrendSeries[] {
  return cube.book.platforms
    .filter((platform) => platform.level === 'type')
    .map(({ code, label, short }) => {
      const { segments, breaks } = segmentsOf(cube, code);
      return { code, label, short, focused: focus.includes(code), segments, breaks };
    })
    .sort((a, b) => Number(a.focused) - Number(b.focused));
}

/** The runs of comparable years of one platform type, and its breaks. */
export function segmentsOf(cube: Cube, code: string): Pick<TrendSeries, 'segments' | 'breaks'> {
  const segments: TrendPoint[][] = [];
  const breaks: number[] = [];
  let open: TrendPoint[] | null = null;
  for (const year of cube.years) {
    const row = cube.at('sum', code, year);
    if (row?.obsStatus === 'B') breaks.push(year);
    if (row?.value === undefined || row.obsStatus === 'B') open = null;
    if (row?.value === undefined) continue;
    if (open === null) {
      open = [];
      segments.push(open);
    }
    open.push({ year, value: row.value });
  }
  return { segments, breaks };
}
