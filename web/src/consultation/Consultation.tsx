import type { ConsultationAnswer } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { Select } from '../explore/Select.tsx';
import GapMap from '../gaps/GapMap.tsx';
import { useAnchor } from '../methods/useAnchor.ts';
import { frameworkPath } from '../navigation/paths.ts';
import { useAddress } from '../navigation/useAddress.ts';
import { usePageTitle } from '../page/usePageTitle.ts';
import { CONSULTATION_WORDS as WORDS } from '../words/consultation.ts';
import { formatList } from '../words/format.ts';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import { type Chosen, proposalsOf, statusCounts } from './asked.ts';
import { QuestionTable } from './QuestionTable.tsx';
import { Timeline } from './Timeline.tsx';

interface Props {
  readonly framework: Framework;
  readonly consultation: ConsultationAnswer;
}

const ALL = 'all';

/** What was asked of the framework: chosen by who asked and about which question, as a timeline and by question. */
export default function Consultation({ framework, consultation }: Props) {
  const [search, go] = useAddress();
  const params = new URLSearchParams(search);
  const groups = Object.entries(WORDS.groups);
  const chosen: Chosen = {
    group: groups.find(([code]) => code === params.get('group'))?.[0] ?? null,
    question: framework.questions.find(({ code }) => code === params.get('question'))?.code ?? null,
  };
  const choose = (part: Partial<Chosen>) => {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...chosen, ...part })) if (value !== null) next.set(name, value);
    go(next.size === 0 ? '' : `?${next}`);
  };
  useAnchor();
  const proposals = proposalsOf(consultation.rounds);
  usePageTitle({ subject: WORDS.title, dataset: null, synthetic: false });
  return (
    <>
      <section className="opening">
        <p className="kicker">
          <a href={frameworkPath()}>{FRAMEWORK_WORDS.title}</a>
        </p>
        <h1>{WORDS.heading}</h1>
        <p className="lead">{WORDS.lead}</p>
        <p className="quiet">
          {WORDS.counts({
            rounds: consultation.rounds.length,
            proposals: proposals.length,
            parts: formatList(statusCounts(proposals).map(([status, count]) => WORDS.counted[status]({ count }))),
          })}
        </p>
      </section>
      <search className="consultation-controls" aria-label={WORDS.filters}>
        <Select
          label={WORDS.by}
          value={chosen.group ?? ALL}
          options={[{ value: ALL, label: WORDS.everyone }, ...groups.map(([value, label]) => ({ value, label }))]}
          onChange={(group) => choose({ group: group === ALL ? null : group })}
        />
        <Select
          label={WORDS.about}
          value={chosen.question ?? ALL}
          options={[
            { value: ALL, label: WORDS.everything },
            ...framework.questions.map(({ code, question }) => ({ value: code, label: question })),
          ]}
          onChange={(question) => choose({ question: question === ALL ? null : question })}
        />
      </search>
      <Timeline framework={framework} consultation={consultation} chosen={chosen} />
      <QuestionTable framework={framework} proposals={proposals} />
      <GapMap />
    </>
  );
}
