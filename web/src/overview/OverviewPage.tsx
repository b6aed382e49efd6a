import '../styles/overview.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { headlineQuery } from '../data/page-queries.ts';
import { factsQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { SITE_WORDS } from '../words/site.ts';
import { keyFiguresOf } from './headline.ts';
import { headlineFilters } from './headline-filters.ts';
import { headlineMetric } from './headline-metric.ts';

// What is below the first screen, and the code of charts, must not hold up the finding.
const FirstChart = lazy(() => import('./FirstChart.tsx'));
const More = lazy(() => import('./More.tsx'));

/** The overview of a dataset: the finding and its chart, then scope, trend, practice, challenges, news and limits. */
export default function OverviewPage() {
  const { book } = useDataset();
  const metric = headlineMetric(book);
  const facts = useQuery({
    ...factsQuery(book.dataset, book.release, headlineFilters(book, metric?.code ?? '')),
    enabled: metric !== undefined,
  });
  const headline = useQuery(headlineQuery(book.dataset, book.release));
  useDatasetTitle(null);
  const failed = [facts, headline].find((one) => one.isError);
  if (failed?.error) return <Failed error={failed.error} retry={() => failed.refetch()} />;
  if (metric === undefined) return <Untold />;
  if (facts.data === undefined || !headline.data) return <Loading />;
  // What is published speaks before what is held back.
  const { safeguards, finding, moved, besides, more } = headline.data;
  const [first, ...rest] = [...safeguards, finding, moved, besides, ...more].flatMap((one) => one?.text ?? []);
  const caveat = book.caveats.find((one) => one.shown.includes('page'));
  return (
    <>
      <section className="opening">
        <Kicker />
        <h1>{first}</h1>
        {rest.map((text) => (
          <p key={text} className="overview-moved">
            {text}
          </p>
        ))}
        <p className="key-figures">
          {keyFiguresOf(book, metric, facts.data).map(({ figure, text }) => (
            <span key={text}>
              <strong>{figure}</strong> {text}
            </span>
          ))}
        </p>
        {caveat === undefined ? null : <p className="lead">{caveat.text}</p>}
      </section>
      <section className="overview-first" aria-labelledby="finding-chart">
        <h2 id="finding-chart" className="visually-hidden">
          {WORDS.chartTitle}
        </h2>
        <Suspense fallback={<p className="quiet overview-wait">{SITE_WORDS.loading}</p>}>
          <FirstChart metric={metric} />
        </Suspense>
      </section>
      <Suspense fallback={<p className="quiet overview-wait">{SITE_WORDS.loading}</p>}>
        <More facts={facts.data} metric={metric} />
      </Suspense>
    </>
  );
}

function Kicker() {
  const { book } = useDataset();
  return (
    <p className="kicker">
      {book.about.title}
      {book.synthetic ? <strong className="synthetic-label"> · {SITE_WORDS.synthetic}</strong> : null}
    </p>
  );
}

/** A dataset without a single total still says what it is. */
function Untold() {
  const { book } = useDataset();
  return (
    <section className="opening">
      <Kicker />
      <h1>{WORDS.noHeadline({ title: book.about.title })}</h1>
      <p className="lead">{book.about.description}</p>
    </section>
  );
}
