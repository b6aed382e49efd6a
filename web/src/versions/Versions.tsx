import type { ChangesAnswer } from '@candor/api/types';
import { type Burden, type Framework, spanOf } from '@candor/data/framework';
import { Select } from '../explore/Select.tsx';
import { DraftBand } from '../framework/DraftBand.tsx';
import { withLevelNames } from '../framework/framework-words.ts';
import { frameworkPath } from '../navigation/paths.ts';
import { useAddress } from '../navigation/useAddress.ts';
import { usePageTitle } from '../page/usePageTitle.ts';
import { formatDay } from '../words/format.ts';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import { VERSION_WORDS as WORDS } from '../words/versions.ts';
import { BurdenTable } from './BurdenTable.tsx';
import { Changes } from './Changes.tsx';

interface Props {
  readonly framework: Framework;
  readonly changes: ChangesAnswer;
}

const NONE = 'none';

/** A version, chosen by the reader: what it asks of whom, and what it says otherwise than another. */
export default function Versions({ framework, changes }: Props) {
  const [, go] = useAddress();
  const { version, writtenOn, versions, difference, burden } = changes;
  const choose = (to: string, from: string | null) =>
    go(`?${new URLSearchParams({ version: to, ...(from === null ? {} : { from }) })}`);
  const options = versions.map((one) => ({
    value: one.version,
    label: one.draft ? WORDS.draftOf({ version: one.version }) : one.version,
  }));
  usePageTitle({ subject: WORDS.title, dataset: null, synthetic: false });
  return (
    <>
      <DraftBand version={version} />
      <section className="opening">
        <p className="kicker">
          <a href={frameworkPath()}>{FRAMEWORK_WORDS.title}</a>
        </p>
        <h1>{WORDS.heading}</h1>
        <p className="lead">{WORDS.lead}</p>
      </section>
      {versions.length < 2 ? null : (
        <div className="version-controls">
          <Select label={WORDS.version} value={version} options={options} onChange={(to) => choose(to, null)} />
          <Select
            label={WORDS.beside}
            value={difference?.from ?? NONE}
            options={[{ value: NONE, label: WORDS.nothing }, ...options.filter((one) => one.value !== version)]}
            onChange={(from) => choose(version, from === NONE ? null : from)}
          />
        </div>
      )}
      <p className="version-facts">
        {WORDS.version} {version}
        {writtenOn === null ? null : ` · ${WORDS.written({ day: formatDay(writtenOn) })}`}
      </p>
      <dl className="tier-burdens">
        {burden.map((one) => (
          <TierBurden key={one.tier} burden={one} framework={framework} />
        ))}
      </dl>
      <BurdenTable framework={framework} burden={burden} before={difference?.burden.from ?? null} />
      <Changes difference={difference} version={version} />
    </>
  );
}

function TierBurden({ burden, framework }: { readonly burden: Burden; readonly framework: Framework }) {
  const tier = framework.tiers.find((one) => one.code === burden.tier);
  const [questions, cells] = [spanOf(burden, 'questions'), spanOf(burden, 'cells')];
  return (
    <div>
      <dt>{tier?.label ?? burden.tier}</dt>
      <dd>
        <p className="tier-amount">
          {questions.least === questions.most
            ? WORDS.sameQuestions({ count: questions.most })
            : WORDS.questions(questions)}
        </p>
        <p>{cells.least === cells.most ? WORDS.sameCells({ count: cells.most }) : WORDS.cells(cells)}</p>
        <p className="quiet small">{WORDS.expected({ levels: withLevelNames(tier?.expectedOf ?? '', framework) })}</p>
      </dd>
    </div>
  );
}
