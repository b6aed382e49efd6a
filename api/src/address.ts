/** Where readers find the site. It is told, never taken from a request: any client can put any name into a header. */
export interface PublicAddress {
  /** Whether somebody said it; otherwise it is only the address that the server listens on. */
  readonly isTold: boolean;
  /** Scheme, host and folder, without a slash at the end. */
  readonly base: string;
  /** The folder that the site is in, such as `/statistics`; empty at the root of its host. */
  readonly folder: string;
}

/** What stands at the root of the site. A folder of the same name could not be told from it. */
const OWN_NAMES = [
  ...['v1', 'd', 'embed', 'charts', 'oembed', 'framework', 'report', 'assets', 'problems', 'healthz', 'docs'],
  'openapi.json',
  ...['explore', 'sectors', 'questions', 'methods', 'data'],
];

/** Reads the address that an operator gave. Answers with the sentence that refuses it where it is none. */
export function readPublicAddress(text: string): PublicAddress | string {
  const url = URL.parse(text);
  const isPlain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '') &&
    !/[?#]$/.test(text) &&
    !url.pathname.includes('//');
  if (!isPlain) {
    return `The public address must begin with https:// or http://, name a host and at most a folder, such as https://example.org/statistics, not “${text}”; set PUBLIC_URL or --public.`;
  }
  const folder = url.pathname.replace(/\/$/, '');
  const first = folder.split('/')[1] ?? '';
  if (OWN_NAMES.includes(first)) {
    return `The public address may not have a folder that begins with /${first}, where Candor has pages of its own; choose another folder than “${folder}”, in PUBLIC_URL or --public.`;
  }
  return { isTold: true, base: url.origin + folder, folder };
}

/** The address of a server that was told none. */
export function listeningAddress(origin: string): PublicAddress {
  return { isTold: false, base: origin, folder: '' };
}

/** The path of a request inside of the site, whether or not a proxy took the folder away before it passed the request on. */
export function pathInside({ folder }: PublicAddress, path: string): string {
  if (folder === '' || path === folder) return folder === '' ? path : '/';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length) : path;
}

/** An RFC 8288 link whose target is a path of the site, as a reader can follow it; other links stay as they are. */
export function followable({ isTold, base }: PublicAddress, link: string): string {
  return isTold && link.startsWith('</') ? `<${base}${link.slice(1)}` : link;
}

/** HTML that the build or a template wrote for the root of a host, for the folder of the site. Texts hold no plain quotes. */
export function inFolder({ folder }: PublicAddress, html: string): string {
  return folder === '' ? html : html.replaceAll(/(?<=\s)(href|src)="\/(?!\/)/g, (_, name) => `${name}="${folder}/`);
}
