import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listeningAddress } from '../address.ts';
import type { RouteDefinition } from '../openapi/routes.ts';
import { deprecations } from './deprecations.ts';

const OLD: RouteDefinition = {
  ...{ path: '/v1/old/{name}', summary: 'What was', query: [], answer: null, mediaType: 'text/plain' },
  deprecated: { since: '2027-01-01', sunset: '2028-01-01', instead: '/v1/new' },
};

const app = new Hono()
  .use(deprecations([OLD], listeningAddress('http://localhost')))
  .get('/v1/old/:name', (c) => c.text('old', 200, { Link: '</licence>; rel="license"' }))
  .get('/v1/new', (c) => c.text('new'))
  .get('*', (c) => c.text('else'));

test.each(['GET', 'HEAD'])(
  '%s of an address that is to go says since when, until when, and what to use',
  async (method) => {
    const { headers } = await app.request('/v1/old/one', { method });
    expect(headers.get('Deprecation')).toBe('@1798761600');
    expect(new Date(1798761600 * 1000).toISOString()).toBe('2027-01-01T00:00:00.000Z');
    expect(headers.get('Sunset')).toBe('Sat, 01 Jan 2028 00:00:00 GMT');
    expect(headers.get('Link')).toBe(
      '</licence>; rel="license", <http://localhost/docs>; rel="deprecation", <http://localhost/v1/new>; rel="successor-version"',
    );
  },
);

test.each(['/v1/new', '/v1/older'])('%s stays, and says nothing of it', async (path) => {
  const { headers } = await app.request(path);
  expect([headers.get('Deprecation'), headers.get('Sunset'), headers.get('Link')]).toEqual([null, null, null]);
});
