/** The address that the server was told to be found at; null where it was told none, and the browser knows it. */
const told =
  typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLMetaElement>('meta[name="candor-address"]')?.content;

/** The folder that the site is in, such as `/statistics`; empty at the root of its host. */
const FOLDER = told === undefined ? '' : new URL(told).pathname.replace(/\/$/, '');

/** Where the site is that a server writes pages of; null in a browser. */
let written: string | null = null;

/** For a server, which writes as for the root of a host, and puts the folder of the site before its links itself. */
export function writeFor(base: string): void {
  written = base;
}

/** What comes before the path of an address that is copied to elsewhere. Empty where neither a browser nor a server knows it. */
export function siteOrigin(): string {
  if (written !== null) return written;
  return told === undefined ? (globalThis.location?.origin ?? '') : new URL(told).origin;
}

/** Whether the site is files that `candor export` wrote: nobody reads the query of an address. */
export const isFiles = typeof document !== 'undefined' && document.querySelector('meta[name="candor-files"]') !== null;

/** The address of a path of the site. */
export const inSite = (path: string) => FOLDER + path;

/** The path inside of the site that an address has; as it is where the site was opened by another address than its own. */
export function pathInSite(path: string): string {
  if (!isInSite(path)) return path;
  return path === FOLDER ? '/' : path.slice(FOLDER.length);
}

/** Whether a path of the host belongs to the site. */
export const isInSite = (path: string) => path === FOLDER || path.startsWith(`${FOLDER}/`);
