import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetsAnswer } from '@candor/api/types';
import { removeNotice, writeNotice } from '@candor/data/release/folder';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addressOf,
  listenTo,
  publishedHome,
  sourceCopy,
  spawnCandor,
  temporaryFolder,
} from '../../../test/support/candor.ts';

const SOON = { timeout: 20_000, interval: 100 };
const scratch = temporaryFolder();

let home = '';
let server: ChildProcess;
let address = '';
let said: ReturnType<typeof listenTo>;

beforeEach(async () => {
  home = await publishedHome();
  server = spawnCandor('serve', '--home', home, '--api-only', '--port', '0');
  said = listenTo(server);
  address = await addressOf(server);
});
afterEach(async () => {
  const closed = once(server, 'close');
  server.kill('SIGTERM');
  await closed;
});

/** Publishes release 2024-02, with another figure. */
async function publishAnother(): Promise<void> {
  const changed = sourceCopy(scratch, `changed ${address.replaceAll(/\W/g, '')}`, {
    'cybertipline-by-provider.csv': (text) =>
      text.replace('2019,Amazon,8', '2019,Amazon,9').replace('2019,Bitly,3', '2019,Bitly,2'),
  });
  // Processes of their own, so that this one can ask all the while.
  for (const command of [
    ['ingest', changed],
    ['publish', 'cybertipline', '--year', '2024'],
  ]) {
    const [code] = await once(spawnCandor(...command, '--home', home), 'exit');
    expect(code).toBe(0);
  }
}

async function datasets(): Promise<DatasetsAnswer> {
  const response = await fetch(`${address}/v1/datasets`);
  expect(response.status).toBe(200);
  return (await response.json()) as DatasetsAnswer;
}

const latest = async () => (await datasets()).datasets.map((one) => one.latestRelease);

test('a release that is published meanwhile is served, and no request fails on the way', async () => {
  const before = await (await fetch(`${address}/v1/datasets/cybertipline/releases/2024-01/observations`)).text();
  const statuses: number[] = [];
  let isAsking = true;
  const asking = (async () => {
    while (isAsking) {
      const response = await fetch(`${address}/v1/datasets/cybertipline/releases/latest/observations?platform=GAM`);
      await response.arrayBuffer();
      statuses.push(response.status);
    }
  })();
  await publishAnother();
  await expect.poll(latest, SOON).toEqual(['2024-02']);
  isAsking = false;
  await asking;
  expect(statuses.length).toBeGreaterThan(10);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const after = await (await fetch(`${address}/v1/datasets/cybertipline/releases/2024-01/observations`)).text();
  expect(after).toBe(before);
  expect(said.err()).toBe('');
});

test('a release whose files are not what was released is named, and the old one stays', async () => {
  // Published elsewhere, altered, and only then put where the server looks.
  const elsewhere = join(scratch, 'elsewhere');
  cpSync(home, elsewhere, { recursive: true });
  const here = home;
  home = elsewhere;
  await publishAnother();
  home = here;
  const folder = (root: string) => join(root, 'releases', 'cybertipline');
  appendFileSync(join(folder(elsewhere), '2024-02', 'observations.csv'), ' ');
  cpSync(join(folder(elsewhere), '2024-02'), join(folder(home), '2024-02'), { recursive: true });
  cpSync(join(folder(elsewhere), 'latest'), join(folder(home), 'latest'));
  await expect
    .poll(said.err, SOON)
    .toMatch(/^A release of cybertipline cannot be served, so release 2024-01 stays: .+\n/);
  expect(await latest()).toEqual(['2024-01']);
  expect((await fetch(`${address}/v1/datasets/cybertipline/releases/2024-02`)).status).toBe(404);
});

test('a notice is told as it changes, and anew at each question while something is prepared', async () => {
  const notice = { dataset: 'held', title: 'Held', synthetic: true, reason: 'It is being prepared.', progress: 0.25 };
  writeNotice(join(home, 'notices'), notice);
  const { dataset: id, ...rest } = notice;
  await expect.poll(async () => (await datasets()).withheld, SOON).toEqual([{ id, ...rest }]);
  const response = await fetch(`${address}/v1/datasets`);
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
  removeNotice(join(home, 'notices'), 'held');
  await expect.poll(async () => (await datasets()).withheld, SOON).toEqual([]);
  const after = await fetch(`${address}/v1/datasets`);
  expect(after.headers.get('Cache-Control')).toMatch(/max-age=60/);
});
