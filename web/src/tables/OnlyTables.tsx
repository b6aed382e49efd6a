import { useDataset } from '../app/dataset-context.ts';
import { useRoute } from '../navigation/address.ts';
import { pagePath } from '../navigation/paths.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { TABLE_WORDS as WORDS } from '../words/tables.ts';

/** In place of a page of metrics, where a dataset has none. */
export default function OnlyTables() {
  const { place } = useDataset();
  const title = useRoute().page === 'explore' ? PAGE_WORDS.explore : PAGE_WORDS.sectors;
  useDatasetTitle(title);
  return (
    <section className="opening">
      <h1>{title}</h1>
      <p className="lead">{WORDS.only}</p>
      <p>
        <a href={pagePath('overview', place)}>{WORDS.toOverview}</a>
      </p>
    </section>
  );
}
