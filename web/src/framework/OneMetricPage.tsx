import '../styles/metric-list.css';
import '../styles/framework.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { frameworkQuery } from '../data/queries.ts';
import { useRoute } from '../navigation/address.ts';
import { Failed, Loading } from '../page/States.tsx';
import { soon } from '../page/soon.ts';
import { useNamedVersion } from './version.ts';

const MetricPage = soon(() => import('./MetricPage.tsx'));

/** `/framework/METRIC`: one metric. */
export default function OneMetricPage() {
  const code = useRoute().metric ?? '';
  const { data: framework, error, refetch } = useQuery(frameworkQuery(useNamedVersion() ?? undefined));
  if (error !== null) return <Failed error={error} retry={() => refetch()} />;
  if (framework === undefined) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <MetricPage framework={framework} code={code} />
    </Suspense>
  );
}
