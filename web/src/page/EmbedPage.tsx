import { readView } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { ViewFigure } from '../charts/view-figure.tsx';
import { FetchProblem } from '../data/fetch.ts';
import { releaseQuery } from '../data/queries.ts';
import { WORDS } from '../words/words.ts';
import { Failed, Loading, Nothing } from './States.tsx';
import { pageSearchOf } from './state.ts';

/** One chart in somebody else's page: `/embed/{dataset}/{release}/{view}`. */
export function EmbedPage({ path }: { readonly path: string }) {
  const [dataset = '', release = '', segment = ''] = path.split('/').slice(2).map(decodeURIComponent);
  const query = useQuery(releaseQuery(dataset, release));
  if (query.isError) {
    const isMissing = query.error instanceof FetchProblem && query.error.status === 404;
    return isMissing ? <Missing /> : <Failed error={query.error} retry={() => query.refetch()} />;
  }
  if (query.data === undefined) return <Loading />;
  const read = readView(segment, query.data.codes);
  if (!read.ok) return <Missing />;
  return (
    <main>
      <ViewFigure
        cube={query.data}
        view={read.view}
        heading="h1"
        more={
          <p>
            <a href={`/${pageSearchOf(read.view)}#${read.view.chart}`} target="_blank" rel="noopener">
              {WORDS.embed.explore}
            </a>
          </p>
        }
      />
    </main>
  );
}

function Missing() {
  return <Nothing title={WORDS.embedMissing.title}>{WORDS.embedMissing.text}</Nothing>;
}
