import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Families, type FamilyTask, type FamilyWork, inTurn, type Policy } from '@candor/data/disclosure';

const THREAD = new URL('./solve-thread.ts', import.meta.url);

/** With fewer figures than this a thread takes longer to start than it saves. */
const WORTH_IT = 20_000;
/** Each has a heap of some hundred megabytes. */
const MOST_THREADS = 8;

type Done<Task extends FamilyTask> = ReadonlyMap<string, FamilyWork<Task>>;
type Progress = (share: number) => void;

/** Works on the families of large datasets on all cores, up to eight. A thread that fails fails all; nothing is left running. */
export async function onCores<Task extends FamilyTask>(
  families: Families<Task>,
  policy: Policy,
  progress: Progress,
): Promise<Done<Task>> {
  if (families.figures >= WORTH_IT)
    return inThreads(families, policy, progress, Math.min(MOST_THREADS, availableParallelism()));
  return inTurn()(families, policy, progress);
}

/** The same in so many threads, whatever its size. Each has a heap of its own, which the sweeps of a large one do not slow. */
export async function inThreads<Task extends FamilyTask>(
  { families, taskOf }: Pick<Families<Task>, 'families' | 'taskOf'>,
  policy: Policy,
  progress: Progress,
  threads: number,
): Promise<Done<Task>> {
  const left = families.values();
  // One task is made ready while all threads are at work, so that none waits for it.
  const prepared = () => {
    const { value: family, done: isOver } = left.next();
    return isOver ? null : { family, task: taskOf(family) };
  };
  let ready = prepared();
  const done = new Map<string, FamilyWork<Task>>();
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData: policy }));
  const work = async (worker: Worker) => {
    while (ready !== null) {
      const { family, task } = ready;
      worker.postMessage(task);
      const answer = answerOf<FamilyWork<Task>>(worker);
      // It is waited for below, unless the next task cannot be made.
      answer.catch(() => {});
      ready = prepared();
      done.set(family, await answer);
      progress(done.size / families.length);
    }
  };
  try {
    await Promise.all(workers.map(work));
    return done;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a thread answers next; rejects when it ends or fails instead. */
function answerOf<Answer>(worker: Worker): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const ended = (code: number) => reject(new Error(`a thread that proves ended with code ${code}`));
  worker.once('message', resolve).once('error', reject).once('messageerror', reject).once('exit', ended);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('messageerror', reject).off('exit', ended);
  });
}
