import '../styles/sectors.css';
import { Suspense } from 'react';
import { soon } from '../page/soon.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';
import { SITE_WORDS } from '../words/site.ts';

// The words of figures come with the table.
const SectorTable = soon(() => import('./SectorTable.tsx'));

/** The index of the sector summaries. */
export default function SectorsPage() {
  useDatasetTitle(PAGE_WORDS.sectors);
  return (
    <>
      <section className="opening">
        <h1>{PAGE_WORDS.sectors}</h1>
        <p className="lead">{WORDS.lead}</p>
        <p className="sectors-note">{WORDS.noRanking}</p>
      </section>
      <section aria-label={PAGE_WORDS.sectors}>
        <Suspense fallback={<p className="quiet sectors-wait">{SITE_WORDS.loading}</p>}>
          <SectorTable />
        </Suspense>
      </section>
    </>
  );
}
