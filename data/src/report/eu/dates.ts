import { folded } from './layout.ts';
import type { TableCell } from './table.ts';
import type { EuPeriod } from './types.ts';

/** Days between Excel's first and 1 January 1970. */
const EPOCH = 25_569;
/** Days from 2010 to 2060, in which a report may be published. */
const [FIRST, LAST] = [40_179, 58_440];

/** The day that a cell of section 1 names; null where it names none, or where day and month could be either. */
export function dayIn({ text, kind }: TableCell, isDayFirst: boolean | null): string | null {
  // A program may write a day without the format of one.
  const isDay = kind === 'date' || (kind === 'number' && Number(text) > FIRST && Number(text) < LAST);
  if (isDay && /^\d+(?:\.\d+)?$/.test(text)) {
    return new Date((Math.floor(Number(text)) - EPOCH) * 86_400_000).toISOString().slice(0, 10);
  }
  const seen = folded(text);
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(seen) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, first, second, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/.exec(seen) ?? [];
  if (last === undefined) return null;
  const dayFirst = seen.includes('.') ? true : (isDayFirst ?? orderOf(seen));
  if (dayFirst === null) return null;
  return dayFirst
    ? dayOf(Number(last), Number(second), Number(first))
    : dayOf(Number(last), Number(first), Number(second));
}

/** Whether 17/04/2026 begins with its day; null where both numbers could be a month. */
export function orderOf(text: string): boolean | null {
  const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(folded(text)) ?? [];
  if (first === undefined) return null;
  if (Number(first) > 12) return true;
  if (Number(second) > 12) return false;
  return first === second ? true : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

/** A placeholder of the template in any language: YYYY-MM-DD/YYYY-MM-DD, AAAA-MM-JJ/AAAA-MM-JJ. */
export function isPlaceholder(text: string): boolean {
  return /^(\p{L})\1{3}([-/.])(\p{L})\3\2(\p{L})\4(?:\/.*)?$/u.test(folded(text));
}

/** The period that a row names; null where it cannot be read. */
export function periodIn(text: string): EuPeriod | null {
  const seen = folded(text);
  // Dates may themselves be written with slashes, so the middle one parts them.
  const parts = seen.split(/\s*(?:\/|–| - | to | bis | au | al )\s*/);
  const [a, b] =
    parts.length === 2 ? parts : [parts.slice(0, parts.length / 2).join('/'), parts.slice(parts.length / 2).join('/')];
  if (a === undefined || b === undefined) return null;
  const order = orderOf(a) ?? orderOf(b);
  const [start, end] = [a, b].map((one) => dayIn({ text: one, kind: 'text' }, order));
  return start == null || end == null || end < start ? null : { start, end };
}

/** How many months a period covers, to the nearest whole one. */
export function monthsOf({ start, end }: EuPeriod): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return Math.max(1, Math.round(days / 30.4375));
}
