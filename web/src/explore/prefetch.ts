import { viewCodesOf, viewSegment } from '@candor/data/release';
import type { QueryClient } from '@tanstack/react-query';
import { bookQuery, datasetsQuery, frameworkQuery } from '../data/queries.ts';
import { viewQuery } from '../data/view-query.ts';
import { pinnedIn, stringifySearch } from '../navigation/search.ts';
import { viewFrom } from './useView.ts';

/** Fetches what an address of the explore page will show: the code book, the code lists, and the view's own figures. */
export async function prefetchView(
  queries: QueryClient,
  dataset: string,
  search: Readonly<Record<string, string>>,
): Promise<void> {
  const { datasets } = await queries.ensureQueryData(datasetsQuery());
  const release = pinnedIn(search.release) ?? datasets.find((one) => one.id === dataset)?.latestRelease;
  if (release === undefined) return;
  const book = await queries.ensureQueryData(bookQuery(dataset, release));
  const codes = viewCodesOf(book, null);
  const read = viewFrom(stringifySearch(search), book, codes);
  // The figures first: the chart can do without the code lists of the framework.
  if (read.ok) await queries.prefetchQuery(viewQuery(dataset, release, viewSegment(read.view, codes)));
  await queries.prefetchQuery(frameworkQuery(book.frameworkVersion));
}
