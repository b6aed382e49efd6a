import { expect, test } from 'vitest';
import { TokenBuckets } from './token-bucket.ts';

test('a client may ask for half a minute’s worth at once, then for what comes in', () => {
  let now = 0;
  const buckets = new TokenBuckets(2, () => now);
  for (let at = 0; at < 60; at += 1) expect(buckets.spend('a', 1).isAllowed).toBe(true);
  expect(buckets.spend('a', 1)).toEqual({
    isAllowed: false,
    retryAfter: 1,
    headers: { RateLimit: '"work";r=0;t=30', 'RateLimit-Policy': '"work";q=60;w=30' },
  });
  expect(buckets.spend('a', 25).retryAfter).toBe(13);
  expect(buckets.spend('b', 60).isAllowed).toBe(true);
  now = 500;
  expect([buckets.spend('a', 1).isAllowed, buckets.spend('a', 1).isAllowed]).toEqual([true, false]);
  now = 3_600_000;
  expect(buckets.spend('a', 0).headers.RateLimit).toBe('"work";r=60;t=0');
});

test('who is remembered is bounded, and who asked longest ago is forgotten', () => {
  const buckets = new TokenBuckets(1, () => 0, 10);
  for (let at = 0; at < 100; at += 1) buckets.spend(`client ${at}`, 30);
  expect(buckets.size).toBe(10);
  expect(buckets.spend('client 99', 1).isAllowed).toBe(false);
  expect(buckets.spend('client 0', 1).isAllowed).toBe(true);
});

test.each([1, 3, 7, 40])('at %d a second nobody ever gets more than the first fill and what came in since', (rate) => {
  let now = 0;
  let spent = 0;
  let refused = 0;
  const buckets = new TokenBuckets(rate, () => now);
  for (let at = 1; at < 5000; at += 1) {
    // Steps of any size, by a fixed rule.
    now += (at * 7919) % 611;
    const cost = 1 + ((at * 104_729) % 29);
    if (buckets.spend('a', cost).isAllowed) spent += cost;
    else refused += 1;
    expect(spent).toBeLessThanOrEqual(rate * 30 + (now / 1000) * rate + 1e-6);
  }
  expect(spent).toBeGreaterThan(rate * 30);
  expect(refused).toBeGreaterThan(0);
});
