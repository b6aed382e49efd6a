import { useQuery } from '@tanstack/react-query';
import { factsQuery, frameworkQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { type FigureProps, ViewFigure } from './ViewFigure.tsx';
import { filtersOf, planOf } from './view-data.ts';

/** A figure that fetches the observations of its view. */
export function LoadedFigure(props: Omit<FigureProps, 'facts' | 'lists'>) {
  const { book, view } = props;
  const facts = useQuery(factsQuery(book.dataset, book.release, filtersOf(view, book)));
  const needsLists = planOf(view, book).by !== 'platform';
  const lists = useQuery({ ...frameworkQuery(book.frameworkVersion), enabled: needsLists });
  if (facts.isError) return <Failed error={facts.error} retry={() => facts.refetch()} />;
  if (facts.data === undefined || (needsLists && lists.isLoading)) return <Loading />;
  return <ViewFigure {...props} facts={facts.data} lists={lists.data} />;
}
