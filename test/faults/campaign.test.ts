// Kills, full disks, flipped bits, commands at once, mutated reports and hostile requests: a little of each here, and
// as much as is asked for by `npm run faults`.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { candor, publishedHome, sourceCopy, temporaryFolder } from '../support/candor.ts';
import { flips } from './campaign/flips.ts';
import { fullDisks } from './campaign/full-disk.ts';
import { mutatedReports, requests } from './campaign/fuzz.ts';
import { kills, together } from './campaign/kills.ts';
import type { Part } from './campaign/state.ts';

/** How much of each: kills, full disks, flips, pairs of commands, mutated reports, requests. */
const AMOUNTS = process.env.CANDOR_FAULTS?.split(',').map(Number) ?? [2, 1, 40, 1, 120, 300];
const SEED = Number(process.env.CANDOR_FAULTS_SEED ?? 1);
const HOUR = 3_600_000;

const scratch = temporaryFolder();
let start = '';
let source = '';

/** A home with a release, and a source that makes another one. */
beforeAll(async () => {
  start = join(scratch, 'start');
  cpSync(await publishedHome(), start, { recursive: true });
  source = sourceCopy(scratch, 'changed', {
    'cybertipline-by-provider.csv': (text) =>
      text.replace('2019,Amazon,8', '2019,Amazon,9').replace('2019,Bitly,3', '2019,Bitly,2'),
  });
});

async function found(name: string, part: Part | Promise<Part>): Promise<void> {
  const { tried, findings } = await part;
  if (process.env.CANDOR_FAULTS !== undefined)
    process.stdout.write(`${name}: ${tried} tried, ${findings.length} findings\n`);
  expect(findings.slice(0, 10)).toEqual([]);
}

const amount = (at: number) => AMOUNTS[at] ?? 0;

test(
  'kill -9 of ingest, publish and serve at random moments',
  () => found('kills', kills(amount(0), SEED, start, source, scratch)),
  HOUR,
);

test('a full disk', () => found('full disks', fullDisks(amount(1), SEED, start, source, scratch)), HOUR);

test(
  'a flipped bit in any file of a release',
  () => found('flips', flips(amount(2), SEED, join(start, 'releases'), scratch)),
  HOUR,
);

test('two commands at once', () => found('commands at once', together(amount(3), SEED, start, source, scratch)), HOUR);

test(
  'mutated reports',
  async () => {
    const demo = join(scratch, 'demo');
    expect((await candor('demo', '--companies', '12', '--out', demo)).err).toBe('');
    const folder = join(demo, 'reports', '2024');
    const reports = readdirSync(folder).map(
      (name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const,
    );
    await found('mutated reports', mutatedReports(amount(4), SEED, reports));
  },
  HOUR,
);

test('hostile requests', () => found('requests', requests(amount(5), SEED)), HOUR);
