import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, listen } from '@candor/api';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { openReleases } from '@candor/data/release/folder';
import { main } from '../../scripts/src/main.ts';

export interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

const SITE = join(import.meta.dirname, '..', '..', 'web', 'dist');

/**
 * The real product on a free port: the shipped data ingested and published into a temporary folder, then served. `more`
 * may put further releases into the folder of the releases.
 */
export async function serveShippedData(more: (releases: string) => void = () => {}): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), 'candor-browser-'));
  const said: string[] = [];
  const effects = {
    out: () => {},
    err: (line: string) => said.push(line),
    now: () => new Date('2026-01-01T00:00:00Z'),
    env: {},
    stopped: Promise.resolve(),
  };
  for (const command of ['ingest', 'publish']) {
    const code = await main([command, '--home', home], effects);
    if (code !== 0) throw new Error(`${command} failed: ${said.join('\n')}`);
  }
  more(join(home, 'releases'));
  const app = createApp({
    releases: openReleases(join(home, 'releases')),
    notices: [
      { dataset: 'demo', title: 'Demonstration dataset', synthetic: true, reason: 'Its tables are not protected yet.' },
    ],
    frameworks: frameworkVersions().map(loadFramework),
    codeVersion: 'test',
    site: SITE,
    onError: (error) => {
      throw error;
    },
  });
  const server = await listen(app, 0, '127.0.0.1');
  return {
    address: server.address,
    stop: async () => {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
