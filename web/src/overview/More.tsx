import type { Metric } from '@candor/data/framework';
import { standardView, viewCodesOf } from '@candor/data/release';
import type { Facts } from '@candor/data/release/views';
import { useDataset } from '../app/dataset-context.ts';
import { LoadedFigure } from '../charts/figure/LoadedFigure.tsx';
import { explorePath } from '../navigation/explore-path.ts';
import { pagePath } from '../navigation/paths.ts';
import { Tables } from '../tables/Tables.tsx';
import { MORE_WORDS as WORDS } from '../words/overview-more.ts';
import { OtherDatasets } from './OtherDatasets.tsx';
import { Practice } from './Practice.tsx';
import { WhatIsNew } from './WhatIsNew.tsx';

interface Props {
  /** Of the headline metric, every platform and year. */
  readonly facts: Facts;
  readonly metric: Metric;
}

/** Everything below the finding. */
export default function More({ facts, metric }: Props) {
  const { book, place } = useDataset();
  const codes = viewCodesOf(book, facts.years);
  const scope = standardView(codes, metric.code, 'scope');
  const trend = standardView(codes, metric.code, 'trend');
  const caveats = book.caveats.filter((one) => one.shown.includes('page')).slice(1);
  return (
    <>
      <section aria-labelledby="scope">
        <h2 id="scope">{WORDS.scope}</h2>
        <LoadedFigure book={book} view={scope} heading="h3" />
        <p className="overview-onward">
          <a href={pagePath('sectors', place)}>{WORDS.toSectors}</a>
        </p>
      </section>
      <section aria-labelledby="trend">
        <h2 id="trend">{WORDS.trend}</h2>
        <LoadedFigure book={book} view={trend} heading="h3" />
        <p className="overview-onward">
          <a href={explorePath(place, trend, codes)}>{WORDS.toExplore}</a>
        </p>
      </section>
      <Tables />
      <Practice year={facts.latest ?? 0} />
      <OtherDatasets />
      <WhatIsNew />
      <section aria-labelledby="limits">
        <h2 id="limits">{WORDS.cannot}</h2>
        <ul>
          {caveats.map((one) => (
            <li key={one.id}>{one.text}</li>
          ))}
        </ul>
        <p className="overview-onward">
          <a href={pagePath('methods', place)}>{WORDS.toMethods}</a>
        </p>
      </section>
    </>
  );
}
