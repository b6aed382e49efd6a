import VALUES from 'catalogue:values';
import type { MetricsAnswer } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { formatExact } from '../../words/format.ts';

/** The code lists of the framework that name the parts of splits, answer statuses and sizes. */
export type CodeLists = Pick<Framework, 'breakdowns' | 'answerStatuses' | 'sizeBands'>;

/** The codes of a split in the order of their list, with their names. Codes that no list has come last. */
export function partLabels(
  book: MetricsAnswer,
  lists: CodeLists | undefined,
  metricCode: string,
  breakdown: string,
  present: readonly string[],
): readonly { readonly code: string; readonly label: string }[] {
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

export function sizeLabel(lists: CodeLists | undefined, code: string): string {
  return lists?.sizeBands.find((one) => one.code === code)?.label ?? code;
}

/** `10-99` as `10 to 99`. */
function bandLabel(code: string): string {
  const [from = '', to] = code.replace('+', '').split('-');
  if (code.endsWith('+')) return VALUES.orMore({ value: formatExact(Number(from)) });
  if (to === undefined) return formatExact(Number(from));
  return VALUES.span({ from: formatExact(Number(from)), to: formatExact(Number(to)) });
}

function plain(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
