import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { apportioned, type Place, sumOf } from './apportion.ts';

test('parts are whole, add up to the amount, and are no more than their places hold; too much is refused', () => {
  const random = seededRandom(11);
  const upTo = (most: number) => Math.floor(random.uniform() * (most + 1));
  const place = (at: number): Place => ({
    code: `c${at}`,
    weight: random.uniform() < 0.2 ? 0 : random.heavyTailed(),
    most: [Number.POSITIVE_INFINITY, upTo(5), upTo(1000)][upTo(2)] ?? 0,
  });
  let refused = 0;
  for (let round = 0; round < 3000; round += 1) {
    const places = Array.from({ length: upTo(8) }, (_, at) => place(at));
    const amount = upTo(random.uniform() < 0.5 ? 20 : 2000);
    const parts = apportioned(places, amount);
    expect(parts === null).toBe(sumOf(places.map((one) => one.most)) < amount);
    refused += parts === null ? 1 : 0;
    if (parts === null) continue;
    expect(sumOf([...parts.values()])).toBe(amount);
    for (const { code, most } of places) {
      const part = parts.get(code) ?? -1;
      expect([part, Number.isInteger(part) && part >= 0 && part <= most]).toEqual([part, true]);
    }
  }
  expect(refused).toBeGreaterThan(100);
});

test('parts go by the weights, and what a full place cannot take goes to the others', () => {
  const of = (...most: number[]) => most.map((one, at) => ({ code: 'abc'.charAt(at), weight: at + 1, most: one }));
  expect([...(apportioned(of(99, 99, 99), 60) ?? [])]).toEqual([
    ['a', 10],
    ['b', 20],
    ['c', 30],
  ]);
  expect([...(apportioned(of(99, 99, 6), 60) ?? []).values()]).toEqual([18, 36, 6]);
});
