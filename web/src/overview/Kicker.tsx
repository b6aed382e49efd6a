import { useDataset } from '../app/dataset-context.ts';
import { SITE_WORDS } from '../words/site.ts';

/** Which dataset a page opens with, and whether it is made up. */
export function Kicker() {
  const { book } = useDataset();
  return (
    <p className="kicker">
      {book.about.title}
      {book.synthetic ? <strong className="synthetic-label"> · {SITE_WORDS.synthetic}</strong> : null}
    </p>
  );
}
