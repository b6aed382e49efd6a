import { standardView, viewCodesOf } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { LoadedFigure } from '../charts/figure/LoadedFigure.tsx';
import { headlineMetric } from '../overview/headline-metric.ts';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';

/** The main figure of the dataset over the years: this sector in colour, the others behind it. */
export default function TrendFigure({ platform }: { readonly platform: string }) {
  const { book } = useDataset();
  const metric = headlineMetric(book);
  if (metric === undefined) return null;
  const view = { ...standardView(viewCodesOf(book, null), metric.code, 'trend'), platforms: [platform] };
  const { title } = metric;
  const little = (told: string | null) => (
    <p className="brief-untold">
      {told === null ? WORDS.trendAllHeld({ metric: title }) : WORDS.trendHeld({ metric: title, told })}
    </p>
  );
  return <LoadedFigure book={book} view={view} heading="h3" little={little} />;
}
