import type { Metric } from '@candor/data/framework';
import type { DemoRow } from './answers.ts';
import { sumOf } from './breakdowns/apportion.ts';

/**
 * The rows of a report in which percentages have the denominators that other answers say they have by definition. Counts
 * are drawn so that no part is larger than its whole. Doing it again changes nothing.
 */
export function agreeing(rows: readonly DemoRow[], metrics: readonly Metric[]): DemoRow[] {
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
  return rows.map((row) => {
    const wholes = byCode.get(row.metric ?? '')?.denominator ?? [];
    const parts = wholes.flatMap((code) => totalIn(rows, code) ?? []);
    const isKnown = parts.length > 0 && parts.length === wholes.length;
    return isKnown && row.answer !== undefined ? shareOf(row, sumOf(parts)) : row;
  });
}

/** The same share of another denominator; of nothing there is none. */
function shareOf(row: DemoRow, denominator: number): DemoRow {
  if (denominator === 0) return { metric: row.metric ?? '', status: 'not_applicable' };
  const numerator = Math.round((Number(row.answer) * denominator) / Number(row.second));
  const status = numerator === 0 ? 'zero' : 'answered';
  return { ...row, status, answer: String(numerator), second: String(denominator) };
}

/** The answer to a metric as a whole: a count, or the numerator of a percentage. */
export function totalIn(rows: readonly DemoRow[], metric: string): number | undefined {
  const row = rows.find((one) => one.metric === metric && one.breakdown === undefined);
  return row?.answer === undefined ? undefined : Number(row.answer);
}
