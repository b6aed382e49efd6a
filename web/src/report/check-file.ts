import type { Framework } from '@candor/data/framework';
import { type CheckedReport, checkReportFile, type Finding, type Report } from '@candor/data/report';

/** What the page shows of a checked file: nothing that the file itself holds but places and codes. */
export interface FileCheck {
  readonly errors: readonly Finding[];
  readonly warnings: readonly { readonly finding: Finding; readonly isExplained: boolean }[];
  /** Null when the file does not say of which type the service is. */
  readonly coverage: CheckedReport['coverage'];
  /** How many questions are answered publicly; null when an error blocks the report. */
  readonly publicAnswers: number | null;
}

/** Reads and checks a file as `candor check` does: against the version of the framework that it names, or the newest. */
export async function checkFile(name: string, bytes: Uint8Array, frameworks: readonly Framework[]): Promise<FileCheck> {
  const { report, findings, open, coverage } = await checkReportFile(name, bytes, frameworks);
  return {
    errors: findings.filter((finding) => finding.severity === 'error'),
    warnings: findings
      .filter((finding) => finding.severity === 'warning')
      .map((finding) => ({ finding, isExplained: !open.includes(finding) })),
    coverage,
    publicAnswers: report === null ? null : publicIn(report),
  };
}

function publicIn({ answers }: Report): number {
  return new Set(answers.flatMap(({ metric, publicSource }) => (publicSource === null ? [] : [metric]))).size;
}
