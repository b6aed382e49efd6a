import type { MetricsAnswer } from '@candor/api/types';
import type { View } from '@candor/data/release';
import { lazy, type ReactNode } from 'react';
import type { Facts } from '../data/facts.ts';
import { descriptionOf, findingOf, type Said, subtitleOf } from '../words/view-findings.ts';
import { ChartFigure, type Heading } from './ChartFigure.tsx';
import type { Drawing } from './drawing.ts';
import type { CodeLists } from './labels.ts';
import type { Spot } from './reading.ts';
import { ViewFoot } from './ViewFoot.tsx';
import { planOf } from './view-data.ts';
import { drawingOf } from './view-drawing.ts';

// Recharts is the largest part of a page; it comes when a chart is shown.
const CHARTS = {
  trend: lazy(() => import('./LineChart.tsx')),
  multiples: lazy(() => import('./MultiplesChart.tsx')),
  scope: lazy(() => import('./BarsChart.tsx')),
  stacked: lazy(() => import('./PartsChart.tsx')),
  grouped: lazy(() => import('./PartsChart.tsx')),
  range: lazy(() => import('./RangeChart.tsx')),
} as const;

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
}

/** The one way in which a view becomes a picture: pages and embeds draw it here. */
export function ViewFigure({ book, facts, view, heading, lists, title, controls, more }: FigureProps) {
  const said = saidOf(view, book, facts, lists);
  const { drawing } = said;
  return (
    <ChartFigure
      title={title ?? findingOf(said)}
      subtitle={subtitleOf(said)}
      description={descriptionOf(said)}
      drawing={drawing}
      controls={controls}
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

function Chart({ drawing, width, active }: { drawing: Drawing; width: number; active: Spot | null }) {
  const Kind = CHARTS[drawing.kind];
  return <Kind drawing={drawing} width={width} active={active} />;
}
