import type { Framework } from '@candor/data/framework';
import { type CheckedReport, checkReport, type Finding, readReportFile } from '@candor/data/report';
import { newestOf } from './frameworks.ts';

/** What the page shows of a checked file: nothing that the file itself holds but places and codes. */
export interface FileCheck {
  readonly errors: readonly Finding[];
  readonly warnings: readonly { readonly finding: Finding; readonly isExplained: boolean }[];
  /** Null when the file does not say which service it is about. */
  readonly coverage: CheckedReport['coverage'];
}

/** Reads and checks a file as `candor check` does: against the version of the framework that it names, or the newest. */
export async function checkFile(name: string, bytes: Uint8Array, frameworks: readonly Framework[]): Promise<FileCheck> {
  const read = await readReportFile(name, bytes);
  if (!read.ok) return { errors: read.findings, warnings: [], coverage: null };
  const named = read.report.meta.framework?.text.trim();
  const framework = frameworks.find((one) => one.version === named) ?? newestOf(frameworks);
  const { findings, open, coverage } = checkReport(read.report, framework);
  return {
    errors: findings.filter((finding) => finding.severity === 'error'),
    warnings: findings
      .filter((finding) => finding.severity === 'warning')
      .map((finding) => ({ finding, isExplained: !open.includes(finding) })),
    coverage,
  };
}
