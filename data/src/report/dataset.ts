import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Framework } from '../framework/index.ts';
import { FREQUENCIES } from '../period/index.ts';
import { declaredTable } from './declared-tables.ts';
import { nearest } from './file/nearest.ts';
import type { Checked, Problem } from './problem.ts';
import type { MethodChange } from './types.ts';
import { firstBrokenLine, notUtf8 } from './utf8.ts';

const FILE = 'dataset.yaml';

const schema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
    title: z.string().min(1),
    description: z.string().min(1),
    /** How the folder is read: NCMEC's lists, what companies publish, reports in the EU's common form, or a roster and the reports that companies sent. */
    adapter: z.enum(['cybertipline', 'disclosures', 'eu-reports', 'reports']),
    framework: z.string(),
    policy: z.enum(['public', 'confidential']),
    synthetic: z.boolean(),
    /** How long the periods are that its reports and figures are of, as in SDMX: years (A), half-years (S), quarters (Q). All have one length. */
    frequency: z.enum(FREQUENCIES).optional(),
    /** None where all its figures stand in tables. */
    metrics: z.array(z.string()),
    /** Those of its metrics that each company counts its own way here, so that only its own figures compare. */
    within_company: z.array(z.string()).optional(),
    source: z.strictObject({ name: z.string(), publisher: z.string(), url: z.url() }),
    licence: z.strictObject({ name: z.string(), url: z.url(), note: z.string() }),
    /** From which years on printed totals do not compare with those before, and why, in half a sentence that names no company. */
    breaks: z
      .array(
        z.strictObject({
          year: z.int(),
          kind: z.enum([
            'definition',
            'scope',
            'detection',
            'law',
            'counting_tool',
            'error_found',
          ] satisfies MethodChange[]),
          note: z.string().min(1),
          sources: z.array(z.url()),
        }),
      )
      .optional(),
    /** Tables of public figures that no metric, type of platform and year can say. Of a confidential dataset none is published. */
    tables: z.array(declaredTable).optional(),
    caveats: z.array(z.int()),
    notes: z.array(z.string()),
  })
  .refine(({ metrics, tables = [] }) => metrics.length + tables.length > 0, {
    path: ['metrics'],
    message: 'Name a metric or declare a table',
  })
  .refine(({ policy, frequency = 'A' }) => policy === 'public' || frequency === 'A', {
    path: ['frequency'],
    message:
      'A confidential dataset is of years (A): a year that is public elsewhere would give away one half where the other is published',
  });

/** What a source folder declares of itself in `dataset.yaml`. */
export type Dataset = z.output<typeof schema>;

/** Reads `dataset.yaml`: every rule that it breaks, at once. */
export function readDataset(bytes: Uint8Array): Checked<Dataset> {
  const broken = firstBrokenLine(bytes);
  if (broken !== null) return { ok: false, problems: [{ file: FILE, ...notUtf8(broken) }] };
  let yaml: unknown;
  try {
    yaml = parseYaml(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? null;
    return {
      ok: false,
      problems: [
        {
          code: 'not-yaml',
          file: FILE,
          line,
          message: 'the text is not valid YAML',
          hint: 'check indentation and quotation marks here',
        },
      ],
    };
  }
  const result = schema.safeParse(yaml);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({
      code: 'wrong-dataset',
      file: FILE,
      line: null,
      message: `${issue.path.length === 0 ? 'the file' : issue.path.join('.')} is not as expected`,
      hint: issue.message.charAt(0).toLowerCase() + issue.message.slice(1),
    })),
  };
}

/** The nearest code, or all where they are few. */
function hintFor(code: string, known: readonly string[]): string {
  // A number is no misspelt number.
  const isWord = known.length > 12 && /[a-z]/i.test(code);
  const lower = known.map((one) => one.toLowerCase());
  const near = isWord ? nearest(code, lower)?.toUpperCase() : undefined;
  if (near !== undefined) return `did you mean ${near}?`;
  return known.length > 12 ? 'use codes of the framework' : `use some of ${known.join(', ')}`;
}

/** The metrics and caveats that a dataset names but its framework does not have. */
export function unknownCodes(dataset: Dataset, framework: Framework): Problem[] {
  const strange = (list: string, named: readonly string[], known: readonly string[]) =>
    named
      .filter((code) => !known.includes(code))
      .map((code) => ({
        code: 'unknown-code',
        file: FILE,
        line: null,
        message: `${list} names “${code}”, which framework ${framework.version} does not have`,
        hint: hintFor(code, known),
      }));
  return [
    ...strange(
      'metrics',
      dataset.metrics,
      framework.metrics.map((metric) => metric.code),
    ),
    ...strange('within_company', dataset.within_company ?? [], dataset.metrics),
    ...strange(
      'tables',
      (dataset.tables ?? []).flatMap((one) => one.metric ?? []),
      framework.metrics.map((metric) => metric.code),
    ),
    ...strange(
      'tables',
      (dataset.tables ?? []).flatMap((one) => one.question ?? []),
      framework.questions.map((question) => question.code),
    ),
    ...strange(
      'caveats',
      dataset.caveats.map(String),
      framework.caveats.map((caveat) => String(caveat.id)),
    ),
  ];
}
