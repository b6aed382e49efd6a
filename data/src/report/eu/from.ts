import { findForm } from '../file/csv/scan.ts';
import { readReportFile } from '../file/read.ts';
import type { Finding, RawReport } from '../file/types.ts';
import { readEuReport } from './read.ts';
import type { EuReport } from './types.ts';

/** What a questionnaire may start from: last year's report, or a report in the EU's harmonised template. */
export type From =
  | { readonly kind: 'report'; readonly report: RawReport }
  | { readonly kind: 'eu'; readonly report: EuReport }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** Reads whichever of the two a file is, by what it holds. */
export async function readFrom(name: string, bytes: Uint8Array): Promise<From> {
  const eu = await readEuReport(name, bytes);
  if (eu.ok) return { kind: 'eu', report: eu.report };
  const own = await readReportFile(name, bytes);
  if (own.ok) return { kind: 'report', report: own.report };
  const start = new TextDecoder().decode(bytes.subarray(0, 50_000)).trimStart();
  const isOwn = isOurs(own.findings) || /^[{[]/.test(start) || findForm(start) !== null;
  return { kind: 'refused', findings: isOwn ? own.findings : eu.findings };
}

/** Whether what is wrong with a file of ours was found inside of it: then it is a questionnaire with mistakes. */
function isOurs(findings: readonly Finding[]): boolean {
  return findings.some(({ where }) => /^sheet (?:Report|Answers)\b|^\//.test(where));
}
