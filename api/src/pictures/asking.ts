import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** What a page asks of the API while it is written, and what it is answered. */
interface Asked {
  readonly id: number;
  readonly path: string;
}

interface Told {
  readonly id: number;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A page that asks for more than this asks for too much. */
const MOST_QUESTIONS = 100;

/** The end of a channel for a thread that writes a page: `answer` answers there what it asks of the API, and nothing else. */
export function answeredBy(answer: (path: string) => Promise<Response>): MessagePort {
  const { port1: here, port2: there } = new MessageChannel();
  let count = 0;
  here.on('message', async ({ id, path }: Asked) => {
    count += 1;
    const told = count > MOST_QUESTIONS || !path.startsWith('/v1/') ? REFUSED : await answerTo(path);
    here.postMessage({ id, ...told } satisfies Told);
  });
  const answerTo = async (path: string) => {
    try {
      const response = await answer(path);
      return {
        status: response.status,
        type: response.headers.get('content-type') ?? '',
        body: await response.text(),
      };
    } catch {
      return REFUSED;
    }
  };
  // It lives as long as the thread works, which keeps the program alive by itself.
  here.unref();
  return there;
}

const REFUSED = { status: 500, type: 'text/plain', body: '' } as const;

/** Asks through the other end. */
export function askThrough(port: MessagePort): (path: string) => Promise<Response> {
  const waiting = new Map<number, (told: Told) => void>();
  let count = 0;
  port.on('message', (told: Told) => {
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  return async (path) => {
    count += 1;
    const { promise, resolve } = Promise.withResolvers<Told>();
    waiting.set(count, resolve);
    port.postMessage({ id: count, path } satisfies Asked);
    const { status, type, body } = await promise;
    return new Response(body, { status, headers: { 'Content-Type': type } });
  };
}
