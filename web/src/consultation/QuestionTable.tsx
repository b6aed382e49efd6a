import type { Framework, Proposal } from '@candor/data/framework';
import { consultationPath, pagePath } from '../navigation/paths.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { CONSULTATION_WORDS as WORDS } from '../words/consultation.ts';
import { SITE_WORDS } from '../words/site.ts';
import { byQuestion } from './asked.ts';
import { type Supply, useSupply } from './supply.ts';

interface Props {
  readonly framework: Framework;
  readonly proposals: readonly Proposal[];
}

/** The questions of the audiences: who asked each, how many metrics answer, and of how many each dataset has a figure. */
export function QuestionTable({ framework, proposals }: Props) {
  const supplies = useSupply(framework);
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
              {supplies.map(({ dataset }) => (
                <th key={dataset.id} scope="col" className="number">
                  {WORDS.figuresIn({ title: dataset.title })}
                  {dataset.synthetic ? <span className="synthetic-label">{SITE_WORDS.synthetic}</span> : null}
                </th>
              ))}
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
                {supplies.map((supply) => (
                  <Figures key={supply.dataset.id} supply={supply} question={row.code} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}

function Figures({ supply: { dataset, figuresOn }, question }: { readonly supply: Supply; readonly question: string }) {
  const count = figuresOn(question);
  if (count === null) return <td className="number quiet">…</td>;
  const path = `${pagePath('questions', { dataset: dataset.id, release: null })}#${question}`;
  return <td className="number">{count === 0 ? count : <a href={path}>{count}</a>}</td>;
}
