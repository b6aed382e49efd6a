import { Suspense } from 'react';
import { late } from '../page/soon.ts';
import { SITE_WORDS } from '../words/site.ts';

const TrendFigure = late(() => import('./TrendFigure.tsx'));

/** The chart of a summary, which comes after its sentences. */
export function SectorTrend({ platform }: { readonly platform: string }) {
  return (
    <div className="brief-trend">
      <Suspense fallback={<p className="quiet">{SITE_WORDS.loading}</p>}>
        <TrendFigure platform={platform} />
      </Suspense>
    </div>
  );
}
