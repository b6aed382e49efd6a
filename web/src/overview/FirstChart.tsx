import type { Metric } from '@candor/data/framework';
import { standardView, viewCodesOf } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { LoadedFigure } from '../charts/figure/LoadedFigure.tsx';
import { totalCode } from './headline-metric.ts';
import { LongSeries } from './LongSeries.tsx';

/**
 * The finding as a chart: the total over the years, with the platform types behind it. Where printed totals reach further they
 * come first.
 */
export default function FirstChart({ metric }: { readonly metric: Metric }) {
  const { book } = useDataset();
  if (book.longSeries !== undefined) return <LongSeries series={book.longSeries} />;
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
