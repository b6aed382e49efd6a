import { pagePath } from '../navigation/paths.ts';
import { QUESTION_WORDS as WORDS } from '../words/questions.ts';
import type { OtherAnswer } from './elsewhere.ts';

interface Props {
  readonly code: string;
  readonly answers: readonly OtherAnswer[];
}

/** What other datasets say to a question that this one does not answer, each with the way to its own page. */
export function Elsewhere({ code, answers }: Props) {
  return answers.map(({ dataset: { id, title, synthetic }, sentences }) => (
    <div key={id} className="question-elsewhere">
      {sentences.slice(0, MOST).map(({ text }) => (
        <p key={text} className="told">
          {text}
        </p>
      ))}
      <p>
        <a href={`${pagePath('questions', { dataset: id, release: null })}#${code}`}>
          {synthetic ? WORDS.madeUp({ title }) : WORDS.elsewhere({ title })}
        </a>
      </p>
    </div>
  ));
}

const MOST = 3;
