import type { MetricsAnswer } from '@candor/api/types';
import type { View } from '@candor/data/release';

/**
 * The platforms that a click on a line or its name leaves: that one alone, or all again where it stood alone already. Null
 * where the click meant no line.
 */
export function isolated(
  target: EventTarget | null,
  view: Pick<View, 'chart' | 'platforms'>,
  book: Pick<MetricsAnswer, 'platforms'>,
): readonly string[] | null {
  if (view.chart !== 'trend' && view.chart !== 'multiples') return null;
  const code = codeAt(target);
  if (!book.platforms.some((one) => one.code === code)) return null;
  const isAlone = view.platforms.length === 1 && view.platforms[0] === code;
  return isAlone ? [] : [code];
}

/** The code of the line or name around an element of a drawing. */
function codeAt(target: EventTarget | null): string {
  if (!(target instanceof Element)) return '';
  const named = target.closest('.end-label, .panel')?.getAttribute('data-code');
  const line = target.closest('.series')?.getAttribute('class') ?? '';
  return named ?? /(?:^|\s)series-(\S+)/.exec(line)?.[1] ?? '';
}
