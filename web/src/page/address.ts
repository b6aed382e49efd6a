import { useSyncExternalStore } from 'react';

const CHANGED = 'candor:address';

/** The query string of the address; a component that uses it follows back, forward and `goTo`. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search);
}

/** Changes the query string: as a step that back undoes, or in place of the step before. */
export function goTo(search: string, how: 'push' | 'replace' = 'push'): void {
  if (search === window.location.search) return;
  const address = `${window.location.pathname}${search}${window.location.hash}`;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}
