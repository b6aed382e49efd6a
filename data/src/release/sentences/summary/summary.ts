import type { Summaries } from '../../../framework/index.ts';
import { measureOf } from '../../../measures/index.ts';
import type { Observation } from '../../observation.ts';
import { mixSentence } from '../mix.ts';
import { practiceChangeSentence } from '../practices.ts';
import { tellBesideAll } from '../tell.ts';
import { caveatsOf, known, needed } from '../words/caveats.ts';
import { whatOf } from '../words/missing.ts';
import { companiesOfPlace, metricOf, percentWords, practicePhrase, spanWords } from '../words/phrases.ts';
import { finish, type Telling } from '../words/telling.ts';
import type { FigurePlace, Sentence } from '../words/types.ts';
import {
  given,
  hasMetric,
  MOST_SENTENCES,
  type SectionKey,
  SPARE_FIRST,
  saysMuch,
  sorted,
  type Written,
} from './brief.ts';
import { mainPoints } from './main-points.ts';
import { reported } from './reported.ts';

/** One sentence of a summary, under its heading. */
export interface SummarySentence extends Sentence {
  readonly section: SectionKey;
  /** The heading in words. */
  readonly heading: string;
}

/**
 * The brief of one platform code and year: the main points, what else was reported, how it is found, how serious it is, how fast it is dealt
 * with, safeguards and how they moved, challenges, completeness. Sections without a metric are left out, and what is
 * held back is named in one sentence at the end. At most 14 sentences.
 */
export function summaryOf(telling: Telling, place: Pick<FigurePlace, 'platform' | 'year'>): readonly SummarySentence[] {
  const { sections } = telling.summaries;
  const main = mainPoints(telling, place);
  const written: (readonly [SectionKey, Written])[] = [
    ['main', main],
    ['reported', reported(telling, place, main.metric)],
    ['found', picked(telling, sections.found, place)],
    ['serious', picked(telling, sections.serious, place)],
    ['speed', speed(telling, place)],
    ['safeguards', safeguards(telling, place)],
    ['challenges', picked(telling, sections.challenges, place)],
    ['completeness', { sentences: completeness(telling, place), held: [] }],
  ];
  const heldBack = heldBackSentence(
    telling,
    written.flatMap(([, { held }]) => held),
  );
  const room = MOST_SENTENCES - (heldBack === undefined ? 0 : 1);
  const told = shortened(written, room).flatMap(([section, { sentences }]) =>
    sentences.map((sentence) => ({ section, sentence })),
  );
  const last: typeof told = heldBack === undefined ? [] : [{ section: 'completeness', sentence: heldBack }];
  const all = [...told, ...last];
  if (all.length === 0) all.push({ section: 'reported', sentence: nothing(telling, place) });
  return all.map(({ section, sentence }) => ({
    section,
    heading: telling.words.headings?.[section] ?? telling.texts.headings[section],
    ...sentence,
  }));
}

function nothing(telling: Telling, { platform, year }: FigurePlace): Sentence {
  const companies = companiesOfPlace(telling, { platform, size: '_T' });
  return { text: finish(telling.texts.nothingAtAll(companies, year)), used: [], caveats: [] };
}

/** The figures that a summary opens its sentences with, each with its name: “the total of reports to NCMEC”. */
export function keyFiguresOf(
  telling: Telling,
  summary: readonly Sentence[],
): readonly { readonly name: string; readonly row: Observation }[] {
  const rows = new Set(summary.flatMap(({ used: [row] }) => row ?? []));
  return [...rows].flatMap((row) =>
    row.kind === 'value' && row.breakdown === '_T' && isKey(row.measure) ? [{ name: whatOf(telling, row), row }] : [],
  );
}

/** Totals, changes, medians and shares of companies, but not how completely they answered. */
function isKey(code: string): boolean {
  const measure = measureOf(code);
  if (measure === undefined || measure.place !== 'own' || measure.needsQuestions || measure.split !== null)
    return false;
  return ['exact', 'change', 'window', 'share'].includes(measure.published);
}

/** Takes sentences away where a section has more than one, from the sections that can best spare them, until they fit. */
function shortened(
  written: readonly (readonly [SectionKey, Written])[],
  room: number,
): readonly (readonly [SectionKey, Written])[] {
  const count = written.reduce((sum, [, { sentences }]) => sum + sentences.length, 0);
  const spare = SPARE_FIRST.find((key) =>
    written.some(([section, one]) => section === key && one.sentences.length > 1),
  );
  if (count <= room || spare === undefined) return written;
  const next = written.map(([section, one]): readonly [SectionKey, Written] =>
    section === spare ? [section, { ...one, sentences: one.sentences.slice(0, -1) }] : [section, one],
  );
  return shortened(next, room);
}

type Section = Summaries['sections'][keyof Summaries['sections']];

