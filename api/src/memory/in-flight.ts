import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Spent } from '../server/token-bucket.ts';

/** What Hono's server for Node hands over beside a request. */
interface Connection {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/**
 * What a route finds in its environment behind a server that bounds what is in flight: it may hand over the bytes of a
 * large body, which are then sent as they are (a response copies its body for each reader), and ask before it makes one.
 */
export interface Handover {
  bytes: Uint8Array<ArrayBuffer> | null;
  readonly isFull: () => boolean;
  /** Takes what an answer costs from whoever asks; not there where nobody is bounded. */
  readonly spend?: (cost: number) => Spent;
  /** What is left after the last of that. */
  spent: Spent | null;
  /** Which route answered; empty where none did. */
  route: string;
}

export interface Limits {
  /** Requests that may wait on one connection; who sends more ahead is cut off. */
  readonly ahead: number;
  /** Bytes of different large bodies that may be on their way at once. */
  readonly bytes: number;
  /** Milliseconds that a large body may be on its way; who reads a little now and then is cut off. */
  readonly longest: number;
}

const LIMITS: Limits = { ahead: 200, bytes: 64 * 1024 * 1024, longest: 600_000 };

/**
 * Bounds what is on its way to readers who do not read: on one connection one answer at a time is made, whatever was asked
 * ahead; and of all connections together only so many bytes of large bodies, of which the same one counts once.
 */
export class InFlight {
  readonly #limits: Limits;
  readonly #last = new WeakMap<Socket, Promise<void>>();
  readonly #waiting = new WeakMap<Socket, number>();
  readonly #bodies = new Map<string, { readers: number; readonly bytes: number }>();
  #bytes = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Bytes of large bodies that are on their way. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Answers a request in its turn; 503 where too much is on its way already. */
  async answer(
    request: Request,
    connection: Connection,
    make: (handover: Handover) => Response | Promise<Response>,
    spend?: Handover['spend'],
  ): Promise<Response> {
    const { socket } = connection.incoming;
    await this.#turn(socket, connection.outgoing);
    // Whoever left meanwhile needs no answer.
    if (socket.destroyed) return new Response(null, { status: 503 });
    const handover: Handover = {
      bytes: null,
      isFull: () => this.#bytes >= this.#limits.bytes,
      ...(spend === undefined ? {} : { spend }),
      spent: null,
      route: '',
    };
    const response = await make(handover);
    const { bytes } = handover;
    if (bytes === null || ![200, 206].includes(response.status) || request.method === 'HEAD') return response;
    const key = `${request.url} ${response.headers.get('ETag')} ${response.headers.get('Content-Range')}`;
    return this.#mayGo(key, bytes.length, connection.outgoing)
      ? new Response(bytes, { status: response.status, headers: [...response.headers] })
      : busy(request);
  }

  async #turn(socket: Socket, outgoing: ServerResponse): Promise<void> {
    const before = this.#last.get(socket);
    this.#last.set(socket, endOf(outgoing, socket));
    if (before === undefined) return;
    const waiting = (this.#waiting.get(socket) ?? 0) + 1;
    this.#waiting.set(socket, waiting);
    if (waiting > this.#limits.ahead) socket.destroy();
    await before;
    this.#waiting.set(socket, (this.#waiting.get(socket) ?? 1) - 1);
  }

  #mayGo(key: string, bytes: number, outgoing: ServerResponse): boolean {
    const known = this.#bodies.get(key);
    if (known === undefined && this.#bytes > 0 && this.#bytes + bytes > this.#limits.bytes) return false;
    const body = known ?? { readers: 0, bytes };
    if (known === undefined) {
      this.#bodies.set(key, body);
      this.#bytes += bytes;
    }
    body.readers += 1;
    const patience = setTimeout(() => outgoing.destroy(), this.#limits.longest).unref();
    outgoing.once('close', () => {
      clearTimeout(patience);
      body.readers -= 1;
      if (body.readers > 0) return;
      this.#bodies.delete(key);
      this.#bytes -= bytes;
    });
    return true;
  }
}

/** When an answer is written to the end, or nobody is there to read it. */
function endOf(outgoing: ServerResponse, socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      socket.off('close', end);
      resolve();
    };
    outgoing.once('close', end);
    socket.once('close', end);
  });
}

export const TOO_MUCH = 'Too many large answers are on their way; ask again in some seconds.';

function busy(request: Request): Response {
  const problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    detail: TOO_MUCH,
    instance: new URL(request.url).pathname,
  };
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Retry-After': '5',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
