import type { MetricsAnswer } from '@candor/api/types';
import { type View, type ViewCodes, viewSegment } from '@candor/data/release';
import { viewFilePath } from '../data/addresses.ts';
import { explorePath } from '../navigation/explore-path.ts';
import type { Place } from '../navigation/paths.ts';
import { inSite } from '../navigation/site.ts';
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
}

const WORDS = EXPLORE_WORDS.menu;

/** Enough for a chart with its title and foot at the width of a column; the frame scrolls where it is narrower. */
const EMBED_HEIGHT = 820;

/** Every way to take a view along. A new form is one more entry; the menu shows what stands here. */
export function shareForms(shared: Shared): readonly ShareForm[] {
  const { book, view, codes } = shared;
  const file = (form: 'csv' | 'json') => viewFilePath(book.dataset, book.release, viewSegment(view, codes), form);
  // The link that is cited leads to the release that was seen, whatever is published later.
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
    { id: 'csv', kind: 'file', label: WORDS.csv, href: file('csv') },
    { id: 'json', kind: 'file', label: WORDS.json, href: file('json') },
    { id: 'embed', kind: 'text', label: WORDS.embed, help: WORDS.embedHelp, text: snippetFor(shared) },
  ];
}

/** The `iframe` that puts a view into somebody else's page. */
export function snippetFor({ origin, book, view, codes, title }: Shared): string {
  const src = `${origin}${inSite(`/embed/${book.dataset}/${book.release}/${viewSegment(view, codes)}`)}`;
  const safe = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${src}" title="${safe}" loading="lazy" width="100%" height="${EMBED_HEIGHT}" style="border:0;min-width:100%"></iframe>`;
}
