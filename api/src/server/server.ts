import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { HotAnswers } from '../memory/hot.ts';
import { InFlight } from '../memory/in-flight.ts';

export interface RunningServer {
  readonly address: string;
  /** Stops listening, lets running answers finish, and cuts connections that stay open. */
  close(): Promise<void>;
}

/** How long an answer may go on after the server was told to stop. */
const GRACE_MS = 2000;

/** How long a connection may neither send nor take anything: who asks and does not read is cut off. */
const SILENT_MS = 30_000;

/** What answers requests: an app, or what passes each on to the app of the moment. */
export interface Answering extends Pick<Hono, 'fetch'> {
  /** The app of the moment, where there is another one after each release. */
  readonly current?: () => object;
}

/** How long a client may take, so that nobody holds a connection by sending little, or nothing. */
const PATIENCE = {
  /** Milliseconds until the headers of a request are there, and the whole of it. */
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** How often it is looked for whoever took longer. */
  connectionsCheckingInterval: 2000,
} as const;

/** In milliseconds, and what may be on its way. */
interface Bounds extends Partial<Readonly<Record<keyof typeof PATIENCE, number>>> {
  readonly silent?: number;
  readonly inFlight?: InFlight;
}

/** Serves the app on one port; `port` 0 takes a free one. Rejects with the system's error, such as `EADDRINUSE`. */
export function listen(
  app: Answering,
  port: number,
  host: string,
  { silent = SILENT_MS, inFlight = new InFlight(), ...patience }: Bounds = {},
): Promise<RunningServer> {
  const current = () => app.current?.() ?? app;
  const hot = new HotAnswers(current);
  const fetch = async (request: Request, bindings: HttpBindings) => {
    const by = current();
    const response = await inFlight.answer(request, bindings, (handover) =>
      app.fetch(request, { ...bindings, handover }),
    );
    await hot.keep(bindings.incoming as IncomingMessage, response, by);
    return response;
  };
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0], { hostname: host });
  return new Promise((resolve, reject) => {
    const server = createServer({ ...PATIENCE, ...patience }, (request, response) => {
      if (!hot.answer(request, response)) void listener(request, response);
    });
    server.once('error', reject);
    server.setTimeout(silent);
    // One for each request that waits its turn.
    server.on('connection', (socket) => socket.setMaxListeners(0));
    server.listen(port, host, () => {
      server.off('error', reject);
      const { family, address, port: taken } = server.address() as AddressInfo;
      const name = family === 'IPv6' ? `[${address}]` : address;
      const shown = ['127.0.0.1', '0.0.0.0', '[::]', '[::1]'].includes(name) ? 'localhost' : name;
      resolve({ address: `http://${shown}:${taken}`, close: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
