import type { Framework } from '@candor/data/framework';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { questionsQuery } from '../data/page-queries.ts';
import { notesOf } from '../sectors/notes.ts';
import { NoteList } from '../sectors/Told.tsx';
import { PAGE_WORDS } from '../words/pages.ts';
import { QUESTION_WORDS as WORDS } from '../words/questions.ts';
import { useOtherAnswers } from './elsewhere.ts';
import { metricsOf } from './metrics-of.ts';
import { QuestionSection } from './QuestionSection.tsx';
import { Unanswered } from './Unanswered.tsx';

/** The questions as an index, and each with its answer. */
export default function Questions({ framework }: { readonly framework: Framework }) {
  const { book } = useDataset();
  const told = useQuery(questionsQuery(book.dataset, book.release));
  const answers = told.data?.questions ?? [];
  const notes = notesOf(
    book,
    answers.flatMap((one) => one.sentences),
  );
  const { questions } = framework;
  const others = useOtherAnswers(book.dataset);
  const answered = questions.filter(({ code }) => metricsOf(book, framework, code).published.length > 0);
  const rest = questions.filter((one) => !answered.includes(one));
  const elsewhere = rest.filter(({ code }) => others(code).some((one) => one.sentences.length > 0));
  return (
    <>
      <section className="opening">
        <h1>{PAGE_WORDS.questions}</h1>
        <p className="lead">{WORDS.lead}</p>
        <p className="questions-some">
          {answered.length === questions.length
            ? WORDS.everyOne({ all: questions.length })
            : WORDS.some({ answered: answered.length, all: questions.length })}
          {elsewhere.length === 0 ? '' : ` ${WORDS.someElsewhere({ count: elsewhere.length })}`}
        </p>
        <nav aria-label={WORDS.contents}>
          <ol className="questions-list">
            {questions.map(({ code, question }) => (
              <li key={code} className={answered.some((one) => one.code === code) ? undefined : 'questions-empty'}>
                <a href={`#${code}`}>{question}</a>
              </li>
            ))}
          </ol>
        </nav>
      </section>
      {answered.map((question) => (
        <QuestionSection
          key={question.code}
          question={question}
          metrics={metricsOf(book, framework, question.code)}
          told={answers.find((one) => one.code === question.code)}
          isWaiting={told.isPending}
          notes={notes}
        />
      ))}
      <Unanswered questions={rest} framework={framework} others={others} />
      <NoteList notes={notes} />
    </>
  );
}
