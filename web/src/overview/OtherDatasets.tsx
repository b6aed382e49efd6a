import type { WithheldDataset } from '@candor/api/types';
import { WORDS } from '../words/words.ts';

/** Datasets of which nothing is published, and why: that there is something must not be hidden either. */
export function OtherDatasets({ datasets }: { readonly datasets: readonly WithheldDataset[] }) {
  if (datasets.length === 0) return null;
  return (
    <section aria-labelledby="other-datasets">
      <h2 id="other-datasets">{WORDS.otherDatasets}</h2>
      <ul className="plain">
        {datasets.map(({ id, title, synthetic, reason }) => (
          <li key={id}>
            <strong>{title}</strong>
            {synthetic ? <span className="synthetic-label"> · {WORDS.synthetic}</span> : null}
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
