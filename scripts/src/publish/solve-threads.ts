import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type FamilySolution, type Policy, solveInTurn, type Undecided } from '@candor/data/disclosure';

const THREAD = new URL('./solve-thread.ts', import.meta.url);

/** With fewer figures than this a thread takes longer to start than it saves. */
const WORTH_IT = 20_000;
/** Each has a heap of some hundred megabytes. */
const MOST_THREADS = 8;

/** How the families of a dataset are solved: by the policy, and `progress` is told how far it is, from 0 to 1. */
export type SolveFamilies = (
  undecided: Undecided,
  policy: Policy,
  progress: (share: number) => void,
) => ReadonlyMap<string, FamilySolution> | Promise<ReadonlyMap<string, FamilySolution>>;

/** Solves large datasets on all cores, up to eight. A thread that fails fails all; nothing is left running. */
export const solveOnCores: SolveFamilies = (undecided, policy, progress) =>
  undecided.figures < WORTH_IT
    ? solveInTurn(undecided, policy, progress)
    : solveInThreads(undecided, policy, progress, Math.min(MOST_THREADS, availableParallelism()));

/** The same in so many threads, whatever its size. Each has a heap of its own, which the sweeps of a large one do not slow. */
export async function solveInThreads(
  { families, taskOf }: Undecided,
  policy: Policy,
  progress: (share: number) => void,
  threads: number,
): Promise<Map<string, FamilySolution>> {
  const left = families.values();
  const solutions = new Map<string, FamilySolution>();
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData: policy }));
  const work = async (worker: Worker) => {
    for (const family of left) {
      worker.postMessage(taskOf(family));
      solutions.set(family, await answerOf(worker));
      progress(solutions.size / families.length);
    }
  };
  try {
    await Promise.all(workers.map(work));
    return solutions;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a thread answers next; rejects when it ends or fails instead. */
function answerOf(worker: Worker): Promise<FamilySolution> {
  const { promise, resolve, reject } = Promise.withResolvers<FamilySolution>();
  const ended = (code: number) => reject(new Error(`a thread that proves ended with code ${code}`));
  worker.once('message', resolve).once('error', reject).once('messageerror', reject).once('exit', ended);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('messageerror', reject).off('exit', ended);
  });
}
