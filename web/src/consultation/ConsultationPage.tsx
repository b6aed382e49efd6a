import '../styles/metric-list.css';
import '../styles/consultation.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { consultationQuery } from '../data/consultation-query.ts';
import { frameworkQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { soon } from '../page/soon.ts';

const Consultation = soon(() => import('./Consultation.tsx'));

/** `/consultation`: who was asked about the framework, and what became of what they asked for. */
export default function ConsultationPage() {
  const framework = useQuery(frameworkQuery());
  const consultation = useQuery(consultationQuery());
  const error = framework.error ?? consultation.error;
  if (error !== null) {
    const retry = () => Promise.all([framework.refetch(), consultation.refetch()]);
    return <Failed error={error} retry={retry} />;
  }
  if (framework.data === undefined || consultation.data === undefined) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Consultation framework={framework.data} consultation={consultation.data} />
    </Suspense>
  );
}
