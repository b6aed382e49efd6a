/** What the links of a page need of the application. */
export interface Navigator {
  /** Whether an address leads to a page of this application. */
  isOurs(path: string): boolean;
  go(address: string): void;
  prefetch(address: string): void;
}

/**
 * Makes plain links into steps of the application: a click on an inner address changes the page without a reload, and
 * what it needs is fetched when the pointer or the focus comes near. So components hold honest links and nothing of
 * a router, and a page that a server renders works the same. Returns the way back.
 */
export function followLinks(root: Document, navigator: Navigator): () => void {
  const onClick = (event: MouseEvent) => {
    const address = event.defaultPrevented || !isPlain(event) ? null : addressOf(event.target, navigator);
    if (address === null) return;
    event.preventDefault();
    navigator.go(address);
  };
  const onNear = (event: Event) => {
    const address = addressOf(event.target, navigator);
    if (address !== null) navigator.prefetch(address);
  };
  root.addEventListener('click', onClick);
  root.addEventListener('pointerover', onNear);
  root.addEventListener('focusin', onNear);
  return () => {
    root.removeEventListener('click', onClick);
    root.removeEventListener('pointerover', onNear);
    root.removeEventListener('focusin', onNear);
  };
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The inner address that the link around an element leads to; null for files, other sites and parts of this page. */
function addressOf(target: EventTarget | null, navigator: Navigator): string | null {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null;
  const href = link.getAttribute('href');
  if (href === null || !href.startsWith('/') || href.startsWith('//')) return null;
  return navigator.isOurs(href.split(/[?#]/)[0] ?? '') ? href : null;
}
