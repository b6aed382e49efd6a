import { navigate } from 'wouter/use-browser-location';

interface Step {
  /** In place of the entry before it, which back then does not lead to. */
  readonly replace?: boolean;
  /** The page stays where it is scrolled to. */
  readonly keepsScroll?: boolean;
}

/** How far the page was scrolled at each entry of the history, by its number. */
const scrolled = new Map<number, number>();
let current = 0;
/** Where the page goes when it has arrived; null leaves it where it is. */
let wanted: number | 'beginning' | null = null;
/** The address of the page that is on the screen. */
let shown = '';

/** What an entry of the history keeps: its number. */
interface Entry {
  readonly entry: number;
}

const keep = (entry: Entry) => window.history.replaceState(entry, '');
const inBar = () => window.location.pathname + window.location.search;

/** Goes to an address of the application: to its beginning, or to the part that it names. */
export function goTo(address: string, { replace = false, keepsScroll = false }: Step = {}): void {
  scrolled.set(current, window.scrollY);
  if (!replace) current += 1;
  wanted = keepsScroll ? null : 'beginning';
  navigate(address, { replace, state: { entry: current } satisfies Entry });
  if (inBar() === shown) arrive(shown);
}

/** To be called when the page of an address is on the screen. */
export function arrive(address: string): void {
  shown = address;
  const to = wanted;
  wanted = null;
  if (to === null) return;
  window.scrollTo({ top: to === 'beginning' ? 0 : to, behavior: 'instant' });
  if (to === 'beginning') document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
}

/**
 * Brings a reader who goes back or forward to where they were. A browser does so only if the page is as long at once as it
 * was, which a page whose code is still to come is not.
 */
export function keepScroll(): void {
  current = (window.history.state as Entry | null)?.entry ?? 0;
  keep({ entry: current });
  window.history.scrollRestoration = 'manual';
  // A link to a part of the page scrolls before the history tells of it.
  window.addEventListener('click', () => scrolled.set(current, window.scrollY), { capture: true });
  window.addEventListener('popstate', ({ state }) => {
    const entered = state as Entry | null;
    if (entered === null) return numberNew();
    scrolled.set(current, window.scrollY);
    current = entered.entry;
    wanted = scrolled.get(current) ?? 0;
    if (inBar() === shown) arrive(shown);
  });
  window.addEventListener('hashchange', numberNew);
  // Other documents and a reload are the browser's own business.
  window.addEventListener('pagehide', () => {
    window.history.scrollRestoration = 'auto';
  });
  window.addEventListener('pageshow', () => {
    window.history.scrollRestoration = 'manual';
  });
}

/** A link to a part of the page makes an entry of which nobody but the browser knows, and scrolls by itself. */
function numberNew(): void {
  if (window.history.state !== null) return;
  current += 1;
  keep({ entry: current });
}
