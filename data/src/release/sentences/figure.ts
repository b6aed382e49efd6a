import { type Period, periodBefore } from '../../period/index.ts';
import { marksOf, OBSERVATION_MARKS, type Observation } from '../observation.ts';
import { changeClause, medianChangeClause } from './change.ts';
import { medianClause, quarterClause, slowestClause } from './quantiles.ts';
import { rangeClause } from './range.ts';
import { shareClause } from './share.ts';
import { caveatsOf } from './words/caveats.ts';
import { missingClause } from './words/missing.ts';
import { partYearWords } from './words/part-year.ts';
import {
  amongWho,
  bandWords,
  belowTopic,
  breakReason,
  codePhrase,
  companiesWords,
  countedWords,
  countWords,
  metricOf,
  optionPhrase,
  percentWords,
  topicOf,
  whoOf,
} from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { Clause, Sentence, Told } from './words/types.ts';

/**
 * The sentence of one observation, whatever its measure, with the reason where it holds no number, and the break where it
 * is not comparable with the year before.
 */
export function figureSentence(telling: Telling, row: Observation): Sentence {
  const { text, beside = [] } = wordsOf(telling, row);
  const isBroken = row.kind === 'value' && row.afterBreak;
  const after = isBroken
    ? ` ${finish(telling.texts.yearNotComparable(row.year, periodBefore(row.year), breakReason(telling, row)))}`
    : '';
  const dominated = row.kind === 'value' && isOneCompanys(telling, row) ? ` ${finish(telling.texts.dominated())}` : '';
  const months = partYearWords(telling, row);
  const partYear = months === null ? '' : ` ${finish(months)}`;
  return {
    text: `${finish(text)}${after}${dominated}${partYear}${markedWords(telling, row)}`,
    used: [row, ...beside],
    caveats: caveatsOf(telling, row),
  };
}

function wordsOf(telling: Telling, row: Observation): Clause {
  if (row.kind === 'missing') return missing(telling, row);
  return row.kind === 'range' ? { text: rangeClause(telling, row) } : clauseOf(telling, row);
}

/** What is to be said of the published figures behind rows, as a sentence; empty where nothing is. */
export function markedWords({ texts, numbers }: Telling, ...rows: readonly Observation[]): string {
  const found = new Set(rows.flatMap(marksOf));
  const marks = OBSERVATION_MARKS.filter((mark) => found.has(mark)).map((mark) => texts.marks[mark]);
  return marks.length === 0 ? '' : ` ${finish(texts.marked(numbers.list(marks)))}`;
}

/** Whether the row tells of a change, up or down, that rests mostly on one company. */
function isOneCompanys({ reader }: Telling, row: Told): boolean {
  if (!row.dominated || (row.measure !== 'change' && row.measure !== 'direction')) return false;
  const direction = reader.at(row.metric, 'direction', row);
  return direction?.kind !== 'value' || direction.value !== 0;
}

function missing(telling: Telling, row: Observation & { readonly kind: 'missing' }): Clause {
  if (row.measure !== 'change' || row.reason !== 'small_base') return { text: missingClause(telling, row) };
  const direction = telling.reader.at(row.metric, 'direction', row);
  if (direction?.kind !== 'value') return { text: missingClause(telling, row) };
  const { text } = clauseOf(telling, direction);
  return { text: telling.texts.smallBase(text), beside: [direction] };
}

