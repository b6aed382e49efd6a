import '../styles/sectors.css';
import '../styles/brief-print.css';
import { Suspense } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { useRoute } from '../navigation/address.ts';
import { Loading, Nothing } from '../page/States.tsx';
import { soon } from '../page/soon.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';

const Brief = soon(() => import('./Brief.tsx'));

/** The summary of a platform type, a group or all of them. */
export default function SectorPage() {
  const code = useRoute().platform ?? '';
  const { book } = useDataset();
  const platform = book.platforms.find((one) => one.code.toLowerCase() === code.toLowerCase());
  useDatasetTitle(platform?.label ?? PAGE_WORDS.sectors);
  if (platform === undefined)
    return <Nothing title={SITE_WORDS.unknown.title}>{PAGE_WORDS.unknownPlatform({ code })}</Nothing>;
  return (
    <Suspense fallback={<Loading />}>
      <Brief key={code} platform={platform} />
    </Suspense>
  );
}
