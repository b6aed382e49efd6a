import { createContext, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { type Route, routeAt } from './route.ts';

/** The address of the page that is shown. */
export interface Address {
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly search: string;
}

export const AddressReact = createContext<Address | null>(null);

const inBar = () => window.location.pathname + window.location.search;

/**
 * The address of the browser, once its page can be shown: until its code has arrived, the page before stays, and must not
 * read a query that is not its own. On one page a new query counts at once, so that a box stays ticked that was ticked.
 */
export function useArrivedAddress(codeAt: (path: string) => Promise<unknown>): Address {
  const asked = useLocationProperty(inBar);
  const [arrived, setArrived] = useState(asked);
  const isArrived = pathOf(asked) === pathOf(arrived);
  useLayoutEffect(() => {
    let isWanted = true;
    const arrive = () => {
      if (isWanted) setArrived(asked);
    };
    if (isArrived) arrive();
    // Where the code cannot be had, the page says so.
    else codeAt(pathOf(asked)).then(arrive, arrive);
    return () => {
      isWanted = false;
    };
  }, [asked, isArrived, codeAt]);
  const shown = isArrived ? asked : arrived;
  return useMemo(() => ({ path: pathOf(shown), search: shown.slice(pathOf(shown).length) }), [shown]);
}

const pathOf = (address: string) => address.split('?')[0] ?? '';

/** The address of the page that is shown. Throws outside of the application. */
export function useShownAddress(): Address {
  const found = useContext(AddressReact);
  if (found === null) throw new Error('this page has no address');
  return found;
}

/** What the address of the page leads to. */
export function useRoute(): Route {
  const { path } = useShownAddress();
  return useMemo(() => routeAt(path), [path]);
}
