import '../styles/framework.css';
import '../styles/versions.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { changesQuery } from '../data/changes-query.ts';
import { frameworkQuery } from '../data/queries.ts';
import { useShownAddress } from '../navigation/address.ts';
import { parseSearch } from '../navigation/search.ts';
import { Failed, Loading } from '../page/States.tsx';
import { soon } from '../page/soon.ts';

const Versions = soon(() => import('./Versions.tsx'));

/** `/versions`: what a version of the framework asks of whom, and what it changes. */
export default function VersionsPage() {
  const { version = 'latest', from = null } = parseSearch(useShownAddress().search);
  const framework = useQuery(frameworkQuery(version));
  const changes = useQuery(changesQuery(version, from));
  const error = framework.error ?? changes.error;
  if (error !== null) {
    const retry = () => Promise.all([framework.refetch(), changes.refetch()]);
    return <Failed error={error} retry={retry} />;
  }
  if (framework.data === undefined || changes.data === undefined) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Versions framework={framework.data} changes={changes.data} />
    </Suspense>
  );
}
