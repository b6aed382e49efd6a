import { expect, test } from 'vitest';
import { clientBounds } from './bounds.ts';

const isBounded = (...args: Parameters<typeof clientBounds>) => clientBounds(...args).buckets !== null;

test('readers who connect themselves are bounded, those behind a proxy and on this machine only where it is said', () => {
  expect(isBounded({}, {}, '0.0.0.0', false)).toBe(true);
  expect(isBounded({}, {}, '127.0.0.1', false)).toBe(false);
  expect(isBounded({}, {}, '0.0.0.0', true)).toBe(false);
  expect(isBounded({ proxy: '10.0.0.0/8' }, {}, '0.0.0.0', false)).toBe(false);
  expect(isBounded({ proxy: '10.0.0.0/8', 'rate-limit': '5' }, {}, '0.0.0.0', true)).toBe(true);
  expect(isBounded({ 'rate-limit': '5' }, {}, '127.0.0.1', false)).toBe(true);
  expect(isBounded({ 'rate-limit': '0' }, { CANDOR_RATE_LIMIT: '5' }, '0.0.0.0', false)).toBe(false);
  expect(isBounded({}, { CANDOR_RATE_LIMIT: '5', CANDOR_PROXY: '10.0.0.1' }, '0.0.0.0', true)).toBe(true);
});

test.each([
  [{ proxy: 'nginx' }, 'A proxy must be an address or a network such as 10.0.0.0/8, not “nginx”'],
  [{ 'rate-limit': '-1' }, 'The rate limit must be a whole number of answers a second, 0 for none, not “-1”'],
  [{ 'rate-limit': '5' }, 'Behind a proxy all readers have one address'],
])('%j is refused with a sentence', (said, sentence) => {
  expect(() => clientBounds(said, {}, '0.0.0.0', true)).toThrow(sentence);
});
