import { type View, viewSegment } from '@candor/data/release';
import { metricOf } from '@candor/data/release/views';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { drawingOf } from '../charts/draw/view-drawing.ts';
import { ViewFigure } from '../charts/figure/ViewFigure.tsx';
import { footOf } from '../charts/say/foot.ts';
import { ViewTable } from '../charts/say/ViewTable.tsx';
import { frameworkQuery } from '../data/queries.ts';
import { type LoadedView, viewQuery } from '../data/view-query.ts';
import { metricOfPath, pagePath } from '../navigation/paths.ts';
import { Failed, Loading, Nothing } from '../page/States.tsx';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { ShareMenu } from '../share/ShareMenu.tsx';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import { Controls } from './Controls.tsx';
import { ControlsPlace } from './ControlsPlace.tsx';
import { isolated } from './isolate.ts';
import { AllMetrics, MetricPicker } from './MetricPicker.tsx';
import { useView } from './useView.ts';

/** One metric in a chart and a table of the reader's own making; the address holds all of it. */
export default function Explorer() {
  const { book, place } = useDataset();
  const address = useView(book, place.release);
  const view = address.ok ? address.view : null;
  const segment = address.ok ? viewSegment(address.view, address.codes) : '';
  const loaded = useQuery({ ...viewQuery(book.dataset, book.release, segment), enabled: view !== null });
  const framework = useQuery(frameworkQuery(book.frameworkVersion));
  // The last chart stays until the next one has its figures, so that nothing jumps.
  const [last, setLast] = useState<{ readonly view: View; readonly loaded: LoadedView } | null>(null);
  const isThere = view !== null && loaded.data !== undefined;
  if (isThere && (last?.view !== view || last.loaded !== loaded.data)) setLast({ view, loaded: loaded.data });
  const metric = view === null ? null : metricOf(book, view.metric);
  useDatasetTitle(metric?.title ?? WORDS.title);

  if (!address.ok || metric === null || view === null) {
    return (
      <Nothing title={WORDS.unknownTitle}>
        {address.ok ? null : address.problem}{' '}
        <a href={pagePath('explore', place, address.ok ? {} : address.others)}>{WORDS.toStart}</a>
      </Nothing>
    );
  }
  if (loaded.isError) return <Failed error={loaded.error} retry={() => loaded.refetch()} />;
  if (last === null) return <Loading text={WORDS.busy} />;
  const shown = last;
  const drawing = drawingOf(shown.view, book, shown.loaded.chart, shown.loaded.facts);
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
            years={shown.loaded.years}
            latest={shown.loaded.facts.latest}
            focused={drawing.series.filter((one) => one.isFocused).map((one) => one.code)}
            onChange={address.change}
          />
        )}
      </ControlsPlace>
      <div className="explore-main" aria-busy={!isThere}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for pointers; the controls beside it do the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <div
          className="explore-picture"
          onClick={(event) => {
            const platforms = isolated(event.target, view, book);
            if (platforms !== null) address.change({ platforms });
          }}
        >
          <ViewFigure
            book={book}
            view={shown.view}
            loaded={shown.loaded}
            heading="h1"
            isTabled
            more={
              <p>
                {metric.definition} <a href={metricOfPath(metric.code, book)}>{WORDS.about}</a>
              </p>
            }
          />
        </div>
        <ShareMenu
          book={book}
          view={shown.view}
          codes={address.codes}
          place={place}
          title={shown.loaded.title}
          foot={footOf(book, shown.loaded, drawing)}
        />
        <section aria-labelledby="numbers" className="explore-table">
          <h2 id="numbers">{WORDS.table}</h2>
          <ViewTable drawing={drawing} caption={shown.loaded.subtitle} key={shown.view.chart} />
        </section>
        <AllMetrics book={book} framework={framework.data} place={place} codes={address.codes} current={metric.code} />
      </div>
    </div>
  );
}
