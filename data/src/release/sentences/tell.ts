import type { Metric } from '../../framework/index.ts';
import { MEASURES, measureOf } from '../../measures/index.ts';
import type { Observation } from '../observation.ts';
import { figureSentence } from './figure.ts';
import { practiceBesideAll, practiceSentence } from './practices.ts';
import { shareClause } from './share.ts';
import { caveatsOf, known, needed } from './words/caveats.ts';
import { countWords, metricOf, percentWords, someOf, spanWords } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence } from './words/types.ts';

/** What there is to say of a metric at a place. */
export type Telltale =
  | { readonly kind: 'told'; readonly sentence: Sentence }
  /** The row whose sentence says why there is no number. */
  | { readonly kind: 'missing'; readonly row: Observation; readonly sentence: Sentence }
  | { readonly kind: 'nothing' };

/**
 * The measures that say the most of a metric, in the order of what it is published as; a total comes first, because it
 * is what the others are about.
 */
export function mainMeasures({ answerType, publishAs }: Pick<Metric, 'answerType' | 'publishAs'>): readonly string[] {
  const coverage = publishAs.includes('coverage') ? ['coverage'] : [];
  if (publishAs.includes('never')) return [];
  if (answerType === 'percentage' || answerType === 'duration') return ['median', 'pooled_ratio', ...coverage];
  if (answerType !== 'count') return ['share', ...coverage];
  // The mix of its kinds is told of its own.
  const own = MEASURES.filter(
    (one) => one.place === 'own' && one.split !== 'codes' && (one.panel !== 'matched' || one.from.includes('growth')),
  );
  const measures = publishAs.flatMap(
    (as) => own.find((one) => one.from !== 'always' && one.from.includes(as))?.code ?? [],
  );
  return [...(measures.includes('sum') ? ['sum'] : []), ...measures.filter((one) => one !== 'sum'), ...coverage];
}

/** The sentence of a metric at a place: of its main measure that has a number, or why there is none. */
export function tell(telling: Telling, code: string, place: FigurePlace, measures?: readonly string[]): Telltale {
  const metric = metricOf(telling, code);
  let missing: Telltale = { kind: 'nothing' };
  for (const measure of measures ?? mainMeasures(metric)) {
    const sentence = sentenceAt(telling, metric, measure, place);
    const [row] = sentence?.used ?? [];
    if (sentence === undefined || row === undefined) continue;
    if (row.kind !== 'missing') return { kind: 'told', sentence };
    if (missing.kind === 'nothing') missing = { kind: 'missing', row, sentence };
  }
  return missing;
}

function sentenceAt(telling: Telling, metric: Metric, measure: string, place: FigurePlace): Sentence | undefined {
  if (measure === 'share')
    return metric.answerType === 'count'
      ? zeroBand(telling, metric, place)
      : practiceSentence(telling, metric.code, place);
  const panel = measureOf(measure)?.panel === 'matched' ? 'matched' : (place.panel ?? 'all');
  const row = telling.reader.at(metric.code, measure, { ...place, panel });
  return row === undefined ? undefined : figureSentence(telling, row);
}

/** Of the classes of a count, the one that says something without the others: all but those that had none. */
function zeroBand(telling: Telling, metric: Metric, place: FigurePlace): Sentence | undefined {
  const row = telling.reader.at(metric.code, 'share', { ...place, breakdown: 'band:0' });
  if (row?.kind !== 'value') return row && figureSentence(telling, row);
  const { did, other } = countWords(telling, metric);
  const { text } = shareClause(telling, { ...row, value: 1 - row.value }, telling.texts.any(did, other));
  return { text: finish(text), used: [row], caveats: caveatsOf(telling, row) };
}

/**
 * The same beside the figure of all companies, where both are there and can stand side by side: shares and medians, never
 * totals. Two facts in one sentence and no rank (caveat 18).
 */
export function tellBesideAll(
  telling: Telling,
  code: string,
  place: FigurePlace,
  measures?: readonly string[],
): Telltale {
  const told = tell(telling, code, place, measures);
  if (told.kind !== 'told' || place.platform === 'ALL') return told;
  const [row] = told.sentence.used;
  if (row?.kind !== 'value') return told;
  if (row.breakdown.startsWith('option:')) {
    const sentence = practiceBesideAll(telling, code, place);
    return sentence === undefined ? told : { kind: 'told', sentence };
  }
  const all = telling.reader.at(code, row.measure, { ...place, platform: 'ALL' });
  const isShare = row.measure === 'share_any';
  const isMedian = measureOf(row.measure)?.published === 'window' && measureOf(row.measure)?.place === 'own';
  if (!(isShare || isMedian) || all?.kind !== 'value' || row.n === 1) return told;
  const { texts, numbers } = telling;
  const { answerType } = metricOf(telling, code);
  const { text, used, caveats } = told.sentence;
  const median = () =>
    answerType === 'duration'
      ? spanWords(telling, all.value)
      : answerType === 'percentage'
        ? percentWords(telling, all.value)
        : numbers.amount(all.value);
  return {
    kind: 'told',
    sentence: {
      text: isShare
        ? finish(texts.andThen(text.slice(0, -1), texts.acrossAllDid(someOf(telling, all.value, '', all.step))))
        : `${text} ${finish(texts.acrossAllMedian(median()))}`,
      used: [...used, all],
      caveats: known(telling, [...caveats, ...caveatsOf(telling, all), ...needed(telling, 'comparison')]),
    },
  };
}
