import type { Metric } from '../../framework/index.ts';
import { periodBefore } from '../../period/index.ts';
import { optionsSentence, shareMissing } from './options.ts';
import { shareClause } from './share.ts';
import { caveatsOf, known, needed } from './words/caveats.ts';
import {
  amongWho,
  breakReason,
  companiesOfPlace,
  metricOf,
  percentWords,
  practicePhrase,
  someOf,
} from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence, Told } from './words/types.ts';

const TOLERANCE = 1e-9;
/** The share of the companies that have the practice of a metric in place. */
const IN_PLACE = 'practice:in_place';

/** The row of a practice at a place; undefined where the metric asks for none or nothing is known. */
function practiceRow({ reader }: Telling, { code }: Metric, measure: string, place: FigurePlace) {
  return reader.at(code, measure, { ...place, breakdown: IN_PLACE });
}

/**
 * How widely a practice is in place: “among 10 to 19 companies with gaming services that answered for 2024, 63 % use
 * image hash matching on all or some surfaces”. A choice that is no practice names the options with the largest shares.
 * Undefined where nothing is known.
 */
export function practiceSentence(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const metric = metricOf(telling, code);
  const phrase = practicePhrase(telling, metric);
  const row = phrase === undefined ? undefined : practiceRow(telling, metric, 'share', place);
  if (row === undefined || phrase === undefined) return optionsSentence(telling, metric, place);
  if (row.kind !== 'value') return shareMissing(telling, row, phrase);
  const { text } = shareClause(telling, row, phrase);
  return { text: finish(text), used: [row], caveats: caveatsOf(telling, row) };
}

/**
 * How a practice moved among the companies that answered in this year and the year before, in percentage points; never
 * over a break. Undefined where nothing is known or the metric is no practice.
 */
export function practiceChangeSentence(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const metric = metricOf(telling, code);
  const phrase = practicePhrase(telling, metric);
  const panel = { ...place, panel: 'matched' as const };
  const now = practiceRow(telling, metric, 'share', panel);
  const before = practiceRow(telling, metric, 'share_previous', panel);
  if (now === undefined || before === undefined || phrase === undefined) return undefined;
  if (now.kind !== 'value') return shareMissing(telling, now, phrase);
  if (before.kind !== 'value') return shareMissing(telling, before, phrase);
  if (now.afterBreak) return breakOf(telling, now, phrase);
  const words = movedShare(telling, phrase, now, before);
  return { text: finish(amongWho(telling, now, words)), used: [now, before], caveats: caveatsOf(telling, before) };
}

/** How a share moved; of shares in steps it is only known to have moved where the two steps lie apart. */
function movedShare(telling: Telling, phrase: string, now: Told, before: Told): string {
  const { texts, numbers } = telling;
  const level = percentWords(telling, now.value, now.step);
  if (now.step !== undefined || before.step !== undefined) {
    const apart = Math.abs(now.value - before.value) - ((now.step ?? 0) + (before.step ?? 0)) / 2;
    const earlier = percentWords(telling, before.value, before.step);
    if (apart < -TOLERANCE || now.value === before.value) {
      return earlier === level ? texts.practiceUnmoved(phrase, level) : texts.practiceTooClose(phrase, earlier, level);
    }
    return (now.value > before.value ? texts.practiceRose : texts.practiceFell)(phrase, earlier, level);
  }
  const points = Math.round((now.value - before.value) * 100);
  if (points === 0) return texts.practiceSame(phrase, level);
  const size = Math.abs(points);
  const moved = texts.points(numbers.amount(size), numbers.plural(size));
  return (points > 0 ? texts.practiceUp : texts.practiceDown)(phrase, moved, level);
}

function breakOf(telling: Telling, row: Told, phrase: string): Sentence {
  const { texts } = telling;
  const name = texts.place(texts.shareThat(phrase), companiesOfPlace(telling, row), row.year);
  const text = texts.notComparable(name, periodBefore(row.year), breakReason(telling, row));
  return { text: finish(text), used: [row], caveats: caveatsOf(telling, row) };
}

/**
 * A practice of a kind of service beside the same among all companies: two facts in one sentence, no rank. Where either
 * is not there, or the place is all companies, it is the plain sentence.
 */
export function practiceBesideAll(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const { texts } = telling;
  const metric = metricOf(telling, code);
  const own = practiceSentence(telling, code, place);
  if (place.platform === 'ALL') return own;
  const here = practiceRow(telling, metric, 'share', place);
  const all = practiceRow(telling, metric, 'share', { ...place, platform: 'ALL' });
  if (own === undefined || here?.kind !== 'value' || all?.kind !== 'value') return own;
  const acrossAll = telling.words.metrics[code]?.is_past ? texts.acrossAllDid : texts.acrossAllDo;
  const text = texts.andThen(own.text.slice(0, -1), acrossAll(someOf(telling, all.value, '', all.step)));
  return {
    text: finish(text),
    used: [...own.used, all],
    caveats: known(telling, [...own.caveats, ...needed(telling, 'comparison')]),
  };
}
