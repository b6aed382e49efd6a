import { describe, expect, test } from 'vitest';
import { amount, amounts } from '../../../../testing/disclosure.ts';
import type { Variable } from '../../known/variables.ts';
import { ALL_OPEN, attackerBy, type LeftOpen } from './left-open.ts';
import { companiesMoved, companiesThatMove, farthestMove } from './moves.ts';
import { pushesOn } from './pushes.ts';

const BY = { percent: 10, coalition: 1 };
const [TOTAL, IMAGE] = ['M _T', 'M type:image'];
const LINK = { whole: TOTAL, parts: [IMAGE] };

const block = (values: readonly number[], changes: Partial<Variable> = {}): Variable[] =>
  amounts(values, changes).map((one) => ({ ...one, least: 0, ...changes }));
const open = (...blocks: readonly (readonly Variable[])[]): LeftOpen => ({ ...ALL_OPEN, blocks, links: [LINK] });
const nameless = (names: ReadonlySet<string>) => [...names].sort().join('');

test('a policy without p is attacked as closely as with the usual one', () => {
  expect(attackerBy({ pPercent: null, coalition: 2 } as Parameters<typeof attackerBy>[0])).toEqual({
    percent: 10,
    coalition: 2,
  });
});

describe('how far a sum moves', () => {
  const all = block([1000, 60, 50, 200]);

  test('is p % of the largest company of a block that it holds only some of', () => {
    expect(farthestMove(all.slice(1, 3), open(all), BY)).toBe(100);
    expect(farthestMove(all.slice(1, 3), open(all), { ...BY, percent: 20 })).toBe(200);
    expect(farthestMove(all, open(all), BY)).toBe(0);
    expect(nameless(companiesMoved(all.slice(1, 3), open(all), BY))).toBe('abcd');
    expect(nameless(companiesMoved(all, open(all), BY))).toBe('');
  });

  test('counts all that a company has in such blocks', () => {
    const other = block([300, 10], { unit: 'else' }).map((one, at) => ({ ...one, unit: `else ${at}` }));
    expect(farthestMove([...all.slice(1), ...other.slice(1)], open(all, other), BY)).toBe(130);
  });

  test('is that of whoever is in no block, or alone in one, and of nobody whose figure is public', () => {
    const [by = all, alone] = [block([70]), [amount('z', 80)]];
    expect(farthestMove(by, { ...ALL_OPEN, alone: by }, BY)).toBe(7);
    expect(farthestMove(alone, ALL_OPEN, BY)).toBe(8);
    expect(nameless(companiesMoved(alone, ALL_OPEN, BY))).toBe('z');
    expect(farthestMove([amount('z', 80, { isPublic: true })], ALL_OPEN, BY)).toBe(0);
    const known = [...block([60, 50]), ...block([900], { isPublic: true, unit: 'k', contributor: 'k' })];
    expect(farthestMove(known.slice(1), open(known), BY)).toBe(6);
  });

  test('is that of a larger number which is known as closely', () => {
    const [first, ...others] = block([60, 50, 40]);
    expect(farthestMove(others, open([{ ...(first as Variable), counterpart: 500 }, ...others]), BY)).toBe(50);
  });

  test('tells a corrected figure from the one before', () => {
    expect(farthestMove([...all.slice(0, 3), amount('d', 201)], open(all), BY)).toBe(100);
  });
});

