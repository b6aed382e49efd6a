import type { Drawing } from '../charts/draw/drawing.ts';
import type { LoadedView } from '../data/view-query.ts';
import { CHART_WORDS } from '../words/charts.ts';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';
import { formatDay, formatList } from '../words/format.ts';

/** A view in words and colours. */
export interface Shown {
  readonly loaded: LoadedView;
  readonly drawing: Drawing;
}

/** What is held back throughout, as `AsideNote` has it on pages. */
export function asideText({ kind, aside }: Drawing): string {
  const isOverYears = kind === 'trend' || kind === 'multiples';
  const words = isOverYears ? CHART_WORDS.aside.years : CHART_WORDS.aside.rows;
  return `${words} ${formatList(aside.map((one) => one.label))}.`;
}

/** When the release came out; empty where that is not told. */
export const dateOf = (day: string | null) => (day === null ? '' : WORDS.published({ day: formatDay(day) }));
