import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../options.ts';

/** What is checked by itself: the packages that run on Node together, since most of them import the same, and what runs in browsers. */
export const PROGRAMS = [
  { name: 'all that runs on Node', project: '.' },
  { name: 'the pages', project: 'web' },
] as const;

/** A program that checks something, and all that it said. */
export interface Checked {
  readonly ok: boolean;
  readonly said: string;
}

/** Runs a script beside whatever else runs; what it says is for whoever waits for it, in one piece. */
export function check(script: string, args: readonly string[]): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** Checks the types of one program. */
export function checkTypes(project: string): Promise<Checked> {
  return check(join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'), ['-p', project]);
}

if (process.argv[1] === import.meta.filename) {
  let failed = 0;
  for (const { project } of PROGRAMS) {
    const { ok, said } = await checkTypes(project);
    process.stdout.write(said);
    if (!ok) failed += 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
}
