import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { HotAnswers } from '../memory/hot.ts';
import { type Handover, InFlight } from '../memory/in-flight.ts';
import { type ClientOf, clientOf, limitedAs } from './client.ts';
import { hasBody, MOST_HEADER_LETTERS, refuseBody, refuseUnreadable } from './refusals.ts';
import { type Answered, type Asked, whenAnswered } from './request-log.ts';
import { type RunningServer, running } from './running.ts';
import type { TokenBuckets } from './token-bucket.ts';

/** How long a connection may neither send nor take anything: who asks and does not read is cut off. */
const SILENT_MS = 30_000;

/** What answers requests: an app, or what passes each on to the app of the moment. */
export interface Answering extends Pick<Hono, 'fetch'> {
  /** The app of the moment, where there is another one after each release. */
  readonly current?: () => object;
}

/** What is given to clients, so that nobody holds a connection by sending little, or nothing, and all of them fit in. */
const PATIENCE = {
  /** Milliseconds until the headers of a request are there, and the whole of it. */
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** How often it is looked for whoever took longer. */
  connectionsCheckingInterval: 2000,
} as const;

/** More connections than these are closed as they come. */
const MOST_CONNECTIONS = 5000;

/** In milliseconds, and what may be on its way. */
interface Bounds extends Partial<Readonly<Record<keyof typeof PATIENCE, number>>> {
  readonly silent?: number;
  readonly grace?: number;
  readonly inFlight?: InFlight;
  readonly hot?: HotAnswers;
  /** What each client may ask for that is not there yet; without it that is not bounded. */
  readonly buckets?: TokenBuckets | null;
  /** Who a request is from. */
  readonly clientOf?: ClientOf;
  /** Told of each answer once it is over. */
  readonly tell?: ((answered: Answered, request: IncomingMessage) => void) | null;
}

/** Serves the app on one port; `port` 0 takes a free one. Rejects with the system's error, such as `EADDRINUSE`. */
export function listen(app: Answering, port: number, host: string, bounds: Bounds = {}): Promise<RunningServer> {
  const { silent = SILENT_MS, grace, inFlight = new InFlight(), buckets = null, tell = null, ...rest } = bounds;
  const { clientOf: who = clientOf(null), hot = new HotAnswers(() => app.current?.() ?? app), ...patience } = rest;
  const asked = new WeakMap<IncomingMessage, Asked>();
  /** Connections for which something is being made: silence on them is ours. */
  const making = new WeakSet<Socket>();
  const fetch = async (request: Request, bindings: HttpBindings) => {
    const by = app.current?.() ?? app;
    const incoming = bindings.incoming as IncomingMessage;
    const spend: Handover['spend'] =
      buckets === null ? undefined : (cost) => buckets.spend(limitedAs(who(incoming)), cost);
    let route = '';
    const make = async (handover: Handover) => {
      making.add(incoming.socket);
      try {
        return await app.fetch(request, { ...bindings, handover });
      } finally {
        making.delete(incoming.socket);
        route = handover.route;
      }
    };
    const response = await inFlight.answer(request, bindings, make, spend);
    const told = asked.get(incoming);
    if (told !== undefined) told.route = route;
    await hot.keep(incoming, response, by, route);
    return response;
  };
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0], { hostname: host });
  const options = { ...PATIENCE, ...patience, maxHeaderSize: MOST_HEADER_LETTERS };
  const server = createServer(options, (request, response) => {
    const about: Asked = { route: '', isHot: false };
    if (tell !== null) {
      asked.set(request, about);
      whenAnswered(request, response, about, (answered) => tell(answered, request));
    }
    if (hasBody(request)) return refuseBody(request, response);
    const route = hot.answer(request, response);
    if (route === null) return void listener(request, response);
    about.route = route;
    about.isHot = true;
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(silent, (socket) => {
    if (!making.has(socket)) socket.destroy();
  });
  server.on('checkContinue', refuseBody);
  server.on('clientError', refuseUnreadable);
  // One for each request that waits its turn.
  server.on('connection', (socket) => socket.setMaxListeners(0));
  return running(server, port, host, grace);
}
