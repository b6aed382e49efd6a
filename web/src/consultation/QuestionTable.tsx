import type { Framework, Proposal } from '@candor/data/framework';
import { consultationPath } from '../navigation/paths.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { CONSULTATION_WORDS as WORDS } from '../words/consultation.ts';
import { byQuestion } from './asked.ts';

interface Props {
  readonly framework: Framework;
  readonly proposals: readonly Proposal[];
}

/** The questions of the audiences, each with who asked it and how many metrics answer. */
export function QuestionTable({ framework, proposals }: Props) {
  return (
    <section aria-labelledby="by-question">
      <h2 id="by-question">{WORDS.byQuestion}</h2>
      <p>{WORDS.byQuestionLead}</p>
      <TableRegion label={WORDS.byQuestionTable}>
        <table className="question-table">
          <thead>
            <tr>
              <th scope="col">{WORDS.question}</th>
              <th scope="col">{WORDS.by}</th>
              <th scope="col" className="number">
                {WORDS.proposals}
              </th>
              <th scope="col" className="number">
                {WORDS.metrics}
              </th>
            </tr>
          </thead>
          <tbody>
            {byQuestion(framework, proposals).map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <a href={consultationPath({ question: row.code })}>{row.question}</a>
                </th>
                <td>{row.groups.map((code) => WORDS.groups[code]).join(', ') || WORDS.nobody}</td>
                <td className="number">{row.proposals}</td>
                <td className="number">{row.metrics}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
