import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whoever has a lock says at least this often that it is at work. */
const TOUCH_MS = 5000;
/** After so long without a word its process is taken to be gone, whoever has its number now. */
const SILENT_MS = 10 * 60_000;

export interface Lock {
  /** Says that the work goes on; cheap, so it may be called often. */
  touch(): void;
  release(): void;
}

/**
 * Takes a lock file, waiting for a process that has it; one that died leaves it to the next. `waiting` is told once when
 * there is something to wait for.
 */
export async function takeLock(path: string, waiting: () => void): Promise<Lock> {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !claim(path); told = true) {
    if (!told) waiting();
    await wait(500);
  }
  let touched = performance.now();
  return {
    touch() {
      if (performance.now() - touched < TOUCH_MS) return;
      touched = performance.now();
      utimesSync(path, new Date(), new Date());
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** Removes the lock of a process that was ended. */
export function dropLock(path: string, pid: number): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === String(pid)) rmSync(path, { force: true });
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(path)) return false;
    rmSync(path, { force: true });
    return claim(path);
  }
}

function isHeld(path: string): boolean {
  try {
    const silent = Date.now() - statSync(path).mtimeMs;
    const pid = Number(readFileSync(path, 'utf8'));
    // Empty between the claim and its number, which is a moment.
    if (pid === 0) return silent < TOUCH_MS;
    if (pid === process.pid || silent > SILENT_MS) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
