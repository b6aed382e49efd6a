import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Framework, parseFramework } from '../src/framework/index.ts';
import { type Questionnaire, templateRows } from '../src/report/file/questionnaire.ts';
import { COLUMNS, type Column, type Finding, type RawReport, type ReadFile } from '../src/report/file/types.ts';
import { ended } from '../src/report/problem.ts';
import { SMALL_FILES } from './framework.ts';

/** One metric of each answer type, small enough to check by hand. For the tests of this folder. */
const SAMPLE = parseFramework({
  'taxonomies.yaml': `
version: 0.1.0
sections: [{ code: outcomes, label: Outcomes }]
platform_groups: [{ code: public, label: Public }]
platform_types: [{ code: SOC, label: Social, short: Social, group: public, definition: Posts. }]
size_bands:
  - { code: S1, label: Small, staff: null, monthly_active_users: few }
  - { code: S2, label: Medium, staff: null, monthly_active_users: more }
tiers: [{ code: core, label: Core, expected_of: everyone }]
answer_statuses: [{ code: answered, label: Answered }]
breakdowns: []
`,
  'questions.yaml': 'questions: [{ code: Q1, question: How many?, audiences: [researcher] }]',
  'caveats.yaml': 'caveats: [{ id: 1, shown: [page], text: Mind this. }]',
  'maturity.yaml': 'levels: []',
  'checks.yaml': 'checks: []',
  'summaries.yaml': SMALL_FILES['summaries.yaml'] ?? '',
  'words.en.yaml': `
language: en
metrics:
  OUT-REPORTS: { topic: reports, did: made, doing: making, one: report, other: reports }
codes: {}
platforms: { public: public services, SOC: social services }
sizes: { S1: small, S2: medium }
reporters: { company: { one: company, other: companies } }
keep_capital: []
`,
  'outcomes.yaml': `
metrics:
  - code: OUT-REPORTS
    title: Reports
    definition: Reports made in the year.
    includes: Each report once.
    excludes: ""
    answer_type: count
    unit: { singular: report, plural: reports }
    period: flow
    breakdowns: []
    platform_types: [SOC]
    tier: core
    questions: [Q1]
    publish_as: [sum]
    sensitivity: open
    caveats: [1]
`,
});

const [COUNT] = SAMPLE.metrics;
if (COUNT === undefined) throw new Error('the sample has no metric');
const OPTIONS = ['manual', 'hash', 'classifier', 'none'].map((code) => ({ code, label: `Uses ${code}` }));

export const FRAMEWORK: Framework = {
  ...SAMPLE,
  breakdowns: [
    {
      code: 'content_type',
      label: 'Type of content',
      codes: [
        { code: 'image', label: 'Image' },
        { code: 'video', label: 'Video' },
      ],
    },
  ],
  metrics: [
    { ...COUNT, breakdowns: ['content_type'] },
    { ...COUNT, code: 'PRO-SHARE', title: 'Share', answerType: 'percentage', tier: 'medium' },
    { ...COUNT, code: 'PRO-TIME', title: 'Time', answerType: 'duration' },
    { ...COUNT, code: 'POL-RULE', title: 'Rule', answerType: 'boolean', unit: null },
    { ...COUNT, code: 'POL-HOW', title: 'How', answerType: 'single_choice', unit: null, options: OPTIONS },
    { ...COUNT, code: 'POL-MEANS', title: 'Means', answerType: 'multi_choice', unit: null, options: OPTIONS },
  ],
};

export const LARGER = { platformType: 'SOC', sizeBand: 'S2', maturity: 'M0' } as const;

export const QUESTIONNAIRE: Questionnaire = templateRows(FRAMEWORK, LARGER, 2024, 'example-forum');

/** The questionnaire with some cells filled in: `OUT-REPORTS` or `OUT-REPORTS content_type:image` → column → text. */
export function filled(
  cells: Readonly<Record<string, Partial<Record<Column, string>>>>,
  questionnaire = QUESTIONNAIRE,
): Questionnaire {
  return {
    ...questionnaire,
    rows: questionnaire.rows.map((row) => ({
      ...row,
      cells: { ...row.cells, ...cells[[row.cells.metric, row.cells.breakdown].filter(Boolean).join(' ')] },
    })),
  };
}

type Texts = Partial<Record<Column, string>>;

/** What a reader should find in a questionnaire: texts by column, without the columns for people. */
export function textsOf({ rows }: Questionnaire): Texts[] {
  return rows.map(({ cells }) => pick((column) => cells[column]));
}

/** What a reader found. */
export function textsIn({ rows }: RawReport): Texts[] {
  return rows.map(({ cells }) => pick((column) => cells[column]?.text));
}

function pick(textOf: (column: Column) => string | undefined): Texts {
  const texts: Texts = {};
  for (const column of COLUMNS) {
    const text = textOf(column);
    if (column !== 'question' && column !== 'unit' && text !== undefined && text !== '') texts[column] = text;
  }
  return texts;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The report, or a failure that says why there is none. */
export function reportIn(read: ReadFile): RawReport {
  if (!read.ok) throw new Error(sentences(read).join('\n'));
  return read.report;
}

export function sentences(read: ReadFile): string[] {
  return read.ok ? [] : read.findings.map(sentence);
}

function sentence({ where, message, hint }: Finding): string {
  return `${where}: ${message}; ${ended(hint)}`;
}

/** A workbook with some of its parts changed; a part that becomes null is gone. */
export function altered(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (xml: string) => string | Uint8Array | null>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    const part = change(strFromU8(parts[path] ?? new Uint8Array()));
    if (part === null) delete parts[path];
    else parts[path] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(parts);
}
