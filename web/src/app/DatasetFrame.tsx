import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { bookQuery, datasetsQuery } from '../data/queries.ts';
import { speakOf } from '../language/respondents.ts';
import { usePlace } from '../navigation/usePlace.ts';
import { Failed, Loading, Nothing, Withheld } from '../page/States.tsx';
import { late } from '../page/soon.ts';
import { SITE_WORDS } from '../words/site.ts';
import { DatasetReact } from './dataset-context.ts';

const OnlyTables = late(() => import('../tables/OnlyTables.tsx'));

/** The pages that are made of metrics. */
const OF_METRICS: readonly unknown[] = ['explore', 'sectors', 'sector'];

/** What every page of a dataset needs before it can be shown, or why there is nothing to show. */
export function DatasetFrame({ children }: { readonly children: ReactNode }) {
  const { place, page, summary, withheld } = usePlace();
  const datasets = useQuery(datasetsQuery());
  const release = place?.release ?? summary?.latestRelease ?? '';
  const isOpen = summary?.releases.includes(release) ?? false;
  const book = useQuery({ ...bookQuery(summary?.id ?? '', release), enabled: isOpen });
  const words = SITE_WORDS.unknown;
  if (datasets.isError) return <Failed error={datasets.error} retry={() => datasets.refetch()} />;
  if (datasets.isPending) return <Loading />;
  if (withheld !== undefined) return <Withheld dataset={withheld} />;
  if (place === null) return <Nothing title={SITE_WORDS.empty.title}>{SITE_WORDS.empty.text}</Nothing>;
  if (summary === undefined) return <Nothing title={words.title}>{words.dataset({ code: place.dataset })}</Nothing>;
  if (!isOpen) return <Nothing title={words.title}>{words.release({ code: release })}</Nothing>;
  if (book.isError) return <Failed error={book.error} retry={() => book.refetch()} />;
  if (book.isPending) return <Loading />;
  speakOf(book.data.respondents);
  return (
    // A page keeps nothing from one dataset to the next.
    <DatasetReact key={`${summary.id} ${release}`} value={{ summary, book: book.data, release, place }}>
      {book.data.metrics.length === 0 && OF_METRICS.includes(page) ? (
        <Suspense fallback={<Loading />}>
          <OnlyTables />
        </Suspense>
      ) : (
        children
      )}
    </DatasetReact>
  );
}
