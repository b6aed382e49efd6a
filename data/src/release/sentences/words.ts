import type { Metric } from '../../framework/index.ts';
import type { Observation } from '../observation.ts';
import type { ChoiceWords, CountWords } from './en.ts';
import type { Telling } from './telling.ts';

/** The metric of a code; throws where the code book has none, because then nothing true can be said of it. */
export function metricOf({ book }: Telling, code: string): Metric {
  const metric = book.metrics.find((one) => one.code === code);
  if (metric === undefined) throw new Error(`metric “${code}” is not in the code book`);
  return metric;
}

export function countWords({ texts }: Telling, metric: Metric): CountWords {
  const { did, doing, topic } = texts.unknown;
  return (
    texts.metrics.counts[metric.code] ?? {
      did,
      doing,
      one: metric.unit?.singular ?? '',
      other: metric.unit?.plural ?? '',
      topic: topic(metric.title),
    }
  );
}

function choiceWords({ texts }: Telling, metric: Metric): ChoiceWords | undefined {
  return texts.metrics.choices[metric.code];
}

/** What a metric is about, inside a sentence: “reports to NCMEC”. */
export function topicOf(telling: Telling, metric: Metric): string {
  const { counts, percentages, durations } = telling.texts.metrics;
  return (
    counts[metric.code]?.topic ??
    percentages[metric.code] ??
    durations[metric.code] ??
    choiceWords(telling, metric)?.topic ??
    telling.texts.unknown.topic(metric.title)
  );
}

/** What companies do that chose an option: “use image hash matching on some surfaces”. */
export function optionPhrase(telling: Telling, metric: Metric, option: string): string {
  const words = choiceWords(telling, metric);
  const label = metric.options.find((one) => one.code === option)?.label ?? option;
  if (words === undefined) return telling.texts.unknown.option(label);
  return words.options?.[option] ?? telling.texts.option(words, inSentence(telling, label));
}

/** What is true of a part of a total: “were images”. */
export function codePhrase({ texts, labels }: Telling, breakdown: string): string {
  const [split = '', code = ''] = breakdown.split(':');
  const label = labels.breakdowns.find((one) => one.code === split)?.codes.find((one) => one.code === code)?.label;
  return texts.codes[split]?.[code] ?? texts.unknown.code(label ?? code.replaceAll('_', ' '));
}

/** The practice that some options of a metric amount to. */
export function practicePhrase(telling: Telling, metric: Metric): string | undefined {
  return choiceWords(telling, metric)?.practice;
}

