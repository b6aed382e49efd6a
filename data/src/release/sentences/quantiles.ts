import { periodBefore } from '../../period/index.ts';
import type { Observation } from '../observation.ts';
import {
  amongWho,
  companiesWords,
  countedWords,
  countWords,
  metricOf,
  percentWords,
  reporterWords,
  spanWords,
  topicOf,
} from './words/phrases.ts';
import type { Telling } from './words/telling.ts';
import type { Clause, Told } from './words/types.ts';

/** The median of the companies, with the quartiles around it where they are published. */
export function medianClause(telling: Telling, row: Told): Clause {
  const { texts, numbers } = telling;
  const metric = metricOf(telling, row.metric);
  const { did, doing } = countWords(telling, metric);
  const [company, companies] = namesOf(telling, row);
  const counted = countedWords(telling, metric, row.value);
  if (row.n === 1 && metric.answerType === 'count' && row.measure === 'median') {
    const when = texts[`when_${metric.period}`](row.year);
    const who = companiesWords(telling, row, 1);
    const isAnswered = telling.book.dataset.policy === 'confidential';
    return {
      text: isAnswered
        ? texts.total(who, doing, counted.amount, counted.noun, when)
        : texts.totalPublished(who, did, counted.amount, counted.noun, when),
    };
  }
  const { lower, upper } = quartilesOf(telling, row);
  const middle = (words: (value: number) => string) => {
    if (lower === undefined || upper === undefined) return null;
    const [from, to] = [words(lower.value), words(upper.value)];
    return from === to ? texts.middleSame(companies, from) : texts.middle(companies, from, to);
  };
  const text =
    metric.answerType === 'percentage'
      ? texts.medianShare(topicOf(telling, metric), percentWords(telling, row.value))
      : metric.answerType === 'duration'
        ? texts.medianSpan(topicOf(telling, metric), spanWords(telling, row.value))
        : (row.measure === 'median_per_million' ? texts.perMillion : texts.median)(
            company,
            did,
            counted.amount,
            counted.noun,
          );
  const dated = row.measure === 'median_previous' ? texts.yearBefore(text, periodBefore(row.year)) : text;
  const around = middle((value) =>
    metric.answerType === 'percentage'
      ? percentWords(telling, value)
      : metric.answerType === 'duration'
        ? spanWords(telling, value)
        : numbers.amount(value),
  );
  const whole = amongWho(telling, row, dated);
  return {
    text: around === null ? whole : texts.andThen(whole, around),
    beside: around === null ? [] : [lower, upper].filter((one) => one !== undefined),
  };
}

/** One of those that reported, and several of them. */
function namesOf({ words }: Telling, { platform }: Told): [string, string] {
  return [reporterWords(words, platform, true), reporterWords(words, platform, false)];
}

/** The quartiles that stand beside a median of all companies. */
function quartilesOf(telling: Telling, row: Told): { lower?: Told; upper?: Told } {
  // One company has no middle half.
  if (row.measure !== 'median' || row.panel !== 'all' || row.n === 1) return {};
  const [lower, upper] = ['q1', 'q3'].map((measure) => telling.reader.at(row.metric, measure, row));
  return isTold(lower) && isTold(upper) ? { lower, upper } : {};
}

const isTold = (row: Observation | undefined): row is Told => row?.kind === 'value';

/** A quartile alone: what a quarter of the companies does not exceed, or reaches. */
export function quarterClause(telling: Telling, row: Told): Clause {
  const { texts, numbers } = telling;
  const metric = metricOf(telling, row.metric);
  const isUpper = row.measure === 'q3';
  const topic = topicOf(telling, metric);
  const { did, other } = countWords(telling, metric);
  const text =
    metric.answerType === 'percentage'
      ? texts.quarterShare(topic, percentWords(telling, row.value), isUpper)
      : metric.answerType === 'duration'
        ? texts.quarterSpan(topic, spanWords(telling, row.value), isUpper)
        : (isUpper ? texts.upperQuartile : texts.lowerQuartile)(
            namesOf(telling, row)[1],
            did,
            numbers.amount(row.value),
            other,
          );
  return { text: amongWho(telling, row, text) };
}

/** Within which time nine of ten cases were done. */
export function slowestClause(telling: Telling, row: Told): Clause {
  const topic = topicOf(telling, metricOf(telling, row.metric));
  const text = telling.texts.slowest(topic, spanWords(telling, row.value));
  return { text: amongWho(telling, row, text) };
}
