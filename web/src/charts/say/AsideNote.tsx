import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import { formatList } from '../../words/format.ts';
import type { Drawing } from '../draw/drawing.ts';

/** What a chart and its table hold back throughout, by name and said once. */
export function AsideNote({ drawing: { kind, aside } }: { readonly drawing: Drawing }) {
  const words = kind === 'trend' || kind === 'multiples' ? WORDS.aside.years : WORDS.aside.rows;
  return (
    <>
      <span className="hatch-swatch" aria-hidden="true" /> {words} {formatList(aside.map((one) => one.label))}.
    </>
  );
}
