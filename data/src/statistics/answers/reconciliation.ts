import type { Period } from '../../period/index.ts';
import type { ControlTotal } from '../../report/types.ts';
import { exactSum } from '../cells/exact-sum.ts';
import type { Contribution } from '../types.ts';
import { countOf } from './pooled.ts';

/** How the platform figures and the other reporters add up to the total that the source printed. */
export interface Reconciliation {
  readonly metric: string;
  readonly year: Period;
  readonly platforms: number;
  readonly otherReporters: number;
  readonly printedTotal: number;
  readonly printedRows: number;
}

/**
 * One line a control total. Throws when the parts do not add up to it: a release whose figures disagree with their own
 * source must not exist.
 */
export function reconcile(contributions: readonly Contribution[], totals: readonly ControlTotal[]): Reconciliation[] {
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
