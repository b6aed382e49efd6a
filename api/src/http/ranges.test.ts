import { expect, test } from 'vitest';
import { rangeIn } from './ranges.ts';

test.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=0-99', { first: 0, last: 99 }],
  ['bytes=10-', { first: 10, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=90-5000', { first: 90, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=100-200', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['bytes=0-1,3-4', null],
  ['lines=0-1', null],
  [`bytes=${'9'.repeat(400)}-`, null],
  [undefined, null],
])('%s of 100 bytes', (header, range) => {
  expect(rangeIn(header, 100)).toEqual(range);
});

test('of nothing there is no part', () => {
  expect([rangeIn('bytes=0-', 0), rangeIn('bytes=-5', 0)]).toEqual(['none', 'none']);
});
