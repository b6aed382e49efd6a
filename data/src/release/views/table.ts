import { stringify } from 'csv-stringify/sync';
import { VIEW_COLUMNS } from '../columns.ts';
import { confStatusInFiles, nInFiles } from '../file-codes.ts';
import { CONF_STATUS_LABELS, OBS_STATUS_LABELS } from '../observation.ts';
import type { ObservationRow } from '../row.ts';
import type { View } from '../view.ts';
import type { Chart } from './chart.ts';
import type { Facts } from './facts.ts';
import { type CodeLists, partLabels, sizeLabel } from './labels.ts';
import { metricOf, planOf, type ViewBook } from './plan.ts';

/**
 * The observations that a view shows, each once, in the order of its table: those of every line or bar, or only of the platforms
 * that the reader chose; with quartiles and the year before where the view has them.
 */
export function rowsOfView(view: View, book: ViewBook, chart: Chart, facts: Facts): readonly ObservationRow[] {
  const plan = planOf(view, book);
  const beside = [...plan.beside, ...(plan.previous === null ? [] : [plan.previous])];
  const isChosen = plan.by === 'platform' && view.platforms.length > 0;
  const rows = chart.series
    .filter((one) => one.isFocused || !isChosen)
    .flatMap((one) => one.points.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const all = rows.flatMap((row) => [row, ...beside.flatMap((measure) => facts.at({ ...row, measure }) ?? [])]);
  return [...new Set(all)];
}

/** Observations as tidy CSV with labels beside codes; empty where there is nothing, as in every observations file. */
export function viewCsv(
  { dataset, release }: { readonly dataset: string; readonly release: string },
  rows: readonly ObservationRow[],
  book: ViewBook,
  lists: CodeLists,
  bandLabel: (band: string) => string,
): string {
  const labelOf = (code: string, list: readonly { readonly code: string; readonly label: string }[]) =>
    list.find((one) => one.code === code)?.label ?? '';
  const partLabel = ({ metric, breakdown }: ObservationRow) => {
    const [split = '', ...rest] = breakdown.split(':');
    return breakdown === '_T'
      ? ''
      : (partLabels(book, lists, metric, split, [rest.join(':')], bandLabel)[0]?.label ?? '');
  };
  return stringify([
    [...VIEW_COLUMNS],
    ...rows.map((row) => [
      ...[dataset, release, row.metric, text(metricOf(book, row.metric).title)],
      ...[row.measure, text(labelOf(row.measure, book.measures))],
      ...[row.platform, text(labelOf(row.platform, book.platforms))],
      ...[row.size, row.size === '_T' ? '' : text(sizeLabel(lists, row.size)), row.breakdown, text(partLabel(row))],
      ...[row.panel, String(row.year), String(row.value ?? ''), nInFiles(release, row.n ?? '')],
      ...[row.obsStatus, OBS_STATUS_LABELS[row.obsStatus]],
      ...[confStatusInFiles(release, row.confStatus), CONF_STATUS_LABELS[row.confStatus]],
      ...[row.dominated === true ? '1' : '', String(row.step ?? '')],
      ...[String(row.lower ?? row.value ?? ''), String(row.upper ?? row.value ?? ''), (row.marks ?? []).join(' ')],
      String(row.restatedFrom ?? ''),
    ]),
  ]);
}

/** Words as a cell: what a spreadsheet would take for the beginning of a formula is made a text for it (OWASP, CSV injection). */
function text(label: string): string {
  return /^[=+\-@\t\r]/.test(label) ? `'${label}` : label;
}
