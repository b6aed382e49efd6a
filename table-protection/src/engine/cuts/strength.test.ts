import { loadSolver } from '@candor/data/disclosure/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partsOf, twoByTwo } from '../../../testing/example.ts';
import { needsOf } from '../space/need.ts';
import { OUTSIDER, spaceOf } from '../space/space.ts';
import { Strength } from './strength.ts';

const many = (prefix: string, value: number) =>
  partsOf(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${prefix}${index}`, value])));
// a11 is sensitive; a22 is too small to lead far astray.
const system = twoByTwo([partsOf({ A: 100 }), many('x', 100), many('y', 100), many('z', 1)]);
const space = spaceOf(system, 0.6);
const ids = system.cells.map((cell) => cell.id);
const pattern = (...suppressed: string[]) => Uint8Array.from(ids, (id) => (suppressed.includes(id) ? 1 : 0));
const [up, down] = needsOf(space, 0, { kinds: ['minimum_contributors'], lower: 10, upper: 10 });

let strength: Strength;
beforeAll(async () => {
  strength = new Strength(await loadSolver(), space);
});
afterAll(() => strength.dispose());

/** What a pattern makes of the left side of a cut; at least 1 where the cut lets it pass. */
function sum(terms: ReadonlyMap<number, number>, suppressed: Uint8Array): number {
  return [...terms].reduce((total, [cell, term]) => total + (suppressed[cell] === 1 ? term : 0), 0);
}

test('a cell that can move far enough has no cut', () => {
  if (up === undefined) throw new Error('no need');
  expect(strength.cut(up, OUTSIDER, pattern('a11', 'r1', 'c1', 'all'))).toBeNull();
});

test('a cut rules out the pattern that failed and none that protects', () => {
  if (up === undefined || down === undefined) throw new Error('no need');
  for (const need of [up, down]) {
    for (const failing of [pattern('a11'), pattern('a11', 'a12'), pattern('a11', 'a12', 'a21')]) {
      const cut = strength.cut(need, OUTSIDER, failing);
      expect(sum(cut?.terms ?? new Map(), failing)).toBeLessThan(1 - 1e-6);
      for (const safe of [pattern('a11', 'r1', 'c1', 'all'), pattern(...ids)])
        expect(sum(cut?.terms ?? new Map(), safe)).toBeGreaterThanOrEqual(1 - 1e-6);
    }
  }
});

test('a cell with too little in it counts for no more than it can move', () => {
  if (up === undefined || down === undefined) throw new Error('no need');
  const four = pattern('a11', 'a12', 'a21', 'a22');
  expect(strength.cut(up, OUTSIDER, four)).toBeNull();
  // a11 down takes a22 down with it, which has only 5 to give of the 10 that are asked for.
  expect(strength.cut(down, OUTSIDER, four)?.terms.get(ids.indexOf('a22'))).toBeCloseTo(0.5);
});
