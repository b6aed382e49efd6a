import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Scheme and host of this page, for addresses that are copied to elsewhere; empty where a server renders the page. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  );
}
