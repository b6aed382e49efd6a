import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RunningServer {
  readonly address: string;
  /** Stops listening, lets running answers finish, and cuts those that do not. */
  close(): Promise<void>;
}

/** How long answers may go on after the server was told to stop: less than what those who stop it wait before they kill. */
const GRACE_MS = 8000;

/** How often connections are looked for that have had their answer meanwhile. */
const LOOK_MS = 50;

/** Has a server listen; `port` 0 takes a free one. Rejects with the system's error, such as `EADDRINUSE`. */
export function running(server: Server, port: number, host: string, grace = GRACE_MS): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { family, address, port: taken } = server.address() as AddressInfo;
      const name = family === 'IPv6' ? `[${address}]` : address;
      const shown = ['127.0.0.1', '0.0.0.0', '[::]', '[::1]'].includes(name) ? 'localhost' : name;
      resolve({ address: `http://${shown}:${taken}`, close: () => close(server, grace) });
    });
  });
}

function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    const cutting = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(cutting);
      resolve();
    });
    server.closeIdleConnections();
  });
}
