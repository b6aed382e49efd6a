import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface FileServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** What every plain server of files does: a file by its name, `index.html` of a folder after its slash, and nothing of a query. */
export function serveFiles(root: string, port = 0): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const path = join(root, decodeURIComponent(pathname));
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() && !pathname.endsWith('/')) {
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    }
    const file = found?.isDirectory() ? join(path, 'index.html') : path;
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const stop = () => {
        server.closeAllConnections();
        return new Promise<void>((done) => void server.close(() => done()));
      };
      resolve({ port: (server.address() as AddressInfo).port, stop });
    });
  });
}
