import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/candor.ts';
import { dropLock, takeLock } from './lock.ts';

const folder = temporaryFolder();
let next = 0;
function lockFile(): string {
  next += 1;
  return join(folder, `lock ${next}`);
}

/** A process that does nothing until it is ended. */
async function another() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    async end() {
      const closed = once(child, 'exit');
      child.kill();
      await closed;
    },
  };
}

test('a lock is there while it is held, and gone when it is released', async () => {
  const path = lockFile();
  const lock = await takeLock(path, () => expect.unreachable());
  expect(existsSync(path)).toBe(true);
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test('who comes second waits until the other process ends', async () => {
  const path = lockFile();
  const other = await another();
  writeFileSync(path, String(other.pid));
  let waited = 0;
  const taking = takeLock(path, () => {
    waited += 1;
  });
  await expect.poll(() => waited).toBe(1);
  await other.end();
  (await taking).release();
  expect(waited).toBe(1);
});

test('a lock that was silent for long is taken, though its number runs again', async () => {
  const path = lockFile();
  const other = await another();
  writeFileSync(path, String(other.pid));
  const longAgo = new Date(Date.now() - 11 * 60_000);
  utimesSync(path, longAgo, longAgo);
  (await takeLock(path, () => expect.unreachable())).release();
  await other.end();
});

test('only the lock of the process that was ended is dropped', () => {
  const path = lockFile();
  writeFileSync(path, '123');
  dropLock(path, 124);
  expect(existsSync(path)).toBe(true);
  dropLock(path, 123);
  expect(existsSync(path)).toBe(false);
});
