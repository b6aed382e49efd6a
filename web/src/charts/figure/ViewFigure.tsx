import type { MetricsAnswer } from '@candor/api/types';
import type { ChartKind, View } from '@candor/data/release';
import { type ReactNode, useEffect } from 'react';
import type { Facts } from '../../data/facts.ts';
import { descriptionOf, findingOf, type Said, subtitleOf } from '../../words/view-findings.ts';
import type { CodeLists } from '../draw/labels.ts';
import { planOf } from '../draw/view-data.ts';
import { drawingOf } from '../draw/view-drawing.ts';
import { type ChartProps, chartOf, fetchChart } from '../kinds/kinds.ts';
import { FigureTable } from '../say/FigureTable.tsx';
import { ViewFoot } from '../say/ViewFoot.tsx';
import { ChartFigure, type Heading } from './ChartFigure.tsx';

export interface FigureProps {
  readonly book: MetricsAnswer;
  readonly facts: Facts;
  readonly view: View;
  readonly heading: Heading;
  /** Code lists of the framework, for the names of splits, statuses and sizes. */
  readonly lists?: CodeLists | undefined;
  /** In place of the finding that the chart makes of itself. */
  readonly title?: string;
  readonly controls?: ReactNode;
  /** Added to the foot. */
  readonly more?: ReactNode;
  /** The page has the numbers in a table of its own. */
  readonly isTabled?: boolean;
}

/** The one way in which a view becomes a picture: pages and embeds draw it here. */
export function ViewFigure({
  book,
  facts,
  view,
  heading,
  lists,
  title,
  controls,
  more,
  isTabled = false,
}: FigureProps) {
  const said = saidOf(view, book, facts, lists);
  const { drawing } = said;
  useChartReady(drawing.kind);
  return (
    <ChartFigure
      title={title ?? findingOf(said)}
      subtitle={subtitleOf(said)}
      description={descriptionOf(said)}
      drawing={drawing}
      controls={controls}
      table={isTabled ? null : <FigureTable said={said} />}
      foot={<ViewFoot said={said} more={more} years={facts.years} />}
      synthetic={book.synthetic}
      heading={heading}
    >
      {(width, active) => <Chart drawing={drawing} width={width} active={active} />}
    </ChartFigure>
  );
}

/** A view with all that can be said of it. */
export function saidOf(view: View, book: MetricsAnswer, facts: Facts, lists?: CodeLists): Said {
  return { view, book, plan: planOf(view, book), drawing: drawingOf(view, book, facts, lists) };
}

function Chart(props: ChartProps) {
  const Kind = chartOf(props.drawing.kind);
  return <Kind {...props} />;
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
