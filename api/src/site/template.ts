/** What a page says of itself in its head. Everything is plain text; the template escapes it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Absolute; null for a page that search engines must not keep. */
  readonly canonical: string | null;
}

/**
 * Puts the head of one page into the page that the build wrote: its title and description in place of the template's,
 * and what others need to show a link to it (ogp.me; Twitter falls back to the same tags).
 */
export function withHead(template: string, head: Head, inside = ''): string {
  const { title, description, canonical } = head;
  const tags = [
    `<meta property="og:title" content="${escaped(title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    '<meta property="og:type" content="website" />',
    '<meta property="og:site_name" content="Candor" />',
    '<meta name="twitter:card" content="summary" />',
    ...(canonical === null
      ? ['<meta name="robots" content="noindex" />']
      : [
          `<link rel="canonical" href="${escaped(canonical)}" />`,
          `<meta property="og:url" content="${escaped(canonical)}" />`,
        ]),
  ];
  // Functions, because a replacement text would read `$&` in a title as a pattern.
  return template
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(
      /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/,
      () => `<meta name="description" content="${escaped(description)}" />`,
    )
    .replace('</head>', () => `${tags.join('\n    ')}\n${inside}</head>`);
}

/** Data for the scripts of a page: a block that no browser runs and that nothing in the data can end. */
export function dataBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
}

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
