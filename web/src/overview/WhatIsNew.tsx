import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { releasesQuery } from '../data/page-queries.ts';
import { useRevisions } from '../data/useRevisions.ts';
import { pagePath } from '../navigation/paths.ts';
import { MORE_WORDS as WORDS } from '../words/overview-more.ts';
import { SITE_WORDS } from '../words/site.ts';
import { changesOf } from './changes.ts';

/** What this release changed against the one before. */
export function WhatIsNew() {
  const { book, place } = useDataset();
  const releases = useQuery(releasesQuery(book.dataset));
  const manifest = releases.data?.releases.find((one) => one.release === book.release);
  const previous = manifest?.previous ?? null;
  const revisions = useRevisions(book.dataset, manifest === undefined ? [] : [manifest]);
  return (
    <section aria-labelledby="new">
      <h2 id="new">{WORDS.isNew}</h2>
      {manifest === undefined ? (
        <p className="quiet">{releases.error?.message ?? SITE_WORDS.loading}</p>
      ) : previous === null ? (
        <p>{WORDS.first({ release: book.release })}</p>
      ) : (
        <>
          <p>
            {WORDS.follows({ release: book.release, previous })} {changesOf(revisions, book.release)}
          </p>
          <p className="overview-onward">
            <a href={`${pagePath('methods', place)}#revisions`}>{WORDS.toRevisions}</a>
          </p>
        </>
      )}
    </section>
  );
}
