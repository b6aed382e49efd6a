import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { datasetsQuery, releaseQuery } from '../data/queries.ts';
import { SITE_WORDS } from '../words/pages.ts';
import { WORDS } from '../words/words.ts';
import { Figures } from './Figures.tsx';
import { OtherDatasets } from './OtherDatasets.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
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
      <SiteHeader current="figures" skip={WORDS.skip}>
        {cube?.book.synthetic ? <strong className="synthetic-label">{WORDS.synthetic}</strong> : null}
        {cube === undefined ? null : <PageLinks />}
      </SiteHeader>
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
        {release.isLoading ? null : <OtherDatasets datasets={datasets.data?.withheld ?? []} />}
      </main>
      <SiteFooter>{cube === undefined ? null : <p>{cube.book.citation}</p>}</SiteFooter>
    </>
  );
}

function PageLinks() {
  return (
    <nav className="page-nav" aria-label={SITE_WORDS.onThisPage}>
      <a href="#scope">{WORDS.nav.scope}</a>
      <a href="#trend">{WORDS.nav.trend}</a>
      <a href="#table">{WORDS.nav.table}</a>
      <a href="#what-to-know">{WORDS.nav.notes}</a>
      <a href="#data-and-source">{WORDS.nav.data}</a>
    </nav>
  );
}
