import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { filtersOf, metricOf, planOf } from '../charts/draw/view-data.ts';
import { saidOf, ViewFigure } from '../charts/figure/ViewFigure.tsx';
import { ViewTable } from '../charts/say/ViewTable.tsx';
import { factsQuery, frameworkQuery } from '../data/queries.ts';
import { metricPath, pagePath } from '../navigation/paths.ts';
import { Failed, Loading, Nothing } from '../page/States.tsx';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import { findingOf, subtitleOf } from '../words/view-findings.ts';
import { Controls } from './Controls.tsx';
import { ControlsPlace } from './ControlsPlace.tsx';
import { MetricPicker } from './MetricPicker.tsx';
import { ShareMenu } from './ShareMenu.tsx';
import { useView } from './useView.ts';

/** One metric in a chart and a table of the reader's own making; the address holds all of it. */
export default function Explorer() {
  const { book, place } = useDataset();
  const address = useView(book, place.release);
  const view = address.ok ? address.view : null;
  const filters = view === null ? {} : filtersOf(view, book);
  const facts = useQuery({ ...factsQuery(book.dataset, book.release, filters), enabled: view !== null });
  const framework = useQuery(frameworkQuery(book.frameworkVersion));
  // The last chart stays until the next one has its figures, so that nothing jumps.
  // Only the names of parts and sizes stand in the framework.
  const needsLists = view !== null && planOf(view, book).by !== 'platform';
  const isThere = view !== null && facts.data !== undefined && !(needsLists && framework.isLoading);
  const [last, setLast] = useState<{ view: NonNullable<typeof view>; facts: NonNullable<typeof facts.data> } | null>(
    null,
  );
  if (isThere && (last?.view !== view || last.facts !== facts.data)) setLast({ view, facts: facts.data });
  const metric = view === null ? null : metricOf(book, view.metric);
  useDatasetTitle(metric?.title ?? WORDS.title);

  if (!address.ok || metric === null || view === null) {
    return (
      <Nothing title={WORDS.unknownTitle}>
        {address.ok ? null : address.problem} <a href={pagePath('explore', place)}>{WORDS.toStart}</a>
      </Nothing>
    );
  }
  if (facts.isError) return <Failed error={facts.error} retry={() => facts.refetch()} />;
  if (last === null) return <Loading text={WORDS.busy} />;
  const shown = last;
  const said = saidOf(shown.view, book, shown.facts, framework.data);
  return (
    <div className="explore">
      <ControlsPlace>
        <MetricPicker book={book} framework={framework.data} metric={metric} place={place} codes={address.codes} />
        {/* They wait for the code lists, because some stand only where the framework has sizes: none may jump. */}
        {framework.isLoading ? null : (
          <Controls
            view={view}
            book={book}
            framework={framework.data}
            years={shown.facts.years}
            focused={said.drawing.series.filter((one) => one.isFocused).map((one) => one.code)}
            onChange={address.change}
          />
        )}
      </ControlsPlace>
      <div className="explore-main" aria-busy={!isThere}>
        <ViewFigure
          book={book}
          facts={shown.facts}
          view={shown.view}
          lists={framework.data}
          heading="h1"
          isTabled
          more={
            <p>
              {metric.definition} <a href={metricPath(metric.code)}>{WORDS.about}</a>
            </p>
          }
        />
        <ShareMenu
          book={book}
          view={shown.view}
          codes={address.codes}
          place={place}
          years={shown.facts.years}
          title={findingOf(said)}
        />
        <section aria-labelledby="numbers" className="explore-table">
          <h2 id="numbers">{WORDS.table}</h2>
          <ViewTable drawing={said.drawing} caption={subtitleOf(said)} key={shown.view.chart} />
        </section>
      </div>
    </div>
  );
}
