import type { QuestionsAnswer, SentenceRow } from '@candor/api/types';
import type { AudienceQuestion, Metric } from '@candor/data/framework';
import { useDataset } from '../app/dataset-context.ts';
import { AskedForQuestion } from '../consultation/AskedFor.tsx';
import { OthersFound } from '../framework/OthersFound.tsx';
import { pagePath } from '../navigation/paths.ts';
import type { Notes } from '../sectors/notes.ts';
import { Told } from '../sectors/Told.tsx';
import { audienceNames } from '../words/audiences.ts';
import { QUESTION_WORDS as WORDS } from '../words/questions.ts';
import { SITE_WORDS } from '../words/site.ts';
import { type Answered, byMetric } from './by-metric.ts';
import type { QuestionMetrics } from './metrics-of.ts';

interface Props {
  readonly question: AudienceQuestion;
  readonly metrics: QuestionMetrics;
  readonly told: QuestionsAnswer['questions'][number] | undefined;
  readonly isWaiting: boolean;
  readonly notes: Notes;
}

/** A question: what each metric says to it, and the metrics that say nothing here. */
export function QuestionSection({ question: { code, question, audiences }, metrics, told, isWaiting, notes }: Props) {
  return (
    <section id={code} aria-labelledby={`${code}-title`} className="question">
      <h2 id={`${code}-title`}>{question}</h2>
      <p className="question-audiences">{WORDS.audiences({ names: audienceNames(audiences) })}</p>
      {isWaiting ? (
        <p className="quiet">{SITE_WORDS.loading}</p>
      ) : (
        <>
          <Answers metrics={metrics.published} sentences={told?.sentences ?? []} notes={notes} />
          <OthersFound isFolded metrics={[...metrics.published, ...metrics.elsewhere].map((one) => one.code)} />
          <AskedForQuestion question={code} />
        </>
      )}
    </section>
  );
}

interface AnswersProps {
  readonly metrics: readonly Metric[];
  readonly sentences: readonly SentenceRow[];
  readonly notes: Notes;
}

function Answers({ metrics, sentences, notes }: AnswersProps) {
  const { told, silent, plain } = byMetric(metrics, sentences);
  return (
    <>
      <AnswerList answers={told.slice(0, MOST)} notes={notes} />
      {told.length <= MOST ? null : (
        <details className="question-more">
          <summary>{WORDS.more({ count: told.length - MOST })}</summary>
          <AnswerList answers={told.slice(MOST)} notes={notes} />
        </details>
      )}
      <div className="question-plain">
        <Told sentences={plain} notes={notes} />
      </div>
      {silent.length === 0 ? null : (
        <p className="question-others">
          {told.length === 0 && plain.length === 0 ? WORDS.noFigures : WORDS.silent}{' '}
          {silent.map((metric, index) => (
            <span key={metric.code}>
              {index === 0 ? '' : ' · '}
              <ExploreLink metric={metric} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** A question that many metrics bear on shows so many at first. */
const MOST = 5;

interface ListProps {
  readonly answers: Answered['told'];
  readonly notes: Notes;
}

function AnswerList({ answers, notes }: ListProps) {
  if (answers.length === 0) return null;
  return (
    <dl className="question-answers">
      {answers.map(({ metric, sentences }) => (
        <div key={metric.code}>
          <dt>
            <ExploreLink metric={metric} />
          </dt>
          <dd>
            <Told sentences={sentences} notes={notes} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ExploreLink({ metric }: { readonly metric: Metric }) {
  const { book, place } = useDataset();
  const isFirst = metric.code === book.metrics[0]?.code;
  return <a href={pagePath('explore', place, isFirst ? {} : { metric: metric.code })}>{metric.title}</a>;
}
