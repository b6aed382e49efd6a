import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../attack/random.ts';
import { candor, listenTo, spawnCandor } from '../../support/candor.ts';
import { halfWritten, hasStack, type Part, wrongWith } from './state.ts';

/** Kills ingests, publishes and servers at random moments; what is there stays whole, and the next run completes. */
export async function kills(
  count: number,
  seed: number,
  start: string,
  source: string,
  scratch: string,
): Promise<Part> {
  const random = new Random(seed);
  const part: Part = { tried: 0, findings: [] };
  for (; part.tried < count; part.tried += 1) {
    const home = join(scratch, `killed ${part.tried}`);
    cpSync(start, home, { recursive: true });
    const command = random.pick(['ingest', 'publish', 'serve']);
    const child = spawnCandor(command, ...argumentsOf(command, source), '--home', home);
    await killAfter(child, random.between(30, command === 'serve' ? 700 : 1200));
    const name = `${command} ${part.tried}`;
    part.findings.push(...wrongWith(home, { reports: 1027, releases: 1 }).map((one) => `${name}: ${one}`));
    const ingested = await candor('ingest', source, '--home', home);
    const published = await candor('publish', '--home', home, '--year', '2024');
    if (ingested.code !== 0 || published.code !== 0) part.findings.push(`${name}: ${ingested.err}${published.err}`);
    if (halfWritten(home).length > 0) part.findings.push(`${name}: ${halfWritten(home).join()} is left`);
    rmSync(home, { recursive: true });
  }
  return part;
}

/** Two commands at once, of which each does its work, waits, or says in a sentence why not. */
export async function together(count: number, seed: number, start: string, source: string, scratch: string) {
  const random = new Random(seed);
  const part: Part = { tried: 0, findings: [] };
  for (; part.tried < count; part.tried += 1) {
    const home = join(scratch, `together ${part.tried}`);
    cpSync(start, home, { recursive: true });
    const commands = ['publish', random.pick(['publish', 'ingest'])];
    const ended = await Promise.all(
      commands.map(async (command) => {
        const child = spawnCandor(command, ...argumentsOf(command, source), '--home', home);
        const { err } = listenTo(child);
        const [code] = await once(child, 'close');
        return { command, code, err: err() };
      }),
    );
    for (const { command, code, err } of ended) {
      if (hasStack(err) || (code !== 0 && !/\.\n?$/.test(err))) part.findings.push(`${command}: ${code} ${err}`);
    }
    part.findings.push(...wrongWith(home, { reports: 1027, releases: 1 }), ...halfWritten(home));
    rmSync(home, { recursive: true });
  }
  return part;
}

function argumentsOf(command: string, source: string): string[] {
  if (command === 'ingest') return [source];
  return command === 'publish' ? ['--year', '2024'] : ['--port', '0', '--api-only'];
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const closed = once(child, 'close');
  await wait(milliseconds);
  child.kill('SIGKILL');
  await closed;
}
