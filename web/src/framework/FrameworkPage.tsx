import { useQuery } from '@tanstack/react-query';
import { frameworkQuery } from '../data/queries.ts';
import { SiteFooter } from '../page/SiteFooter.tsx';
import { SiteHeader } from '../page/SiteHeader.tsx';
import { Failed, Loading } from '../page/States.tsx';
import { FRAMEWORK_WORDS } from '../words/pages.ts';
import { Browse } from './Browse.tsx';
import { MetricPage, UnknownMetric } from './MetricPage.tsx';

/** `/framework`: all metrics; `/framework/OUT-CONTENT`: one of them. */
export function FrameworkPage({ code }: { readonly code: string | null }) {
  const { data: framework, error, refetch } = useQuery(frameworkQuery());
  const metric = framework?.metrics.find((one) => one.code === code);
  return (
    <>
      <SiteHeader current="framework" />
      <main id="main" tabIndex={-1}>
        {error !== null ? (
          <Failed error={error} retry={() => refetch()} />
        ) : framework === undefined ? (
          <Loading text={FRAMEWORK_WORDS.loading} />
        ) : code === null ? (
          <Browse framework={framework} />
        ) : metric === undefined ? (
          <UnknownMetric code={code} />
        ) : (
          <MetricPage framework={framework} metric={metric} />
        )}
      </main>
      <SiteFooter />
    </>
  );
}
