import { expect, test } from 'vitest';
import { Metrics } from './metrics.ts';
import { listenForMetrics } from './metrics-server.ts';

test('metrics say how many answers each route gave, and are had on a port of their own', async () => {
  const metrics = new Metrics();
  let bytes = 1;
  metrics.watch('candor_hot_bytes', 'Bytes.', () => bytes);
  const answered = { method: 'GET', path: '/v1/x', route: '/v1/:x', bytes: 100, milliseconds: 3, isWhole: true };
  for (const [status, isHot] of [
    [200, false],
    [200, true],
    [200, true],
  ] as const)
    metrics.count({ ...answered, status, isHot });
  metrics.count({ ...answered, route: '', path: '/?who=me', status: 404, isHot: false });
  bytes = 77;
  const server = await listenForMetrics(metrics, 0, '127.0.0.1');
  const response = await fetch(`${server.address}/metrics`);
  const text = await response.text();
  expect(response.headers.get('Content-Type')).toContain('text/plain');
  expect(text).toContain('candor_answers_total{route="/v1/:x",status="200",memory="yes"} 2');
  expect(text).toContain('candor_answers_total{route="/v1/:x",status="200",memory="no"} 1');
  expect(text).toContain('candor_answers_total{route="none",status="404",memory="no"} 1');
  expect(text).toContain('candor_sent_bytes_total 400');
  expect(text).toContain('candor_hot_bytes 77');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toContain('who=me');
  expect((await fetch(`${server.address}/`)).status).toBe(404);
  await server.close();
});
