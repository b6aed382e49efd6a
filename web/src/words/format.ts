import NUMBERS from 'catalogue:numbers';
import { locale } from '../language/language.ts';

const MINUS = '\u2212';

/** Made when it is first needed: by then it is known which language the page speaks. */
function formatter(options: Intl.NumberFormatOptions): (value: number) => string {
  let made: Intl.NumberFormat | null = null;
  return (value) => {
    made ??= new Intl.NumberFormat(locale(), options);
    return made.format(value).replace('-', MINUS);
  };
}

const exact = formatter({ maximumFractionDigits: 2 });
const oneDecimal = formatter({ maximumFractionDigits: 1 });
const tenths = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Every digit: `35,944,826`. */
export function formatExact(value: number): string {
  return exact(value);
}

/** For running text: `35.9 million`, but `199,140` in full. */
export function formatShort(value: number): string {
  const size = Math.abs(value);
  if (size < 1e6) return exact(value);
  const [divisor, say] =
    size < 1e9 ? [1e6, NUMBERS.million] : size < 1e12 ? [1e9, NUMBERS.billion] : [1e12, NUMBERS.trillion];
  return say({ number: oneDecimal(value / divisor) });
}

/** A ratio as a percentage: `13 %`, `5.0 %`, `0.3 %`; below a tenth of a per cent `under 0.1 %`. */
export function formatPercent(ratio: number): string {
  const percent = Math.abs(ratio * 100);
  if (percent > 0 && percent < 0.1) return NUMBERS.under({ value: NUMBERS.percent({ number: tenths(0.1) }) });
  const rounded = Number(percent.toFixed(1));
  const digits = rounded > 0 && rounded < 10 ? tenths(percent) : exact(Math.round(percent));
  return NUMBERS.percent({ number: `${ratio < 0 ? MINUS : ''}${digits}` });
}

/** A ratio to a hundredth of a per cent, for two that would look the same otherwise: `99.09 %`. */
export function formatFinely(ratio: number): string {
  return NUMBERS.percent({ number: exact(ratio * 100) });
}

/** The bound of a step, which mostly is a whole number of per cent: `5 %`, `7.5 %`. */
export function formatBound(ratio: number): string {
  return NUMBERS.percent({ number: boundNumber(ratio) });
}

/** From one bound to another, with one sign of per cent, as with any span: `45–55 %`. */
export function formatBounds(low: number, high: number): string {
  return NUMBERS.percentSpan({ from: boundNumber(low), to: boundNumber(high) });
}

function boundNumber(ratio: number): string {
  const percent = Math.round(ratio * 1000) / 10;
  return (Number.isInteger(percent) ? exact : tenths)(percent);
}

/** A day such as `2026-11-30` in words, or today: `30 November 2026`. */
export function formatDay(day?: string): string {
  const timeZone = day === undefined ? undefined : 'UTC';
  const date = day === undefined ? new Date() : new Date(day);
  return date.toLocaleDateString(locale(), { dateStyle: 'long', timeZone });
}

/** A change with its sign: `+13 %`, `−4.1 %`. */
export function formatChange(ratio: number): string {
  return `${ratio > 0 ? '+' : ''}${formatPercent(ratio)}`;
}

/** The bound of a change in a step, with its sign: `+10 %`, `−7.5 %`. */
export function formatChangeBound(ratio: number): string {
  const size = Number(Math.abs(ratio).toFixed(6));
  return `${size === 0 ? '' : ratio > 0 ? '+' : MINUS}${formatBound(size)}`;
}

/** A time in the unit that suits it: `45 minutes`, `3.5 hours`, `12 days`. */
export function formatDuration(minutes: number): string {
  const size = Math.abs(minutes);
  const [divisor, say] =
    size < 90 ? [1, NUMBERS.minutes] : size < 2 * 24 * 60 ? [60, NUMBERS.hours] : [24 * 60, NUMBERS.days];
  const value = minutes / divisor;
  // The plural is that of the number as it is printed.
  return say({ number: oneDecimal(value), count: Math.round(value * 10) / 10 });
}

/** Two times of which the first is the least and the second the most: the one rounded down, the other up. */
export function formatDurations(lower: number, upper: number): readonly [string, string] {
  const tenthOf = (minutes: number) => (minutes < 90 ? 1 : minutes < 2 * 24 * 60 ? 6 : 144);
  const [from, to] = [tenthOf(lower), tenthOf(upper)];
  return [formatDuration(Math.floor(lower / from) * from), formatDuration(Math.ceil(upper / to) * to)];
}

/** A size as readers know it from their own files: `21.6 MB`, `116 kB`. Decimal units, as in SI. */
export function formatBytes(bytes: number): string {
  const [divisor, say] = bytes < 1e6 ? [1e3, NUMBERS.kilobytes] : [1e6, NUMBERS.megabytes];
  const size = bytes / divisor;
  return say({ number: size < 10 ? tenths(size) : exact(Math.round(size)) });
}

/** How many companies: a number, a band such as `10–19`, or `100 or more`; null where even that is held back. */
export function formatCompanies(n: number | string | null): string {
  if (n === null) return NUMBERS.heldCount;
  if (typeof n === 'number') return exact(n);
  return n.endsWith('+') ? NUMBERS.orMore({ value: n.slice(0, -1) }) : n.replace('-', '–');
}

/** The same, as a message takes it: the words, and a number that chooses the plural, of a class the one that it ends with. */
export function companiesIn(n: number | string | null): { readonly companies: string; readonly count: number } {
  const [last = ''] = /\d+(?=\+?$)/.exec(String(n)) ?? [];
  return { companies: formatCompanies(n), count: Number(last) };
}

/** `A`, `A and B`, `A, B and C`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}
