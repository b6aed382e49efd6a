import { useEffect } from 'react';
import { focusOf } from '../charts/trend-series.ts';
import { ViewFigure } from '../charts/view-figure.tsx';
import type { Cube } from '../data/cube.ts';
import { keyFigures, mainFinding, scopeFinding, trendFinding } from '../words/findings.ts';
import { WORDS } from '../words/words.ts';
import { Choice } from './Choice.tsx';
import { EmbedSnippet } from './EmbedSnippet.tsx';
import { FigureTable } from './FigureTable.tsx';
import { FocusChoice } from './FocusChoice.tsx';
import { Notes } from './Notes.tsx';
import { Provenance } from './Provenance.tsx';
import { Reconciliation } from './Reconciliation.tsx';
import { scopeView, TABLE_MEASURES, trendView, usePageState } from './state.ts';

const SCALES = [
  { value: 'linear', label: WORDS.scale.linear },
  { value: 'log', label: WORDS.scale.log },
] as const;

/** The page of one dataset: finding, scope, trend, table, and all that a reader must know. */
export function Figures({ cube, metric }: { readonly cube: Cube; readonly metric: string }) {
  const [state, change] = usePageState(cube);
  const scope = scopeView(state, metric);
  const trend = trendView(state, metric);
  const [firstCaveat] = cube.book.caveats;
  // The address may point to a part of the page that was not there yet when the browser looked for it.
  useEffect(() => {
    if (window.location.hash !== '') document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <>
      <section className="opening">
        <p className="kicker">{cube.book.about.title}</p>
        <h1>{mainFinding(cube)}</h1>
        <p className="key-figures">
          {keyFigures(cube).map(({ figure, text }) => (
            <span key={text}>
              <strong>{figure}</strong> {text}
            </span>
          ))}
        </p>
        {firstCaveat === undefined ? null : <p className="lead">{firstCaveat.text}</p>}
      </section>
      <section aria-labelledby="scope-title" id="scope">
        <h2 id="scope-title">{WORDS.nav.scope}</h2>
        <ViewFigure
          cube={cube}
          view={scope}
          heading="h3"
          controls={
            <div className="controls">
              <Choice
                label={WORDS.year}
                options={cube.years.map((year) => ({ value: String(year), label: String(year) }))}
                value={String(state.year ?? cube.lastYear)}
                onChange={(year) => change({ year: Number(year) === cube.lastYear ? null : Number(year) })}
              />
              <Choice
                label={WORDS.scale.label}
                options={SCALES}
                value={state.scopeScale}
                onChange={(scopeScale) => change({ scopeScale })}
              />
            </div>
          }
        />
        <EmbedSnippet cube={cube} view={scope} title={scopeFinding(cube, state.year ?? cube.lastYear)} />
      </section>
      <section aria-labelledby="trend-title" id="trend">
        <h2 id="trend-title">{WORDS.nav.trend}</h2>
        <ViewFigure
          cube={cube}
          view={trend}
          heading="h3"
          controls={
            <div className="controls">
              <Choice
                label={WORDS.scale.label}
                options={SCALES}
                value={state.trendScale}
                onChange={(trendScale) => change({ trendScale })}
              />
              <FocusChoice
                cube={cube}
                shown={focusOf(cube, state.platforms)}
                chosen={state.platforms}
                onChange={(platforms) => change({ platforms })}
              />
            </div>
          }
        />
        <EmbedSnippet cube={cube} view={trend} title={trendFinding(cube, state.platforms)} />
      </section>
      <section aria-labelledby="table-title" id="table">
        <h2 id="table-title">{WORDS.table.title}</h2>
        <div className="controls">
          <Choice
            label={WORDS.measure.label}
            options={TABLE_MEASURES.map((measure) => ({ value: measure, label: WORDS.measure[measure] }))}
            value={state.measure}
            onChange={(measure) => change({ measure })}
          />
        </div>
        <FigureTable cube={cube} measure={state.measure} />
        <p className="quiet small">
          <sup>{WORDS.table.breakMark}</sup> {WORDS.table.breakLegend}
        </p>
      </section>
      <Reconciliation cube={cube} />
      <Notes cube={cube} />
      <Provenance cube={cube} />
    </>
  );
}
