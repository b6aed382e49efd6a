import '../styles/data-page.css';
import { Suspense } from 'react';
import { soon } from '../page/soon.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { DATA_WORDS as WORDS } from '../words/data.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';

const Forms = soon(() => import('./Forms.tsx'));
const Releases = soon(() => import('./Releases.tsx'));
const MoreData = soon(() => import('./MoreData.tsx'));

/** The figures in every form, the releases and their files, the API, citation, licence, and what can be relied on. */
export default function DataPage() {
  useDatasetTitle(PAGE_WORDS.data);
  const waiting = <p className="quiet">{SITE_WORDS.loading}</p>;
  return (
    <>
      <section className="opening">
        <h1>{PAGE_WORDS.data}</h1>
        <p className="lead">{WORDS.lead}</p>
      </section>
      <section aria-labelledby="forms">
        <h2 id="forms">{WORDS.formsTitle}</h2>
        <Suspense fallback={waiting}>
          <Forms />
        </Suspense>
      </section>
      <section aria-labelledby="releases">
        <h2 id="releases">{WORDS.releases}</h2>
        <p>{WORDS.releasesLead}</p>
        <Suspense fallback={waiting}>
          <Releases />
        </Suspense>
      </section>
      <Suspense fallback={waiting}>
        <MoreData />
      </Suspense>
    </>
  );
}
