import type { Proposal, Round } from '@candor/data/framework';
import { useQuery } from '@tanstack/react-query';
import { consultationQuery } from '../data/consultation-query.ts';
import { consultationPath } from '../navigation/paths.ts';
import { CONSULTATION_WORDS as WORDS } from '../words/consultation.ts';
import { askedOfMetric, chosenOf, proposalsOf } from './asked.ts';
import { Asker } from './ProposalList.tsx';

/** The proposals that a metric answers; nothing where there is none. */
export function AskedForMetric({ metric }: { readonly metric: string }) {
  const proposals = useProposals((rounds) => askedOfMetric(rounds, metric));
  return proposals.length === 0 ? null : (
    <aside className="asked-for" aria-label={WORDS.askedFor}>
      <p className="asked-for-title">{WORDS.askedFor}</p>
      <Asked proposals={proposals} />
    </aside>
  );
}

/** The proposals that bear on a question, opened by whoever wants them; nothing where there is none. */
export function AskedForQuestion({ question }: { readonly question: string }) {
  const proposals = useProposals((rounds) => chosenOf(proposalsOf(rounds), { group: null, question }));
  return proposals.length === 0 ? null : (
    <details className="asked-for">
      <summary>{WORDS.folded({ count: proposals.length })}</summary>
      <Asked proposals={proposals} />
    </details>
  );
}

function useProposals(of: (rounds: readonly Round[]) => readonly Proposal[]): readonly Proposal[] {
  const { data } = useQuery(consultationQuery());
  return of(data?.rounds ?? []);
}

function Asked({ proposals }: { readonly proposals: readonly Proposal[] }) {
  return (
    <ul>
      {proposals.map((proposal) => (
        <li key={proposal.code}>
          <a href={consultationPath({}, proposal.code)}>{proposal.text}</a>{' '}
          <span className="small quiet">{WORDS.statuses[proposal.status]}</span>
          <Asker of={proposal} />
        </li>
      ))}
    </ul>
  );
}
