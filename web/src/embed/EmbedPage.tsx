import { readView, viewCodesOf } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LoadedFigure } from '../charts/figure/LoadedFigure.tsx';
import { FetchProblem } from '../data/fetch.ts';
import { bookQuery } from '../data/queries.ts';
import { explorePath } from '../navigation/explore-path.ts';
import { pathInSite } from '../navigation/site.ts';
import { Failed, Loading, Nothing } from '../page/States.tsx';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';
import { SITE_WORDS } from '../words/site.ts';

/** One chart in somebody else's page: `/embed/{dataset}/{release}/{view}`. */
export function EmbedPage({ path }: { readonly path: string }) {
  useEffect(() => {
    document.title = `${WORDS.title} · ${SITE_WORDS.name}`;
  }, []);
  const [dataset = '', release = '', segment = ''] = pathInSite(path).split('/').slice(2).map(decodeURIComponent);
  const { data: book, error, refetch } = useQuery(bookQuery(dataset, release));
  if (error !== null) {
    const isMissing = error instanceof FetchProblem && error.status === 404;
    return isMissing ? <Missing /> : <Failed error={error} retry={() => refetch()} />;
  }
  if (book === undefined) return <Loading />;
  const codes = viewCodesOf(book, null);
  const read = readView(segment, codes);
  if (!read.ok) return <Missing />;
  // A frame that follows the latest release leads to the page that does; another to its own release.
  const place = { dataset, release: release === 'latest' ? null : release };
  return (
    <main>
      <LoadedFigure
        book={book}
        view={read.view}
        heading="h1"
        more={
          <p>
            <a href={explorePath(place, read.view, codes)} target="_blank" rel="noopener">
              {WORDS.explore}
            </a>
          </p>
        }
      />
    </main>
  );
}

function Missing() {
  return <Nothing title={WORDS.missing.title}>{WORDS.missing.text}</Nothing>;
}
