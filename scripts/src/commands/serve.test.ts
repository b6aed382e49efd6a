import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addressOf,
  candor,
  listenTo,
  MAIN,
  publishedHome,
  spawnCandor,
  temporaryFolder,
} from '../../../test/support/candor.ts';

let home = '';
beforeAll(async () => {
  home = await publishedHome();
});

const serve = (...args: readonly string[]) => candor('serve', '--home', home, '--api-only', ...args);

describe('candor serve', () => {
  test('refuses a port that is in use, and says which port to try', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await serve('--port', String(port));
    other.close();
    expect(code).toBe(2);
    expect(err).toBe(
      `Port ${port} is in use by another program; stop that program or choose another port, such as PORT=${port + 1} npm start.`,
    );
  });

  test.each(['http', '65536', '-1', '80.5', '', '0x50'])('refuses the port “%s”', async (port) => {
    const { code, err } = await serve(`--port=${port}`);
    expect(code).toBe(2);
    expect(err).toBe(`The port must be a whole number from 0 to 65535, not “${port}”; set PORT or --port.`);
  });

  test.each(['example.org', 'https://example.org/?x', 'https://example.org/d'])(
    'refuses the public address “%s”, of an option or of the environment',
    async (address) => {
      const { code, err } = await serve('--port', '0', '--public', address);
      expect(code).toBe(2);
      expect(err).toMatch(/^The public address m.+\.$/);
      expect(err).toContain('PUBLIC_URL or --public.');
    },
  );

  test('names the public address that it was told, else the one it listens on, and never what a request says', async () => {
    for (const [told, named] of [
      [['--public', 'https://figures.example/open/'], () => 'https://figures.example/open'],
      [[], (address: string) => address],
    ] as const) {
      const child = spawnCandor('serve', '--home', home, '--api-only', '--port', '0', ...told);
      const closed = once(child, 'close');
      const address = await addressOf(child);
      const lies = { 'X-Forwarded-Host': 'lie.example', 'X-Forwarded-Proto': 'https' };
      const problem = (await (await fetch(`${address}/nothing`, { headers: lies })).json()) as { type: string };
      expect(problem.type).toBe(`${named(address)}/problems/not-found`);
      child.kill('SIGTERM');
      expect(await closed).toEqual([0, null]);
    }
  });

  test('needs to write nothing anywhere: it serves without leave to', async () => {
    const flags = ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker', '--no-warnings'];
    const args = [...flags, MAIN, 'serve', '--home', home, '--api-only', '--port', '0', '--log', '--metrics', '0'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = listenTo(child);
    const closed = once(child, 'close');
    const address = await addressOf(child);
    const root = '/v1/datasets/cybertipline/releases/latest';
    for (const path of [
      '/healthz',
      `${root}/observations.parquet`,
      `${root}/observations.xlsx`,
      `${root}/files/release.db`,
    ])
      expect([path, (await fetch(address + path)).status]).toEqual([path, 200]);
    await expect.poll(() => said.out()).toMatch(/"path":"\/healthz","route":"\/healthz"/);
    const metrics = await (await fetch(/http:\S+\/metrics/.exec(said.out())?.[0] ?? '')).text();
    expect(metrics).toContain('candor_answers_total{route="/healthz",status="200",memory="no"} 1');
    child.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
    expect(said.err()).toBe('');
  });

  test('refuses a contact by which nobody can be reached', async () => {
    const { code, err } = await serve('--contact', 'us', '--port', '0');
    expect(code).toBe(2);
    expect(err).toMatch(/^The contact must be an e-mail address or the address of a page, not “us”;/);
  });

  test('refuses without a release', async () => {
    const empty = temporaryFolder();
    expect(await candor('serve', '--home', empty, '--api-only', '--port', '0')).toEqual({
      code: 2,
      out: '',
      err: 'There is no release to serve; run candor ingest and candor publish first.',
    });
  });

  test('refuses an address that is not of this machine', async () => {
    const { code, err } = await serve('--port', '0', '--host', '192.0.2.1');
    expect(code).toBe(2);
    expect(err).toMatch(/^The server could not listen on port 0: .+\.$/);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s stops a server that answers, with exit code 0', async (signal) => {
    const child = spawnCandor('serve', '--home', home, '--api-only', '--port', '0');
    let out = '';
    child.stdout?.on('data', (bytes) => {
      out += bytes;
    });
    const closed = once(child, 'close');
    await expect.poll(() => out, { timeout: 20_000 }).toContain('\n');
    const address = /Candor is at (\S+)/.exec(out)?.[1] ?? '';
    // The connection is kept alive; an open one must not keep the server from stopping.
    const response = await fetch(`${address}/v1/datasets`);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    child.kill(signal);
    expect(await closed).toEqual([0, null]);
    expect(out).toBe(`Candor is at ${address}\nStopped.\n`);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  test('a second signal while it stops changes nothing', async () => {
    const child = spawnCandor('serve', '--home', home, '--api-only', '--port', '0');
    const closed = once(child, 'close');
    await once(child.stdout ?? child, 'data');
    // Held still, so that both are there before it can end: a signal after its end would be nobody's to take.
    for (const signal of ['SIGSTOP', 'SIGTERM', 'SIGINT', 'SIGCONT'] as const) child.kill(signal);
    expect(await closed).toEqual([0, null]);
  });
});
