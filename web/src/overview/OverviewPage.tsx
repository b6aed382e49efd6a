import '../styles/overview.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { headlineQuery } from '../data/page-queries.ts';
import { factsQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { late } from '../page/soon.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { SITE_WORDS } from '../words/site.ts';
import { headlineFilters } from './headline-filters.ts';
import { headlineMetric } from './headline-metric.ts';
import { Kicker } from './Kicker.tsx';

// What is below the first screen, and the code of charts, must not hold up the finding.
const FirstChart = late(() => import('./FirstChart.tsx'));
const KeyFigures = late(() => import('./KeyFigures.tsx'));
const More = late(() => import('./More.tsx'));
const Untold = late(() => import('./Untold.tsx'));

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
  if (metric === undefined) {
    if (!headline.data) return <Loading />;
    const { finding: told, more: others } = headline.data;
    return (
      <Suspense fallback={<Loading />}>
        <Untold findings={book.tables === undefined ? [] : [told, ...others].map((one) => one.text)} />
      </Suspense>
    );
  }
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
        {/* The line is there before its figures are, so that nothing below it moves. */}
        <Suspense fallback={<p className="key-figures">{SITE_WORDS.loading}</p>}>
          <KeyFigures metric={metric} facts={facts.data} />
        </Suspense>
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
