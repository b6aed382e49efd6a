import type { MetricsAnswer, ViewAnswer } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { type CodeBook, readView, viewCodesOf, viewSegment } from '@candor/data/release';
import { labelledCsv } from '@candor/data/release/formats/csv';
import { bandWords, parseTexts, readerOfRows, tellingOf } from '@candor/data/release/sentences';
import { factsOf, filtersOf, rowsOfView, sentView, viewOf } from '@candor/data/release/views';
import english from '../../../data/words/en.yaml?raw';
import { passes, type ReleaseFiles } from './release-files.ts';

/** A view that no file holds, made here as the server makes it. */
export interface MadeView {
  readonly answer: ViewAnswer;
  /** Its observations as a file. */
  csv(): string;
}

/** Makes a view out of the observations of its metric. Throws where the release has no such view. */
export async function madeView(files: ReleaseFiles, segment: string): Promise<MadeView> {
  const [book, codeBook] = await Promise.all([
    files.part<MetricsAnswer>('metrics'),
    files.part<CodeBook>('files/codebook.json'),
  ]);
  const codes = viewCodesOf(codeBook, null);
  const read = readView(segment, codes);
  if (!read.ok) throw new Error(read.problem);
  const { view } = read;
  const [framework, found] = await Promise.all([
    files.framework<Framework>(codeBook.frameworkVersion),
    files.observations([view.metric]),
  ]);
  const all = found?.observations ?? [];
  const filters = filtersOf(view, codeBook);
  const facts = factsOf({ observations: all.filter((row) => passes(row, { ...filters })) });
  const reader = { ...readerOfRows(all), years: book.years };
  const telling = tellingOf(codeBook, framework, reader, parseTexts(english));
  const shown = viewOf(telling, codeBook, view, facts, framework);
  const { dataset, release, synthetic, publishedOn, citation, manifestSha256 } = book;
  return {
    answer: {
      ...{ dataset, release, synthetic, publishedOn, citation, manifestSha256 },
      ...sentView(viewSegment(view, codes), view, codeBook, shown, facts),
    },
    csv: () => {
      const bandLabel = (band: string) => bandWords(telling, band);
      const source = { dataset, release, codeBook, lists: framework, bandLabel };
      return labelledCsv(source, rowsOfView(view, codeBook, shown.chart, facts));
    },
  };
}
