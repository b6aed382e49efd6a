/** The query of an address as plain texts, the first of each name. */
export function parseSearch(search: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) found[name] ??= value;
  return found;
}

/** The release that an address pins; null where it follows the latest, in that word or by naming none. */
export const pinnedIn = (release: string | undefined): string | null =>
  release === undefined || release === 'latest' ? null : release;

/** Plain texts as a query, in the order given; commas and colons stay readable. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(name, value);
  }
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
