import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { datasetsQuery } from '../data/queries.ts';
import { OfflineNote } from '../page/OfflineNote.tsx';
import { SiteFooter } from '../page/SiteFooter.tsx';
import { SiteHeader } from '../page/SiteHeader.tsx';
import { usePlace } from './usePlace.ts';

/** What stands around every page of the application. */
export function AppFrame() {
  const where = usePlace();
  const { data } = useQuery(datasetsQuery());
  const main = useFocusOnNewPage();
  return (
    <>
      <SiteHeader
        current={where.page}
        place={where.place}
        shown={where.isOfDataset ? (where.summary ?? where.withheld ?? null) : null}
        platform={where.platform}
        datasets={data}
        latest={where.summary?.latestRelease ?? null}
      />
      <OfflineNote />
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <SiteFooter summary={where.isOfDataset ? where.summary : undefined} place={where.place} />
    </>
  );
}

/** A new page starts at its beginning for the keyboard and for a screen reader, too. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
