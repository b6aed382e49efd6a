import type { ReconciliationLine } from '../../release/content.ts';
import type { ControlTotal } from '../../report/types.ts';
import { exactSum } from '../cells/exact-sum.ts';
import type { Contribution } from '../types.ts';
import { countOf } from './pooled.ts';

/**
 * One line a control total. Throws when the parts do not add up to it: a release whose figures disagree with their own
 * source must not exist.
 */
export function reconcile(
  contributions: readonly Contribution[],
  totals: readonly ControlTotal[],
): ReconciliationLine[] {
  return totals.map((total) => {
    const ofYear = contributions.filter(
      (one) => one.metric === total.metric && one.year === total.year && one.breakdown === '_T',
    );
    const sumOf = (isProvider: boolean) =>
      exactSum(ofYear.filter((one) => (one.platformType !== null) === isProvider).map((one) => countOf(one.value)));
    const line = {
      metric: total.metric,
      year: total.year,
      platforms: sumOf(true),
      otherReporters: sumOf(false),
      printedTotal: total.value,
      printedRows: total.rows,
    };
    if (line.platforms + line.otherReporters !== line.printedTotal) {
      throw new Error(
        `${total.metric} ${total.year}: the stored reports do not add up to the printed total; ingest the source again`,
      );
    }
    return line;
  });
}
