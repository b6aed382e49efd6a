import { expect, test } from 'vitest';
import { attack, sceneOf } from './attack.ts';
import { buildCells, keyOf } from './cells.ts';
import { exhaustive } from './exhaustive.ts';
import { temporaryFolder } from './folder.ts';
import { dimension, handmade, publish } from './handmade.ts';

const folder = temporaryFolder();

const DIMS = [dimension('r', 'T(r1,r2)'), dimension('c', 'T(c1,c2)')];
const INNER = ['r1 | c1', 'r1 | c2', 'r2 | c1', 'r2 | c2'];

/** Four inner cells; `solo` alone fills the first. */
function square(solo: number, p: number) {
  return handmade({
    dims: DIMS,
    rules: { pPercent: p },
    rows: [
      ['solo', ['r1', 'c1'], solo],
      ...['a', 'b', 'c'].map((one) => [one, ['r1', 'c2'], 2] as const),
      ...['d', 'e', 'f'].map((one) => [one, ['r2', 'c1'], 2] as const),
      ...['g', 'h', 'i'].map((one) => [one, ['r2', 'c2'], 2] as const),
    ],
  });
}

test('every table of whole counts is written down: in a 2 × 2 table one cell decides the rest', async () => {
  const instance = square(4, 50);
  const { scene } = sceneOf(instance, publish(instance, INNER, folder));
  const { tables, searched, findings } = await exhaustive(scene);
  // r1 | c1 = 4 and the others 6: it may be 0 to 10.
  expect({ tables, searched, findings }).toEqual({ tables: 11, searched: 1, findings: [] });
});

test('a cell that one table only allows is found', async () => {
  const instance = square(4, 50);
  const { scene } = sceneOf(instance, publish(instance, ['r1 | c1', 'r1 | c2'], folder));
  const { tables, findings } = await exhaustive(scene);
  expect(tables).toBe(1);
  expect(findings.map((one) => one.cell)).toContain('r1 | c1');
});

test('whole counts can reveal more than linear programming sees', async () => {
  // Found by search: rows are b, characters c, a dot is an empty cell. Of the three whole tables with these margins
  // each has the same value in one cell, where the programme leaves an interval.
  const planes = ['0110 0100 ..01', '1110 0001 0011', '..1. 101. 1110'];
  const instance = handmade({
    dims: [dimension('a', 'T(a0,a1,a2)'), dimension('b', 'T(b0,b1,b2)'), dimension('c', 'T(c0,c1,c2,c3)')],
    rules: { minContributors: 2 },
    rows: planes.flatMap((plane, a) =>
      plane
        .split(' ')
        .flatMap((line, b) =>
          [...line].flatMap((value, c) =>
            value === '.' ? [] : [[`${a}${b}${c}`, [`a${a}`, `b${b}`, `c${c}`], Number(value)] as const],
          ),
        ),
    ),
  });
  const inner = buildCells(instance).cells.filter((cell) => !cell.codes.includes('T'));
  const path = publish(
    instance,
    inner.map((cell) => keyOf(cell.codes)),
    folder,
  );
  const { tables, findings } = await exhaustive(sceneOf(instance, path).scene);
  const exactly = (await attack(instance, path)).findings.filter((one) => one.test === 'U1').map((one) => one.cell);
  const alsoExactly = findings.filter((one) => one.detail.startsWith('for the outsider it is')).map((one) => one.cell);
  expect(tables).toBe(3);
  expect(alsoExactly.filter((cell) => !exactly.includes(cell))).toHaveLength(1);
});
