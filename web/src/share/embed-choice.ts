import { inSite } from '../navigation/site.ts';

/** How wide a frame may be made, in pixels; null is as wide as the column that it stands in. */
export const WIDTHS = [null, 320, 600, 900] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** What a page may have of its own, and a frame leave out. What says where its figures are from always stays. */
export const PARTS = ['title', 'table'] as const;

/** How a reader wants a view in another page. */
export interface EmbedChoice {
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
  /** Whether it stays at the release that is seen, or follows what comes. */
  readonly isPinned: boolean;
  readonly without: readonly (typeof PARTS)[number][];
}

export const STANDARD: EmbedChoice = { width: null, theme: 'auto', isPinned: true, without: [] };

interface Framed {
  readonly dataset: string;
  readonly release: string;
  readonly segment: string;
}

/** The path of the page for a frame. */
export function framePath({ dataset, release, segment }: Framed, { theme, isPinned, without }: EmbedChoice): string {
  const asked = [
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
    ...(without.length === 0 ? [] : [`without=${without.join(',')}`]),
  ];
  const path = inSite(`/embed/${dataset}/${isPinned ? release : 'latest'}/${segment}`);
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

/** The `iframe` that puts a view into somebody else's page, and the script that makes it as high as what it shows. */
export function snippetOf(origin: string, path: string, title: string, { width }: EmbedChoice, height: number): string {
  const [size, style] =
    width === null ? ['100%', 'border:0;min-width:100%'] : [String(width), `border:0;width:${width}px;max-width:100%`];
  const frame = `<iframe src="${origin}${path}" title="${escaped(title)}" loading="lazy" width="${size}" height="${height}" style="${style}"></iframe>`;
  return `${frame}\n<script src="${origin}${inSite('/embed.js')}" async></script>`;
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
