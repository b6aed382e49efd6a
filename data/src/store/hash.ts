import { createHash } from 'node:crypto';
import type { Report } from '../report/index.ts';

/** Qualifiers that there were not when the first reports were stored: without them a report hashes as it did then. */
const LATER: ReadonlySet<string> = new Set(['roundedTo', 'containedIn']);

/** SHA-256 of the report as it stands; keys are written in the order of the types, so equal reports have equal bytes. */
export function contentHash(report: Report): string {
  const known = JSON.stringify(report, (name, value) => (value === null && LATER.has(name) ? undefined : value));
  return createHash('sha256').update(known).digest('hex');
}
