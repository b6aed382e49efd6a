import { measureOf } from '../../measures/index.ts';
import type { Observation } from '../observation.ts';
import { roundedOut } from '../rounded-out.ts';
import { nameOf } from './words/missing.ts';
import type { Numbers } from './words/numbers.ts';
import { companiesWords, metricOf } from './words/phrases.ts';
import type { Telling } from './words/telling.ts';

type Range = Observation & { readonly kind: 'range' };

/**
 * “the total of reports to NCMEC (10 to 19 companies with search services, 2023) is between 200,000 and 500,000”;
 * where only a part of the companies is known also what the bounds are.
 */
export function rangeClause(telling: Telling, row: Range): string {
  const [lower, upper] = boundWords(telling, row);
  const say = row.reason === 'not_collected' ? telling.texts.isBetweenListed : telling.texts.isBetween;
  return say(nameOf(telling, row, companiesWords(telling, row, row.n)), lower, upper);
}

/** The bounds of a range, each in the words of its unit. Where a bound is rounded the range is wider in words, never narrower. */
export function boundWords(telling: Telling, { metric, measure, lower, upper }: Range): [string, string] {
  const { numbers } = telling;
  const { answerType } = metricOf(telling, metric);
  const unit = measureOf(measure)?.unit;
  if (unit === 'metric' && answerType === 'duration') {
    return minutesBetween(numbers, lower, upper);
  }
  const isPercent = upper <= 1 && (unit === 'ratio' || (unit === 'metric' && answerType === 'percentage'));
  return isPercent ? [numbers.percent(lower), numbers.percent(upper)] : amountsBetween(numbers, lower, upper);
}

/** Two amounts, the one rounded down and the other up. */
export function amountsBetween(numbers: Numbers, lower: number, upper: number): [string, string] {
  const [from, to] = roundedOut([lower, upper]);
  return [numbers.amount(from), numbers.amount(to)];
}

/** Two times in whole units, the one rounded down and the other up. */
export function minutesBetween(numbers: Numbers, lower: number, upper: number): [string, string] {
  return [numbers.minutes(wholeUnits(lower, Math.floor)), numbers.minutes(wholeUnits(upper, Math.ceil))];
}

const [HOUR, DAY] = [60, 24 * 60];

/** Minutes in whole units of those in which they are spoken of. */
function wholeUnits(minutes: number, round: (value: number) => number): number {
  const unit = minutes < 1.5 * HOUR ? 1 : minutes < 1.5 * DAY ? HOUR : DAY;
  return round(minutes / unit) * unit;
}
