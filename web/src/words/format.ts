const LOCALE = 'en-GB';
/** Narrow no-break space: between a number and its sign or unit. */
const THIN = '\u202f';
const MINUS = '\u2212';

const exact = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const oneDecimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Every digit: `35,944,826`. */
export function formatExact(value: number): string {
  return exact.format(value).replace('-', MINUS);
}

/** For running text: `35.9 million`, but `199,140` in full. */
export function formatShort(value: number): string {
  if (Math.abs(value) < 1e6) return formatExact(value);
  const size = Math.abs(value);
  const [divisor, word] = size < 1e9 ? [1e6, 'million'] : size < 1e12 ? [1e9, 'billion'] : [1e12, 'trillion'];
  return `${oneDecimal.format(value / divisor).replace('-', MINUS)}\u00a0${word}`;
}

/** A ratio as a percentage: `13 %`, `5.0 %`, `0.3 %`; below a tenth of a per cent `under 0.1 %`. */
export function formatPercent(ratio: number): string {
  const percent = Math.abs(ratio * 100);
  if (percent > 0 && percent < 0.1) return `under 0.1${THIN}%`;
  const rounded = Number(percent.toFixed(1));
  const digits = rounded > 0 && rounded < 10 ? tenths.format(percent) : exact.format(Math.round(percent));
  return `${ratio < 0 ? MINUS : ''}${digits}${THIN}%`;
}

/** The bound of a step, which mostly is a whole number of per cent: `5 %`, `7.5 %`. */
export function formatBound(ratio: number): string {
  const percent = Math.round(ratio * 1000) / 10;
  return `${(Number.isInteger(percent) ? exact : tenths).format(percent)}${THIN}%`;
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
  if (size < 90) return counted(minutes, 'minute');
  return size < 2 * 24 * 60 ? counted(minutes / 60, 'hour') : counted(minutes / (24 * 60), 'day');
}

function counted(value: number, unit: string): string {
  const text = oneDecimal.format(value).replace('-', MINUS);
  return `${text}\u00a0${unit}${text === '1' ? '' : 's'}`;
}

/** How many companies: a number, a band such as `10–19`, or `100 or more`; null where even that is held back. */
export function formatCompanies(n: number | string | null): string {
  if (n === null) return 'a number held back';
  if (typeof n === 'number') return formatExact(n);
  return n.endsWith('+') ? `${n.slice(0, -1)} or more` : n.replace('-', '–');
}

/** Years in few words: `2019–2021`, `2019, 2023`. They come in ascending order. */
export function spans(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** `A`, `A and B`, `A, B and C`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(items);
}
