import { periodBefore } from '../../../period/index.ts';
import type { Observation } from '../../observation.ts';
import { figureSentence } from '../figure.ts';
import { tell } from '../tell.ts';
import { changeSentence } from '../trend.ts';
import { caveatsOf, known, needed } from '../words/caveats.ts';
import { companiesWords, metricOf, percentWords, topicOf } from '../words/phrases.ts';
import { finish, type Telling } from '../words/telling.ts';
import type { FigurePlace, Sentence, Told } from '../words/types.ts';
import { besidesSentence } from './besides.ts';
import { given, hasMetric, type Written } from './brief.ts';
import { newestSentence } from './newest.ts';

/** What a brief opens with, and the metric that it is about; null where no total is told. */
export interface MainPoints extends Written {
  readonly metric: string | null;
}

/**
 * What somebody can repeat who reads no further: how much, how that moved among the same companies, which share of the
 * whole it is, and who did not report. Which totals are held back the end of the brief says.
 */
export function mainPoints(telling: Telling, place: FigurePlace): MainPoints {
  // The same metric as an overview opens with, where the place has its total.
  const { headlines, reported } = telling.summaries;
  const found = [...new Set([...headlines, ...reported])]
    .filter((code) => hasMetric(telling, code))
    .map((code) => ({ code, telltale: tell(telling, code, place, ['sum', 'median_change']) }));
  const chosen = found.find(({ telltale }) => telltale.kind === 'told');
  if (chosen === undefined || chosen.telltale.kind !== 'told') return { sentences: [], held: [], metric: null };
  const { code, telltale } = chosen;
  const newest = newestSentence(telling, code, place);
  return {
    sentences: [
      telltale.sentence,
      ...likeForLike(telling, code, place),
      ...given(shareOfWhole(telling, code, place) ?? besidesSentence(telling, code, place)),
      // Of a later year there is more to say than of who is gone from this one.
      ...(newest.length > 0 ? newest : given(whoIsMissing(telling, code, place))),
    ],
    held: [],
    metric: code,
  };
}

/** How the total moved among the same companies: by how much, or, where that is held back, only which way. */
function likeForLike(telling: Telling, code: string, place: FigurePlace): readonly Sentence[] {
  const change = given(changeSentence(telling, code, place));
  const direction = telling.reader.at(code, 'direction', { ...place, panel: 'matched' });
  return change.length > 0 || !isTold(direction) ? change : [figureSentence(telling, direction)];
}

const isTold = (row: Observation | undefined): row is Told => row?.kind === 'value';

/** “Across all types of service, social networking services account for 28 % of CSEA items acted on in 2024.” Of all types together there is nothing to say. */
function shareOfWhole(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const services = telling.words.platforms[place.platform];
  const [here, all] = [
    telling.reader.at(code, 'sum', place),
    telling.reader.at(code, 'sum', { ...place, platform: 'ALL' }),
  ];
  if (services === undefined || !isTold(here) || !isTold(all) || all.value <= 0) return undefined;
  const metric = metricOf(telling, code);
  const when = telling.texts[`when_${metric.period}`](place.year);
  const share = percentWords(telling, here.value / all.value);
  return {
    text: finish(telling.texts.shareOfWhole(services, share, topicOf(telling, metric), when)),
    used: [here, all],
    caveats: known(telling, [...caveatsOf(telling, here), ...needed(telling, 'comparison')]),
  };
}

/**
 * Of a questionnaire, how many of the companies asked answered; of a public list, which holds only who reported, how many
 * of the year before are no longer there.
 */
function whoIsMissing(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const { texts, numbers, reader } = telling;
  const coverage = reader.at(code, 'coverage', place);
  if (isTold(coverage)) return figureSentence(telling, coverage);
  const before = reader.at(code, 'responding', { ...place, year: periodBefore(place.year) });
  const both = reader.at(code, 'responding', { ...place, panel: 'matched' });
  const now = reader.at(code, 'responding', place);
  const sum = reader.at(code, 'sum', place);
  // Where services were counted together or apart, who is missing may only have moved.
  const isBroken = [now, both, sum].some((row) => isTold(row) && row.afterBreak);
  if (!isTold(before) || !isTold(both) || before.value <= 0 || isBroken) return undefined;
  const gone = before.value - both.value;
  const companies = companiesWords(telling, before, before.value);
  const text =
    gone === 0
      ? texts.allStayed(companies, periodBefore(place.year), place.year)
      : texts.someLeft(companies, numbers.amount(gone), gone === 1, periodBefore(place.year), place.year);
  return { text: finish(text), used: [both, before], caveats: caveatsOf(telling, both) };
}
