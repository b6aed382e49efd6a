import type { Metric, MetricWords } from '../../../framework/index.ts';
import { periodBefore } from '../../../period/index.ts';
import type { Observation } from '../../observation.ts';
import type { Telling } from './telling.ts';

/** The metric of a code; throws where the code book has none, because then nothing true can be said of it. */
export function metricOf({ book }: Telling, code: string): Metric {
  const metric = book.metrics.find((one) => one.code === code);
  if (metric === undefined) throw new Error(`metric “${code}” is not in the code book`);
  return metric;
}

/** How a count is spoken of: “acted on”, “acting on”, “CSEA item”, “CSEA items”. */
export interface CountWords {
  readonly did: string;
  readonly doing: string;
  readonly one: string;
  readonly other: string;
}

export function countWords({ texts, words }: Telling, metric: Metric): CountWords {
  const { did, doing, one, other } = words.metrics[metric.code] ?? {};
  return {
    did: did ?? texts.uncounted.did,
    doing: doing ?? texts.uncounted.doing,
    one: one ?? metric.unit?.singular ?? '',
    other: other ?? metric.unit?.plural ?? '',
  };
}

/** The words of a choice; undefined where the framework's words have none, as of a metric of a newer version. */
export function choiceWords({ words }: Telling, metric: Metric): MetricWords | undefined {
  return metric.options.length === 0 ? undefined : words.metrics[metric.code];
}

/** What a metric is about, inside a sentence: “reports to NCMEC”. */
export function topicOf({ texts, words }: Telling, metric: Metric): string {
  return words.metrics[metric.code]?.topic ?? texts.unknown_topic(metric.title);
}

/** What the metric is about by which another is divided. */
export function belowTopic(telling: Telling, metric: Metric): string {
  const below = telling.book.metrics.find((one) => one.code === metric.ratioTo);
  return below === undefined ? telling.texts.unknownBase() : topicOf(telling, below);
}

/** What companies do that chose an option: “use image hash matching on some surfaces”. */
export function optionPhrase(telling: Telling, metric: Metric, option: string): string {
  const words = choiceWords(telling, metric);
  const label = metric.options.find((one) => one.code === option)?.label ?? option;
  if (words === undefined) return telling.texts.unknown_option(label);
  const { options, lead = '', tail = '' } = words;
  return options?.[option] ?? telling.texts.option(lead, inSentence(telling, label), tail);
}

/** What is true of a part of a total: “were images”. */
export function codePhrase({ texts, labels, words }: Telling, breakdown: string): string {
  const [split = '', code = ''] = breakdown.split(':');
  const label = labels.breakdowns.find((one) => one.code === split)?.codes.find((one) => one.code === code)?.label;
  return words.codes[split]?.[code] ?? texts.unknown_code(label ?? code.replaceAll('_', ' '));
}

/** The practice that some options of a metric amount to. */
export function practicePhrase(telling: Telling, metric: Metric): string | undefined {
  return choiceWords(telling, metric)?.practice;
}

