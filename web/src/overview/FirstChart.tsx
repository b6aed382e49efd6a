import type { Metric } from '@candor/data/framework';
import { standardView, viewCodesOf } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { LoadedFigure } from '../charts/figure/LoadedFigure.tsx';
import { totalCode } from './headline-metric.ts';

/** The finding as a chart: the total over the years, with the platform types behind it. */
export default function FirstChart({ metric }: { readonly metric: Metric }) {
  const { book } = useDataset();
  const standard = standardView(viewCodesOf(book, null), metric.code, 'trend');
  return (
    <LoadedFigure book={book} view={{ ...standard, platforms: [totalCode(book)], scale: 'linear' }} heading="h3" />
  );
}
