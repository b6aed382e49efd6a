import { parentPort, workerData } from 'node:worker_threads';
import type { Framework } from '@candor/data/framework';
import { loadTexts, openRelease, type Release } from '@candor/data/release/folder';
import { createApp } from '../app.ts';
import type { LargeOrder } from './large-answers.ts';
import { type Done, READY } from './thread-queue.ts';

// The thread of large-answers.ts: the app over one release at a time, which answers from its own files, checked again.

let open: Release | null = null;

function releaseIn(folder: string): Release {
  // Of two large releases one is enough to hold.
  if (open?.folder !== folder) open = openRelease(folder);
  return open;
}

async function bodyOf({ folder, dataset, address, path }: LargeOrder): Promise<Uint8Array<ArrayBuffer>> {
  const release = releaseIn(folder);
  let failed: Error | null = null;
  const app = createApp({
    releases: [{ dataset, releases: [release], latest: release }],
    notices: [],
    frameworks: workerData as readonly Framework[],
    texts: loadTexts(),
    codeVersion: '',
    site: null,
    address,
    onError: (error) => {
      failed = error;
    },
  });
  const response = await app.request(path, { headers: { 'Accept-Encoding': 'identity' } });
  if (failed !== null) throw failed;
  if (response.status !== 200) throw new Error(`a large answer was a problem: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

parentPort?.on('message', ({ id, ...order }: LargeOrder & { readonly id: number }) => {
  bodyOf(order).then(
    (body) => parentPort?.postMessage({ id, body } satisfies Done, [body.buffer]),
    (error: Error) => parentPort?.postMessage({ id, error: error.stack ?? error.message } satisfies Done),
  );
});

parentPort?.postMessage(READY);
