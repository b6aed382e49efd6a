import { expect, test } from 'vitest';
import { commonLabels, crossedLabels, NONE, UNKNOWN } from './labels.ts';

const of = (...labels: readonly number[]) => Int32Array.from(labels);
/** Blocks as the places that share a label; what has no label is left out. */
function blocks(labels: Int32Array): string[] {
  const places = new Map<number, number[]>();
  for (const [at, label] of labels.entries()) if (label >= 0) places.set(label, [...(places.get(label) ?? []), at]);
  return [...places.values()].map((one) => one.join(' '));
}

test('two numbers are known together over the groups that their blocks hang together by', () => {
  expect(blocks(commonLabels(of(0, 0, 1, 1, 2), of(0, 0, 0, 3, 4)))).toEqual(['0 1 2 3', '4']);
});

test('a group in which one is unknown is not known', () => {
  expect(blocks(commonLabels(of(0, 0, 1, 1), of(5, UNKNOWN, 6, 6)))).toEqual(['2 3']);
});

test('where neither is anything there is no group', () => {
  expect([...commonLabels(of(NONE, 0), of(NONE, NONE))]).toEqual([NONE, 1]);
});

test('a block is divided by the groups over which it is known otherwise', () => {
  expect(blocks(crossedLabels(of(0, 0, 0, 0), of(1, 1, 2, 2)))).toEqual(['0 1', '2 3']);
});

test('a unit that has nothing else is known by itself; one that is known neither way is not', () => {
  expect(blocks(crossedLabels(of(0, 0, 0), of(NONE, 1, 1)))).toEqual(['0', '1 2']);
  expect([...crossedLabels(of(UNKNOWN, NONE), of(UNKNOWN, 1))]).toEqual([UNKNOWN, NONE]);
});
