import { type Frequency, monthsIn, type PartOfYear, type Period, placeInYear, yearOf } from './period.ts';

/** The period from a day to a day, such as `2025-07-01` and `2025-12-31`; null where it is no year, half or quarter of one. */
export function periodOfDays(start: string, end: string): Period | null {
  const year = Number(start.slice(0, 4));
  return periodsOf(year).find((one) => start === firstDay(one) && end === lastDay(one)) ?? null;
}

/** The period of a length in which a day lies. */
export function periodOfDay(frequency: Frequency, day: string): Period {
  const ofLength = periodsOf(Number(day.slice(0, 4))).filter((one) => FREQUENCY_OF[monthsIn(one)] === frequency);
  return ofLength.find((one) => day <= lastDay(one)) ?? Number(day.slice(0, 4));
}

/** The last day of a period, as `2025-06-30`. */
export function lastDay(period: Period): string {
  const month = placeInYear(period) * monthsIn(period);
  return `${yearOf(period)}-${two(month)}-${LAST[month]}`;
}

/** The first day of a period, as `2025-01-01`. */
export const firstDay = (period: Period) =>
  `${yearOf(period)}-${two((placeInYear(period) - 1) * monthsIn(period) + 1)}-01`;
const two = (month: number) => String(month).padStart(2, '0');

/** The last days of the months at which quarters end. */
const LAST: Readonly<Record<number, number>> = { 3: 31, 6: 30, 9: 30, 12: 31 };
const FREQUENCY_OF: Readonly<Record<number, Frequency>> = { 12: 'A', 6: 'S', 3: 'Q' };

const periodsOf = (year: number): readonly Period[] => [
  year,
  ...['S1', 'S2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}` as PartOfYear),
];

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

/** A day of a year in English, as the questionnaire speaks: `30 June`. */
export const dayText = (day: string): string => `${Number(day.slice(8))} ${monthOf(day)}`;

const monthOf = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1];

/** A period in English: “2025”, “July to December 2025”. */
export const periodName = (period: Period): string =>
  typeof period === 'number'
    ? String(period)
    : `${monthOf(firstDay(period))} to ${monthOf(lastDay(period))} ${yearOf(period)}`;
