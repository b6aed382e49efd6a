import { useSyncExternalStore } from 'react';
import { siteOrigin } from '../navigation/site.ts';

const never = () => () => {};

/** Scheme and host of the site, for addresses that are copied to elsewhere; empty where a server renders the page. */
export function useOrigin(): string {
  return useSyncExternalStore(never, siteOrigin, () => '');
}
