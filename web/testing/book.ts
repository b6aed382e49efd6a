import type { MetricsAnswer } from '@candor/api/types';
import type { CodeBook, View } from '@candor/data/release';
import type { Facts } from '@candor/data/release/views';
import { codeBookOf, facts, row, shown } from '../../data/testing/book.ts';
import { drawingOf } from '../src/charts/draw/view-drawing.ts';
import type { LoadedView } from '../src/data/view-query.ts';

export { facts, row };

/** What the API says of a release with a metric of each kind: `COUNT`, `TIME`, `YESNO`, `MANY`, `RATIO`. */
export function bookOf(part: Partial<MetricsAnswer> = {}): MetricsAnswer {
  const { dataset: about, words: _, summaries, ...book } = codeBookOf();
  if (summaries === undefined) throw new Error('the code book for tests has summaries');
  const provenance = {
    dataset: 'test',
    release: '2024.1',
    synthetic: false,
    publishedOn: '2024-11-30',
    citation: 'Candor, test, release 2024.1.',
    manifestSha256: '0'.repeat(64),
  };
  const everything = (splits: readonly string[]) =>
    Object.fromEntries(book.measures.map(({ code }) => [code, ['_T', 'option', ...splits]]));
  const published = Object.fromEntries(book.metrics.map((one) => [one.code, everything(one.breakdowns)]));
  return { ...provenance, about, years: [2020, 2021, 2022, 2023], summaries, published, ...book, ...part };
}

const bookBehind = ({ about, years: _, published: __, ...book }: MetricsAnswer): CodeBook => ({
  ...book,
  dataset: about,
});

/** A view as a page has it when the API has answered. */
export function loaded(book: MetricsAnswer, view: View, some: Facts): LoadedView {
  const { dataset, release, synthetic, publishedOn, citation, manifestSha256 } = book;
  const { rows: observations, years } = some;
  const said = shown(bookBehind(book), view, some);
  return {
    ...{
      dataset,
      release,
      synthetic,
      publishedOn,
      citation,
      manifestSha256,
      view: '',
      years,
      observations,
      facts: some,
    },
    filters: { metric: [], measure: [], size: [], panel: [] },
    ...said,
  };
}

/** A view drawn from some observations. */
export const drawn = (view: View, book: MetricsAnswer, some: Facts) =>
  drawingOf(view, book, loaded(book, view, some).chart, some);
