import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface RunningServer {
  readonly address: string;
  /** Stops listening, lets running answers finish, and cuts connections that stay open. */
  close(): Promise<void>;
}

/** How long an answer may go on after the server was told to stop. */
const GRACE_MS = 2000;

/** What answers requests: an app, or what passes each on to the app of the moment. */
export type Answering = Pick<Hono, 'fetch'>;

/** Serves the app on one port; `port` 0 takes a free one. Rejects with the system's error, such as `EADDRINUSE`. */
export function listen(app: Answering, port: number, host: string): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info: AddressInfo) => {
      server.off('error', reject);
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      const shown = ['127.0.0.1', '0.0.0.0', '[::]', '[::1]'].includes(name) ? 'localhost' : name;
      resolve({ address: `http://${shown}:${info.port}`, close: () => close(server) });
    });
    server.once('error', reject);
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
