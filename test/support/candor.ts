import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { main } from '../../scripts/src/main.ts';
import { scratch } from './scratch.ts';
import { DISCLOSURES, PROJECT, SHIPPED } from './shipped.ts';

export { DISCLOSURES, PROJECT, SHIPPED };

export const MAIN = join(PROJECT, 'scripts', 'src', 'main.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, at a fixed time and without the environment of the machine. */
export async function candor(...argv: readonly string[]): Promise<Ran> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await main(argv, {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    now: () => new Date('2024-06-01T12:00:00Z'),
    env: {},
    stopped: new Promise(() => {}),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

/** Starts one command line as a process of its own. */
export function spawnCandor(...argv: readonly string[]): ChildProcess {
  const { CANDOR_HOME: _, PORT: __, HOST: ___, PUBLIC_URL: ____, ...env } = process.env;
  return spawn(process.execPath, [MAIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'], env });
}

/** A folder that is gone when the tests of the file are done, or with all others of the run where a process still writes to it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(scratch(), 'candor-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the shipped source in which some texts are replaced; a text that is not there fails the test. */
export function sourceCopy(
  into: string,
  name: string,
  edits: Readonly<Record<string, (text: string) => string>> = {},
): string {
  const folder = join(into, name);
  cpSync(SHIPPED, folder, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`the edit of ${file} changed nothing`);
    writeFileSync(join(folder, file), after);
  }
  return folder;
}

/** NCMEC's lists, ingested and published into a folder: a home as an operator has it. */
export async function publishedHome(): Promise<string> {
  const home = temporaryFolder();
  for (const command of [
    ['ingest', SHIPPED, '--home', home],
    ['publish', '--home', home, '--year', '2024'],
  ]) {
    const { code, err } = await candor(...command);
    if (code !== 0) throw new Error(err);
  }
  return home;
}

/** Starts what `npm start` runs, the API alone, with a tiny demonstration, on a free port. */
export function spawnStart(home: string, ...argv: readonly string[]): ChildProcess {
  const { CANDOR_HOME: _, PORT: __, HOST: ___, PUBLIC_URL: ____, ...env } = process.env;
  const options = [
    '--home',
    home,
    '--port',
    '0',
    '--api-only',
    '--companies',
    '4',
    '--services',
    '6',
    '--tier',
    'core',
  ];
  return spawn(process.execPath, [join(PROJECT, 'scripts', 'src', 'start.ts'), ...options, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
}

/** What a process says, as it says it. */
export function listenTo(child: ChildProcess): { readonly out: () => string; readonly err: () => string } {
  let out = '';
  let err = '';
  child.stdout?.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr?.on('data', (bytes) => {
    err += bytes;
  });
  return { out: () => out, err: () => err };
}

/** Where a server that was started is to be found. */
export function addressOf(child: ChildProcess, timeout = 60_000): Promise<string> {
  const said = listenTo(child);
  const address = () => /Candor is at (\S+)\n/.exec(said.out())?.[1] ?? '';
  return vi.waitUntil(address, { timeout, interval: 50 });
}
