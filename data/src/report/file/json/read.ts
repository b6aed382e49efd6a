import { firstBrokenLine, notUtf8 } from '../../utf8.ts';
import { problem, refuse } from '../finding.ts';
import { LIMITS, thousands } from '../limits.ts';
import { plainNumber } from '../number.ts';
import type { CellText, Column, Finding, MetaKey, RawRow, ReadFile } from '../types.ts';
import { jsonFinding, pointer } from './problems.ts';
import { type JsonFault, scanJson } from './scan.ts';
import { type AnswerJson, type ReportJson, reportSchema } from './schema.ts';

/** Reads the json form into the same rows as the tabular ones, with JSON pointers (RFC 6901) as places. */
export function readJson(file: string, bytes: Uint8Array): ReadFile {
  const broken = firstBrokenLine(bytes);
  if (broken !== null) {
    const { code, message, hint } = notUtf8(broken);
    return refuse(problem(code, `line ${broken}`, message, hint));
  }
  const text = new TextDecoder().decode(bytes);
  const fault = scanJson(text, { depth: LIMITS.jsonDepth, values: LIMITS.jsonValues });
  if (fault !== null) return refuse(faultFinding(fault, text));
  const value: unknown = JSON.parse(text);
  const answers = (value as { readonly answers?: unknown } | null)?.answers;
  if (Array.isArray(answers) && answers.length > LIMITS.rows) {
    return refuse(
      problem(
        'limit-rows',
        '/answers',
        `the list holds more than the limit of ${thousands(LIMITS.rows)} answers`,
        'send one report a file',
      ),
    );
  }
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => jsonFinding(file, issue, value)));
  return { ok: true, report: { form: 'json', meta: readMeta(parsed.data), rows: parsed.data.answers.flatMap(rowsOf) } };
}

function faultFinding({ kind, at }: JsonFault, text: string): Finding {
  const before = text.slice(0, at).split(/\r\n?|\n/);
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  if (kind === 'depth') {
    return problem(
      'limit-depth',
      where,
      `lists and objects are nested deeper than the limit of ${LIMITS.jsonDepth}`,
      'follow the published JSON Schema, which needs 5 levels',
    );
  }
  if (kind === 'values') {
    return problem(
      'limit-values',
      where,
      `the file holds more than the limit of ${thousands(LIMITS.jsonValues)} values`,
      'send one report a file',
    );
  }
  if (kind === 'repeated') {
    return problem('repeated-member', where, 'an object holds the same name twice', 'keep one of the two members');
  }
  return problem(
    'not-json',
    where,
    at >= text.length ? 'the text ends before its JSON does' : 'the text stops being valid JSON here',
    'check commas, quotation marks and brackets just before this place',
  );
}

const META_MEMBERS = ['framework', 'service', 'year', 'platform_type', 'size_band'] as const satisfies MetaKey[];

function readMeta(report: ReportJson): Partial<Record<MetaKey, CellText>> {
  const meta: Partial<Record<MetaKey, CellText>> = {};
  for (const name of META_MEMBERS) {
    const text = textOf(report[name]).trim();
    if (text !== '') meta[name] = { text, where: pointer([name]) };
  }
  return meta;
}

const QUALIFIERS = [
  'status',
  'unit_ok',
  'method',
  'months',
  'method_changed',
  'method_changed_note',
  'one_off_event',
  'confidence',
  'public_source',
  'comment',
] as const satisfies Column[];

function rowsOf(answer: AnswerJson, index: number): RawRow[] {
  const place = (...path: (string | number)[]) => pointer(['answers', index, ...path]);
  const metric = { metric: { text: answer.metric, where: place('metric') } };
  const row = (where: string, found: Partial<Record<Column, { text: string; where: string }>>): RawRow => {
    const cells: Partial<Record<Column, CellText>> = {};
    for (const [column, cell] of Object.entries({ ...metric, ...found }) as [Column, CellText][]) {
      const text = cell.text.trim();
      if (text !== '') cells[column] = { text, where: cell.where };
    }
    return { where, cells };
  };
  const scalar = (value: unknown, ...path: (string | number)[]) => ({ text: textOf(value), where: place(...path) });

  const total: Partial<Record<Column, CellText>> = {};
  for (const name of QUALIFIERS) total[name] = scalar(answer[name], name);
  const { value } = answer;
  const options: RawRow[] = [];
  if (Array.isArray(value)) {
    for (const [at, option] of value.entries()) {
      const where = place('value', at);
      options.push(
        row(where, { breakdown: { text: `option:${option.trim()}`, where }, answer: { text: 'yes', where } }),
      );
    }
  } else if (typeof value === 'object' && value !== null) {
    const [first, second] =
      'numerator' in value ? (['numerator', 'denominator'] as const) : (['median', 'p90'] as const);
    const numbers = value as Readonly<Record<string, number | null>>;
    total.answer = scalar(numbers[first], 'value', first);
    total.second = scalar(numbers[second], 'value', second);
  } else total.answer = scalar(value, 'value');

  const codes = Object.entries(answer.breakdowns ?? {}).flatMap(([dimension, counts]) =>
    Object.entries(counts).map(([code, count]) => {
      const where = place('breakdowns', dimension, code);
      return row(where, { breakdown: { text: `${dimension}:${code}`, where }, answer: { text: textOf(count), where } });
    }),
  );
  return [row(place(), total), ...options, ...codes];
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
}
