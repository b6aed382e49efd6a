import { createHash } from 'node:crypto';
import type { Report } from '../report/index.ts';

/** SHA-256 of the report as it stands; keys are written in the order of the types, so equal reports have equal bytes. */
export function contentHash(report: Report): string {
  return createHash('sha256').update(JSON.stringify(report)).digest('hex');
}
