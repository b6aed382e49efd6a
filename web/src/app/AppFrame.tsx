import { useQuery } from '@tanstack/react-query';
import { Suspense, use, useEffect, useLayoutEffect, useRef } from 'react';
import { bookQuery, datasetsQuery } from '../data/queries.ts';
import { type Address, AddressReact, useArrivedAddress, useRoute } from '../navigation/address.ts';
import { arrive } from '../navigation/history.ts';
import { isAlone, type PageName } from '../navigation/route.ts';
import { usePlace, type Where } from '../navigation/usePlace.ts';
import { OfflineNote } from '../page/OfflineNote.tsx';
import { SiteHeader } from '../page/SiteHeader.tsx';
import { Loading, NoSuchPage } from '../page/States.tsx';
import { soon } from '../page/soon.ts';
import { DatasetFrame } from './DatasetFrame.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { codeAt, PAGES } from './pages.ts';

// What nobody sees at first must not hold up what they do.
const SiteFooter = soon(() => import('../page/SiteFooter.tsx'));
const Printed = soon(() => import('../page/Printed.tsx'));

/** The application: the page that the address leads to. */
export function App() {
  const address = useArrivedAddress(codeAt);
  return (
    <AddressReact value={address}>
      <AppFrame address={address} />
    </AddressReact>
  );
}

/** What stands around every page of the application. */
/** A page with what stands around every page. */
export function AppFrame({ address }: { readonly address: Address }) {
  const where = usePlace();
  const { data } = useQuery(datasetsQuery());
  const citation = useCitation(where);
  const main = useFocusOnNewPage(address.path);
  useLayoutEffect(() => arrive(address.path + address.search), [address]);
  return (
    <>
      <SiteHeader
        current={partOf(where.page)}
        place={where.place}
        shown={where.isOfDataset ? (where.summary ?? where.withheld ?? null) : null}
        platform={where.platform}
        datasets={data}
        latest={where.summary?.latestRelease ?? null}
      />
      <Suspense fallback={null}>
        <Printed />
      </Suspense>
      <OfflineNote />
      <main id="main" tabIndex={-1} ref={main}>
        <Suspense fallback={<Loading />}>
          <ErrorBoundary at={address.path + address.search}>
            <CurrentPage />
          </ErrorBoundary>
        </Suspense>
      </main>
      <Suspense fallback={null}>
        <SiteFooter summary={where.isOfDataset ? where.summary : undefined} citation={citation} />
      </Suspense>
    </>
  );
}

/** How to cite the release that is shown, as soon as the page has its code book. */
function useCitation({ summary, place }: Where): string | undefined {
  const release = place?.release ?? summary?.latestRelease ?? '';
  const { data } = useQuery({ ...bookQuery(summary?.id ?? '', release), enabled: false });
  return data?.citation;
}

/** The part of the site that a page stands in, as the header names it. */
function partOf(page: PageName | null) {
  if (page === 'sector') return 'sectors';
  if (page === 'about') return null;
  return page === 'metric' || page === 'consultation' || page === 'versions' ? 'framework' : page;
}

function CurrentPage() {
  const { page, dataset } = useRoute();
  const Page = page === null ? NoSuchPage : (PAGES[page].arrived() ?? use(PAGES[page].code()).default);
  if (page === null ? dataset === null : isAlone(page)) return <Page />;
  return (
    <DatasetFrame>
      <Page />
    </DatasetFrame>
  );
}

/** A new page starts at its beginning for the keyboard and for a screen reader, too. */
function useFocusOnNewPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
