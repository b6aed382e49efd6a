import type { Metric } from '@candor/data/framework';
import { standardView, viewCodesOf } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { LoadedFigure } from '../charts/figure/LoadedFigure.tsx';
import { totalCode } from './headline-metric.ts';

/** The finding as a chart: the total over the years, with the platform types behind it. */
export default function FirstChart({ metric }: { readonly metric: Metric }) {
  const { book } = useDataset();
  const standard = standardView(viewCodesOf(book, null), metric.code, 'trend');
  // Of figures that some companies publish and others do not, only the same companies compare.
  const panel = book.about.policy === 'public' && book.reconciliation.length === 0 ? 'matched' : 'all';
  return (
    <LoadedFigure
      book={book}
      view={{ ...standard, platforms: [totalCode(book)], panel, scale: 'linear' }}
      heading="h3"
    />
  );
}
