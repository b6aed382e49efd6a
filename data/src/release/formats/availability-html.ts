import { comparePeriods } from '../../period/index.ts';
import { AVAILABILITY, type Availability, type AvailabilityRow } from '../availability.ts';
import type { CodeBook } from '../content.ts';
import type { Manifest } from '../manifest.ts';
import { escaped, pageHead } from './html.ts';

const WORDS: Readonly<Record<Availability, string>> = {
  exact: 'exact',
  rounded: 'rounded',
  range: 'as ranges',
  heldBack: 'held back',
  notAsked: 'not asked',
  nobodyReported: 'nobody reported',
  notComparable: 'not comparable',
  notKnown: 'not known',
};

const ABOUT =
  'How many figures there are of each metric, by type of platform and year, and why others are not there. Each counts every measure, size, breakdown and panel; availability.csv has them by measure.';

/** What there is as a page to read: a table for each metric, types of platform by years. */
export function availabilityHtml(
  manifest: Manifest,
  { metrics, platforms }: Pick<CodeBook, 'metrics' | 'platforms'>,
  rows: readonly AvailabilityRow[],
): string {
  const titles = new Map(metrics.map((one) => [one.code, one.title]));
  const labels = new Map(platforms.map((one) => [one.code, one.label]));
  return [
    ...pageHead('What there is', manifest, ABOUT),
    ...[...Map.groupBy(rows, (row) => row.metric)].map(([metric, some]) =>
      metricTable(titles.get(metric) ?? metric, labels, some),
    ),
    '</main></body></html>\n',
  ].join('\n');
}

function metricTable(title: string, labels: ReadonlyMap<string, string>, rows: readonly AvailabilityRow[]): string {
  const years = [...new Set(rows.map((row) => row.year))].sort(comparePeriods);
  const lines = [...Map.groupBy(rows, (row) => row.platform)].map(([platform, some]) => {
    const cells = years.map((year) => `<td>${cellOf(some.filter((row) => row.year === year))}</td>`);
    return `<tr><th scope="row">${escaped(labels.get(platform) ?? platform)}</th>${cells.join('')}</tr>`;
  });
  const head = years.map((year) => `<th scope="col">${year}</th>`).join('');
  return `<details><summary>${escaped(title)}: ${cellOf(rows)}</summary><div class="wide" role="region" aria-label="${escaped(title)}" tabindex="0"><table><thead><tr><th scope="col">Type of platform</th>${head}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table></div></details>`;
}

/** Such as “12 exact, 3 held back”. */
function cellOf(rows: readonly AvailabilityRow[]): string {
  const said = AVAILABILITY.flatMap((kind) => {
    const count = rows.reduce((sum, row) => sum + (row[kind] ?? 0), 0);
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${WORDS[kind]}`];
  });
  return said.length === 0 ? 'none' : said.join(', ');
}
