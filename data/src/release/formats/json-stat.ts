import { comparePeriods } from '../../period/index.ts';
import { CONF_STATUS_LABELS, OBS_STATUS_LABELS } from '../observation.ts';
import type { ObservationRow } from '../row.ts';
import { lowerOf, type Source, upperOf } from './cells.ts';
import { type Labels, labelsOf, type Named } from './labels.ts';

/** What is said of a JSON-stat document as a whole. */
export interface JsonStatAbout extends Source {
  readonly title: string;
  readonly synthetic: boolean;
  readonly citation: string;
  readonly publishedOn: string | null;
  readonly licence: { readonly name: string; readonly url: string };
  readonly caveats: readonly string[];
}

/**
 * Observations as JSON-stat 2.0: those of one metric are a `dataset`, those of several a `collection` of one dataset a metric, because a
 * dataset holds every combination of its codes and metrics share few of them. The last dimension, `FIGURE`, is the value, the least and
 * the most that the figure may be. `status` is OBS_STATUS; a cell without one is no observation.
 */
export function jsonStat(about: JsonStatAbout, rows: Iterable<ObservationRow>): object {
  const labels = labelsOf(about);
  const byMetric = [...Map.groupBy(rows, (row) => row.metric).values()];
  const [only, ...others] = byMetric;
  if (only !== undefined && others.length === 0) return { version: '2.0', ...datasetOf(about, labels, only) };
  return {
    version: '2.0',
    class: 'collection',
    label: about.title,
    ...generalOf(about),
    extension: extensionOf(about),
    link: { item: byMetric.map((ofMetric) => ({ version: '2.0', ...datasetOf(about, labels, ofMetric) })) },
  };
}

const generalOf = ({ publishedOn }: JsonStatAbout) => ({
  source: 'Candor',
  ...(publishedOn === null ? {} : { updated: publishedOn }),
});

const extensionOf = ({ dataset, release, synthetic, citation, licence, caveats }: JsonStatAbout) => ({
  ...{ dataset, release, synthetic, citation, licence: { name: licence.name, url: licence.url }, caveats },
  obsStatus: OBS_STATUS_LABELS,
  // What is held back has OBS_STATUS Q, and nothing else has.
  confStatus: { Q: `C: ${CONF_STATUS_LABELS.C}`, otherwise: `F: ${CONF_STATUS_LABELS.F}` },
});

const FIGURES = { OBS_VALUE: 'Value', LOWER: 'The least that it may be', UPPER: 'The most that it may be' };

/** The codes of a dimension, in an order of its own. */
interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly of: (row: ObservationRow) => string;
  readonly order: readonly string[];
}

function datasetOf(about: JsonStatAbout, labels: Labels, rows: readonly ObservationRow[]): object {
  const dimensions = dimensionsOf(about, rows);
  const codes = dimensions.map(({ of, order }) => {
    const there = new Set(rows.map(of));
    const known = order.filter((code) => there.has(code));
    return [...known, ...[...there].filter((code) => !order.includes(code)).sort()];
  });
  const places = codes.map((some) => new Map(some.map((code, at) => [code, at])));
  const value: Record<number, number> = {};
  const status: Record<number, string> = {};
  const n: Record<number, string | number> = {};
  const more: Record<'step' | 'dominated' | 'marks' | 'restatedFrom', Record<number, unknown>> = {
    ...{ step: {}, dominated: {}, marks: {}, restatedFrom: {} },
  };
  for (const row of rows) {
    const cell = dimensions.reduce(
      (at, { of }, dimension) => at * (codes[dimension]?.length ?? 1) + (places[dimension]?.get(of(row)) ?? 0),
      0,
    );
    const first = cell * 3;
    for (const [at, figure] of [row.value ?? null, lowerOf(row), upperOf(row)].entries()) {
      status[first + at] = row.obsStatus;
      if (figure !== null) value[first + at] = figure;
    }
    if (row.n !== null) n[first] = row.n;
    for (const name of ['step', 'dominated', 'marks', 'restatedFrom'] as const) {
      if (row[name] !== undefined) more[name][first] = row[name];
    }
  }
  const first = rows[0];
  return {
    class: 'dataset',
    label: first === undefined ? about.title : `${about.title}: ${labels.METRIC(first)}`,
    ...generalOf(about),
    id: [...dimensions.map((one) => one.id), 'FIGURE'],
    size: [...codes.map((some) => some.length), 3],
    role: { time: ['TIME_PERIOD'], metric: ['FIGURE'] },
    dimension: {
      ...Object.fromEntries(
        dimensions.map(({ id, label, of }, at) => [
          id,
          { label, category: { index: codes[at], label: namesOf(id, of, rows, labels) } },
        ]),
      ),
      FIGURE: { label: 'Figure', category: { index: Object.keys(FIGURES), label: FIGURES } },
    },
    value,
    status,
    // Keyed by the place of OBS_VALUE, as `value` is.
    extension: { ...extensionOf(about), n, ...more },
  };
}

function dimensionsOf({ codeBook }: JsonStatAbout, rows: readonly ObservationRow[]): readonly Dimension[] {
  const codesOf = (list: readonly { readonly code: string }[]) => list.map((one) => one.code);
  const years = [...new Set(rows.map((row) => row.year))].sort(comparePeriods).map(String);
  return [
    { id: 'METRIC', label: 'Metric', of: (row) => row.metric, order: codesOf(codeBook.metrics) },
    { id: 'MEASURE', label: 'Measure', of: (row) => row.measure, order: codesOf(codeBook.measures) },
    { id: 'PLATFORM', label: 'Type of platform', of: (row) => row.platform, order: codesOf(codeBook.platforms) },
    { id: 'SIZE', label: 'Size band', of: (row) => row.size, order: ['_T'] },
    { id: 'BREAKDOWN', label: 'Breakdown', of: (row) => row.breakdown, order: ['_T'] },
    { id: 'PANEL', label: 'Companies', of: (row) => row.panel, order: ['all', 'matched'] },
    {
      id: 'TIME_PERIOD',
      label: codeBook.dataset.frequency === undefined ? 'Year' : 'Period',
      of: (row) => String(row.year),
      order: years,
    },
  ];
}

/** What the codes that occur are called. */
function namesOf(
  id: string,
  of: Dimension['of'],
  rows: readonly ObservationRow[],
  labels: Labels,
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const row of rows) {
    const code = of(row);
    names[code] ??= nameOf(id, code, row, labels);
  }
  return names;
}

const PANELS: Readonly<Record<string, string>> = {
  all: 'All that reported',
  matched: 'Those that reported in this year and the year before',
};

function nameOf(id: string, code: string, row: ObservationRow, labels: Labels): string {
  if (id === 'PANEL') return PANELS[code] ?? code;
  if (id === 'TIME_PERIOD') return code;
  return labels[id as Named](row) || (code === '_T' ? 'Total' : code);
}
