import '../styles/data-page.css';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { pagePath } from '../app/paths.ts';
import { releasesQuery } from '../data/page-queries.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { DATA_WORDS as WORDS } from '../words/data.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';
import { Api } from './Api.tsx';
import { Copyable } from './Copyable.tsx';
import { Releases } from './Releases.tsx';
import { useOrigin } from './useOrigin.ts';

/** The releases and their files, the API, citation, licence, and what can be relied on. */
export default function DataPage() {
  const { book } = useDataset();
  const releases = useQuery(releasesQuery(book.dataset));
  useDatasetTitle(PAGE_WORDS.data);
  return (
    <>
      <section className="opening">
        <h1>{PAGE_WORDS.data}</h1>
        <p className="lead">{WORDS.lead}</p>
      </section>
      <section aria-labelledby="releases">
        <h2 id="releases">{WORDS.releases}</h2>
        <p>{WORDS.releasesLead}</p>
        {releases.data === undefined ? (
          <p className="quiet">{releases.error?.message ?? SITE_WORDS.loading}</p>
        ) : (
          <Releases releases={releases.data.releases} />
        )}
        <p className="data-after">{WORDS.check}</p>
        <Copyable text="sha256sum observations.csv" label={WORDS.hash} isCode />
      </section>
      <Api />
      <Citing />
      <section aria-labelledby="promise">
        <h2 id="promise">{WORDS.promise.title}</h2>
        <ul>
          {WORDS.promise.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Citing() {
  const { book, place } = useDataset();
  const origin = useOrigin();
  const { source, licence } = book.about;
  const pinned = pagePath('overview', { ...place, release: book.release });
  return (
    <section aria-labelledby="citing">
      <h2 id="citing">{WORDS.citing}</h2>
      <p>{WORDS.citingLead}</p>
      <Copyable text={`${book.citation} ${WORDS.accessed(`${origin}${pinned}`)}`} label={WORDS.cite} />
      <dl className="release-facts">
        <dt>{WORDS.source}</dt>
        <dd>
          <a href={source.url} rel="external">
            {source.name}
          </a>
        </dd>
        <dt>{WORDS.licence}</dt>
        <dd>
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
          . {licence.note}
        </dd>
      </dl>
    </section>
  );
}
