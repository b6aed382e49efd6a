import type { MetricsAnswer } from '@candor/api/types';
import type { ChartKind, View } from '@candor/data/release';
import { type ReactNode, useEffect } from 'react';
import type { LoadedView } from '../../data/view-query.ts';
import { CHART_WORDS } from '../../words/charts.ts';
import { drawingOf } from '../draw/view-drawing.ts';
import { type ChartProps, fetchChart, useChart } from '../kinds/kinds.ts';
import { FigureTable } from '../say/FigureTable.tsx';
import { ViewFoot } from '../say/ViewFoot.tsx';
import { ChartFigure, type Heading } from './ChartFigure.tsx';

export interface FigureProps {
  readonly book: MetricsAnswer;
  readonly view: View;
  /** What the view shows and says. */
  readonly loaded: LoadedView;
  readonly heading: Heading;
  readonly controls?: ReactNode;
  /** Added to the foot. */
  readonly more?: ReactNode;
  /** The page has the numbers in a table of its own. */
  readonly isTabled?: boolean;
}

/** The one way in which a view becomes a picture: pages and embeds draw it here. */
export function ViewFigure({ book, view, loaded, heading, controls, more, isTabled = false }: FigureProps) {
  const drawing = drawingOf(view, book, loaded.chart, loaded.facts);
  useChartReady(drawing.kind);
  const { title, subtitle, description } = loaded;
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      description={description}
      drawing={drawing}
      controls={controls}
      table={isTabled ? null : <FigureTable drawing={drawing} caption={subtitle} />}
      foot={<ViewFoot book={book} loaded={loaded} drawing={drawing} more={more} />}
      synthetic={book.synthetic}
      heading={heading}
    >
      {(width, active) => <Chart drawing={drawing} width={width} active={active} />}
    </ChartFigure>
  );
}

function Chart(props: ChartProps) {
  const Kind = useChart(props.drawing.kind);
  return Kind === undefined ? <p className="quiet on-screen">{CHART_WORDS.drawing}</p> : <Kind {...props} />;
}

/** Has the code of a chart ready when nothing else is to be done: it may be printed before it is ever seen. */
function useChartReady(kind: ChartKind): void {
  useEffect(() => {
    const fetch = () => void fetchChart(kind).catch(() => undefined);
    // Safari has no idle callback.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(fetch, 1000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetch);
    return () => cancelIdleCallback(idle);
  }, [kind]);
}
