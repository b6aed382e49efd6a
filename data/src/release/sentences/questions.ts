import type { AudienceQuestion } from '../../framework/index.ts';
import { mixSentence } from './mix.ts';
import { besidesSentence } from './summary/besides.ts';
import { newestSentence } from './summary/newest.ts';
import { completeness, heldBackSentence } from './summary/summary.ts';
import { tableSentences } from './tables/finding.ts';
import { tell } from './tell.ts';
import { changeSentence } from './trend.ts';
import { known, needed } from './words/caveats.ts';
import { companiesOfPlace, topicOf } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence } from './words/types.ts';

/** What a release says to one question of the audiences. */
export interface QuestionAnswer {
  readonly code: string;
  readonly question: string;
  readonly audiences: readonly string[];
  /** Codes of the metrics of the release that bear on it. */
  readonly metrics: readonly string[];
  /** Never empty: where no metric bears on the question, or no figure is published, one sentence says so. */
  readonly sentences: readonly Sentence[];
}

/** The questions of the framework, each with the sentences that bear on it for one platform code and year. */
export function questionsOf(
  telling: Telling,
  place: Pick<FigurePlace, 'platform' | 'year'>,
): readonly QuestionAnswer[] {
  return telling.labels.questions.map(({ code, question, audiences, also, breakdowns }) => {
    const metrics = telling.book.metrics.filter((metric) => metric.questions.includes(code));
    return {
      code,
      question,
      audiences,
      metrics: metrics.map((metric) => metric.code),
      sentences: withTables(telling, code, place, answersTo(telling, { also, breakdowns }, metrics, place)),
    };
  });
}

/** Tables are of all platforms together. Where a dataset has no metric they answer alone. */
function withTables(
  { book }: Telling,
  question: string,
  { platform }: Pick<FigurePlace, 'platform'>,
  answers: readonly Sentence[],
): readonly Sentence[] {
  const found = platform === 'ALL' ? tableSentences(book, question) : [];
  return book.metrics.length === 0 && found.length > 0 ? found : [...answers, ...found];
}

/** Beside a total, what the other of two totals is made of, and what is known of a later year. */
function besides(telling: Telling, { used: [row] }: Sentence, place: FigurePlace): readonly Sentence[] {
  const sentence = row?.measure === 'sum' ? besidesSentence(telling, row.metric, place) : undefined;
  const newest = row?.measure === 'sum' ? newestSentence(telling, row.metric, place) : [];
  return [...(sentence === undefined ? [] : [sentence]), ...newest];
}

type Question = Pick<AudienceQuestion, 'also' | 'breakdowns'>;

function answersTo(
  telling: Telling,
  question: Question,
  metrics: Telling['book']['metrics'],
  place: Pick<FigurePlace, 'platform' | 'year'>,
): readonly Sentence[] {
  const { texts, numbers, book } = telling;
  if (metrics.length === 0) return [plain(texts.noMetric())];
  const isType = book.platforms.find((one) => one.code === place.platform)?.level === 'type';
  const forGroups = metrics.filter(
    (metric) => isType && metric.sensitivity === 'aggregate-only' && metric.platformTypes.includes(place.platform),
  );
  const found = metrics
    .filter((metric) => !forGroups.includes(metric))
    .map((metric) => ({ metric, ...tell(telling, metric.code, place) }));
  const told = found.flatMap((one) =>
    one.kind === 'told'
      ? [one.sentence, ...besides(telling, one.sentence, place), ...more(telling, question, one.metric.code, place)]
      : [],
  );
  const held = found.flatMap((one) =>
    one.kind === 'missing' && one.row.kind === 'missing' && one.row.reason === 'suppressed' ? [one.row] : [],
  );
  const heldBack = heldBackSentence(telling, held);
  const groupsOnly =
    forGroups.length === 0
      ? []
      : [
          {
            ...plain(texts.groupsOnly(numbers.list(forGroups.map((metric) => topicOf(telling, metric))))),
            caveats: known(telling, [
              ...needed(telling, 'no_detail'),
              ...(held.length > 0 ? needed(telling, 'held_back') : []),
            ]),
          },
        ];
  const complete = question.also === 'completeness' ? completeness(telling, place) : [];
  const all = [...complete, ...told, ...(heldBack === undefined ? [] : [heldBack]), ...groupsOnly];
  if (all.length > 0) return all;
  const companies = companiesOfPlace(telling, { platform: place.platform, size: '_T' });
  return [plain(texts.noFigure(companies, place.year))];
}

/** What a question asks beside the figures themselves: how they move, or of which kinds they are. */
function more(telling: Telling, { also, breakdowns }: Question, code: string, place: FigurePlace): readonly Sentence[] {
  const sentences = [
    ...(also === 'change' ? [changeSentence(telling, code, place)] : []),
    ...(also === 'kinds' ? [mixSentence(telling, code, place)] : []),
    ...breakdowns.map((one) => mixSentence(telling, code, place, [one])),
  ];
  return sentences.filter((one) => one?.used[0]?.kind === 'value').filter((one) => one !== undefined);
}

const plain = (text: string): Sentence => ({ text: finish(text), used: [], caveats: [] });
