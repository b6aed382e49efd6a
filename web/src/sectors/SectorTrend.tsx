import { standardView, viewCodesOf } from '@candor/data/release';
import { lazy, Suspense } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { headlineMetric } from '../overview/headline.ts';
import { SITE_WORDS } from '../words/site.ts';

const Figure = lazy(() => import('../charts/LoadedFigure.tsx').then((module) => ({ default: module.LoadedFigure })));

/** The main figure of the dataset over the years: this sector in colour, the others behind it. */
export function SectorTrend({ platform }: { readonly platform: string }) {
  const { book } = useDataset();
  const metric = headlineMetric(book);
  if (metric === undefined) return null;
  const view = { ...standardView(viewCodesOf(book, null), metric.code, 'trend'), platforms: [platform] };
  return (
    <div className="brief-trend">
      <Suspense fallback={<p className="quiet">{SITE_WORDS.loading}</p>}>
        <Figure book={book} view={view} heading="h3" />
      </Suspense>
    </div>
  );
}
