import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../scripts/src/main.ts';
import { scratch } from '../../support/scratch.ts';
import { freezeSurvey } from '../../support/survey.ts';
import { publishedHome, type Served } from '../server.ts';
import { FOLDER, freePort, STRIPPING, startNginx } from './nginx.ts';

export interface Proxied extends Served {
  /** The address that no reader knows. */
  readonly inner: string;
  readonly port: number;
}

/** `candor serve`, told its public address, behind a real nginx with TLS, another name and a folder. */
export async function serveBehindNginx(): Promise<Proxied> {
  const home = mkdtempSync(join(scratch(), 'candor-proxied-'));
  cpSync(join(await publishedHome(), 'releases'), join(home, 'releases'), { recursive: true });
  freezeSurvey(join(home, 'releases'));
  const port = await freePort();
  const address = `https://${STRIPPING}:${port}${FOLDER}`;
  const stop = Promise.withResolvers<void>();
  const listens = Promise.withResolvers<string>();
  const ended = main(['serve', '--home', home, '--port', '0'], {
    out: (line) => {
      const at = /^Candor is at (\S+)$/.exec(line)?.[1];
      if (at !== undefined) listens.resolve(at);
    },
    err: (line) => listens.reject(new Error(line)),
    now: () => new Date('2026-01-01T00:00:00Z'),
    env: { PUBLIC_URL: `${address}/` },
    stopped: stop.promise,
  });
  const inner = await listens.promise;
  const stopNginx = await startNginx(port, inner.replace('localhost', '127.0.0.1'));
  return {
    inner,
    port,
    address,
    stop: async () => {
      await stopNginx();
      stop.resolve();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
