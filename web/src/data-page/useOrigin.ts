import { useSyncExternalStore } from 'react';
import { siteOrigin } from '../navigation/site.ts';

const never = () => () => {};

/** What comes before the path of an address that is copied to elsewhere. */
export function useOrigin(): string {
  return useSyncExternalStore(never, siteOrigin, siteOrigin);
}
