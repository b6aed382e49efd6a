import type { Framework } from '../../framework/index.ts';
import type { Named } from './chart.ts';
import type { ViewBook } from './plan.ts';

/** The code lists of the framework that name the parts of splits, answer statuses and sizes. */
export type CodeLists = Pick<Framework, 'breakdowns' | 'answerStatuses' | 'sizeBands'>;

/**
 * The codes of a split in the order of their list, with their names. Codes that no list has come last; a class such as `10-99` is
 * named by `bandLabel`.
 */
export function partLabels(
  book: Pick<ViewBook, 'metrics'>,
  lists: CodeLists | undefined,
  metricCode: string,
  breakdown: string,
  present: readonly string[],
  bandLabel: (band: string) => string,
): readonly Named[] {
  const metric = book.metrics.find((one) => one.code === metricCode);
  const list =
    breakdown === 'option'
      ? metric?.options
      : breakdown === 'status'
        ? lists?.answerStatuses
        : lists?.breakdowns.find((one) => one.code === breakdown)?.codes;
  const known = (list ?? []).filter((one) => present.includes(one.code));
  const others = present.filter((code) => !known.some((one) => one.code === code));
  return [...known, ...others.map((code) => ({ code, label: breakdown === 'band' ? bandLabel(code) : plain(code) }))];
}

/** The name of a size band. */
export function sizeLabel(lists: CodeLists | undefined, code: string): string {
  return lists?.sizeBands.find((one) => one.code === code)?.label ?? code;
}

function plain(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
