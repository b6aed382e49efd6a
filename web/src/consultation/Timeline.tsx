import type { ConsultationAnswer } from '@candor/api/types';
import type { Framework, Round } from '@candor/data/framework';
import { frameworkPath } from '../navigation/paths.ts';
import { CONSULTATION_WORDS as WORDS } from '../words/consultation.ts';
import { formatDay } from '../words/format.ts';
import { type Chosen, type Moment, timelineOf } from './asked.ts';
import { ProposalList } from './ProposalList.tsx';

interface Props {
  readonly framework: Framework;
  readonly consultation: ConsultationAnswer;
  readonly chosen: Chosen;
}

/** Rounds and versions in one line, newest first. */
export function Timeline({ framework, consultation, chosen }: Props) {
  const moments = timelineOf(consultation, chosen);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{WORDS.timeline}</h2>
      {moments.length === 0 ? <p role="status">{WORDS.none}</p> : null}
      <ol className="timeline plain">
        {moments.map((moment) =>
          'version' in moment ? (
            <li key={moment.version} className="timeline-version">
              <p className="timeline-day">{formatDay(moment.day)}</p>
              <h3>
                <a href={frameworkPath()}>{WORDS.version({ version: moment.version })}</a>
              </h3>
            </li>
          ) : (
            <OneRound key={moment.round.code} moment={moment} framework={framework} rounds={consultation.rounds} />
          ),
        )}
      </ol>
    </section>
  );
}

interface RoundProps {
  readonly moment: Extract<Moment, { readonly round: Round }>;
  readonly framework: Framework;
  readonly rounds: readonly Round[];
}

function OneRound({ moment: { round, proposals }, framework, rounds }: RoundProps) {
  const facts = [
    WORDS.kinds[round.kind],
    WORDS.convenor({ name: round.convenor }),
    round.who,
    round.participants === null ? null : WORDS.participants({ count: round.participants }),
  ].filter((one) => one !== null);
  return (
    <li id={round.code}>
      <p className="timeline-day">{dayOf(round)}</p>
      <div>
        <h3>{round.title}</h3>
        <p className="timeline-facts">{facts.join(' · ')}</p>
        <p>
          {round.status === 'announced' ? `${WORDS.announced} ` : ''}
          {round.summary}
        </p>
        <Sources of={round} />
        {proposals.length === 0 ? (
          <p className="timeline-none">{WORDS.noProposals}</p>
        ) : (
          <ProposalList proposals={proposals} framework={framework} rounds={rounds} />
        )}
      </div>
    </li>
  );
}

function Sources({ of }: { readonly of: Round }) {
  if (of.sources.length === 0) return null;
  return (
    <p className="timeline-facts">
      {WORDS.sources}{' '}
      {of.sources.map(({ title, publisher, url }, index) => (
        <span key={url}>
          {index === 0 ? '' : ' · '}
          {publisher},{' '}
          <a href={url} rel="external">
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}

function dayOf({ from, to, dating }: Round): string {
  if (from === to) return formatDay(from);
  const days = { from: formatDay(from), to: formatDay(to) };
  return dating === 'within' ? WORDS.within(days) : WORDS.span(days);
}
