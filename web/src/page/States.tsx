import type { WithheldDataset } from '@candor/api/types';
import type { ReactNode } from 'react';
import { openingAt } from '../app/opening.ts';
import { homePath } from '../navigation/paths.ts';
import { SITE_WORDS } from '../words/site.ts';
import { useIsOnline } from './OfflineNote.tsx';

/** What stands in place of the figures while there are none. */
export function Loading({ text = SITE_WORDS.loading }: { readonly text?: string }) {
  return (
    <>
      {useIsOnline() ? <Opened /> : null}
      <LoadingPart text={text} />
    </>
  );
}

/** The same of a part of a page, which has its heading already. */
export function LoadingPart({ text = SITE_WORDS.loading }: { readonly text?: string }) {
  const isOnline = useIsOnline();
  const words = SITE_WORDS.error;
  return isOnline ? (
    <p className="state loading" role="status">
      {text}
    </p>
  ) : (
    <Nothing title={words.offlineTitle}>{words.offline}</Nothing>
  );
}

/** What the server said of the page stays until there is more to say. */
function Opened() {
  const opening = typeof window === 'undefined' ? null : openingAt(window.location.pathname);
  if (opening === null) return null;
  return (
    <section className="opening">
      <h1>{opening.heading}</h1>
      <p className="lead">{opening.lead}</p>
    </section>
  );
}

export function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const words = SITE_WORDS.error;
  return (
    <div className="state" role="alert">
      <h1>{words.title}</h1>
      <p>{error.message}</p>
      <p>{words.help}</p>
      <button type="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

export function Nothing({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="state">
      <h1>{title}</h1>
      <p>{children}</p>
    </div>
  );
}

/** A dataset of which nothing is published: that there is something must not be hidden, nor why. */
export function Withheld({ dataset }: { readonly dataset: WithheldDataset }) {
  const words = SITE_WORDS.withheld;
  return (
    <div className="state">
      <h1>{words.title({ dataset: dataset.title })}</h1>
      <p>{dataset.reason}</p>
      {dataset.progress === undefined ? null : <progress value={dataset.progress} aria-label={words.progress} />}
      <p>{words.help}</p>
    </div>
  );
}

/** What stands in place of a page that failed, such as one whose code is gone because a new version was installed. */
export function Broken() {
  const words = SITE_WORDS.broken;
  return (
    <div className="state" role="alert">
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}

export function NoSuchPage() {
  const words = SITE_WORDS.unknown;
  return (
    <Nothing title={words.title}>
      {words.page} <a href={homePath()}>{words.home}</a>
    </Nothing>
  );
}
