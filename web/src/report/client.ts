import type { FileCheck } from './check-file.ts';
import type { Frameworks, OwnForm, Request, Response, Wanted } from './messages.ts';
import type { TakenOver } from './take-over.ts';

/** The page's side of its worker. */
export interface Client {
  /** Rejects when the worker cannot start. */
  readonly frameworks: Promise<Frameworks>;
  check(file: File): Promise<FileCheck>;
  write(wanted: Wanted): Promise<Uint8Array<ArrayBuffer>>;
  takeOver(file: File, year: number): Promise<TakenOver>;
  own(file: File, form: OwnForm, name: string): Promise<Uint8Array<ArrayBuffer>>;
}

type Answer = Exclude<Response, { kind: 'ready' }>;

/** Who waits for an answer. */
interface Waiting<T> {
  readonly resolve: (answer: T) => void;
  readonly reject: (error: Error) => void;
}

export function startClient(worker: Worker): Client {
  const waiting = new Map<number, Waiting<Answer>>();
  let asked = 0;
  const frameworks = new Promise<Frameworks>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      if (data.kind === 'ready') return resolve(data.frameworks);
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'failed') one?.reject(new Error('the worker failed'));
      else one?.resolve(data);
    });
    worker.addEventListener('error', () => {
      const error = new Error('the worker stopped');
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    });
  });
  const ask = (request: (id: number) => Request) =>
    new Promise<Answer>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage(request(asked));
    });
  return {
    frameworks,
    async check(file) {
      const answer = await ask((id) => ({ kind: 'check', id, file }));
      if (answer.kind !== 'checked') throw new Error('the worker answered something else');
      return answer.result;
    },
    async write(wanted) {
      const answer = await ask((id) => ({ kind: 'write', id, wanted }));
      if (answer.kind !== 'written') throw new Error('the worker answered something else');
      return answer.bytes;
    },
    async takeOver(file, year) {
      const answer = await ask((id) => ({ kind: 'take-over', id, file, year }));
      if (answer.kind !== 'taken-over') throw new Error('the worker answered something else');
      return answer.result;
    },
    async own(file, form, name) {
      const answer = await ask((id) => ({ kind: 'own', id, file, form, name }));
      if (answer.kind !== 'written') throw new Error('the worker answered something else');
      return answer.bytes;
    },
  };
}
