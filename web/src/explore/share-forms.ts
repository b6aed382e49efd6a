import type { MetricsAnswer } from '@candor/api/types';
import { type View, type ViewCodes, viewSegment } from '@candor/data/release';
import type { Foot } from '../charts/say/foot.ts';
import { viewFilePath } from '../data/addresses.ts';
import { explorePath } from '../navigation/explore-path.ts';
import type { Place } from '../navigation/paths.ts';
import { inSite } from '../navigation/site.ts';
import { CHART_WORDS } from '../words/charts.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { formatDay } from '../words/format.ts';

/** A way to take a view along: a text to copy, or a file. */
export type ShareForm =
  | {
      readonly id: string;
      readonly kind: 'text';
      readonly label: string;
      readonly help?: string;
      readonly text: string;
    }
  | { readonly id: string; readonly kind: 'file'; readonly label: string; readonly href: string };

export interface Shared {
  readonly origin: string;
  readonly book: MetricsAnswer;
  readonly view: View;
  readonly codes: ViewCodes;
  readonly place: Place;
  /** What the chart finds. */
  readonly title: string;
  /** What stands below it. */
  readonly foot: Foot;
  /** How high a frame must be in a column of any width; null until that is known. */
  readonly height: number | null;
}

const WORDS = EXPLORE_WORDS.menu;

/** Until it is known how high the chart is. */
const EMBED_HEIGHT = 1000;

/** Every way to take a view along. A new form is one more entry; the menu shows what stands here. */
export function shareForms(shared: Shared): readonly ShareForm[] {
  const { book, view, codes } = shared;
  const file = (form: 'csv' | 'json') => viewFilePath(book.dataset, book.release, viewSegment(view, codes), form);
  // The link that is cited leads to the release that was seen, whatever is published later.
  const segment = viewSegment(view, codes);
  const picture = (ending: string) => inSite(`/charts/${book.dataset}/${book.release}/${segment}${ending}`);
  const cited = `${shared.origin}${explorePath({ ...shared.place, release: book.release }, view, shared.codes)}`;
  return [
    {
      id: 'link',
      kind: 'text',
      label: WORDS.link,
      text: `${shared.origin}${explorePath(shared.place, view, shared.codes)}`,
    },
    {
      id: 'cite',
      kind: 'text',
      label: WORDS.cite,
      text: `${shared.title}. ${book.citation} ${WORDS.citedAt({ address: cited, day: formatDay() })}`,
    },
    { id: 'sentence', kind: 'text', label: WORDS.sentence, text: sentenceOf(shared, cited) },
    { id: 'csv', kind: 'file', label: WORDS.csv, href: file('csv') },
    { id: 'json', kind: 'file', label: WORDS.json, href: file('json') },
    { id: 'svg', kind: 'file', label: WORDS.svg, href: picture('.svg') },
    { id: 'png', kind: 'file', label: WORDS.png, href: picture('.png') },
    { id: 'png-large', kind: 'file', label: WORDS.pngLarge, href: picture('@2x.png') },
    { id: 'card', kind: 'file', label: WORDS.card, href: picture('.card.png') },
    {
      id: 'embed',
      kind: 'text',
      label: WORDS.embed,
      help: WORDS.embedHelp,
      text: snippetFor(shared, book.release),
    },
    { id: 'embed-latest', kind: 'text', label: WORDS.embedLatest, text: snippetFor(shared, 'latest') },
    {
      id: 'oembed',
      kind: 'text',
      label: WORDS.oembed,
      help: WORDS.oembedHelp,
      text: `${shared.origin}${inSite('/oembed')}?url=${encodeURIComponent(cited)}`,
    },
    {
      id: 'mail',
      kind: 'text',
      label: WORDS.mail,
      text: `<a href="${escaped(cited)}"><img src="${escaped(shared.origin + picture('@2x.png'))}" alt="${escaped(shared.title)}" width="760" style="max-width:100%"></a>`,
    },
  ];
}

/** The finding with its caveat and its source, to be put into a text. */
function sentenceOf({ title, foot, book }: Shared, cited: string): string {
  const [caveat] = foot.caveats;
  const source = `${foot.source} ${WORDS.citedAt({ address: cited, day: formatDay() })}`;
  return [`${title}.`, ...(book.synthetic ? [`${CHART_WORDS.synthetic}.`] : []), caveat?.text ?? '', source]
    .filter((part) => part !== '')
    .join(' ');
}

/** The `iframe` that puts a view into somebody else's page, and the script that makes it as high as what it shows. */
export function snippetFor({ origin, book, view, codes, title, height }: Shared, release: string): string {
  const src = `${origin}${inSite(`/embed/${book.dataset}/${release}/${viewSegment(view, codes)}`)}`;
  const frame = `<iframe src="${src}" title="${escaped(title)}" loading="lazy" width="100%" height="${height ?? EMBED_HEIGHT}" style="border:0;min-width:100%"></iframe>`;
  return `${frame}\n<script src="${origin}${inSite('/embed.js')}" async></script>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
