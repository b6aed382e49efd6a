import '../styles/metric-list.css';
import '../styles/framework.css';
import '../styles/matrix.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { frameworkQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { soon } from '../page/soon.ts';
import { useNamedVersion } from './version.ts';

const Browse = soon(() => import('./Browse.tsx'));

/** `/framework`: all metrics. */
export default function FrameworkPage() {
  const { data: framework, error, refetch } = useQuery(frameworkQuery(useNamedVersion() ?? undefined));
  if (error !== null) return <Failed error={error} retry={() => refetch()} />;
  if (framework === undefined) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Browse framework={framework} />
    </Suspense>
  );
}
