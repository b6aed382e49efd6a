import { expect, test } from 'vitest';
import { NONE, UNKNOWN } from './labels.ts';
import { regionsOf } from './within.ts';

const of = (...labels: readonly number[]) => Int32Array.from(labels);
const shown = (regions: ReturnType<typeof regionsOf>) =>
  regions.map(
    ({ units, inside }) =>
      `${units.join(' ')}: ${inside.map(([part, units]) => `${part}(${units.join(' ')})`).join(' ')}`,
  );

test('within a known whole everything known of a part of its companies can be taken off', () => {
  expect(shown(regionsOf(of(0, 0, 0, 1, 1), [of(0, 0, NONE, UNKNOWN, UNKNOWN)]))).toEqual(['0 1 2: 0(0 1)']);
});

test('a sum of a part that reaches into two wholes is taken off both together', () => {
  expect(shown(regionsOf(of(0, 0, 1, 1), [of(NONE, 5, 5, NONE)]))).toEqual(['0 1 2 3: 0(1 2)']);
});

test('not if the whole is unknown over some of it', () => {
  expect(regionsOf(of(0, 0, UNKNOWN), [of(NONE, 5, 5)])).toEqual([]);
});
