import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';
import { type RunningServer, running } from './running.ts';

/** `/metrics` on a port of its own, so that the public side never has it. */
export function listenForMetrics(metrics: Metrics, port: number, host: string): Promise<RunningServer> {
  const server = createServer({ headersTimeout: 5000, requestTimeout: 5000 }, async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end();
    const { mediaType, body } = await metrics.text();
    response.writeHead(200, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' }).end(body);
  });
  return running(server, port, host);
}
