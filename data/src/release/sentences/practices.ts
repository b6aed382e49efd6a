import type { Metric } from '../../framework/index.ts';
import type { Observation } from '../observation.ts';
import { COMPARISON_CAVEATS, caveatsOf, known } from './caveats.ts';
import { optionsSentence, shareMissing } from './options.ts';
import { PRACTICES } from './practice-options.ts';
import { shareClause } from './share.ts';
import { finish, type Telling } from './telling.ts';
import type { FigurePlace, Sentence, Told } from './types.ts';
import { amongWho, breakReason, companiesOfPlace, metricOf, percentWords, practicePhrase, someOf } from './words.ts';

/** The share of the companies with a practice, and the rows that it is made of. */
interface Practice {
  readonly share: number;
  readonly rows: readonly Told[];
  readonly first: Told;
}

type Read = { readonly practice: Practice } | { readonly missing: Observation } | null;

/** The practice of a metric at a place; the row that is missing where it cannot be told; null where nothing is known. */
function readPractice({ reader }: Telling, metric: Metric, measure: string, place: FigurePlace): Read {
  const options = PRACTICES[metric.code];
  if (options === undefined) return null;
  const codes = 'of' in options ? options.of : options.without;
  const rows = codes.flatMap(
    (code) => reader.at(metric.code, measure, { ...place, breakdown: `option:${code}` }) ?? [],
  );
  if (rows.length < codes.length) return null;
  const missing = rows.find((row) => row.kind === 'missing');
  if (missing !== undefined) return { missing };
  const told = rows.filter((row) => row.kind === 'value');
  const [first] = told;
  if (first === undefined) return null;
  const sum = told.reduce((total, row) => total + row.value, 0);
  const share = Math.min(1, Math.max(0, 'of' in options ? sum : 1 - sum));
  return { practice: { share, rows: told, first } };
}

/**
 * How widely a practice is in place: “among 10 to 19 companies with gaming services that answered for 2024, 63 % use
 * image hash matching on all or some surfaces”. A choice that is no practice names the options with the largest shares.
 * Undefined where nothing is known.
 */
export function practiceSentence(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const metric = metricOf(telling, code);
  const phrase = practicePhrase(telling, metric);
  const read = phrase === undefined ? null : readPractice(telling, metric, 'share', place);
  if (read === null || phrase === undefined) return optionsSentence(telling, metric, place);
  if ('missing' in read) return shareMissing(telling, read.missing, phrase);
  const { share, first, rows } = read.practice;
  const { text } = shareClause(telling, { ...first, value: share }, phrase);
  return { text: finish(text), used: rows, caveats: caveatsOf(telling, first) };
}

/**
 * How a practice moved among the companies that answered in this year and the year before, in percentage points; never
 * over a break. Undefined where nothing is known or the metric is no practice.
 */
export function practiceChangeSentence(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const { texts, numbers } = telling;
  const metric = metricOf(telling, code);
  const phrase = practicePhrase(telling, metric);
  const panel = { ...place, panel: 'matched' as const };
  const now = readPractice(telling, metric, 'share', panel);
  const before = readPractice(telling, metric, 'share_previous', panel);
  if (now === null || before === null || phrase === undefined) return undefined;
  if ('missing' in now) return shareMissing(telling, now.missing, phrase);
  if ('missing' in before) return shareMissing(telling, before.missing, phrase);
  const { first } = now.practice;
  if (first.afterBreak) return breakOf(telling, first, phrase);
  const used = [...now.practice.rows, ...before.practice.rows];
  const points = Math.round((now.practice.share - before.practice.share) * 100);
  const size = Math.abs(points);
  const level = percentWords(telling, now.practice.share);
  const words =
    points === 0
      ? texts.practiceSame(phrase, level)
      : (points > 0 ? texts.practiceUp : texts.practiceDown)(
          phrase,
          texts.points(numbers.amount(size), numbers.plural(size)),
          level,
        );
  const caveats = caveatsOf(telling, before.practice.first);
  return { text: finish(amongWho(telling, first, words)), used, caveats };
}

function breakOf(telling: Telling, row: Told, phrase: string): Sentence {
  const { texts } = telling;
  const name = texts.place(texts.shareThat(phrase), companiesOfPlace(telling, row), row.year);
  const text = texts.notComparable(name, row.year - 1, breakReason(telling, row));
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
  const [here, all] = [place, { ...place, platform: 'ALL' }].map((one) => readPractice(telling, metric, 'share', one));
  if (own === undefined || here == null || all == null || 'missing' in here || 'missing' in all) return own;
  const acrossAll = texts.metrics.choices[code]?.isPast ? texts.acrossAllDid : texts.acrossAllDo;
  const text = texts.andThen(own.text.slice(0, -1), acrossAll(someOf(telling, all.practice.share)));
  return {
    text: finish(text),
    used: [...own.used, ...all.practice.rows],
    caveats: known(telling, [...own.caveats, ...COMPARISON_CAVEATS]),
  };
}
