import type { IncomingMessage, ServerResponse } from 'node:http';

/** What becomes known of a request while it is answered. */
export interface Asked {
  /** Which route answers; empty where none does. */
  route: string;
  /** Whether it is answered from memory, whole. */
  isHot: boolean;
}

/** What is told of one answer, when it is sent to the end or its reader left. */
export interface Answered extends Readonly<Asked> {
  readonly method: string;
  /** Without its query, in which a reader says what they look for. */
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Whether its reader took all of it. */
  readonly isWhole: boolean;
}

/** Calls `tell` once the answer to a request is over. */
export function whenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
  tell: (answered: Answered) => void,
): void {
  const began = performance.now();
  const { socket } = response;
  const before = socket?.bytesWritten ?? 0;
  response.once('close', () =>
    tell({
      method: request.method ?? '',
      path: (request.url ?? '').split('?', 1)[0] ?? '',
      status: response.statusCode,
      bytes: Math.max(0, (socket?.bytesWritten ?? before) - before),
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
      ...asked,
      isWhole: response.writableFinished,
    }),
  );
}

/** One line of JSON for each answer. Who asked stands in it only where the operator wants that. */
export function logLine(
  { path, route, isHot, isWhole, ...answered }: Answered,
  now: Date,
  client: string | null,
): string {
  return JSON.stringify({
    time: now.toISOString(),
    ...answered,
    path: path.slice(0, MOST_LETTERS),
    route: route === '' ? null : route,
    fromMemory: isHot,
    ...(isWhole ? {} : { aborted: true }),
    ...(client === null ? {} : { client }),
  });
}

/** Nobody fills a disk by long addresses. */
const MOST_LETTERS = 200;
