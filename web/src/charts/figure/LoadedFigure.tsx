import { viewCodesOf, viewSegment } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { viewQuery } from '../../data/view-query.ts';
import { Failed, LoadingPart } from '../../page/States.tsx';
import { CHART_WORDS } from '../../words/charts.ts';
import { valueWithUnit } from '../../words/values.ts';
import { drawingOf } from '../draw/view-drawing.ts';
import { type FigureProps, ViewFigure } from './ViewFigure.tsx';

interface Props extends Omit<FigureProps, 'loaded'> {
  /** In place of the figure where it would tell little of what is in focus: one figure, or none. */
  readonly little?: (told: string | null) => ReactNode;
}

/** A figure that fetches its view. */
export function LoadedFigure({ little, ...props }: Props) {
  const { book, view } = props;
  const { data, isError, error, refetch } = useQuery(
    viewQuery(book.dataset, book.release, viewSegment(view, viewCodesOf(book, null))),
  );
  if (isError) return <Failed error={error} retry={() => refetch()} />;
  if (data === undefined) return <LoadingPart />;
  if (little !== undefined) {
    const { series, keys, unit } = drawingOf(view, book, data.chart, data.facts);
    const points = series.filter((one) => one.isFocused).flatMap((one) => one.points);
    const told = points.flatMap(({ value }, index) =>
      value === null ? [] : [CHART_WORDS.inYear({ value: valueWithUnit(unit, value), year: keys[index]?.label ?? '' })],
    );
    if (told.length < 2 && points.some((point) => point.state === 'held')) return little(told[0] ?? null);
  }
  return <ViewFigure {...props} loaded={data} />;
}
