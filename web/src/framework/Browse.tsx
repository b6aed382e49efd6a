import type { Framework } from '@candor/data/framework';
import { Suspense, useId } from 'react';
import { consultationPath, versionsPath } from '../navigation/paths.ts';
import { Choice } from '../page/Choice.tsx';
import { late } from '../page/soon.ts';
import { useDraft } from '../page/useDraft.ts';
import { usePageTitle } from '../page/usePageTitle.ts';
import { CONSULTATION_WORDS } from '../words/consultation.ts';
import { FRAMEWORK_WORDS as WORDS } from '../words/framework.ts';
import { grouped, search } from './browse.ts';
import { DraftBand } from './DraftBand.tsx';
import { MetricList } from './MetricList.tsx';
import { useBrowseState } from './state.ts';
import { TierLegend } from './TierLegend.tsx';

const Matrix = late(() => import('./Matrix.tsx'));

/** All metrics: by section, by audience question, or as a table by platform type; and a search in them. */
export default function Browse({ framework }: { readonly framework: Framework }) {
  const [state, change] = useBrowseState();
  const arranged = [
    { value: 'section', label: WORDS.bySection },
    { value: 'question', label: WORDS.byQuestion },
    { value: 'platform', label: WORDS.byPlatform },
  ] as const;
  const searchId = useId();
  const found = search(framework.metrics, state.query);
  const [typed, type] = useDraft(state.query, (query) => change({ query }));
  usePageTitle({ subject: WORDS.title, dataset: null, synthetic: false });
  return (
    <>
      <DraftBand version={framework.version} />
      <section className="opening">
        <h1>{WORDS.heading}</h1>
        <p className="lead">{WORDS.lead({ metrics: framework.metrics.length, version: framework.version })}</p>
        <p>
          <a href={consultationPath()}>{CONSULTATION_WORDS.link}</a> · <a href={versionsPath()}>{WORDS.versions}</a>
        </p>
      </section>
      <search className="browse-controls">
        <label htmlFor={searchId}>{WORDS.search}</label>
        <input
          id={searchId}
          type="search"
          value={typed}
          onChange={(event) => type(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <p role="status">
          {WORDS.found({
            count: found.length,
            all: framework.metrics.length,
            isAll: found.length === framework.metrics.length,
          })}
        </p>
        <Choice label={WORDS.by} options={arranged} value={state.by} onChange={(by) => change({ by })} />
      </search>
      <TierLegend framework={framework} />
      {found.length === 0 ? (
        <p className="nothing-found">{WORDS.nothing({ query: state.query.trim() })}</p>
      ) : state.by === 'platform' ? (
        <Suspense fallback={<p className="quiet">{WORDS.loading}</p>}>
          <Matrix framework={framework} groups={grouped(framework, found, 'section')} />
        </Suspense>
      ) : (
        <MetricList groups={grouped(framework, found, state.by)} />
      )}
    </>
  );
}
