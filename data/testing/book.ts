import { frameworkVersions, loadFramework } from '../src/framework/folder.ts';
import type { Metric, Platform } from '../src/framework/index.ts';
import type { Period } from '../src/period/index.ts';
import type { CodeBook, ObservationRow, View } from '../src/release/index.ts';
import { standardView, viewCodesOf } from '../src/release/index.ts';
import { readerOfRows, tellingOf } from '../src/release/sentences/index.ts';
import { type Facts, factsOf, type ShownView, viewOf } from '../src/release/views/index.ts';
import { TEXTS } from './sentences.ts';

const NONE = { metrics: [], at_most: 1 };

const PLATFORMS: readonly Platform[] = [
  { code: 'public-sharing', label: 'Public sharing', short: 'Public sharing', level: 'group', parent: 'ALL' },
  { code: 'SOC', label: 'Social networking', short: 'Social', level: 'type', parent: 'public-sharing' },
  { code: 'VID', label: 'Video sharing', short: 'Video', level: 'type', parent: 'public-sharing' },
  { code: 'contact', label: 'Contact', short: 'Contact', level: 'group', parent: 'ALL' },
  { code: 'MSG', label: 'Private messaging', short: 'Messaging', level: 'type', parent: 'contact' },
  { code: 'ALL', label: 'All platform types', short: 'All', level: 'all', parent: null },
].map((one) => ({ ...one, definition: '' }) as Platform);

const metric = (code: string, part: Partial<Metric>): Metric => ({
  code,
  section: 'outcomes',
  title: `Title of ${code}`,
  definition: `Definition of ${code}.`,
  includes: '',
  excludes: '',
  answerType: 'count',
  unit: { singular: 'report', plural: 'reports' },
  period: 'flow',
  options: [],
  exclusiveOptions: [],
  maxChoices: null,
  breakdowns: [],
  partOf: [],
  sumOf: [],
  denominator: [],
  practice: null,
  role: null,
  numerator: [],
  platformTypes: ['SOC', 'VID', 'MSG'],
  tier: 'core',
  questions: ['Q1'],
  publishAs: ['sum', 'quartiles'],
  ratioTo: null,
  sensitivity: 'open',
  caveats: [1],
  alignedWith: [],
  ...part,
});

const YES_NO = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

const measure = (code: string, unit: string, of: readonly string[]) => ({
  code,
  label: `Label ${code}`,
  definition: '',
  unit,
  of,
});

/** A code book with a metric of each kind: `COUNT`, `TIME`, `YESNO`, `MANY`, `RATIO`. */
export function codeBookOf(part: Partial<CodeBook> = {}): CodeBook {
  return {
    dataset: {
      id: 'test',
      title: 'Test dataset',
      description: '',
      synthetic: false,
      policy: 'confidential',
      source: { name: 'Source', publisher: '', url: 'https://example.org' },
      licence: { name: 'CC0', url: 'https://example.org', note: '' },
    },
    frameworkVersion: '1.0.0',
    metrics: [
      metric('COUNT', { breakdowns: ['content_type'] }),
      metric('TIME', { answerType: 'duration', unit: null, publishAs: ['quartiles'] }),
      metric('YESNO', { answerType: 'boolean', unit: null, options: YES_NO, publishAs: ['share_of_options'] }),
      metric('MANY', {
        answerType: 'multi_choice',
        unit: null,
        options: [
          { code: 'a', label: 'Option A' },
          { code: 'b', label: 'Option B' },
        ],
        publishAs: ['share_of_options'],
        sensitivity: 'aggregate-only',
      }),
      metric('RATIO', { answerType: 'percentage', publishAs: ['pooled_ratio'] }),
    ],
    measures: [
      measure('responding', 'companies', ['count']),
      measure('coverage', 'ratio', ['count']),
      measure('status_share', 'ratio', ['count']),
      measure('sum', 'metric', ['count']),
      measure('sum_previous', 'metric', ['count']),
      measure('change', 'ratio', ['count']),
      measure('index', 'index', ['count']),
      measure('q1', 'metric', ['count', 'duration']),
      measure('median', 'metric', ['count', 'duration']),
      measure('q3', 'metric', ['count', 'duration']),
      measure('share', 'ratio', ['boolean']),
      measure('pooled_ratio', 'ratio', ['percentage']),
    ] as CodeBook['measures'],
    platforms: PLATFORMS,
    caveats: [
      { id: 1, text: 'A report is not a child.', shown: ['metric'], neededFor: null },
      { id: 2, text: 'No cause is claimed.', shown: ['trend'], neededFor: null },
    ],
    notes: [],
    breaks: [{ metric: 'COUNT', platform: 'SOC', year: 2022, kind: 'definition', notes: ['The definition changed.'] }],
    reconciliation: [],
    summaries: {
      ...{ headlines: [], reported: [], safeguards: [], challenges: null },
      sections: { found: NONE, serious: NONE, speed: NONE, safeguards: NONE, challenges: NONE },
    },
    ...part,
  };
}

/** An observation: `row('COUNT', 'SOC', 2023, 5)`; with a status in place of the number where there is none. */
export function row(
  metricCode: string,
  platform: string,
  year: Period,
  value: number | ObservationRow['obsStatus'],
  part: Partial<ObservationRow> = {},
): ObservationRow {
  return {
    metric: metricCode,
    measure: 'sum',
    platform,
    size: '_T',
    breakdown: '_T',
    panel: 'all',
    year,
    ...(typeof value === 'number' ? { value } : {}),
    n: typeof value === 'number' ? 12 : null,
    obsStatus: typeof value === 'number' ? 'A' : value,
    confStatus: value === 'Q' ? 'C' : 'F',
    ...part,
  };
}

export const facts = (...rows: readonly ObservationRow[]): Facts => factsOf({ observations: rows });

const LISTS = loadFramework(frameworkVersions().at(-1) ?? '');

/** The standard view of a metric, changed as needed. */
export function viewWith(book: CodeBook, metricCode: string, part: Partial<View> = {}): View {
  return { ...standardView(viewCodesOf(book, null), metricCode, part.chart), ...part };
}

/** What a view of some observations shows and says. */
export function shown(book: CodeBook, view: View, some: Facts): ShownView {
  return viewOf(tellingOf(book, LISTS, readerOfRows(some.rows), TEXTS), book, view, some, LISTS);
}
