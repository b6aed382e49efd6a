import type { Framework, Proposal, Round } from '@candor/data/framework';
import { consultationPath, metricPath } from '../navigation/paths.ts';
import { CONSULTATION_WORDS as WORDS } from '../words/consultation.ts';
import { proposalsOf } from './asked.ts';
import { useHash } from './useHash.ts';

interface Props {
  readonly proposals: readonly Proposal[];
  readonly framework: Framework;
  readonly rounds: readonly Round[];
}

/** What was asked for, by whom, and what became of each. */
export function ProposalList({ proposals, framework, rounds }: Props) {
  const named = useHash();
  return (
    <ul className="plain proposals">
      {proposals.map((proposal) => (
        <li key={proposal.code} id={proposal.code} aria-current={proposal.code === named ? 'true' : undefined}>
          <p className="proposal-text">{proposal.text}</p>
          <Asker of={proposal} />
          <p className="proposal-answer">
            <strong>{WORDS.statuses[proposal.status]}</strong>
            {proposal.answer === null ? '' : `: ${proposal.answer}`}
          </p>
          <Became of={proposal} framework={framework} rounds={rounds} />
        </li>
      ))}
    </ul>
  );
}

/** Who asked: by name where that is public, and of which groups; and where it can be read. */
export function Asker({ of }: { readonly of: Proposal }) {
  const groups = of.groups.map((code) => WORDS.groups[code]).join(', ');
  const who = [of.by, groups].filter((one) => one !== null && one !== '').join(' · ');
  return (
    <p className="timeline-facts">
      {who}
      {of.source === null ? null : (
        <>
          {who === '' ? '' : ' · '}
          <a href={of.source} rel="external">
            {WORDS.source}
          </a>
        </>
      )}
    </p>
  );
}

/** The metrics that a proposal became, or the proposal that it became part of. */
function Became({ of, framework, rounds }: { readonly of: Proposal } & Omit<Props, 'proposals'>) {
  const target = proposalsOf(rounds).find((one) => one.code === of.mergedInto);
  if (target !== undefined) {
    return (
      <p className="timeline-facts">
        <a href={consultationPath({}, target.code)}>{WORDS.mergedInto({ text: target.text })}</a>
      </p>
    );
  }
  const metrics = framework.metrics.filter((metric) => of.metrics.includes(metric.code));
  if (metrics.length === 0) return null;
  return (
    <p className="timeline-facts">
      {metrics.map(({ code, title }, index) => (
        <span key={code}>
          {index === 0 ? '' : ' · '}
          <a href={metricPath(code)}>{title}</a>
        </span>
      ))}
    </p>
  );
}
