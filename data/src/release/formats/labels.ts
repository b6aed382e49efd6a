import { kept } from '../../collections/maps.ts';
import type { CodeBook } from '../content.ts';
import { CONF_STATUS_LABELS, OBS_STATUS_LABELS } from '../observation.ts';
import type { ObservationRow } from '../row.ts';
import { type CodeLists, partLabels, sizeLabel } from '../views/labels.ts';

/** What the codes of observations are called. */
export interface Labelling {
  readonly codeBook: Pick<CodeBook, 'metrics' | 'measures' | 'platforms'> & {
    readonly dataset: Pick<CodeBook['dataset'], 'frequency'>;
  };
  readonly lists: CodeLists;
  /** The name of a class of counts, such as `10-99`. */
  readonly bandLabel: (band: string) => string;
}

/** The dimensions whose codes have names, by their column. */
export const NAMED = ['METRIC', 'MEASURE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'OBS_STATUS', 'CONF_STATUS'] as const;
export type Named = (typeof NAMED)[number];

/** A code in words; empty for a total, which needs none. */
export type Labels = Readonly<Record<Named, (row: ObservationRow) => string>>;

/** The names of the codes of observations, each looked up once: a release has hundreds of thousands of rows. */
export function labelsOf({ codeBook, lists, bandLabel }: Labelling): Labels {
  const metrics = new Map(codeBook.metrics.map((one) => [one.code, one.title]));
  const measures = new Map(codeBook.measures.map((one) => [one.code, one.label]));
  const platforms = new Map(codeBook.platforms.map((one) => [one.code, one.label]));
  const parts = new Map<string, string>();
  const partLabel = ({ metric, breakdown }: ObservationRow) => {
    if (breakdown === '_T') return '';
    const key = `${metric} ${breakdown}`;
    const [split = '', ...rest] = breakdown.split(':');
    return kept(
      parts,
      key,
      () => partLabels(codeBook, lists, metric, split, [rest.join(':')], bandLabel)[0]?.label ?? '',
    );
  };
  return {
    METRIC: ({ metric }) => metrics.get(metric) ?? '',
    MEASURE: ({ measure }) => measures.get(measure) ?? '',
    PLATFORM: ({ platform }) => platforms.get(platform) ?? '',
    SIZE: ({ size }) => (size === '_T' ? '' : sizeLabel(lists, size)),
    BREAKDOWN: partLabel,
    OBS_STATUS: ({ obsStatus }) => OBS_STATUS_LABELS[obsStatus],
    CONF_STATUS: ({ confStatus }) => CONF_STATUS_LABELS[confStatus],
  };
}

/** The label of each code that occurs, by column; an option, which each metric has of its own, by `METRIC option:code`. */
export function labelsByCode(
  labelling: Labelling,
  rows: Iterable<ObservationRow>,
): Readonly<Record<Named, Readonly<Record<string, string>>>> {
  const labels = labelsOf(labelling);
  const found = Object.fromEntries(NAMED.map((name) => [name, {}])) as Record<Named, Record<string, string>>;
  for (const row of rows) {
    for (const name of NAMED) {
      const label = labels[name](row);
      if (label !== '') found[name][codeOf(name, row)] ??= label;
    }
  }
  return found;
}

function codeOf(name: Named, row: ObservationRow): string {
  switch (name) {
    case 'METRIC':
      return row.metric;
    case 'MEASURE':
      return row.measure;
    case 'PLATFORM':
      return row.platform;
    case 'SIZE':
      return row.size;
    case 'BREAKDOWN':
      return row.breakdown.startsWith('option:') ? `${row.metric} ${row.breakdown}` : row.breakdown;
    case 'OBS_STATUS':
      return row.obsStatus;
    default:
      return row.confStatus;
  }
}
