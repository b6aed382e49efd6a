import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the tests of a run put what their workers share; outside of a run, where everybody puts such things. */
export const scratch = (): string => process.env.CANDOR_SCRATCH ?? tmpdir();

/** Vitest calls this before the first test of a run, and what it gives after the last: a worker that is ended tidies nothing up. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'candor-run-'));
  process.env.CANDOR_SCRATCH = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
