import { fileAddress } from '@candor/data/release';

/** What a page needs to know where files are all there is. */
export interface PageHome {
  /** Scheme, host and folder of the site. */
  readonly base: string;
  readonly folder: string;
}

/**
 * A page as a file: it leads to files, keeps its policy where the host sends no header, and tells its scripts that nobody
 * answers queries. It begins to fetch only answers that are files.
 */
export function pageAsFile(
  html: string,
  policy: string | null,
  { base, folder }: PageHome,
  isWritten: (address: string) => boolean,
): string {
  const told = [
    // A browser heeds the first as a header only.
    ...(policy === null ? [] : [`<meta http-equiv="Content-Security-Policy" content="${withoutFrames(policy)}">`]),
    '<meta name="candor-files" content="">',
  ];
  const isAnswer = new RegExp(`(?<=\\shref=")${escaped(folder)}/(?:v1|charts)/[^"]*`, 'g');
  const asksHow = new RegExp(`(?<=\\shref=")${escaped(base)}/oembed\\?url=([^&"]+)&amp;format=(json|xml)`, 'g');
  return html
    .replaceAll(/<link rel="preload" as="fetch"[^>]*\shref="([^"]*)"[^>]*>\n?/g, (link, href: string) =>
      isWritten(href.replaceAll('&amp;', '&').slice(folder.length)) ? link : '',
    )
    .replace(/<head>/, (head) => head + told.join(''))
    .replace(isAnswer, (href) => fileAddress(href.replaceAll('&amp;', '&')))
    .replace(asksHow, (_, asked: string, format: string) => {
      const [path = ''] = decodeURIComponent(asked).slice(base.length).split('?');
      return base + embeddedFile(path, `format=${format}`);
    });
}

/** The answers of the API that a page leads to by a link: they are files, too. */
export function answersLedTo(html: string, { folder }: PageHome): string[] {
  const link = new RegExp(`<a\\s[^>]*\\bhref="${escaped(folder)}(/v1/[^"]*)"`, 'g');
  return [...html.matchAll(link)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

/** In which ways oEmbed is answered: its two formats, and how high a frame is in the column of a phone. */
export const HOW_EMBEDDED = ['format=json', 'format=xml', 'maxwidth=328'] as const;

/** The file that tells how an address of the site is embedded. */
export function embeddedFile(path: string, how: string): string {
  if (how === 'format=xml') return `/oembed${path}.xml`;
  return fileAddress(how === 'format=json' ? `/oembed${path}.json` : `/oembed${path}.json?${how}`);
}

/** A page that leads to another one where the host knows of no redirect. */
export function leadingPage(to: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${to}"><title>Candor</title><link rel="canonical" href="${to}"><a href="${to}">${to}</a></html>\n`;
}

function withoutFrames(policy: string): string {
  return policy
    .split(';')
    .filter((part) => !part.trim().startsWith('frame-ancestors'))
    .join(';')
    .replaceAll('"', '&quot;');
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
