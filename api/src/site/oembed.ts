import type { Catalogue } from '../catalogue.ts';
import type { AskedView } from '../pictures/view-asked.ts';
import { seenAt } from '../seen-view.ts';
import { escaped } from './template.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const CARD: Size = { width: 1200, height: 630 };

/** What a frame of a view may do where a page puts it into a sandbox: its script, its links, and keep a file. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A `rich` answer of oEmbed 1.0: a frame of the size that was asked for at most, and the card where that is no larger. */
export function oembedAnswer(
  catalogue: Catalogue,
  base: string,
  { release, view, segment }: AskedView,
  path: string,
  size: Size,
  most: Size,
): Readonly<Record<string, string | number>> {
  const { title } = seenAt(release, catalogue.framework(release.codeBook.frameworkVersion), catalogue.texts, view);
  const { dataset, release: id } = release.manifest;
  const fits = most.width >= CARD.width && most.height >= CARD.height;
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: release.codeBook.dataset.title,
    author_url: `${base}/d/${dataset}`,
    provider_name: 'Candor',
    provider_url: `${base}/`,
    cache_age: 3600,
    ...size,
    html: frameOf(`${base}${path}`, title, size),
    ...(fits
      ? {
          thumbnail_url: `${base}/charts/${dataset}/${id}/${segment}.card.png`,
          thumbnail_width: CARD.width,
          thumbnail_height: CARD.height,
        }
      : {}),
  };
}

function frameOf(address: string, title: string, { width, height }: Size): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" sandbox="${SANDBOX}" loading="lazy" style="border:0;width:100%;max-width:${width}px"></iframe>`;
}

/** The same as XML. */
export function xmlOf(answer: ReturnType<typeof oembedAnswer>): string {
  const members = Object.entries(answer).map(([name, value]) => `  <${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('\n')}\n</oembed>\n`;
}
