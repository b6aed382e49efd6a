import type { AddressInfo } from 'node:net';
import { type HttpBindings, type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { InFlight } from './in-flight.ts';

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
export type Answering = Pick<Hono, 'fetch'>;

/** Serves the app on one port; `port` 0 takes a free one. Rejects with the system's error, such as `EADDRINUSE`. */
export function listen(
  app: Answering,
  port: number,
  host: string,
  { silent = SILENT_MS, inFlight = new InFlight() } = {},
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const fetch: typeof app.fetch = (request, env, context) =>
      inFlight.answer(request, env as HttpBindings, (handover) =>
        app.fetch(request, { ...(env as HttpBindings), handover }, context),
      );
    const server = serve({ fetch, port, hostname: host }, (info: AddressInfo) => {
      server.off('error', reject);
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      const shown = ['127.0.0.1', '0.0.0.0', '[::]', '[::1]'].includes(name) ? 'localhost' : name;
      resolve({ address: `http://${shown}:${info.port}`, close: () => close(server) });
    });
    server.once('error', reject);
    if ('setTimeout' in server) server.setTimeout(silent);
    // One for each request that waits its turn.
    server.on('connection', (socket) => socket.setMaxListeners(0));
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, GRACE_MS).unref();
  });
}
