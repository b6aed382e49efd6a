import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else, on another port and so of another origin, with the rules that editorial systems have for what is in it. */
export async function hostPage(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly address: string; close(): void }> {
  const css =
    'body{margin:0;font:18px/2 Georgia} iframe{max-width:100%} .article *{box-sizing:border-box} .article img,.article iframe{margin:2em 0}';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><style>${css}</style><div class="article">${body}</div></html>`;
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
