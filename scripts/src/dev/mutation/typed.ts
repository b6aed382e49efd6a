import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../options.ts';

const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const COPIED = [
  'tsconfig.base.json',
  ...['package.json', 'tsconfig.json', 'src', 'testing'].map((one) => `data/${one}`),
];

/** A copy of the package `data`, in which one file at a time may be another one: whether its types still hold. */
export class TypedCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'candor-mutants-'));

  constructor() {
    for (const one of COPIED) cpSync(join(PROJECT, one), join(this.#folder, one), { recursive: true });
    for (const one of ['node_modules', 'data/node_modules']) symlinkSync(join(PROJECT, one), join(this.#folder, one));
  }

  holds(file: string, source: string): boolean {
    const path = join(this.#folder, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, source);
    const args = [TSC, '-p', 'data', '--incremental', '--tsBuildInfoFile', 'data.tsbuildinfo'];
    const { status } = spawnSync(process.execPath, args, { cwd: this.#folder, stdio: 'ignore' });
    writeFileSync(path, before);
    return status === 0;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
