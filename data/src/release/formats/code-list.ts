import type { CodeBook } from '../content.ts';
import {
  CONF_STATUS_LABELS,
  OBS_STATUS_LABELS,
  OBSERVATION_MARKS,
  type Observation,
  type ObservationMark,
  type Place,
} from '../observation.ts';
import { type CodeLists, partLabels, sizeLabel } from '../views/labels.ts';

/** One code of a release, and what it means. */
export interface CodeRow {
  /** The column of observations in which it stands. */
  readonly column: string;
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  /** The code that it is a part of; empty where there is none. */
  readonly parent: string;
  /** What is counted, or what the number is. */
  readonly unit: string;
  /** The metric whose option it is; empty where a code means the same everywhere. */
  readonly metric: string;
}

const MARK_LABELS: Readonly<Record<ObservationMark, string>> = {
  loose: 'Some of the figures behind it fit the definition loosely',
  rounded: 'Some of the figures behind it were rounded by who published them',
  derived: 'Some of the figures behind it were worked out from others',
  suspect: 'Another source contradicts some of the figures behind it',
  part_year: 'Some of the figures behind it cover a part of the year',
};

/** Every code that the observations of a release use, in the order of its columns. */
export function codesOf(
  codeBook: CodeBook,
  lists: CodeLists,
  bandLabel: (band: string) => string,
  observations: readonly Observation[],
): readonly CodeRow[] {
  const row = (column: string, code: string, label: string, more: Partial<CodeRow> = {}): CodeRow => ({
    ...{ column, code, label, definition: '', parent: '', unit: '', metric: '', ...more },
  });
  const sizes = [...new Set(observations.map((one) => one.size))].filter((code) => code !== '_T').sort();
  return [
    ...codeBook.metrics.map(({ code, title, definition, includes, excludes, unit }) =>
      row('METRIC', code, title, {
        definition: [definition, told('Included', includes), told('Not included', excludes)].join('').trim(),
        unit: unit?.plural ?? '',
      }),
    ),
    ...codeBook.measures.map(({ code, label, definition, unit }) => row('MEASURE', code, label, { definition, unit })),
    ...codeBook.platforms.map(({ code, label, definition, parent }) =>
      row('PLATFORM', code, label, { definition, parent: parent ?? '' }),
    ),
    row('SIZE', '_T', 'Every size'),
    ...sizes.map((code) => row('SIZE', code, sizeLabel(lists, code))),
    row('BREAKDOWN', '_T', 'Total'),
    ...partsOf(observations).map(({ metric, breakdown }) => {
      const [split = '', ...rest] = breakdown.split(':');
      const [part] = partLabels(codeBook, lists, metric, split, [rest.join(':')], bandLabel);
      return row('BREAKDOWN', breakdown, part?.label ?? '', split === 'option' ? { metric } : {});
    }),
    row('PANEL', 'all', 'All companies that reported'),
    row('PANEL', 'matched', 'Only companies that reported in this year and the year before'),
    ...Object.entries(OBS_STATUS_LABELS).map(([code, label]) => row('OBS_STATUS', code, label)),
    ...Object.entries(CONF_STATUS_LABELS).map(([code, label]) => row('CONF_STATUS', code, label)),
    ...OBSERVATION_MARKS.map((code) => row('MARKS', code, MARK_LABELS[code])),
  ];
}

const told = (what: string, text: string) => (text === '' ? '' : ` ${what}: ${text}`);

/** The parts of splits that occur, sorted; an option once for each metric, since each has options of its own. */
function partsOf(observations: readonly Observation[]): readonly Pick<Place, 'metric' | 'breakdown'>[] {
  const parts = new Map<string, Pick<Place, 'metric' | 'breakdown'>>();
  for (const { metric, breakdown } of observations) {
    if (breakdown === '_T') continue;
    const key = breakdown.startsWith('option:') ? `${breakdown} ${metric}` : breakdown;
    if (!parts.has(key)) parts.set(key, { metric, breakdown });
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}
