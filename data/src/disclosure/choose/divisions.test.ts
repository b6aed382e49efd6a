import { expect, test } from 'vitest';
import { randomFrom } from '../random.ts';
import { Divisions } from './divisions.ts';

/** Puts every two neighbours that were in one block into new ones; the numbers of blocks do not matter. */
function divideNeighbours(labels: Int32Array, positions: Int32Array, next: number): number {
  const before = labels.slice();
  const numbers = new Map<string, number>();
  for (const [place, at] of positions.entries()) {
    const label = before[at] ?? 0;
    if (label < 0 || positions.length < 2) continue;
    const key = `${label} ${Math.floor(place / 2)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    labels[at] = next + number;
  }
  return next + numbers.size;
}

const POSITIONS = Int32Array.of(1, 2, 4, 5, 7);

test('what a relation found before divides as it did, wherever new numbers begin', () => {
  const random = randomFrom(3);
  const divisions = new Divisions(POSITIONS);
  let divided = 0;
  for (let round = 0; round < 400; round += 1) {
    const base = 3 + Math.floor(random() * 3);
    const next = base + 2;
    // Few kinds, so that they come again: numbers below three of cells, and two that other relations gave from `base` on.
    const kind = Math.floor(random() * 12);
    const labels = Int32Array.from({ length: 9 }, (_, at) => {
      const label = ((kind + 1) * (at + 2)) % 7;
      return label < 3 ? label : label < 5 ? base + label - 3 : label - 7;
    });
    const expected = labels.slice();
    const free = divideNeighbours(expected, POSITIONS, next);
    const found = divisions.divided(labels, '', base, next, () => {
      divided += 1;
      return divideNeighbours(labels, POSITIONS, next);
    });
    expect([found, ...labels]).toEqual([free, ...expected]);
  }
  expect(divided).toBeGreaterThan(10);
  expect(divided).toBeLessThan(350);
});

test('what was found with other components unknown is looked at again', () => {
  const divisions = new Divisions(POSITIONS);
  const looks: string[] = [];
  for (const unknown of ['a', 'b', 'a'])
    divisions.divided(new Int32Array(9), unknown, 1, 1, () => {
      looks.push(unknown);
      return 1;
    });
  expect(looks).toEqual(['a', 'b']);
});
