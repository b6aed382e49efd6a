import { expect, test } from 'vitest';
import { addTo, kept, numberOf } from './maps.ts';

test('what is kept for a key is made once', () => {
  const [map, key] = [new WeakMap<object, string>(), {}];
  expect([kept(map, key, () => 'first'), kept(map, key, () => 'second')]).toEqual(['first', 'first']);
});

test('numbers are added up by key, from nothing', () => {
  const numbers = new Map([['a', 2]]);
  addTo(numbers, 'a', 3);
  addTo(numbers, 'b');
  expect([...numbers]).toEqual([
    ['a', 5],
    ['b', 1],
  ]);
});

test('keys are numbered in the order in which they are met', () => {
  const numbers = new Map<string, number>();
  expect(['x', 'y', 'x', 'z'].map((key) => numberOf(numbers, key))).toEqual([0, 1, 0, 2]);
});
