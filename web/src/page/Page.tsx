import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Cube } from '../data/cube.ts';
import { datasetsQuery, releaseQuery } from '../data/queries.ts';
import { WORDS } from '../words/words.ts';
import { Figures } from './Figures.tsx';
import { Failed, Loading, Nothing } from './States.tsx';

/** The whole dashboard: header, the first dataset's figures or the reason why there are none, footer. */
export function Page() {
  const datasets = useQuery(datasetsQuery());
  const [first] = datasets.data?.datasets ?? [];
  const release = useQuery({
    ...releaseQuery(first?.id ?? '', first?.latestRelease ?? ''),
    enabled: first !== undefined,
  });
  const cube = release.data;
  const failed = [datasets, release].find((query) => query.isError);
  useEffect(() => {
    if (cube !== undefined) document.title = `${cube.book.about.title} · ${WORDS.name}`;
  }, [cube]);
  return (
    <>
      <a className="skip" href="#main">
        {WORDS.skip}
      </a>
      <Header ready={cube !== undefined} synthetic={cube?.book.synthetic ?? false} />
      <main id="main" tabIndex={-1}>
        {failed?.error ? (
          <Failed error={failed.error} retry={() => failed.refetch()} />
        ) : datasets.isSuccess && first === undefined ? (
          <Nothing title={WORDS.empty.title}>{WORDS.empty.text}</Nothing>
        ) : cube === undefined ? (
          <Loading />
        ) : (
          <Figures cube={cube} metric={cube.codes.metrics[0] ?? ''} />
        )}
      </main>
      <Footer cube={cube} />
    </>
  );
}

function Header({ ready, synthetic }: { readonly ready: boolean; readonly synthetic: boolean }) {
  return (
    <header className="site-header">
      <a className="wordmark" href="/">
        {WORDS.name}
      </a>
      {synthetic ? <strong className="synthetic-label">{WORDS.synthetic}</strong> : null}
      {ready ? (
        <nav aria-label="On this page">
          <a href="#scope">{WORDS.nav.scope}</a>
          <a href="#trend">{WORDS.nav.trend}</a>
          <a href="#table">{WORDS.nav.table}</a>
          <a href="#what-to-know">{WORDS.nav.notes}</a>
          <a href="#data-and-source">{WORDS.nav.data}</a>
        </nav>
      ) : null}
    </header>
  );
}

function Footer({ cube }: { readonly cube: Cube | undefined }) {
  return (
    <footer className="site-footer">
      {cube === undefined ? null : <p>{cube.book.citation}</p>}
      <p>
        <a href="/v1/datasets">API</a>
      </p>
    </footer>
  );
}
