import { expect, test } from 'vitest';
import { attackContributors, disclosures } from '../contributors.ts';
import { attack, sceneOf } from './attack.ts';
import { deep } from './deep.ts';
import { temporaryFolder } from './folder.ts';
import { dimension, handmade, publish } from './handmade.ts';

const folder = temporaryFolder();

const three = (codes: readonly string[], prefix: string) =>
  ['a', 'b', 'c', 'd'].map((one) => [`${prefix}${one}`, codes, 30] as const);

/**
 * One company alone in a code of each of two groups; the groups are safe, and so is every sum that one equation gives.
 */
const TWO_GROUPS = handmade({
  dims: [dimension('t', 'T(g(g1,g2),h(h1,h2),i)')],
  rules: { minContributors: 3, pPercent: 10 },
  rows: [['x', ['g1'], 40], ['x', ['h1'], 50], ...three(['g2'], 'p'), ...three(['h2'], 'q'), ...three(['i'], 'r')],
});

test('what several equations give away together is seen, where U0 to U4 look at one at a time', async () => {
  // T - i - g2 - h2 = g1 + h1, all of one company; g and h are suppressed, so no single equation says so.
  const path = publish(TWO_GROUPS, ['g', 'h', 'g1', 'h1'], folder);
  expect((await attack(TWO_GROUPS, path)).findings).toEqual([]);
  const { leaks } = await deep(sceneOf(TWO_GROUPS, path).scene);
  expect(leaks.map((leak) => [leak.secret.owner, leak.attacker, leak.value, leak.reached])).toContainEqual([
    'x',
    null,
    90,
    0,
  ]);
});

test('a table with enough suppressed leaks nothing', async () => {
  const { leaks, unproven } = await deep(
    sceneOf(TWO_GROUPS, publish(TWO_GROUPS, ['g1', 'g2', 'h1', 'h2'], folder)).scene,
  );
  expect({ leaks, unproven }).toEqual({ leaks: [], unproven: 0 });
});

const FIGURES = [
  { owner: 'a', value: 100, isPublic: false },
  { owner: 'b', value: 60, isPublic: false },
  { owner: 'c', value: 5, isPublic: false },
];
const SECRETS = [{ owner: 'a', figures: Int32Array.of(0), name: 'all' }];

test('the second largest contributor of a published sum bounds the largest: the p % rule', async () => {
  const at = async (percent: number) => attackContributors(FIGURES, [{ figures: [0, 1, 2] }], SECRETS, percent);
  // b knows that a has 105 at most.
  expect((await at(5)).leaks).toEqual([]);
  const { leaks } = await at(6);
  expect(leaks.map(({ attacker, side, reached, need }) => [attacker, side, reached, need])).toEqual([
    ['b', 'up', 5, 6],
  ]);
  // Downwards b cannot distinguish a from c: a bound on one side only.
  expect(disclosures(leaks)).toEqual([]);
});

test('a figure that everybody knows hides nobody', async () => {
  const withPublic = [...FIGURES, { owner: 'd', value: 1000, isPublic: true }];
  const at = (figures: readonly number[]) => attackContributors(withPublic, [{ figures }], SECRETS, 4);
  expect((await at([0, 1, 2, 3])).leaks).toEqual([]);
  expect((await at([0, 3])).leaks.map((leak) => [leak.attacker, leak.side, leak.reached])).toEqual([
    [null, 'up', 0],
    [null, 'down', 0],
  ]);
  expect(disclosures((await at([0, 3])).leaks)).toHaveLength(2);
});
