import { useDataset } from '../app/dataset-context.ts';
import { Tables } from '../tables/Tables.tsx';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { MORE_WORDS } from '../words/overview-more.ts';
import { Kicker } from './Kicker.tsx';
import { OtherDatasets } from './OtherDatasets.tsx';
import { WhatIsNew } from './WhatIsNew.tsx';

interface Props {
  /** What the dataset finds; none where it has no figure at all. */
  readonly findings: readonly string[];
}

/** A dataset without a single total still says what it is, and what its tables find. */
export default function Untold({ findings: [first, ...rest] }: Props) {
  const { book } = useDataset();
  const caveats = book.caveats.filter((one) => one.shown.includes('page'));
  return (
    <>
      <section className="opening">
        <Kicker />
        <h1>{first ?? WORDS.noHeadline({ title: book.about.title })}</h1>
        {rest.map((text) => (
          <p key={text} className="overview-moved">
            {text}
          </p>
        ))}
        <p className="lead">{book.about.description}</p>
      </section>
      <Tables />
      {book.tables === undefined ? null : (
        <>
          <OtherDatasets />
          <WhatIsNew />
          <section aria-labelledby="limits">
            <h2 id="limits">{MORE_WORDS.cannot}</h2>
            <ul>
              {[...book.notes, ...caveats.map((one) => one.text)].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}
