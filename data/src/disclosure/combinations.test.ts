import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount, POLICY, variablesWith } from '../../testing/disclosure.ts';
import type { Term } from '../statistics/types.ts';
import { auditPublishedCells } from './audit/published-cells.ts';
import { chooseSafeCells } from './choose/choose.ts';
import { contributorValuesOf, judgeOfSizes } from './known/contributor-values.ts';

/*
 * The primary rules read by brute force: each published cell is added, taken off or left out, in every way; wherever a sum of
 * whole figures is left it is as good as published.
 */

const FAMILY = 'M 2020 amounts';
const judge = judgeOfSizes(POLICY);

/** Cells of up to seven companies, two of which have a second service; each published cell is a set of places. */
const tables = fc
  .record({
    values: fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 100, 1000)), {
      minLength: 4,
      maxLength: 9,
    }),
    isPublic: fc.array(fc.constantFrom(false, false, false, true), { minLength: 9, maxLength: 9 }),
    cells: fc.array(fc.integer({ min: 1, max: 511 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ values, isPublic, cells }) => {
    const terms = values.map((value, at) =>
      amount(`c${at < 7 ? at : at - 7}`, value, { unit: `u${at}`, isPublic: isPublic[at] ?? false }),
    );
    const of = cells.map((mask) => terms.filter((_, at) => (mask & (1 << at)) !== 0)).filter((one) => one.length > 0);
    return Object.fromEntries(of.map((one, at) => [`cell ${at}`, one]));
  })
  .filter((cells) => Object.keys(cells).length > 0);

/** Whether some sum that follows breaks a primary rule. */
function isUnsafe(cells: readonly (readonly Term[])[]): boolean {
  for (let way = 1; way < 3 ** cells.length; way += 1) {
    const left = new Map<string, { readonly term: Term; times: number }>();
    for (const [at, cell] of cells.entries()) {
      const factor = (Math.floor(way / 3 ** at) % 3) - 1;
      for (const term of cell) {
        const known = left.get(term.unit) ?? { term, times: 0 };
        known.times += factor;
        left.set(term.unit, known);
      }
    }
    const inside = [...left.values()].filter((one) => one.times !== 0);
    const isSum = inside.length > 0 && inside.every((one) => one.times === 1);
    if (isSum && judge(contributorValuesOf(inside.map((one) => one.term))) !== null) return true;
  }
  return false;
}

test('whatever can be worked out by adding and taking off, the audit has seen', () => {
  const counts = { unsafe: 0, safe: 0 };
  fc.assert(
    fc.property(tables, (cells) => {
      const { failures } = auditPublishedCells(
        FAMILY,
        variablesWith(FAMILY, cells),
        new Set(Object.keys(cells)),
        judge,
      );
      if (isUnsafe(Object.values(cells))) {
        counts.unsafe += 1;
        expect(failures.length).toBeGreaterThan(0);
      } else if (failures.length === 0) counts.safe += 1;
    }),
    { numRuns: 2_000, seed: 11 },
  );
  expect([counts.unsafe > 500, counts.safe > 20]).toEqual([true, true]);
});

test('what is chosen passes it, and one cell more breaks a rule or the audit, or would have been chosen', () => {
  let added = 0;
  fc.assert(
    fc.property(tables, (cells) => {
      const given = variablesWith(FAMILY, cells);
      const { safe } = chooseSafeCells(FAMILY, given, judge);
      const published = (names: Iterable<string>) =>
        [...names].flatMap((name) => (cells[name] === undefined ? [] : [cells[name]]));
      expect(isUnsafe(published(safe))).toBe(false);
      expect(auditPublishedCells(FAMILY, given, safe, judge).failures).toEqual([]);
      for (const name of Object.keys(cells)) {
        if (safe.has(name)) continue;
        added += 1;
        expect(auditPublishedCells(FAMILY, given, new Set([...safe, name]), judge).failures.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 600, seed: 12 },
  );
  expect(added).toBeGreaterThan(50);
});
