import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Answer, Question } from './worker.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');

/** Runs tests of mutants in a process of its own, which is ended and begun again where a mutant takes too long. */
export class Runner {
  #child: ChildProcess | undefined;

  /** Null when the time, in milliseconds, was over before the tests. */
  async ask(question: Question, limit: number): Promise<Answer | null> {
    this.#child ??= await begun();
    const child = this.#child;
    const ended = new AbortController();
    const answer = once(child, 'message', ended).then(([said]) => said as Answer);
    const exit = once(child, 'exit', ended).then(() => null);
    const over = setTimeout(limit, null, ended);
    child.send(question);
    const said = await Promise.race([answer, exit, over]);
    ended.abort();
    // What was not waited for to the end says so.
    await Promise.allSettled([answer, exit, over]);
    if (said === null) this.end();
    return said;
  }

  end(): void {
    // The group: what the mutant keeps busy is a child of the child.
    if (this.#child?.pid !== undefined && this.#child.exitCode === null) process.kill(-this.#child.pid, 'SIGKILL');
    this.#child = undefined;
  }
}

async function begun(): Promise<ChildProcess> {
  const child = fork(WORKER, { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}
