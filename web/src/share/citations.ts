import type { MetricsAnswer } from '@candor/api/types';

/** A view of a release as it is cited. */
export interface Cited {
  readonly book: Pick<MetricsAnswer, 'dataset' | 'release' | 'publishedOn' | 'about'>;
  /** What the chart finds. */
  readonly title: string;
  /** Leads to the release that was seen, whatever is published later. */
  readonly address: string;
  /** The day on which it was seen, such as `2026-11-30`. */
  readonly day: string;
}

const PUBLISHER = 'Candor';

/** CSL-JSON 1.0, which reference managers and word processors read. */
export function cslJson({ book, title, address, day }: Cited): string {
  const item = {
    id: keyOf(book),
    type: 'dataset',
    title,
    'container-title': book.about.title,
    author: [{ literal: book.about.source.name }],
    publisher: PUBLISHER,
    version: book.release,
    ...(book.publishedOn === null ? {} : { issued: { 'date-parts': [partsOf(book.publishedOn)] } }),
    accessed: { 'date-parts': [partsOf(day)] },
    URL: address,
  };
  return JSON.stringify([item], null, 2);
}

/** BibTeX, with the fields that BibLaTeX has for what is found by its address. */
export function bibTex({ book, title, address, day }: Cited): string {
  const fields = {
    author: `{${texOf(book.about.source.name)}}`,
    title: `{${texOf(title)}}`,
    howpublished: texOf(`${book.about.title}, release ${book.release}`),
    publisher: PUBLISHER,
    ...(book.publishedOn === null
      ? {}
      : {
          year: book.publishedOn.slice(0, 4),
          month: String(Number(book.publishedOn.slice(5, 7))),
          date: book.publishedOn,
        }),
    version: texOf(book.release),
    url: address,
    urldate: day,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${keyOf(book)},\n${lines.join('\n')}\n}`;
}

/** RIS, as reference managers take it in. */
export function ris({ book, title, address, day }: Cited): string {
  const slashed = (date: string) => date.replaceAll('-', '/');
  const lines = [
    ['TY', 'DATA'],
    ['ID', keyOf(book)],
    ['AU', book.about.source.name],
    ['TI', title],
    ['T2', book.about.title],
    ['ET', book.release],
    ['PB', PUBLISHER],
    ...(book.publishedOn === null
      ? []
      : [
          ['PY', book.publishedOn.slice(0, 4)],
          ['DA', slashed(book.publishedOn)],
        ]),
    ['UR', address],
    ['Y2', slashed(day)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`.trimEnd()).join('\n');
}

const keyOf = ({ dataset, release }: Cited['book']) => `candor-${dataset}-${release}`;

const partsOf = (date: string) => date.split('-').map(Number);

/** What TeX would take for a command. */
function texOf(text: string): string {
  return text
    .replaceAll(/[\\{}]/g, (mark) => (mark === '\\' ? '\\textbackslash{}' : `\\${mark}`))
    .replaceAll(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
