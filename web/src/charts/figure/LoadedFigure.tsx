import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { factsQuery, frameworkQuery } from '../../data/queries.ts';
import { Failed, LoadingPart } from '../../page/States.tsx';
import { CHART_WORDS } from '../../words/charts.ts';
import { valueWithUnit } from '../../words/values.ts';
import { filtersOf, planOf } from '../draw/view-data.ts';
import { type FigureProps, saidOf, ViewFigure } from './ViewFigure.tsx';

interface Props extends Omit<FigureProps, 'facts' | 'lists'> {
  /** In place of the figure where it would tell little of what is in focus: one figure, or none. */
  readonly little?: (told: string | null) => ReactNode;
}

/** A figure that fetches the observations of its view. */
export function LoadedFigure({ little, ...props }: Props) {
  const { book, view } = props;
  const facts = useQuery(factsQuery(book.dataset, book.release, filtersOf(view, book)));
  const needsLists = planOf(view, book).by !== 'platform';
  const lists = useQuery({ ...frameworkQuery(book.frameworkVersion), enabled: needsLists });
  if (facts.isError) return <Failed error={facts.error} retry={() => facts.refetch()} />;
  if (facts.data === undefined || (needsLists && lists.isLoading)) return <LoadingPart />;
  if (little !== undefined) {
    const { series, keys, unit } = saidOf(view, book, facts.data, lists.data).drawing;
    const points = series.filter((one) => one.isFocused).flatMap((one) => one.points);
    const told = points.flatMap(({ value }, index) =>
      value === null ? [] : [CHART_WORDS.inYear({ value: valueWithUnit(unit, value), year: keys[index]?.label ?? '' })],
    );
    if (told.length < 2 && points.some((point) => point.state === 'held')) return little(told[0] ?? null);
  }
  return <ViewFigure {...props} facts={facts.data} lists={lists.data} />;
}
