import '../styles/explore.css';
import { Suspense } from 'react';
import { Loading } from '../page/States.tsx';
import { soon } from '../page/soon.ts';

// It comes with the code of charts, on the way while the figures are fetched.
const Explorer = soon(() => import('./Explorer.tsx'));

/** The page on which a reader makes a chart of their own. */
export default function ExplorePage() {
  return (
    <Suspense fallback={<Loading />}>
      <Explorer />
    </Suspense>
  );
}
