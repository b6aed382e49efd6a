import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attack } from './attack.ts';
import { temporaryFolder } from './folder.ts';
import { dimension, handmade, publish } from './handmade.ts';
import type { Instance } from './instance.ts';

const folder = temporaryFolder();

/** The tests that fail, with the cell each names. */
async function found(instance: Instance, heldBack: readonly string[]): Promise<string[]> {
  const { findings } = await attack(instance, publish(instance, heldBack, folder));
  return findings.map((one) => `${one.test} ${one.cell}`).toSorted();
}

const ROWS_AND_COLUMNS = [dimension('r', 'T(r1,r2)'), dimension('c', 'T(c1,c2)')];

/** Three companies in every cell but r1 | c1, where there is one. */
const TWO_BY_TWO = handmade({
  dims: ROWS_AND_COLUMNS,
  rules: { minContributors: 3, pPercent: 10 },
  rows: [
    ['solo', ['r1', 'c1'], 40],
    ...['a', 'b', 'c'].map((one) => [one, ['r1', 'c2'], 30] as const),
    ...['d', 'e', 'f'].map((one) => [one, ['r2', 'c1'], 30] as const),
    ...['g', 'h', 'i'].map((one) => [one, ['r2', 'c2'], 30] as const),
  ],
});

test('a sensitive cell that is published is U0', async () => {
  expect(await found(TWO_BY_TWO, [])).toEqual(['U0 r1 | c1']);
});

test('one suppression in a 2 × 2 table is U1: the margins give it away', async () => {
  expect(await found(TWO_BY_TWO, ['r1 | c1'])).toEqual(['U1 r1 | c1', 'U2 r1 | c1', 'U2 r1 | c1']);
});

test('two suppressions in one row are U1, since the columns give each away, and U4 nowhere', async () => {
  expect(await found(TWO_BY_TWO, ['r1 | c1', 'r1 | c2'])).toEqual([
    'U1 r1 | c1',
    'U1 r1 | c2',
    'U2 r1 | c1',
    'U2 r1 | c1',
  ]);
});

test('four suppressions with enough companies have no findings', async () => {
  expect(await found(TWO_BY_TWO, ['r1 | c1', 'r1 | c2', 'r2 | c1', 'r2 | c2'])).toEqual([]);
});

test.each(['r1 | c1', 'r1 | c2', 'r2 | c1', 'r2 | c2'])(
  'none of the four can be opened: without %s something is found',
  async (cell) => {
    const rest = ['r1 | c1', 'r1 | c2', 'r2 | c1', 'r2 | c2'].filter((one) => one !== cell);
    expect(await found(TWO_BY_TWO, rest)).toContain(cell === 'r1 | c1' ? 'U0 r1 | c1' : 'U1 r1 | c1');
  },
);

test('an interval that is there but too narrow is U2', async () => {
  const narrow = handmade({
    dims: ROWS_AND_COLUMNS,
    rules: { pPercent: 10 },
    rows: [
      // 100 may be 94 at least, since r2 | c2 cannot give more than its 6; the rule asks for 10.
      ['solo', ['r1', 'c1'], 100],
      ...['a', 'b', 'c'].map((one) => [one, ['r1', 'c2'], 30] as const),
      ...['d', 'e', 'f'].map((one) => [one, ['r2', 'c1'], 30] as const),
      ...['g', 'h', 'i', 'j', 'k', 'l'].map((one) => [one, ['r2', 'c2'], 1] as const),
    ],
  });
  expect(await found(narrow, ['r1 | c1', 'r1 | c2', 'r2 | c1', 'r2 | c2'])).toEqual(['U2 r1 | c1']);
});

test('a complement that one company fills alone is U3: that company sees through it', async () => {
  const singleton = handmade({
    dims: [dimension('r', 'T(r1,r2,r3)')],
    rules: { minContributors: 2, pPercent: 10 },
    rows: [['a', ['r1'], 50], ['b', ['r2'], 50], ...['c', 'd', 'e'].map((one) => [one, ['r3'], 50] as const)],
  });
  expect(await found(singleton, ['r1', 'r2'])).toEqual(['U3 r1', 'U3 r1', 'U3 r2', 'U3 r2', 'U4 T']);
  expect(await found(singleton, ['r1', 'r2', 'r3'])).toEqual([]);
});

