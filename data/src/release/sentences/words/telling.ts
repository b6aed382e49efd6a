import type { FrameworkWords, Summaries } from '../../../framework/index.ts';
import { frequencyOf } from '../../../period/index.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { Texts } from './texts.ts';
import type { FigureReader, SentenceBook, SentenceLabels } from './types.ts';

/** Everything that a sentence is made of: codes and their words, figures, and a language. */
export interface Telling {
  readonly book: SentenceBook;
  readonly labels: SentenceLabels;
  readonly reader: FigureReader;
  readonly texts: Texts;
  /** How the metrics and codes of the release are spoken of. */
  readonly words: FrameworkWords;
  /** Which metrics speak first. */
  readonly summaries: Summaries;
  readonly numbers: Numbers;
}

/**
 * What sentences in the language of `said` are made of, in words for the length of the release’s periods. The words are those that the release was frozen with; one that
 * holds none, or none of that language, is spoken of in the words of its framework. Throws where there are none either.
 */
export function tellingOf(book: SentenceBook, labels: SentenceLabels, reader: FigureReader, said: Texts): Telling {
  const texts = said.of(frequencyOf(reader.years.at(-1) ?? 0));
  const words = book.words?.[texts.language] ?? labels.words[texts.language];
  const summaries = book.summaries ?? labels.summaries;
  if (words === undefined) throw new Error(`there are no words of the framework in ${texts.language}`);
  const spoken = texts.spokenOf(words.reporters.company);
  return { book, labels, reader, texts: spoken, words, summaries, numbers: numbersOf(texts.locale) };
}

/** A capital at the start, a full stop at the end. */
export function finish(text: string): string {
  const start = text.search(/\p{L}|\d/u);
  const first = text.charAt(start).toUpperCase();
  return `${text.slice(0, start)}${first}${text.slice(start + 1)}.`;
}
