import { useId } from 'react';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import { formatList } from '../../words/format.ts';
import type { Drawing } from '../draw/drawing.ts';
import { Hatch } from '../kinds/Hatch.tsx';

/** What a chart and its table hold back throughout, by name and said once. */
export function AsideNote({ drawing: { kind, aside } }: { readonly drawing: Drawing }) {
  const words = kind === 'trend' || kind === 'multiples' ? WORDS.aside.years : WORDS.aside.rows;
  return (
    <>
      <svg className="hatch-swatch" viewBox="0 0 22 11" aria-hidden="true">
        <Hatch id={useId()} x={0.5} y={0.5} width={21} height={10} colour="var(--quiet)" />
      </svg>{' '}
      {words} {formatList(aside.map((one) => one.label))}.
    </>
  );
}
