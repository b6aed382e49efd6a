import { dirname, join } from 'node:path';
import type { Effects } from '../command.ts';
import { type Lock, takeLock } from '../lock.ts';
import type { Home } from '../options.ts';

/** How often a publish says that it is at work, also where nobody asks how far it is. */
const SAY_MS = 60_000;

/** Waits for another publish of the same home: each would prove its release beside releases that the other adds to. */
export async function publishingAlone(home: Home, { out }: Effects): Promise<Lock> {
  const path = join(dirname(home.store), 'publishing');
  const lock = await takeLock(path, () => out('Another publish is at work; this one begins when it has ended.'));
  const saying = setInterval(() => lock.touch(), SAY_MS);
  saying.unref();
  return {
    touch: () => lock.touch(),
    release() {
      clearInterval(saying);
      lock.release();
    },
  };
}
