import type { Measure } from '../measures/index.ts';
import type { MeasureInfo } from './content.ts';
import type { Texts } from './sentences/index.ts';

/** Measures as a code book defines them, in the words of a language; throws where one has none. */
export function measuresInWords(measures: readonly Measure[], texts: Texts): MeasureInfo[] {
  return measures.map(({ code, unit, of, published }) => {
    const words = texts.measures[code];
    if (words === undefined) throw new Error(`words of ${texts.language}: measure ${code} has none`);
    const { label, definition } = words;
    return { code, label, definition: [definition, texts.published[published] ?? ''].join(' ').trim(), unit, of };
  });
}
