import type { Metric } from '@candor/data/framework';
import type { Facts } from '@candor/data/release/views';
import { useDataset } from '../app/dataset-context.ts';
import { keyFiguresOf } from './headline.ts';

/** The figures behind the finding, on one line. */
export default function KeyFigures({ metric, facts }: { readonly metric: Metric; readonly facts: Facts }) {
  const { book } = useDataset();
  return (
    <p className="key-figures">
      {keyFiguresOf(book, metric, facts).map(({ figure, text }) => (
        <span key={text}>
          <strong>{figure}</strong> {text}
        </span>
      ))}
    </p>
  );
}
