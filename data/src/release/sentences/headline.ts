import type { Metric } from '../../framework/index.ts';
import { type Period, periodBefore } from '../../period/index.ts';
import { directionWords, movedWords } from './change.ts';
import { figureSentence, markedWords } from './figure.ts';
import { longSeriesSentences } from './long-series.ts';
import { besidesSentence } from './summary/besides.ts';
import { hasMetric } from './summary/brief.ts';
import { tableSentences } from './tables/finding.ts';
import { tell } from './tell.ts';
import { caveatsOf } from './words/caveats.ts';
import { companiesOfPlace, companiesWords, metricOf, topicOf } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence } from './words/types.ts';

/** The code of everybody: with other reporters, where the dataset counts them. */
export function everybody({ book }: Pick<Telling, 'book'>): string {
  return book.platforms.find((one) => one.parent === null)?.code ?? 'ALL';
}

/** The first of the framework's headlines, or of all totals, whose total of the year is published; else the first that has one. */
export function mainMetric({ book, reader, summaries }: Telling, year: Period | undefined): Metric | undefined {
  const summed = book.metrics.filter((one) => one.publishAs.includes('sum'));
  const headlines = summaries.headlines.flatMap((code) => summed.find((one) => one.code === code) ?? []);
  const place = { platform: everybody({ book }), year: year ?? 0 };
  const total = (metric: Metric) => reader.at(metric.code, 'sum', place);
  const ordered = [...headlines, ...summed];
  return ordered.find((one) => total(one)?.kind === 'value') ?? ordered.find(total) ?? ordered[0] ?? book.metrics[0];
}

/** What a dataset is summed up by. */
export interface Headline {
  /** Its main total in the latest year, or why there is none. */
  readonly finding: Sentence;
  /** How it moved among the companies that reported in the year before, too; null where that is not known. */
  readonly moved: Sentence | null;
  /** Who the total is of, where others than companies with a platform report, too. */
  readonly besides: Sentence | null;
  /** Where the total is not published: the main safeguards of which the share of companies is, at most two. */
  readonly safeguards: readonly Sentence[];
  /** What more there is to say first of all, each a finding of its own. */
  readonly more: readonly Sentence[];
}

/** The one finding of a dataset, and how it moved. */
export function headlineOf(telling: Telling): Headline {
  const [lead, moved = null, ...more] = longSeriesSentences(telling);
  const [first, ...found] = telling.book.metrics.length === 0 ? tableSentences(telling.book, null) : [];
  if (first !== undefined) {
    return { finding: first, moved: null, besides: null, safeguards: [], more: found.slice(0, MOST_FOUND) };
  }
  const own = figuresHeadline(telling);
  if (lead === undefined) return likeForLike(telling, own) ?? { ...own, more: [] };
  // Printed totals may be newer than the newest whole list, which then comes after them.
  const after = [own.finding, own.moved, own.besides].filter((one) => one !== null);
  return { finding: lead, moved, besides: null, safeguards: [], more: [...more, ...after] };
}

/**
 * Where some companies publish figures and others do not, a total is of who publishes: how it moved among the same companies comes
 * first. Null where the dataset is a whole list, or a change is not known.
 */
function likeForLike(telling: Telling, { finding, moved, besides }: Omit<Headline, 'more'>): Headline | null {
  const { dataset, reconciliation } = telling.book;
  const [row] = moved?.used ?? [];
  if (dataset.policy !== 'public' || reconciliation?.length !== 0 || row?.measure !== 'change') return null;
  return { finding: figureSentence(telling, row), moved: null, besides, safeguards: [], more: [finding] };
}

/** Of what the tables of a dataset without metrics find, a headline goes on with the next ones. */
const MOST_FOUND = 2;

function figuresHeadline(telling: Telling): Omit<Headline, 'more'> {
  const { texts, reader } = telling;
  const year = reader.latest ?? undefined;
  const metric = mainMetric(telling, year);
  if (metric === undefined || year === undefined) {
    return {
      finding: { text: finish(texts.noRelease()), used: [], caveats: [] },
      moved: null,
      besides: null,
      safeguards: [],
    };
  }
  const place = { platform: everybody(telling), year };
  const total = tell(telling, metric.code, place);
  if (total.kind !== 'told') {
    const finding = total.kind === 'nothing' ? nothing(telling, metric.code, place) : total.sentence;
    return { finding, moved: null, besides: null, safeguards: leadingSafeguards(telling, place) };
  }
  const { sentence } = total;
  const besides = besidesSentence(telling, metric.code, place) ?? null;
  const moved = movedFrom(telling, metric, place);
  if (moved === null) return { finding: sentence, moved, besides, safeguards: [] };
  // What is to be said of the figures behind both is said once, at the end.
  const marked = markedWords(telling, ...sentence.used);
  const finding = { ...sentence, text: sentence.text.slice(0, sentence.text.length - marked.length) };
  return {
    finding,
    moved: { ...moved, text: `${moved.text}${markedWords(telling, ...sentence.used, ...moved.used)}` },
    besides,
    safeguards: [],
  };
}

const SAFEGUARDS = 2;

/** The first of the main safeguards whose share of companies is published. */
function leadingSafeguards(telling: Telling, place: FigurePlace): readonly Sentence[] {
  return telling.summaries.safeguards
    .filter(({ metric, option }) => option === undefined && hasMetric(telling, metric))
    .flatMap(({ metric }) => {
      const told = tell(telling, metric, { ...place, platform: 'ALL' }, ['share']);
      return told.kind === 'told' ? [told.sentence] : [];
    })
    .slice(0, SAFEGUARDS);
}

/** How the total moved among the companies that reported in the year before, too: by how much, or only which way. */
function movedFrom(telling: Telling, metric: Metric, place: FigurePlace): Sentence | null {
  const { texts, reader } = telling;
  const [change, direction] = ['change', 'direction'].flatMap((measure) => {
    const row = reader.at(metric.code, measure, { ...place, panel: 'matched' });
    return [row?.kind === 'value' ? row : undefined];
  });
  const of = change ?? direction;
  if (of === undefined) return null;
  const topic = topicOf(telling, metric);
  const moved =
    change === undefined
      ? directionWords(telling, topic, of.value)
      : movedWords(telling, topic, change, direction?.value ?? null);
  const who = texts.the(companiesWords(telling, of, of.n));
  const text = texts.moreThanBefore(who, periodBefore(place.year), of.dominated ? texts.byOne(moved) : moved);
  return {
    text: finish(text),
    used: [change, direction].filter((row) => row !== undefined),
    caveats: caveatsOf(telling, of),
  };
}

function nothing(telling: Telling, metric: string, place: FigurePlace): Sentence {
  const companies = companiesOfPlace(telling, { platform: place.platform, size: place.size ?? '_T' });
  const text = telling.texts.nothing(topicOf(telling, metricOf(telling, metric)), companies, place.year);
  return { text: finish(text), used: [], caveats: [] };
}
