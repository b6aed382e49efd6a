import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../command.ts';
import { isDemoPublished, lockOf } from '../demo/prepare.ts';
import { isSurveyPublished } from '../demo/survey/prepare.ts';
import { tellStopped } from '../demo/told.ts';
import { dropLock } from '../lock.ts';
import type { Home } from '../options.ts';

const CHILD = join(import.meta.dirname, 'child.ts');

export interface Preparation {
  /** Ends it where it is; the next start goes on from there. */
  stop(): Promise<void>;
}

/**
 * Prepares the demonstration in a process of its own, below the server's priority. Null when it is published already.
 */
export function prepareBehind(home: Home, args: readonly string[], { out, err }: Effects): Preparation | null {
  if (isDemoPublished(home) && isSurveyPublished(home)) return null;
  out('The demonstration is being prepared in the background; its page shows the progress.');
  // The channel tells the child when this process is gone, however it went.
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let isStopped = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      err(`The demonstration could not be prepared: ${error.message}`);
      resolve();
    });
    child.once('exit', (code, signal) => {
      if (!isStopped && code !== 0)
        err(`The demonstration was not prepared completely (${signal ?? `exit code ${code}`}); npm start tries again.`);
      resolve();
    });
  });
  if (child.pid !== undefined) lower(child.pid);
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  return {
    async stop() {
      isStopped = true;
      kill();
      await ended;
      process.off('exit', kill);
      if (child.pid !== undefined) dropLock(lockOf(home), child.pid);
      tellStopped(home);
    },
  };
}

/** The server answers first. Where the system does not allow it, both run alike. */
function lower(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}
