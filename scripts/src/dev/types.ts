import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../options.ts';

export const PACKAGES = ['data', 'table-protection', 'api', 'web', 'scripts', 'test'] as const;

/** Checks the types of one package; prints what is wrong. True when nothing is. */
export function checkTypes(name: string): boolean {
  const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [tsc, '-p', name], { cwd: PROJECT, stdio: 'inherit' }).status === 0;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = PACKAGES.map(checkTypes).every(Boolean) ? 0 : 1;
}
