import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Answering, createApp, listen, listeningAddress } from '@candor/api';
import { frameworkVersions, loadFramework, loadRounds } from '@candor/data/framework/folder';
import { loadTexts, openReleases } from '@candor/data/release/folder';
import { main } from '../../scripts/src/main.ts';
import { scratch } from '../support/scratch.ts';
import { SHIPPED } from '../support/shipped.ts';
import type { Swaps } from './swaps.ts';

export interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

/** Made once for all tests of a worker, which share it: publishing the same data again and again is no test. */
let home: string | null = null;

const SITE = join(import.meta.dirname, '..', '..', 'web', 'dist');

/** The shipped data, ingested and published into a folder that goes when the worker ends. */
export async function publishedHome(): Promise<string> {
  if (home !== null) return home;
  const folder = mkdtempSync(join(scratch(), 'candor-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const said: string[] = [];
  const effects = {
    out: () => {},
    err: (line: string) => said.push(line),
    now: () => new Date('2026-01-01T00:00:00Z'),
    env: {},
    stopped: Promise.resolve(),
  };
  for (const command of [['ingest', SHIPPED], ['publish']]) {
    const code = await main([...command, '--home', folder], effects);
    if (code !== 0) throw new Error(`${command[0]} failed: ${said.join('\n')}`);
  }
  home = folder;
  return folder;
}

/**
 * The real product on a free port: the shipped data, published, then served. `more` may put further releases beside it, of
 * which no other test hears, `site` another build of the dashboard in place of the shipped one, and `swaps` other answers.
 */
export async function serveShippedData(
  more: (releases: string) => void = () => {},
  site: () => string = () => SITE,
  swaps?: Swaps,
): Promise<Served> {
  const releases = mkdtempSync(join(scratch(), 'candor-releases-'));
  cpSync(join(await publishedHome(), 'releases'), releases, { recursive: true });
  more(releases);
  // It names itself by the address that it listens on, known when it does.
  let app: Answering | undefined;
  const late: Answering = { fetch: (...request) => (app as Answering).fetch(...request) };
  const server = await listen(late, 0, '127.0.0.1');
  const made = createApp({
    releases: openReleases(releases),
    notices: [
      { dataset: 'demo', title: 'Demonstration dataset', synthetic: true, reason: 'Its tables are not protected yet.' },
    ],
    frameworks: frameworkVersions().map(loadFramework),
    texts: loadTexts(),
    rounds: loadRounds(),
    codeVersion: 'test',
    site: site(),
    address: listeningAddress(server.address),
    onError: (error) => {
      throw error;
    },
  });
  app = swaps?.around(made) ?? made;
  return {
    address: server.address,
    stop: async () => {
      await server.close();
      rmSync(releases, { recursive: true, force: true });
    },
  };
}
