import type { MetricsAnswer, SentenceRow } from '@candor/api/types';

/** The caveats of a page: those that hold for every figure, and numbered ones that belong to single sentences. */
export interface Notes {
  readonly general: readonly string[];
  /** In the order in which sentences need them. */
  readonly numbered: readonly string[];
  /** The numbers of the notes that belong to some caveats, from 1. */
  numbersOf(caveats: readonly number[]): readonly number[];
}

/** Caveats that stand on every page are told once, without a number: a sentence with eight numbers is read by nobody. */
export function notesOf(
  { caveats }: Pick<MetricsAnswer, 'caveats'>,
  sentences: readonly Pick<SentenceRow, 'caveats'>[],
): Notes {
  const used = [...new Set(sentences.flatMap((one) => one.caveats))];
  const known = used.flatMap((id) => caveats.find((one) => one.id === id) ?? []);
  const numbered = known.filter((one) => !one.shown.includes('page'));
  return {
    general: known.filter((one) => one.shown.includes('page')).map((one) => one.text),
    numbered: numbered.map((one) => one.text),
    numbersOf: (ids) =>
      [...new Set(ids)]
        .map((id) => numbered.findIndex((one) => one.id === id) + 1)
        .filter((number) => number > 0)
        .sort((a, b) => a - b),
  };
}
