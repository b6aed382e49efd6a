import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import { clientOf, limitedAs, readProxies } from './client.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;
const proxies = (text: string) => readProxies(text) as BlockList;

test.each([
  ['', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['10.0.0.0/8', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['10.0.0.0/8', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  // What a client writes itself stands before what the proxy writes, and is not believed.
  ['10.0.0.0/8', '10.1.2.3', '127.0.0.1, 198.51.100.1', '198.51.100.1'],
  ['10.0.0.0/8, 2001:db8::/32', '10.1.2.3', '1.1.1.1, 198.51.100.1, 2001:db8::5', '198.51.100.1'],
  ['10.0.0.0/8', '::ffff:10.1.2.3', '::ffff:198.51.100.1', '198.51.100.1'],
  ['::1', '::1', '2001:db8::7', '2001:db8::7'],
  ['10.0.0.0/8', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['10.0.0.0/8', '10.1.2.3', undefined, '10.1.2.3'],
])('behind %j a connection of %s that says %s is of %s', (behind, address, forwarded, client) => {
  expect(clientOf(behind === '' ? null : proxies(behind))(from(address, forwarded))).toBe(client);
});

test.each(['10.0.0.0/33', '::1/129', 'proxy', '10.0.0', '10.0.0.0/8/8', '10.0.0.1,', '10.0.0.0/-1', ''])(
  '%j is no list of addresses',
  (text) => {
    expect(readProxies(text)).toEqual({ wrong: expect.any(String) });
  },
);

test.each([
  ['198.51.100.1', '198.51.100.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s has a share with %s', (address, shared) => {
  expect(limitedAs(address)).toBe(shared);
});
