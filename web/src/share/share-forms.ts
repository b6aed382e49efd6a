import type { MetricsAnswer } from '@candor/api/types';
import { type View, type ViewCodes, viewSegment } from '@candor/data/release';
import type { Foot } from '../charts/say/foot.ts';
import { viewFilePath } from '../data/addresses.ts';
import { explorePath } from '../navigation/explore-path.ts';
import type { Place } from '../navigation/paths.ts';
import { inSite, isFiles } from '../navigation/site.ts';
import { CHART_WORDS } from '../words/charts.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { formatDay } from '../words/format.ts';
import { bibTex, cslJson, ris } from './citations.ts';
import { type EmbedChoice, escaped } from './embed-choice.ts';

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
  /** Whether there are pictures and frames of it: a site without a server has them of some views. */
  readonly isDrawn: boolean;
  /** In which colours pictures are. */
  readonly theme: EmbedChoice['theme'];
}

const WORDS = EXPLORE_WORDS.menu;

/** Every way to take a view along. A new form is one more entry; the menu shows what stands here. */
export function shareForms(shared: Shared): readonly ShareForm[] {
  const { book, view, codes } = shared;
  const file = (form: 'csv' | 'json') => viewFilePath(book.dataset, book.release, viewSegment(view, codes), form);
  // The link that is cited leads to the release that was seen, whatever is published later.
  const segment = viewSegment(view, codes);
  const query = shared.theme === 'dark' ? '?theme=dark' : '';
  const picture = (ending: string) => inSite(`/charts/${book.dataset}/${book.release}/${segment}${ending}${query}`);
  const cited = `${shared.origin}${explorePath({ ...shared.place, release: book.release }, view, shared.codes)}`;
  const citation = { book, title: shared.title, address: cited, day: new Date().toLocaleDateString('sv-SE') };
  const drawn: readonly ShareForm[] = [
    { id: 'svg', kind: 'file', label: WORDS.svg, href: picture('.svg') },
    { id: 'png', kind: 'file', label: WORDS.png, href: picture('.png') },
    { id: 'png-large', kind: 'file', label: WORDS.pngLarge, href: picture('@2x.png') },
    { id: 'card', kind: 'file', label: WORDS.card, href: picture('.card.png') },
    {
      id: 'oembed',
      kind: 'text',
      label: WORDS.oembed,
      help: WORDS.oembedHelp,
      text: isFiles
        ? `${shared.origin}${inSite(`/oembed/embed/${book.dataset}/${book.release}/${encodeURIComponent(segment)}.json`)}`
        : `${shared.origin}${inSite('/oembed')}?url=${encodeURIComponent(cited)}`,
    },
    {
      id: 'mail',
      kind: 'text',
      label: WORDS.mail,
      text: `<a href="${escaped(cited)}"><img src="${escaped(shared.origin + picture('@2x.png'))}" alt="${escaped(shared.title)}" width="760" style="max-width:100%"></a>`,
    },
  ];
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
    { id: 'bibtex', kind: 'text', label: WORDS.bibtex, text: bibTex(citation) },
    { id: 'ris', kind: 'text', label: WORDS.ris, text: ris(citation) },
    { id: 'csl', kind: 'text', label: WORDS.csl, text: cslJson(citation) },
    { id: 'csv', kind: 'file', label: WORDS.csv, href: file('csv') },
    { id: 'json', kind: 'file', label: WORDS.json, href: file('json') },
    ...(shared.isDrawn ? drawn : []),
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
