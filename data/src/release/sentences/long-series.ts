import { comparePeriods } from '../../period/index.ts';
import type { LongSeries, YearInfo } from '../content.ts';
import { missingAt } from '../observation.ts';
import { caveatsOf, needed } from './words/caveats.ts';
import { companiesWords, metricOf, percentWords, topicOf } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { Sentence } from './words/types.ts';

/**
 * What the printed totals of a dataset find where they go on after its last whole list: the total of the last year, then how
 * it came there. Empty where the figures themselves are as new.
 */
export function longSeriesSentences(telling: Telling): readonly Sentence[] {
  const { book, reader, texts, numbers } = telling;
  const series = book.longSeries;
  const last = series?.years.at(-1);
  const whole = series?.years.findLast((one) => one.listed !== null && !one.isPartial);
  if (series === undefined || last === undefined || comparePeriods(last.year, reader.latest ?? 0) <= 0) return [];
  const topic = topicOf(telling, metricOf(telling, series.metric));
  const before = series.years.find((one) => one.year === last.year - 1);
  const lead =
    before === undefined || isBroken(series, before.year, last.year)
      ? texts.seriesTotal(numbers.amount(last.everybody), topic, last.year)
      : texts.seriesMoved(
          numbers.amount(last.everybody),
          topic,
          last.year,
          movedBy(telling, before.everybody, last.everybody),
          before.year,
        );
  const place = {
    metric: series.metric,
    measure: 'sum',
    platform: 'ALL',
    size: '_T',
    breakdown: '_T',
    year: last.year,
  };
  const caveats = caveatsOf(telling, missingAt({ ...place, panel: 'all', n: null }, 'not_collected'));
  const plain = (text: string, more: readonly number[] = []): Sentence => ({
    text: finish(text),
    used: [],
    caveats: [...new Set([...more, ...caveats])],
  });
  const ofYears = [brokenSentence(telling, series, topic), largestSentence(telling, whole, last)];
  return [
    plain(lead),
    ...ofYears.flatMap((text) => (text === null ? [] : [plain(text, needed(telling, 'break'))])),
    ...typeSentences(telling, series, whole, topic).map((text) => plain(text)),
    ...unknownSentences(telling, series).map((text) => plain(text)),
  ];
}

const isBroken = ({ breaks }: LongSeries, from: number, to: number) =>
  breaks.some(({ year }) => year > from && year <= to);

/** “4 % more than”, “about as many as”. */
function movedBy({ texts, numbers }: Telling, from: number, to: number): string {
  const change = to / from - 1;
  const by = numbers.percent(Math.abs(change));
  if (Math.abs(change) < 0.005) return texts.seriesSame();
  return change < 0 ? texts.seriesFewer(by) : texts.seriesMore(by);
}

/** How the companies' total moved across the break, and what the break is. */
function brokenSentence(telling: Telling, series: LongSeries, topic: string): string | null {
  const broken = series.breaks.at(-1);
  const [before, after] = [(broken?.year ?? 0) - 1, broken?.year].map((year) =>
    series.years.find((one) => one.year === year),
  );
  if (broken === undefined || !before?.providers || !after?.providers) return null;
  const { texts, numbers } = telling;
  const by = numbers.percent(Math.abs(after.providers / before.providers - 1));
  const say = after.providers < before.providers ? texts.seriesFell : texts.seriesRose;
  return say(topic, before.year, after.year, by, broken.note.replace(/\.$/, ''));
}

/** How the largest company's share moved from the last whole list. */
function largestSentence(telling: Telling, whole: YearInfo | undefined, last: YearInfo): string | null {
  if (!whole?.largestShare || !last.largestShare) return null;
  const [from, to] = [percentWords(telling, whole.largestShare), percentWords(telling, last.largestShare)];
  const say =
    last.largestShare < whole.largestShare ? telling.texts.seriesLargestFell : telling.texts.seriesLargestRose;
  return say(from, whole.year, to, last.year);
}

/** The type of platform whose listed companies alone report many times as much as all of it did in the last whole list. */
function typeSentences(telling: Telling, series: LongSeries, whole: YearInfo | undefined, topic: string): string[] {
  const { texts, numbers, reader } = telling;
  const year = series.years.at(-1)?.year;
  const grown = series.types
    .filter((one) => one.year === year)
    .flatMap((one) => {
      const row = reader.at(series.metric, 'sum', { platform: one.platform, year: whole?.year ?? 0 });
      return row?.kind === 'value' && row.value > 0
        ? [{ ...one, before: row.value, factor: one.value / row.value }]
        : [];
    })
    .sort((a, b) => b.factor - a.factor);
  const [most] = grown;
  if (most === undefined || whole === undefined || most.factor < TIMES) return [];
  const companies = companiesWords(telling, { platform: most.platform, size: '_T' }, most.companies);
  const text = texts.seriesType(
    companies,
    numbers.amount(most.value),
    topic,
    most.year,
    numbers.amount(most.before),
    whole.year,
  );
  const share = percentWords(telling, most.largestShare);
  return [most.companies > 1 ? texts.andThen(text, texts.seriesOne(share)) : text];
}

/** Below this what is not listed could make the difference. */
const TIMES = 10;

/** Of which years the types of platform are not known. */
function unknownSentences({ texts, numbers }: Telling, series: LongSeries): string[] {
  const years = series.years.filter((one) => one.isPartial);
  const shares = years.flatMap(({ listed, providers }) => (listed && providers ? [listed / providers] : []));
  if (years.length === 0 || shares.length === 0) return [];
  return [
    texts.seriesUnknown(
      numbers.list(years.map((one) => String(one.year))),
      numbers.percent(Math.floor(100 * Math.min(...shares)) / 100),
    ),
  ];
}
