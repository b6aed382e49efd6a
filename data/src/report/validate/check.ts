import {
  type Asked,
  applicableAnswers,
  askedOf,
  completenessOf,
  type Framework,
  type Maturity,
  type MaturityAnswers,
  maturityOf,
} from '../../framework/index.ts';
import { monthsIn } from '../../period/index.ts';
import { atMost } from '../file/finding.ts';
import type { Finding, RawReport } from '../file/types.ts';
import type { Report } from '../types.ts';
import { type PlacedAnswer, readAnswers, TOTAL } from './answers.ts';
import { type CheckContext, NO_CONTEXT, warningsOf } from './checks.ts';
import { missingComments } from './comments.ts';
import { type Notes, notes, placed } from './finding.ts';
import { foldHabits } from './fold.ts';
import { wordsOf } from './form-words.ts';
import { isWhole, type Meta, readMeta, refuseContainingItself, refuseExample } from './meta.ts';
import { settle } from './settle.ts';
import { refuseReporting } from './survey.ts';

/** Everything that can be said about a report before it is sent. */
export interface CheckedReport {
  /** Null when an error blocks it. */
  readonly report: Report | null;
  /** Errors first, then warnings, in the order of the file. */
  readonly findings: readonly Finding[];
  /** The warnings that no comment explains: what the report would wait for. */
  readonly open: readonly Finding[];
  /** What was asked of this service, and what it answered; null when the file does not say of which type it is. */
  readonly coverage: Coverage | null;
}

export interface Coverage {
  readonly maturity: Maturity;
  readonly asked: readonly Asked[];
  readonly answered: number;
  readonly missing: readonly string[];
}

/**
 * Checks a report that was taken apart: every problem in one pass. The same code runs in the terminal, at ingest and in
 * the company's own browser. No sentence repeats a value. What was said of the file's form already stands among the rest.
 *
 * @example
 * ```ts
 * import { loadFramework } from '@candor/data/framework/folder';
 * import { checkReport, findingSentence, readReportFile } from '@candor/data/report';
 *
 * const framework = loadFramework('1.0.0');
 * const counts = framework.metrics.filter((metric) => metric.answerType === 'count' && metric.tier === 'core');
 * const file = {
 *   framework: '1.0.0', service: 'acorn-forum', year: 2024, platform_type: 'COM', size_band: 'S1',
 *   answers: counts.map((metric, at) => ({ metric: metric.code, status: 'answered', value: at === 0 ? 1.5 : 12 })),
 * };
 * const read = await readReportFile('acorn.json', new TextEncoder().encode(JSON.stringify(file)));
 * if (!read.ok) throw new Error('acorn.json is no report');
 * const { report, findings } = checkReport(read.report, framework);
 * const errors = findings.filter((one) => one.severity === 'error').map(findingSentence);
 *
 * report; // => null
 * errors.map((one) => one.split(';')[0]); // => ['Average monthly active users, /answers/0/value: the number is not a whole number of 0 or more']
 * ```
 */
export function checkReport(
  given: RawReport,
  framework: Framework,
  context: CheckContext = NO_CONTEXT,
  already: readonly Finding[] = [],
): CheckedReport {
  const { raw, findings: unsettled } = settle(given, framework);
  const found: Notes = notes(raw.form);
  const meta = readMeta(raw, framework, found);
  const { answers, isFilled, unread } = readAnswers(
    raw,
    framework,
    found,
    meta.year === null ? 12 : monthsIn(meta.year),
  );
  if (!isFilled && raw.answersAt !== null) {
    const hint = framework.surveyOf === undefined ? 'answer at least the core questions' : 'answer at least one';
    found.error('no-answers', { where: raw.answersAt }, null, 'no question is answered', hint);
  }
  if (isFilled) refuseExample(raw, framework, found);
  refuseContainingItself(raw, found);
  refuseReporting(raw, framework, found);
  const compared = warningsOf({ answers, unread }, context, framework, wordsOf(raw.form));
  const findingsOf = (explained: boolean) =>
    compared.filter((warning) => warning.explained === explained).map((warning) => warning.finding);
  const open = placed(
    [...(framework.surveyOf === undefined ? missingComments(raw) : []), ...findingsOf(false)],
    raw,
    framework,
  );
  const explained = placed(findingsOf(true), raw, framework);
  const errors = foldHabits(placed([...already, ...unsettled, ...found.findings], raw, framework), raw.rows);
  const findings = atMost([...errors, ...open, ...explained]);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return {
    report: hasErrors || !isWhole(meta) || !isRead(raw) ? null : reportOf(meta, answers, framework),
    findings,
    open,
    coverage: meta.platformType === null ? null : coverageOf(meta.platformType, meta.sizeBand, answers, framework),
  };
}

/** Whether the reader could use all that is there: a report is never accepted without what was refused in it. */
function isRead({ meta, rows, answersAt }: RawReport): boolean {
  const cells = [meta, ...rows.map((row) => row.cells)].flatMap((one) => Object.values(one));
  return answersAt !== null && cells.every(({ unusable }) => unusable !== true);
}

function reportOf(meta: Meta, answers: readonly PlacedAnswer[], framework: Framework): Report {
  const order = new Map(framework.metrics.map((metric, index) => [metric.code, index]));
  return {
    ...meta,
    frameworkVersion: framework.version,
    // One order for all forms of file, so that the same answers have the same content hash.
    answers: answers
      .map((placed) => placed.answer)
      .sort((a, b) => (order.get(a.metric) ?? 0) - (order.get(b.metric) ?? 0) || (a.breakdown < b.breakdown ? -1 : 1)),
  };
}

function coverageOf(
  platformType: string,
  sizeBand: string | null,
  answers: readonly PlacedAnswer[],
  framework: Framework,
): Coverage {
  const totals = new Map(
    answers.filter(({ answer }) => answer.breakdown === TOTAL).map(({ answer }) => [answer.metric, answer]),
  );
  const given: MaturityAnswers = (code) => {
    const answer = totals.get(code);
    if (answer === undefined) return undefined;
    const { status, value } = answer;
    return {
      status,
      options: value?.kind === 'choice' ? value.options : [],
      count: value?.kind === 'count' ? value.count : null,
    };
  };
  const maturity = maturityOf(framework, applicableAnswers(framework, platformType, given));
  const asked = askedOf(framework, {
    platformType,
    sizeBand,
    maturity: maturity.level,
  });
  const statuses = new Map([...totals].map(([code, answer]) => [code, answer.status]));
  const { answered, missing } = completenessOf(framework, asked, statuses);
  return { maturity, asked, answered, missing };
}
