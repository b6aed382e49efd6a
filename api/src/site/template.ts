import type { PublicAddress } from '../address.ts';
import type { WrittenPage } from '../pictures/job.ts';

/** What a page says of itself in its head. Everything is plain text; the template escapes it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Absolute; null for a page that search engines must not keep. */
  readonly canonical: string | null;
  /** The view that the page shows, where it shows one. */
  readonly view?: SharedView;
  /** What it tells programs in the words of schema.org. */
  readonly structured?: () => readonly object[];
}

/** A view as other sites show a link to it. Addresses are absolute. */
export interface SharedView {
  /** What oEmbed is asked by. */
  readonly base: string;
  readonly card: string;
}

/**
 * Puts the head of one page into the page that the build wrote: its title and description in place of the template's,
 * and what others need to show a link to it (ogp.me; Twitter falls back to the same tags).
 */
export function withHead(template: string, head: Head, inside = ''): string {
  const { title, description, canonical, view, structured = () => [] } = head;
  const tags = [
    `<meta property="og:title" content="${escaped(title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    '<meta property="og:type" content="website" />',
    '<meta property="og:site_name" content="Candor" />',
    ...(view === undefined ? ['<meta name="twitter:card" content="summary" />'] : cardTags(view, title)),
    ...(view === undefined || canonical === null ? [] : [discovery(view.base, canonical, title)]),
    ...(canonical === null
      ? ['<meta name="robots" content="noindex" />']
      : [
          `<link rel="canonical" href="${escaped(canonical)}" />`,
          `<meta property="og:url" content="${escaped(canonical)}" />`,
        ]),
  ];
  // Functions, because a replacement text would read `$&` in a title as a pattern.
  return (
    template
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
      .replace(
        /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/,
        () => `<meta name="description" content="${escaped(description)}" />`,
      )
      .replace('</head>', () => `${tags.join('\n    ')}\n${inside}</head>`)
      // After what is read: nobody waits for it.
      .replace('</body>', () => `${structured().map(structuredBlock).join('')}</body>`)
  );
}

/** The picture that goes with a link, of the size that everybody takes. */
function cardTags({ card }: SharedView, alt: string): string[] {
  return [
    '<meta name="twitter:card" content="summary_large_image" />',
    `<meta name="twitter:image" content="${escaped(card)}" />`,
    `<meta property="og:image" content="${escaped(card)}" />`,
    '<meta property="og:image:type" content="image/png" />',
    '<meta property="og:image:width" content="1200" />',
    '<meta property="og:image:height" content="630" />',
    `<meta property="og:image:alt" content="${escaped(alt)}" />`,
  ];
}

/** Where others find how to embed an address (oEmbed, section 4). */
export function discovery(base: string, address: string, title: string): string {
  const asked = `${base}/oembed?url=${encodeURIComponent(address)}`;
  const link = (type: string, format: string) =>
    `<link rel="alternate" type="${type}" href="${escaped(`${asked}&format=${format}`)}" title="${escaped(title)}" />`;
  return link('application/json+oembed', 'json') + link('text/xml+oembed', 'xml');
}

/**
 * What a page says before its scripts have arrived: its name and what it is about. The scripts put the page in its place.
 */
export function withOpening(page: string, { title, description }: Head): string {
  // Before the names of dataset and site.
  const [heading = title] = title.split(' · ');
  const opening = [
    '<div class="site-header"><a class="wordmark" href="/">Candor</a></div>',
    `<main><section class="opening"><h1>${escaped(heading)}</h1><p class="lead">${escaped(description)}</p></section></main>`,
  ];
  return page.replace('<div id="root"></div>', () => `<div id="root">${opening.join('')}</div>`);
}

/**
 * The same where the whole page is written, so that nobody need be told what is missing without scripts. Scripts know by the mark that
 * they take the place of it.
 */
export function withWritten(page: string, { language, direction, html }: WrittenPage): string {
  return page
    .replace(
      '<html lang="en">',
      () => `<html lang="${escaped(language)}"${direction === 'ltr' ? '' : ` dir="${escaped(direction)}"`}>`,
    )
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace('</head>', () => `${WITHOUT_SCRIPTS}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root" data-written="">${html}</div>`);
}

/** What nobody answers where there are no scripts. */
const WITHOUT_SCRIPTS =
  '<noscript><style>button:not(.sort),search,.control,.choice,.explore-controls,.share-menu{display:none!important}.explore{display:block!important}.written-chart>svg{width:100%;max-width:70rem;height:auto}</style></noscript>\n';

/** Scripts and data that a page will need at once, for a browser to ask for before its scripts do. */
export function preloads(scripts: readonly string[], data: readonly string[]): string {
  return [
    ...scripts.map((href) => `<link rel="modulepreload" crossorigin href="${escaped(href)}" />\n`),
    ...data.map((href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${escaped(href)}" />\n`),
  ].join('');
}

/** The address of the site for the scripts of a page, which know only under which address the page was asked for. */
export function toldAddress({ isTold, base }: PublicAddress): string {
  return isTold ? `<meta name="candor-address" content="${escaped(base)}" />\n` : '';
}

/** Data for the scripts of a page: a block that no browser runs and that nothing in the data can end. */
export function dataBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${jsonOf(data)}</script>\n`;
}

const structuredBlock = (data: object) => `<script type="application/ld+json">${jsonOf(data)}</script>\n`;

const jsonOf = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
