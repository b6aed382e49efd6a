import type { Place, Points } from '../picture/points.ts';

/** What lies under a pointer: a year or a row of one or all series, and what is said there. */
export interface Found {
  readonly title: string;
  readonly lines: readonly { readonly colour: string; readonly text: string }[];
}

/** What stands at a place of the drawing, in its own pixels; null where there is nothing. */
export function foundAt(points: Points, place: Place, x: number, y: number): Found | null {
  const { keys, series, kind } = points;
  if (kind === 'trend') {
    const key = yearAt(keys.length, place, x);
    return said(keys[key]?.label ?? '', series, key, true);
  }
  if (kind !== 'multiples') {
    const key = Math.floor(y / place.step[1]);
    return keys[key] === undefined ? null : said(keys[key].label, series, key, series.length > 1);
  }
  const column = Math.floor(x / place.step[0]);
  const one = series[Math.floor(y / place.step[1]) * place.columns + column];
  if (one === undefined) return null;
  const key = yearAt(keys.length, place, x - column * place.step[0]);
  return said(`${one.label}, ${keys[key]?.label ?? ''}`, [one], key, false);
}

/** The nearest year. */
function yearAt(count: number, { years, width }: Place, x: number): number {
  const [first, last] = years ?? [0, width];
  const at = last === first ? 0 : Math.round(((x - first) / (last - first)) * (count - 1));
  return Math.min(Math.max(at, 0), count - 1);
}

function said(title: string, series: Points['series'], key: number, isNamed: boolean): Found {
  return {
    title,
    lines: series.map(({ label, colour, points }) => {
      const words = points[key]?.words ?? '';
      return { colour, text: isNamed ? `${label}: ${words}` : words };
    }),
  };
}