/** A label inside a sentence: its capital goes, unless it belongs to a name or an abbreviation. */
export function inSentence({ texts }: Pick<Telling, 'texts'>, label: string): string {
  const first = label.split(/[\s,;:]/)[0] ?? '';
  if (/^.+[\p{Lu}\d]/u.test(first) || texts.proper.includes(first)) return label;
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** “14 companies with messaging services”, “one company”, “10 to 19 large companies”; null for an untold number. */
export function companiesWords(
  { texts, numbers, book }: Telling,
  { platform, size }: Pick<Observation, 'platform' | 'size'>,
  n: Observation['n'],
): string {
  const known = texts.services[platform];
  const label = book.platforms.find((one) => one.code === platform)?.label ?? platform;
  const services = known === undefined ? texts.unknown.platform(label) : known;
  const count = quantityWords({ texts, numbers }, n);
  const company = texts.company(platform, n === 1 || n === 0);
  return texts.companies(count, size === '_T' ? '' : (texts.sizes[size] ?? ''), company, services);
}

function quantityWords({ texts, numbers }: Pick<Telling, 'texts' | 'numbers'>, n: Observation['n']): string {
  if (n === null) return '';
  if (n === 0) return texts.no;
  if (n === 1) return texts.oneCount;
  return typeof n === 'number' ? numbers.amount(n) : bandWords({ texts, numbers }, n);
}

/** A class such as `5-9` or `100+` in words. */
export function bandWords({ texts, numbers }: Pick<Telling, 'texts' | 'numbers'>, band: string): string {
  const [from = '', to] = band.replace('+', '').split('-');
  return texts.band(numbers.amount(Number(from)), to === undefined ? null : numbers.amount(Number(to)));
}

/** The companies of a row without their number: “companies with messaging services”, “all companies”. */
export function companiesOfPlace(telling: Telling, place: Pick<Observation, 'platform' | 'size'>): string {
  const words = companiesWords(telling, place, null);
  const bare = telling.texts.company(place.platform, false);
  return words === bare && place.platform !== 'OTHER-REPORTERS' ? telling.texts.everyCompany(words) : words;
}

/** The companies behind a row: those that answered, or those of the panel. */
export function whoOf(telling: Telling, row: Observation): string {
  const { texts } = telling;
  const companies = companiesWords(telling, row, row.n);
  const isAnswered = telling.book.dataset.policy === 'confidential';
  if (row.panel === 'matched') {
    const inBoth = isAnswered ? texts.inBoth.answered : texts.inBoth.reported;
    return inBoth(texts.the(companies), row.year - 1, row.year);
  }
  return (isAnswered ? texts.thatAnswered : texts.thatReported)(companies, row.year);
}

/** “among 14 companies …, ” before what is said of them; of a single company “for the one company …, ”. */
export function amongWho(telling: Telling, row: Observation, rest: string): string {
  const { texts } = telling;
  return (row.n === 1 ? texts.ofOne : texts.among)(whoOf(telling, row), rest);
}

const TOLERANCE = 1e-6;

/** A share of companies as “none”, “fewer than 1 %”, “63 %”, “nearly all” or “all”, before what they do. */
export function someOf({ texts, numbers }: Telling, share: number, phrase = '', step = 0): string {
  if (step > 0) return withinWords({ texts, numbers }, share, step);
  if (share <= 0) return texts.none(phrase, numbers.percent(0));
  if (share >= 1) return texts.all;
  if (share < 0.005) return texts.fewerThanOne(numbers.percent(0.01));
  if (share >= 0.995) return texts.nearlyAll;
  return numbers.percent(share);
}

/** A ratio as a percentage that never rounds to 0 or 100: “under 1 %”, “63 %”, “nearly 100 %”. */
export function percentWords({ texts, numbers }: Telling, ratio: number, step = 0): string {
  if (step > 0) return withinWords({ texts, numbers }, ratio, step);
  if (ratio > 0 && ratio < 0.005) return texts.under(numbers.percent(0.01));
  if (ratio < 1 && ratio >= 0.995) return texts.nearlyWhole(numbers.percent(1));
  return numbers.percent(ratio);
}

/** A share that is told in a step: “25 % or less”, “between 45 % and 55 %”, “75 % or more”. */
export function withinWords(
  { texts, numbers }: Pick<Telling, 'texts' | 'numbers'>,
  share: number,
  step: number,
): string {
  const [low, high] = [share - step / 2, share + step / 2];
  if (low <= TOLERANCE) return texts.atMost(numbers.percent(high));
  if (high >= 1 - TOLERANCE) return texts.atLeast(numbers.percent(low));
  return texts.between(numbers.percent(low), numbers.percent(high));
}

/** “about 5 hours”. */
export function spanWords({ texts, numbers }: Telling, minutes: number): string {
  return minutes < 1 ? texts.underAMinute : texts.about(numbers.minutes(minutes));
}

/** “2.1 million” and the noun in the number that goes with it; “no” for zero. */
export function countedWords(telling: Telling, metric: Metric, value: number): { amount: string; noun: string } {
  const { texts, numbers } = telling;
  const words = countWords(telling, metric);
  const isOne = value !== 0 && numbers.plural(value) === 'one';
  return { amount: value === 0 ? texts.no : numbers.amount(value), noun: isOne ? words.one : words.other };
}

/** Why a series breaks at a place, in words: the notes that are public, or else the kind of the break. */
export function breakReason({ book, texts }: Telling, { metric, platform, year }: Observation): string {
  const found = book.breaks.filter((one) => one.metric === metric && one.platform === platform && one.year === year);
  const reasons = found.flatMap((one) =>
    one.notes.length > 0
      ? one.notes.map((note) => inSentence({ texts }, note.replace(/\.$/, '')))
      : [texts.breaks[one.kind] ?? texts.someBreak],
  );
  return reasons.length === 0 ? texts.someBreak : [...new Set(reasons)].join('; ');
}
