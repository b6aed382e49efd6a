import type { Effects } from './command.ts';

/** The real world: this process's streams, clock, environment and signals. */
export function systemEffects(): Effects {
  let stopped: Promise<void> | null = null;
  return {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    ...(process.stderr.isTTY ? { progress: (text: string) => void process.stderr.write(`\r\x1b[K${text}`) } : {}),
    now: () => new Date(),
    env: process.env,
    // Listening for signals keeps their default (to end the process) from happening, so only who waits for them listens.
    get stopped() {
      stopped ??= new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      });
      return stopped;
    },
  };
}