/** A label inside a sentence: its capital goes, unless it belongs to a name or an abbreviation. */
export function inSentence({ words }: Pick<Telling, 'words'>, label: string): string {
  const first = label.split(/[\s,;:]/)[0] ?? '';
  if (/^.+[\p{Lu}\d]/u.test(first) || words.keep_capital.includes(first)) return label;
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** “14 companies with messaging services”, “one company”, “10 to 19 large companies”; null for an untold number. */
export function companiesWords(
  { texts, words, numbers, book }: Telling,
  { platform, size }: Pick<Observation, 'platform' | 'size'>,
  n: Observation['n'],
): string {
  const count = quantityWords({ texts, numbers }, n);
  const company = reporterWords(words, platform, n === 1 || n === 0);
  const companies = texts.companies(count, size === '_T' ? '' : (words.sizes[size] ?? ''), company);
  const place = book.platforms.find((one) => one.code === platform);
  const isEverybody = place !== undefined && place.level !== 'type' && place.level !== 'group';
  // Where those of a place have a word of their own, it says who they are.
  if (isEverybody || words.reporters[platform] !== undefined) return companies;
  return texts.companiesWith(companies, words.platforms[platform] ?? texts.unknown_platform(place?.label ?? platform));
}

/** What those are called that report at a place: “company” or “companies”, “organisation without a platform”. */
export function reporterWords({ reporters }: Telling['words'], platform: string, isOne: boolean): string {
  const { one = '', other = '' } = reporters[platform] ?? reporters.company ?? {};
  return isOne ? one : other;
}

function quantityWords({ texts, numbers }: Pick<Telling, 'texts' | 'numbers'>, n: Observation['n']): string {
  if (n === null) return '';
  if (n === 0) return texts.no();
  if (n === 1) return texts.oneCount();
  return typeof n === 'number' ? numbers.amount(n) : bandWords({ texts, numbers }, n);
}

/** A class such as `5-9` or `100+` in words. */
export function bandWords({ texts, numbers }: Pick<Telling, 'texts' | 'numbers'>, band: string): string {
  const [from = '', to] = band.replace('+', '').split('-');
  const least = numbers.amount(Number(from));
  return to === undefined ? texts.bandFrom(least) : texts.band(least, numbers.amount(Number(to)));
}

/** The companies of a row without their number: “companies with messaging services”, “all companies”. */
export function companiesOfPlace(telling: Telling, place: Pick<Observation, 'platform' | 'size'>): string {
  const words = companiesWords(telling, place, null);
  const bare = reporterWords(telling.words, place.platform, false);
  return words === bare && place.platform !== 'OTHER-REPORTERS' ? telling.texts.everyCompany(words) : words;
}

/** The companies behind a row: those that answered, or those of the panel. */
export function whoOf(telling: Telling, row: Observation): string {
  const { texts } = telling;
  const companies = companiesWords(telling, row, row.n);
  const isAnswered = telling.book.dataset.policy === 'confidential';
  if (row.panel === 'matched') {
    const inBoth = isAnswered ? texts.inBoth_answered : texts.inBoth_reported;
    return inBoth(texts.the(companies), periodBefore(row.year), row.year);
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
  if (share <= 0) return isNegative({ texts }, phrase) ? numbers.percent(0) : texts.none();
  if (share >= 1) return texts.all();
  if (share < 0.005) return texts.fewerThanOne(numbers.percent(0.01));
  if (share >= 0.995) return texts.nearlyAll();
  return numbers.percent(share);
}

/** Whether a phrase denies itself: “none do not” is hard to read. */
function isNegative({ texts }: Pick<Telling, 'texts'>, phrase: string): boolean {
  return phrase.split(/[^\p{L}]+/u).some((word) => texts.negative.includes(word));
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
  return minutes < 1 ? texts.underAMinute() : texts.about(numbers.minutes(minutes));
}

/** “2.1 million” and the noun in the number that goes with it; “no” for zero. */
export function countedWords(telling: Telling, metric: Metric, value: number): { amount: string; noun: string } {
  const { texts, numbers } = telling;
  const words = countWords(telling, metric);
  const isOne = value !== 0 && numbers.plural(value) === 'one';
  return { amount: value === 0 ? texts.no() : numbers.amount(value), noun: isOne ? words.one : words.other };
}

/** Why a series breaks at a place, in words: the notes that are public, or else the kind of the break. */
export function breakReason(
  { book, texts, words }: Telling,
  { metric, platform, year }: Pick<Observation, 'metric' | 'platform' | 'year'>,
): string {
  const found = book.breaks.filter((one) => one.metric === metric && one.platform === platform && one.year === year);
  const reasons = found.flatMap((one) =>
    one.notes.length > 0
      ? one.notes.map((note) => inSentence({ words }, note.replace(/\.$/, '')))
      : [texts.breaks[one.kind] ?? texts.someBreak()],
  );
  return reasons.length === 0 ? texts.someBreak() : [...new Set(reasons)].join('; ');
}
