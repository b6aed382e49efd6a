import type { AudienceQuestion, Framework } from '@candor/data/framework';
import { useDataset } from '../app/dataset-context.ts';
import { AskedForQuestion } from '../consultation/AskedFor.tsx';
import { OthersFound } from '../framework/OthersFound.tsx';
import { metricOfPath } from '../navigation/paths.ts';
import { QUESTION_WORDS as WORDS } from '../words/questions.ts';
import { Elsewhere } from './Elsewhere.tsx';
import type { OtherAnswer } from './elsewhere.ts';
import { metricsOf } from './metrics-of.ts';

interface Props {
  readonly questions: readonly AudienceQuestion[];
  readonly framework: Framework;
  /** What other datasets say to a question. */
  readonly others: (question: string) => readonly OtherAnswer[];
}

/** The questions that no metric of the dataset answers, said once for all, each with the metrics that would. */
export function Unanswered({ questions, framework, others }: Props) {
  const { book } = useDataset();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="unanswered" className="question unanswered">
      <h2 id="unanswered">{WORDS.none}</h2>
      <p className="question-audiences">{WORDS.noneOf}</p>
      {questions.map(({ code, question }) => {
        const { never, elsewhere } = metricsOf(book, framework, code);
        return (
          <div key={code} id={code} className="question-none">
            <h3>{question}</h3>
            <div>
              <Elsewhere code={code} answers={others(code)} />
              <OthersFound isFolded metrics={elsewhere.map((one) => one.code)} />
              <AskedForQuestion question={code} />
              <ul className="plain question-metrics">
                {[...never, ...elsewhere].map((metric) => (
                  <li key={metric.code}>
                    <a href={metricOfPath(metric.code, book)}>{metric.title}</a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        );
      })}
    </section>
  );
}