test('the largest contributor of a complement is an insider too: its own amount is a lower bound', async () => {
  const crossed = handmade({
    dims: [dimension('r', 'T(r1,r2,r3)')],
    rules: { pPercent: 10 },
    rows: [
      ['a', ['r1'], 100],
      // The rest of r2 is 12 for an outsider's 10, but b, who has 95 of it, knows that only 5 of it can go.
      ['b', ['r2'], 95],
      ['c', ['r2'], 3],
      ['d', ['r2'], 2],
      ...['e', 'f', 'g'].map((one) => [one, ['r3'], 50] as const),
    ],
  });
  expect(await found(crossed, ['r1', 'r2'])).toContain('U3 r1');
  expect(await found(crossed, ['r1', 'r2'])).not.toContain('U2 r1');
});

test('two complements of one company are U4: their sum is its figure', async () => {
  const oneCompany = handmade({
    dims: [dimension('r', 'T(r1,r2,r3)')],
    rules: { minContributors: 2 },
    rows: [['a', ['r1'], 40], ['a', ['r2'], 50], ...['b', 'c', 'd'].map((one) => [one, ['r3'], 50] as const)],
  });
  expect(await found(oneCompany, ['r1', 'r2'])).toEqual(['U4 T']);
});

test('services of one holding are one contributor', async () => {
  const rows = [
    ['h', ['r1'], 40],
    ['h', ['r1'], 50],
    ...['b', 'c', 'd'].map((one) => [one, ['r2'], 50] as const),
  ] as const;
  const two = handmade({ dims: [dimension('r', 'T(r1,r2)')], rules: { minContributors: 2 }, rows });
  expect(await found(two, [])).toEqual(['U0 r1']);
});

test('linked tables are one system: a cell closed in one table and open in the other is seen through', async () => {
  const dims = [dimension('a', 'T(a1,a2)'), dimension('b', 'T(b1,b2)'), dimension('c', 'T(c1,c2)')];
  const rows = ['p', 'q', 'r', 's'].flatMap((one, at) =>
    [0, 1, 2].map((n) => [`${one}${n}`, [`a${(at % 2) + 1}`, `b${at < 2 ? 1 : 2}`, `c${at < 2 ? 1 : 2}`], 20] as const),
  );
  const linked = handmade({
    dims,
    tables: [
      { name: 'T1', dims: ['a', 'b'] },
      { name: 'T2', dims: ['a', 'c'] },
    ],
    rules: { minContributors: 3 },
    rows: [...rows, ['solo', ['a1', 'b1', 'c1'], 500]],
  });
  // a1 as a whole is one cell in both tables: suppressed for the one, it is computed from the other.
  expect(await found(linked, ['a1 | T | T'])).toContain('U1 a1 | T | T');
});

test('a dimension that does not add up has no total to subtract from', async () => {
  const years = handmade({
    dims: [dimension('year', 'all(2023,2024)', false), dimension('r', 'T(r1,r2)')],
    rules: { minContributors: 3 },
    rows: [
      ['solo', ['2023', 'r1'], 5],
      ...['a', 'b', 'c'].map((one) => [one, ['2023', 'r2'], 30] as const),
      ...['a', 'b', 'c'].map((one) => [one, ['2024', 'r1'], 30] as const),
    ],
  });
  expect(await found(years, ['2023 | r1'])).toContain('U1 2023 | r1');
  expect(await found(years, ['2023 | r1', '2023 | T'])).toEqual([]);
});

test('a file that alters, forgets or invents a cell is found', async () => {
  const path = publish(TWO_BY_TWO, ['r1 | c1', 'r1 | c2', 'r2 | c1', 'r2 | c2'], folder);
  writeFileSync(path, 'r,c,value,status\nT,T,311,F\nr1,T,130,C\nr9,T,4,F\n');
  const { findings } = await attack(TWO_BY_TWO, path);
  const wrong = findings.filter((one) => one.test === 'file').map((one) => `${one.cell}: ${one.detail}`);
  expect(wrong).toContain('T | T: 311 is published where 310 is true');
  expect(wrong).toContain('r1 | T: status C');
  expect(wrong).toContain('r9 | T: a cell that no table has');
  expect(wrong).toContain('r2 | T: no row');
});
