import '../styles/questions.css';
import '../styles/sectors.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { frameworkQuery } from '../data/queries.ts';
import { Failed, Loading } from '../page/States.tsx';
import { soon } from '../page/soon.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { PAGE_WORDS } from '../words/pages.ts';

const Questions = soon(() => import('./Questions.tsx'));

/** The questions of the audiences, each with what this dataset says to it. */
export default function QuestionsPage() {
  const { book } = useDataset();
  const framework = useQuery(frameworkQuery(book.frameworkVersion));
  useDatasetTitle(PAGE_WORDS.questions);
  if (framework.isError) return <Failed error={framework.error} retry={() => framework.refetch()} />;
  if (framework.data === undefined) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Questions framework={framework.data} />
    </Suspense>
  );
}
