import type { Metric } from '@candor/data/framework';
import { standardView, viewCodesOf } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { ViewFigure } from '../charts/figure/ViewFigure.tsx';
import type { Facts } from '../data/facts.ts';
import { totalCode } from './headline-metric.ts';

interface Props {
  readonly facts: Facts;
  readonly metric: Metric;
}

/** The finding as a chart: the total over the years, with the platform types behind it. */
export default function FirstChart({ facts, metric }: Props) {
  const { book } = useDataset();
  const standard = standardView(viewCodesOf(book, facts.years), metric.code, 'trend');
  return (
    <ViewFigure
      book={book}
      facts={facts}
      view={{ ...standard, platforms: [totalCode(book)], scale: 'linear' }}
      heading="h3"
    />
  );
}