/** The figures of a section and, where one is published, of which kinds a total is. */
function picked(telling: Telling, { metrics, at_most, mix }: Section, place: FigurePlace): Written {
  const found = metrics
    .filter((code) => hasMetric(telling, code))
    .map((code) => tellBesideAll(telling, code, place, mainOnly(telling, code)));
  const { sentences, held } = sorted(found, at_most);
  const [kinds] = (mix?.metrics ?? [])
    .filter((code) => hasMetric(telling, code))
    .flatMap((code) => mixSentence(telling, code, place, [mix?.breakdown ?? '']) ?? []);
  return { sentences: [...sentences, ...(kinds === undefined ? [] : [kinds])], held };
}

/** How completely a question was answered says nothing of what was found, so a brief does not fall back on it. */
function mainOnly(telling: Telling, code: string): readonly string[] | undefined {
  const { answerType, publishAs } = metricOf(telling, code);
  if (answerType === 'percentage' || answerType === 'duration') return ['median', 'pooled_ratio'];
  if (answerType !== 'count') return ['share'];
  if (publishAs.includes('growth')) return ['median_change'];
  return publishAs.includes('share_any')
    ? ['share_any', 'median_per_million']
    : ['median_per_million', 'ratio_to', 'share'];
}

function speed(telling: Telling, place: FigurePlace): Written {
  const { sentences, held } = picked(telling, telling.summaries.sections.speed, place);
  const [first] = sentences;
  const [code = ''] = telling.summaries.sections.speed.metrics;
  const slowest = hasMetric(telling, code) ? telling.reader.at(code, 'p90_median', place) : undefined;
  if (first === undefined || slowest?.kind !== 'value') return { sentences, held };
  const { texts } = telling;
  const text = `${first.text} ${finish(texts.slowestToo(spanWords(telling, slowest.value)))}`;
  return { sentences: [{ ...first, text, used: [...first.used, slowest] }], held };
}

/** Two practices, each beside all companies, and how they moved among the same companies. */
function safeguards(telling: Telling, place: FigurePlace): Written {
  const { metrics, at_most: atMost } = telling.summaries.sections.safeguards;
  const codes = metrics.filter((code) => hasMetric(telling, code));
  const found = codes.map((code) => ({ code, telltale: tellBesideAll(telling, code, place, ['share']) }));
  const { held } = sorted(
    found.map((one) => one.telltale),
    atMost,
  );
  const told = found
    .flatMap(({ code, telltale }) =>
      telltale.kind === 'told' && saysMuch(telltale.sentence) ? [{ code, ...telltale }] : [],
    )
    .slice(0, atMost);
  const sentences = told.flatMap(({ code, sentence }, index) => {
    const isPractice = practicePhrase(telling, metricOf(telling, code)) !== undefined;
    const moved = isPractice && index === 0 ? practiceChangeSentence(telling, code, place) : undefined;
    return [sentence, ...given(moved)];
  });
  return { sentences, held };
}

/** Between which shares the companies asked answered the core questions, at the least and at the most. */
export function completeness(telling: Telling, place: FigurePlace): readonly Sentence[] {
  const { texts, numbers, book, reader } = telling;
  const rows = book.metrics
    .filter((metric) => metric.tier === 'core')
    .flatMap((metric) => reader.at(metric.code, 'coverage', place) ?? [])
    .filter((row) => row.kind === 'value')
    .sort((a, b) => a.value - b.value);
  const [least] = rows;
  if (least === undefined) return [];
  const range = rangeWords(telling, rows);
  const text = texts.completeness(numbers.amount(rows.length), rows.length === 1, range, place.year);
  return [{ text: finish(text), used: rows, caveats: caveatsOf(telling, least) }];
}

/** From the smallest to the largest of some shares, of which one in a step may be anything within it. */
function rangeWords(telling: Telling, rows: readonly { readonly value: number; readonly step?: number }[]): string {
  const low = Math.min(...rows.map(({ value, step = 0 }) => value - step / 2));
  const high = Math.max(...rows.map(({ value, step = 0 }) => value + step / 2));
  if (rows.some(({ step = 0 }) => step > 0)) return percentWords(telling, (low + high) / 2, high - low);
  const [from, to] = [percentWords(telling, low), percentWords(telling, high)];
  return from === to ? from : telling.texts.between(from, to);
}

/** One sentence that names everything that a text leaves out because it is held back; undefined where nothing is. */
export function heldBackSentence(telling: Telling, rows: readonly Observation[]): Sentence | undefined {
  if (rows.length === 0) return undefined;
  const names = rows.map((row) => {
    const phrase = row.breakdown.startsWith('option:')
      ? practicePhrase(telling, metricOf(telling, row.metric))
      : undefined;
    return phrase === undefined ? whatOf(telling, row) : telling.texts.shareThat(phrase);
  });
  return {
    text: finish(telling.texts.heldBackAll(telling.numbers.list([...new Set(names)]))),
    used: rows,
    caveats: known(telling, needed(telling, 'held_back')),
  };
}
