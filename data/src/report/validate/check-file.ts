import { askedAbout, type Framework } from '../../framework/index.ts';
import { readReportFile } from '../file/read.ts';
import type { ReadFile } from '../file/types.ts';
import { type CheckedReport, checkReport } from './check.ts';
import { type CheckContext, NO_CONTEXT } from './checks.ts';

/**
 * Checks a file as it was read: what is wrong with its form and what is wrong with its answers, in one list. A formula
 * in one cell hides nothing that is wrong in another.
 */
export function checkRead(read: ReadFile, framework: Framework, context: CheckContext = NO_CONTEXT): CheckedReport {
  if (read.ok) return checkReport(read.report, framework, context);
  if (read.report !== null) return checkReport(read.report, framework, context, read.findings);
  return { report: null, findings: read.findings, open: [], coverage: null };
}

/**
 * Reads and checks a file against the version of the framework or the survey that it names, or the newest, which comes last. The
 * terminal and the browser both ask here, so they say the same.
 */
export async function checkReportFile(
  name: string,
  bytes: Uint8Array,
  frameworks: readonly Framework[],
): Promise<CheckedReport> {
  const read = await readReportFile(name, bytes);
  const named = read.report?.meta.framework?.text.trim();
  const isSurvey = askedAbout(named ?? '') !== null;
  const framework =
    frameworks.find((one) => one.version === named) ??
    frameworks.findLast((one) => (one.surveyOf !== undefined) === isSurvey);
  if (framework === undefined) throw new Error('there is no framework');
  return checkRead(read, framework);
}
