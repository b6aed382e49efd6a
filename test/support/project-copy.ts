import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './shipped.ts';

const run = promisify(execFile);

/** What a copy needs to run: the packages, and what the dashboard was built to. */
const COPIED = ['package.json', 'data', 'table-protection', 'api', 'scripts'];

/** A copy of the product in which the data may be changed; its code is the same, and it runs what it holds itself. */
export class ProjectCopy {
  readonly folder: string;

  constructor(into: string) {
    this.folder = join(into, 'project');
    for (const name of COPIED) {
      cpSync(join(PROJECT, name), join(this.folder, name), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (from) => !['var', '.cache'].includes(basename(from)),
      });
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(this.folder, 'node_modules'));
    const site = join(PROJECT, 'web', 'dist');
    if (existsSync(site)) cpSync(site, join(this.folder, 'web', 'dist'), { recursive: true });
  }

  /** Changes a text, or begins one; a text that stays as it is fails the test. */
  edit(file: string, change: (text: string) => string): void {
    const path = join(this.folder, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${file} changed nothing`);
    writeFileSync(path, after);
  }

  get main(): string {
    return join(this.folder, 'scripts', 'src', 'main.ts');
  }

  /** Runs a command line of the copy as a process of its own; a refusal is an answer, too. */
  async candor(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    const { CANDOR_HOME: _, PORT: __, HOST: ___, ...env } = process.env;
    try {
      const { stdout, stderr } = await run(process.execPath, [this.main, ...argv], { env, maxBuffer: 2 ** 26 });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  }
}
