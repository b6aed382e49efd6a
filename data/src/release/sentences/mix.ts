import { caveatsOf } from './words/caveats.ts';
import { codePhrase, companiesWords, metricOf, percentWords, topicOf } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence, Told } from './words/types.ts';

/** How many kinds are named. */
const NAMED = 3;

/**
 * Of which kinds a total is made: the largest shares of the first split of the metric that is published, of those wanted or
 * of all. From totals by code it is told only where every code has one, because the shares of some would be too large.
 * Undefined where there is none.
 */
export function mixSentence(
  telling: Telling,
  code: string,
  place: FigurePlace,
  wanted?: readonly string[],
): Sentence | undefined {
  const { texts, numbers, labels, reader } = telling;
  const metric = metricOf(telling, code);
  const isMeant = (split: string) => metric.breakdowns.includes(split) && (wanted?.includes(split) ?? true);
  for (const split of labels.breakdowns.filter((one) => isMeant(one.code))) {
    const rowsOf = (measure: string) =>
      split.codes.flatMap(
        (one) => reader.at(code, measure, { ...place, breakdown: `${split.code}:${one.code}` }) ?? [],
      );
    const shares = rowsOf('pooled_ratio').filter((row) => row.kind === 'value');
    const totals = rowsOf('sum').filter((row) => row.kind === 'value');
    const whole = totals.reduce((sum, row) => sum + row.value, 0);
    const isWhole = totals.length === split.codes.length && whole > 0;
    const rows = shares.length > 0 ? shares : isWhole ? totals : [];
    const named = largest(rows);
    const [first] = named;
    if (first === undefined) continue;
    const parts = named.map((row) =>
      texts.shareOf(
        percentWords(telling, shares.length > 0 ? row.value : row.value / whole),
        codePhrase(telling, row.breakdown),
      ),
    );
    const companies = companiesWords(telling, first, shares.length > 0 ? first.n : null);
    const when = texts[`when_${metric.period}`](place.year);
    return {
      text: finish(texts.mixOf(companies, topicOf(telling, metric), numbers.list(parts), when)),
      used: shares.length > 0 ? named : totals,
      caveats: caveatsOf(telling, first),
    };
  }
  return undefined;
}

function largest(rows: readonly Told[]): readonly Told[] {
  return [...rows]
    .filter((row) => row.value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, NAMED);
}
