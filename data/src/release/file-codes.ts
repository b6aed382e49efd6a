import { hasPlainCodes } from './manifest.ts';
import type { ConfStatus } from './observation.ts';

// How codes stand in CSV, where a reader guesses types: a column of nothing but F is taken for a truth value, and 4-9 for the
// fourth of September. Files of releases with an id of the old form have the codes that they always had.

const CONF_STATUS_IN_FILES: Readonly<Record<ConfStatus, string>> = { F: 'FREE', C: 'CONFIDENTIAL' };

/** `CONF_STATUS` of a file of a release. */
export function confStatusInFiles(release: string, status: ConfStatus): string {
  return hasPlainCodes(release) ? CONF_STATUS_IN_FILES[status] : status;
}

/** `N` of a file of a release: a class is written as the API writes a range of years. */
export function nInFiles(release: string, n: number | string): string {
  return hasPlainCodes(release) ? String(n).replace(/^(\d+)-(\d+)$/, '$1..$2') : String(n);
}
