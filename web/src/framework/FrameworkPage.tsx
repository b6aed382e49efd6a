import '../styles/metric-list.css';
import '../styles/framework.css';
import '../styles/matrix.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { frameworkQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import { Browse } from './Browse.tsx';
import { MetricPage, UnknownMetric } from './MetricPage.tsx';

/** `/framework`: all metrics; `/framework/OUT-CONTENT`: one of them. */
export default function FrameworkPage() {
  const { metric: code }: { metric?: string } = useParams({ strict: false });
  const { data: framework, error, refetch } = useQuery(frameworkQuery());
  if (error !== null) return <Failed error={error} retry={() => refetch()} />;
  if (framework === undefined) return <Loading text={FRAMEWORK_WORDS.loading} />;
  if (code === undefined) return <Browse framework={framework} />;
  const metric = framework.metrics.find((one) => one.code === code);
  return metric === undefined ? <UnknownMetric code={code} /> : <MetricPage framework={framework} metric={metric} />;
}
