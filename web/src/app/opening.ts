/** What the server wrote of a page before its scripts arrived. */
export interface Opening {
  readonly heading: string;
  readonly lead: string;
}

let first: (Opening & { readonly path: string }) | null = null;

/** Remembers it before the page takes its place, so that it can stay until there is more to say. */
export function rememberOpening(page: Document, path: string): void {
  const text = (selector: string) => page.querySelector(`#root > main ${selector}`)?.textContent ?? '';
  const heading = text('h1');
  first = heading === '' ? null : { heading, lead: text('.lead'), path };
}

/** The opening of the page that was loaded; null on a page that a link led to. */
export function openingAt(path: string): Opening | null {
  return first?.path === path ? first : null;
}