describe('what a whole pushes', () => {
  // Nobody who has the code has anything beside it: where the total moves, so does the code, unless it is of the same companies.
  const named = (companies: string, values: readonly number[], component = IMAGE) =>
    [...companies].map((company, at) => ({ ...amount(company, values[at] ?? 0, { component }), least: 0 }));
  const pushed = (left: LeftOpen, by = BY) =>
    [...pushesOn(left, by)].map(([group, push]) => [group.component, group.members.length, push]);
  const total = block([1000, 200, 200, 200]);
  const code = named('bce', [200, 200, 100]);

  test('is the code of some companies, by as much as it moves itself and the code holds', () => {
    expect(pushed(open(total, code))).toEqual([[IMAGE, 3, 1000]]);
    expect(pushed(open(total, named('bce', [200, 200, 1])))).toEqual([[IMAGE, 3, 1000]]);
    const small = open(block([10_000, 20, 20, 20]), named('bce', [20, 20, 10]));
    expect(pushed(small)).toEqual([[IMAGE, 3, 500]]);
    expect(farthestMove(code.slice(0, 2), open(total, code), BY)).toBe(100);
    expect(nameless(companiesMoved(code.slice(0, 2), open(total, code), BY))).toBe('abcde');
    // A code held whole stays as it is.
    expect(farthestMove(code, open(total, code), BY)).toBe(0);
  });

  test('is the code of a company by itself, by anything', () => {
    const left = { ...open(block([1000, 200, 200, 200])), alone: named('bcd', [1, 200, 200]) };
    expect(pushed(left)).toEqual(Array(3).fill([IMAGE, 1, 1000]));
  });

  test('is nothing of a code of the same companies, or of no whole', () => {
    expect(pushed(open(total, named('bcd', [200, 200, 200])))).toEqual([]);
    expect(pushed(open(code))).toEqual([]);
    expect(pushed({ ...open(total, code), links: [] })).toEqual([]);
    expect(pushed({ ...open(total, code), links: [{ whole: IMAGE, parts: [TOTAL] }] })).toEqual([[TOTAL, 4, 200]]);
  });

  test('is less what the others have beside the code, without those who pool', () => {
    // Beside the code a has 1000, b 90, c 40 and d 10: without the largest two 50, so that 1000 less ten times 50 are pushed.
    const left = open(block([1000, 290, 240, 210]), named('bcde', [200, 200, 200, 1]));
    expect(pushed(left)).toEqual([[IMAGE, 4, 500]]);
    expect(pushed(left, { ...BY, coalition: 2 })).toEqual([[IMAGE, 4, 900]]);
    expect(pushed(left, { ...BY, percent: 100 })).toEqual([[IMAGE, 4, 601]]);
    // Whoever has less of the whole than of the code has nothing beside it.
    expect(pushed(open(block([1000, 200, 200, 100]), named('bcde', [200, 200, 200, 1])))).toEqual([[IMAGE, 4, 1000]]);
  });

  test('goes on from what is pushed to its parts, in any order', () => {
    const GIRLS = 'M type:image:girls';
    const girls = named('bcf', [200, 200, 5], GIRLS);
    const links = [LINK, { whole: IMAGE, parts: [GIRLS] }];
    const both = [
      [IMAGE, 3, 1000],
      [GIRLS, 3, 1000],
    ];
    expect(pushed({ ...open(total, code, girls), links })).toEqual(expect.arrayContaining(both));
    expect(pushed({ ...open(girls, code, total), links })).toEqual(expect.arrayContaining(both));
  });

  test('is of all services of a company together', () => {
    const own = named('bc', [400, 400], TOTAL).map((one) => ({ ...one, contributor: 'b' }));
    expect(pushed(open(own, named('bce', [400, 400, 1])))).toEqual([[IMAGE, 3, 800]]);
  });
});

describe('how many companies move together', () => {
  const many = (values: readonly number[], by = BY, left = open(block(values))) =>
    companiesThatMove(amounts(values).slice(1), left, by);

  test('is one and whoever makes up for it, without those that may know themselves', () => {
    // A tenth of 100 is what c has; a fifth are c, d and e; without c as well, d and e are a tenth.
    expect(many([100, 90, 10, 5, 5])).toBe(2);
    expect(many([100, 90, 10, 5, 5], { ...BY, percent: 20 })).toBe(4);
    expect(many([100, 90, 20, 5, 5], { ...BY, coalition: 2 })).toBe(3);
    expect(many([100, 90, 10, 5, 5], { ...BY, percent: 20 })).toBe(4);
  });

  test('is one where nobody else is in the block, and all and one more where the others are not enough', () => {
    expect(many([100, 90, 3, 2])).toBe(4);
    expect(companiesThatMove([amount('z', 70)], ALL_OPEN, BY)).toBe(1);
    expect(companiesThatMove([], ALL_OPEN, BY)).toBe(1);
  });

  test('counts what everybody knows of the others at least and at most', () => {
    const values = [100, 90, 10, 5, 5];
    const bound = (changes: Partial<Variable>) =>
      open(block(values).map((one) => (one.value === 10 ? { ...one, ...changes } : one)));
    // c may be less by 5 only, so d has to help, or by no more than 2 more.
    expect(many(values, BY, bound({ least: 5 }))).toBe(3);
    expect(many(values, BY, open(block(values).map((one) => ({ ...one, most: one.value + 4 }))))).toBe(4);
  });

  test('counts the services of a company together', () => {
    const [a, b, c, d, e] = block([100, 90, 6, 5, 4]);
    const two = [a, b, c, { ...(d as Variable), contributor: 'c' }, e] as Variable[];
    expect(companiesThatMove(two, open(two), BY)).toBe(2);
  });

  test('is as many as a push needs', () => {
    const code = 'bcdefg'.split('').map((company) => ({ ...amount(company, 50, { component: IMAGE }), least: 0 }));
    const whole = block([1000, 50, 50, 50, 50, 50]);
    // A tenth of 50 takes one other; a tenth of 1000 two.
    expect(companiesThatMove(code, { ...open(code, whole), links: [] }, BY)).toBe(2);
    expect(companiesThatMove(code, open(code, whole), BY)).toBe(3);
  });
});
