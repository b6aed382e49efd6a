/** Narrow no-break space: between a number and its unit. */
const THIN = '\u202f';
const MINUS = '\u2212';

/** Numbers in the words of one language. */
export interface Numbers {
  /** For running text: `199,140`, `2.1 million`; below 100 one decimal, below 1 two digits. */
  amount(value: number): string;
  /** A ratio in whole per cent, without a sign: `12 %`. */
  percent(ratio: number): string;
  /** From one ratio to another, with one sign: `45–55 %`. */
  percents(low: number, high: number): string;
  /** A change with its sign: `+12 %`, `−4 %`, `+0.4 %`. */
  change(ratio: number): string;
  /** `one` where the language takes the singular. */
  plural(value: number): Intl.LDMLPluralRule;
  /** A span of minutes in the unit that suits it, rounded: `45 minutes`, `5 hours`, `3 days`. */
  minutes(value: number): string;
  /** `A`, `A and B`, `A, B and C`. */
  list(items: readonly string[]): string;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const made = new Map<string, Numbers>();

export function numbersOf(locale: string): Numbers {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const format = (options: Intl.NumberFormatOptions) => {
    const intl = new Intl.NumberFormat(locale, options);
    return (value: number) => intl.format(value).replaceAll('-', MINUS);
  };
  const unit = (name: string) => format({ style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 0 });
  const [whole, tenths, digits] = [
    format({ maximumFractionDigits: 0 }),
    format({ maximumFractionDigits: 1 }),
    format({ maximumSignificantDigits: 2 }),
  ];
  const large = format({ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 });
  const [minute, hour, day] = [unit('minute'), unit('hour'), unit('day')];
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers: Numbers = {
    amount: (value) => {
      const size = Math.abs(value);
      // From 999,950 on, rounding to a tenth of a million would otherwise differ from its neighbours.
      if (size >= 999_950) return large(Math.max(1e6, size) * Math.sign(value)).replaceAll(' ', '\u00a0');
      return (size >= 100 || Number.isInteger(value) ? whole : size >= 1 ? tenths : digits)(value);
    },
    percent: (ratio) => `${whole(Math.round(Math.abs(ratio) * 100))}${THIN}%`,
    percents: (low, high) => `${whole(Math.round(low * 100))}–${whole(Math.round(high * 100))}${THIN}%`,
    change: (ratio) => {
      const percent = Math.round(Math.abs(ratio) * 1000) / 10;
      const sign = percent === 0 ? '' : ratio > 0 ? '+' : MINUS;
      return `${sign}${(percent < 10 ? tenths : whole)(percent)}${THIN}%`;
    },
    plural: (value) => plurals.select(value),
    minutes: (value) => {
      const minutes = Math.round(value);
      if (minutes < 90) return minute(minutes);
      return minutes < 36 * HOUR ? hour(Math.round(minutes / HOUR)) : day(Math.round(minutes / DAY));
    },
    list: (items) => lists.format(items),
  };
  made.set(locale, numbers);
  return numbers;
}
