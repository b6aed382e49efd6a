import { useDataset } from '../app/dataset-context.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { Kicker } from './Kicker.tsx';

/** A dataset without a single total still says what it is. */
export default function Untold() {
  const { book } = useDataset();
  return (
    <section className="opening">
      <Kicker />
      <h1>{WORDS.noHeadline({ title: book.about.title })}</h1>
      <p className="lead">{book.about.description}</p>
    </section>
  );
}
