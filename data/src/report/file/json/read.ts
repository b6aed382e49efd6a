import { firstBrokenLine, notUtf8 } from '../../utf8.ts';
import { problem, readAs, refuse } from '../finding.ts';
import { LIMITS, thousands } from '../limits.ts';
import type { Finding, ReadFile } from '../types.ts';
import { withLoneValues } from './lone.ts';
import { lostMark, mendJson } from './mend.ts';
import { inReportNames } from './names.ts';
import { jsonFindings, type Path, valueAt } from './problems.ts';
import { reportOf } from './rows.ts';
import type { JsonFault } from './scan.ts';
import { reportSchema } from './schema.ts';

/** Reads the json form into the same rows as the tabular ones, with JSON pointers (RFC 6901) as places. */
export function readJson(file: string, bytes: Uint8Array): ReadFile {
  const findings: Finding[] = [];
  const undecoded = firstBrokenLine(bytes);
  if (undecoded !== null) {
    const { code, message, hint } = notUtf8(undecoded);
    findings.push(problem(code, `line ${undecoded}`, message, hint));
  }
  const text = new TextDecoder().decode(bytes);
  const limits = { depth: LIMITS.jsonDepth, values: LIMITS.jsonValues, faults: LIMITS.findings };
  const mended = mendJson(text, limits);
  findings.push(...mended.faults.map((fault) => faultFinding(fault, text)));
  if (mended.text === null) return refuse(findings);
  const lost = new Map(
    mended.lost.map(({ at, metric }, index) => [lostMark(index), { where: placeIn(text, at), metric }] as const),
  );
  const { file: value, told } = inReportNames(withLoneValues(JSON.parse(mended.text)));
  const answers = (value as { readonly answers?: unknown } | null)?.answers;
  if (Array.isArray(answers) && answers.length > LIMITS.rows) {
    findings.push(
      problem(
        'limit-rows',
        '/answers',
        `the list holds more than the limit of ${thousands(LIMITS.rows)} answers`,
        'send one report per file',
      ),
    );
    answers.length = LIMITS.rows;
  }
  const parsed = reportSchema.safeParse(value);
  const issues = parsed.error?.issues ?? [];
  const shape = jsonFindings(
    file,
    issues.filter(({ path }) => !lost.has(textAt(value, path))),
    value,
  );
  findings.push(...shape.findings.map((finding) => ({ ...finding, where: told(finding.where) })));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(findings);
  // A text whose letters are lost, because the file is not in UTF-8, cannot be used.
  const isLost = (found: unknown) => undecoded !== null && typeof found === 'string' && found.includes('\ufffd');
  const report = reportOf(value, { at: shape.unusable, isLost, answers: lost });
  const meta = Object.entries(report.meta).map(([key, cell]) => [key, { ...cell, where: told(cell.where) }]);
  return readAs({ ...report, meta: Object.fromEntries(meta) }, findings);
}

const textAt = (root: unknown, path: Path) => String(valueAt(root, path));

function placeIn(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n?|\n/);
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function faultFinding({ kind, at }: JsonFault, text: string): Finding {
  const where = placeIn(text, at);
  if (kind === 'depth') {
    return problem(
      'limit-depth',
      where,
      `lists and objects are nested deeper than the limit of ${LIMITS.jsonDepth}`,
      'follow the published JSON Schema, which needs 7 levels',
    );
  }
  if (kind === 'values') {
    return problem(
      'limit-values',
      where,
      `the file holds more than the limit of ${thousands(LIMITS.jsonValues)} values`,
      'send one report per file',
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