/** The words of one value. */
export function clauseOf(telling: Telling, row: Told): Clause {
  const { texts, numbers } = telling;
  const metric = metricOf(telling, row.metric);
  const topic = topicOf(telling, metric);
  const isAnswered = telling.book.dataset.policy === 'confidential';
  switch (row.measure) {
    case 'responding': {
      const who = row.panel === 'matched' ? whoOf(telling, row) : companiesWords(telling, row, row.value);
      return {
        text: isAnswered
          ? texts.responding(who, topic, row.year)
          : texts.respondingPublished(who, topic, row.year, row.value <= 1),
      };
    }
    case 'asked': {
      const asked = row.value <= 1 ? texts.askedOne : texts.asked;
      return { text: asked(companiesWords(telling, row, row.value), topic, row.year) };
    }
    case 'coverage':
      return askedClause(telling, row, texts.gaveAnswer());
    case 'status_share':
      return askedClause(
        telling,
        row,
        texts.statuses[row.breakdown.split(':')[1] ?? ''] ?? texts.statuses.no_answer ?? '',
      );
    case 'part_year_share':
      return shareClause(telling, row, texts.partYear(topic));
    case 'sum':
      return totalClause(telling, row, row.year);
    case 'sum_previous':
      return totalClause(telling, row, periodBefore(row.year));
    case 'median':
    case 'median_previous':
    case 'median_per_million':
      return medianClause(telling, row);
    case 'q1':
    case 'q3':
      return quarterClause(telling, row);
    case 'p90_median':
      return slowestClause(telling, row);
    case 'share_any': {
      const { did, other } = countWords(telling, metric);
      return shareClause(telling, row, texts.any(did, other));
    }
    case 'share':
    case 'share_previous':
      return shareClause(telling, row, sharePhrase(telling, row));
    case 'pooled_ratio':
      return pooledClause(telling, row);
    case 'ratio_to':
      return ratioClause(telling, row);
    case 'change':
    case 'direction':
      return changeClause(telling, row);
    case 'median_change':
      return medianChangeClause(telling, row);
    case 'index':
      return {
        text: texts.indexAt(companiesWords(telling, row, null), topic, numbers.amount(Math.round(row.value)), row.year),
      };
    case 'panel_share': {
      const when = texts[`when_${metric.period}`](row.year);
      return { text: texts.panelShare(whoOf(telling, row), percentWords(telling, row.value), topic, when) };
    }
    default:
      return { text: texts.otherMeasure(whoOf(telling, row), topic, numbers.amount(row.value)) };
  }
}

function totalClause(telling: Telling, row: Told, year: Period): Clause {
  const { texts, book } = telling;
  const metric = metricOf(telling, row.metric);
  const { did, doing } = countWords(telling, metric);
  const { amount, noun } = countedWords(telling, metric, row.value);
  const full = row.breakdown === '_T' ? noun : texts.nounThat(noun, codePhrase(telling, row.breakdown));
  const who = row.panel === 'matched' ? whoOf(telling, row) : companiesWords(telling, row, row.n);
  const when = texts[`when_${metric.period}`](year);
  return {
    text:
      book.dataset.policy === 'confidential'
        ? texts.total(who, doing, amount, full, when)
        : texts.totalPublished(who, did, amount, full, when),
  };
}

function askedClause(telling: Telling, row: Told, phrase = ''): Clause {
  const { texts } = telling;
  const topic = topicOf(telling, metricOf(telling, row.metric));
  if (row.n === 1) {
    const companies = texts.askedAbout(companiesWords(telling, row, null), topic);
    return { text: texts.shareOfOne(companies, phrase, row.year, percentWords(telling, row.value, row.step)) };
  }
  return shareClause(telling, row, phrase, texts.ofAsked(companiesWords(telling, row, row.n), topic, row.year));
}

function sharePhrase(telling: Telling, row: Observation): string {
  const { texts } = telling;
  const metric = metricOf(telling, row.metric);
  const [split, code = ''] = row.breakdown.split(':');
  if (split !== 'band') return optionPhrase(telling, metric, code);
  const { did, other } = countWords(telling, metric);
  return code === '0' ? texts.bandNone(did, other) : texts.bandOf(did, bandWords(telling, code), other);
}

function pooledClause(telling: Telling, row: Told): Clause {
  const { texts } = telling;
  const metric = metricOf(telling, row.metric);
  const topic = topicOf(telling, metric);
  const percent = percentWords(telling, row.value);
  if (row.breakdown === '_T') return { text: amongWho(telling, row, texts.pooledShare(topic, percent)) };
  const companies = companiesWords(telling, row, row.n);
  const when = texts[`when_${metric.period}`](row.year);
  return { text: texts.mix(companies, topic, percent, codePhrase(telling, row.breakdown), when) };
}

function ratioClause(telling: Telling, row: Told): Clause {
  const { texts, numbers } = telling;
  const metric = metricOf(telling, row.metric);
  const base = belowTopic(telling, metric);
  const who = texts.gaveBoth(companiesWords(telling, row, row.n), row.year);
  const among = row.n === 1 ? texts.ofOne : texts.among;
  const part = telling.words.metrics[metric.code]?.part;
  if (part !== undefined && row.value <= 1) {
    return { text: among(who, texts.part(base, percentWords(telling, row.value), part)) };
  }
  const [each, factor] =
    row.value >= 1
      ? ([texts.each(), 1] as const)
      : row.value >= 0.01 || row.value === 0
        ? ([texts.everyHundred(), 100] as const)
        : ([texts.everyThousand(), 1000] as const);
  const amount = row.value === 0 ? texts.no() : numbers.amount(row.value * factor);
  return { text: among(who, texts.ratio(amount, topicOf(telling, metric), each, base)) };
}
