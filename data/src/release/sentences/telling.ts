import { EN, type Texts } from './en.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { FigureReader, SentenceBook, SentenceLabels } from './types.ts';

/** Everything that a sentence is made of: codes and their words, figures, and a language. */
export interface Telling {
  readonly book: SentenceBook;
  readonly labels: SentenceLabels;
  readonly reader: FigureReader;
  readonly texts: Texts;
  readonly numbers: Numbers;
}

export function tellingOf(
  book: SentenceBook,
  labels: SentenceLabels,
  reader: FigureReader,
  texts: Texts = EN,
): Telling {
  return { book, labels, reader, texts, numbers: numbersOf(texts.locale) };
}

/** A capital at the start, a full stop at the end. */
export function finish(text: string): string {
  const start = text.search(/\p{L}|\d/u);
  const first = text.charAt(start).toUpperCase();
  return `${text.slice(0, start)}${first}${text.slice(start + 1)}.`;
}
