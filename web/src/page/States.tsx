import type { ReactNode } from 'react';
import { WORDS } from '../words/words.ts';

/** What stands in place of the figures while there are none. */
export function Loading({ text = WORDS.loading }: { readonly text?: string }) {
  return (
    <p className="state" role="status">
      {text}
    </p>
  );
}

export function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <div className="state" role="alert">
      <h1>{WORDS.error.title}</h1>
      <p>{error.message}</p>
      <p>{WORDS.error.help}</p>
      <button type="button" onClick={retry}>
        {WORDS.error.retry}
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
