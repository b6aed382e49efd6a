import { useQueries, useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { headlineQuery } from '../data/page-queries.ts';
import { datasetsQuery } from '../data/queries.ts';
import { pagePath } from '../navigation/paths.ts';
import { MORE_WORDS as WORDS } from '../words/overview-more.ts';

/** The findings of the other real datasets, each leading to its overview. */
export function OtherDatasets() {
  const { book } = useDataset();
  const datasets = useQuery(datasetsQuery());
  const others = (datasets.data?.datasets ?? []).filter((one) => one.id !== book.dataset && !one.synthetic);
  const headlines = useQueries({ queries: others.map((one) => headlineQuery(one.id, one.latestRelease)) });
  if (book.synthetic || others.length === 0) return null;
  return (
    <section aria-labelledby="other-datasets">
      <h2 id="other-datasets">{WORDS.others}</h2>
      {others.map(({ id, title }, at) => {
        const { finding, moved } = headlines[at]?.data ?? {};
        return (
          <div key={id}>
            <h3>
              <a href={pagePath('overview', { dataset: id, release: null })}>{title}</a>
            </h3>
            {[finding, moved].map((one) => (one ? <p key={one.text}>{one.text}</p> : null))}
          </div>
        );
      })}
    </section>
  );
}
