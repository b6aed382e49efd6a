import { describe, expect, test } from 'vitest';
import { amount } from '../../../testing/disclosure.ts';
import type { PartWhole } from '../known/part-wholes.ts';
import type { Variable } from '../known/variables.ts';
import { randomFrom } from '../random.ts';
import { impliedSums } from './implied.ts';
import type { KnownSums } from './part-whole-blocks.ts';

/*
 * The sums that follow against linear algebra. Of every unit the whole is its parts and what they leave, so that what is
 * known are the rows of a matrix over parts and rests.
 */

const UNITS = [...'abcdef'];
const PARTS = ['I', 'V', 'W'] as const;
const REST = 'R';

/** A relation of six units, in which some have no number of a part and some leave a rest, and blocks that are known. */
function drawn(seed: number) {
  const random = randomFrom(seed);
  const isAbsent = UNITS.map(() => PARTS.map(() => random() < 0.15));
  const hasRest = UNITS.map((_, at) => random() < 0.2 || isAbsent[at]?.every(Boolean) === true);
  const variables = new Map<string, Variable>();
  const put = (component: string, unit: string, value: number) => {
    const name = `${component} ${unit}`;
    variables.set(name, { ...amount(unit, value, { component }), least: 0 });
    return name;
  };
  const units = UNITS.map((unit, at) => {
    const values = PARTS.map((_, part) => (isAbsent[at]?.[part] ? null : 1 + Math.floor(9 * random())));
    const rest = hasRest[at] ? 1 + Math.floor(9 * random()) : 0;
    const whole = put(
      'T',
      unit,
      values.reduce<number>((sum, one) => sum + (one ?? 0), rest),
    );
    const parts = values.map((value, part) => (value === null ? null : put(PARTS[part] ?? '', unit, value)));
    return { unit, contributor: unit, isPublic: false, whole, parts, rest, restName: `${REST} ${unit}` };
  });
  const partWhole: PartWhole = { whole: 'T', parts: PARTS, units, rest: 'where_left' };
  // Of each component some units, in one to three blocks.
  const sums: KnownSums = new Map();
  for (const component of ['T', ...PARTS]) {
    if (random() < 0.15) continue;
    const many = 1 + Math.floor(3 * random());
    const own = UNITS.map((unit) => `${component} ${unit}`).filter((name) => variables.has(name) && random() < 0.8);
    sums.set(component, new Map(own.map((name) => [name, `${Math.floor(many * random())}`])));
  }
  return { partWhole, sums, variables };
}

type Row = ReadonlyMap<string, number>;

/** The rank of some rows, over some of their columns. */
function rankOf(rows: readonly Row[], isColumn: (name: string) => boolean = () => true): number {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter(isColumn);
  const left = rows.map((row) => names.map((name) => row.get(name) ?? 0));
  let rank = 0;
  for (const column of names.keys()) {
    const at = left.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (pivot === undefined) continue;
    [left[at], left[rank]] = [left[rank] ?? [], pivot];
    for (const [place, row] of left.entries()) {
      const by = place === rank ? 0 : (row[column] ?? 0) / (pivot[column] ?? 1);
      if (by !== 0) left[place] = row.map((one, other) => one - by * (pivot[other] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

/** What is known of a drawn relation, and what the audit says that follows, as rows. */
function compared(seed: number) {
  const { partWhole, sums, variables } = drawn(seed);
  const rowOf = (terms: readonly { readonly name?: string; readonly value: number }[]): Row => {
    const row = new Map<string, number>();
    const add = (name: string, by: number) => row.set(name, (row.get(name) ?? 0) + by);
    for (const { name: said = '' } of terms) {
      const by = said.startsWith('less ') ? -1 : 1;
      const name = said.replace(/^less /, '');
      const unit = partWhole.units.find((one) => one.whole === name);
      if (unit === undefined) add(name, by);
      else for (const one of [...unit.parts, unit.rest > 0 ? unit.restName : null]) if (one !== null) add(one, by);
    }
    return row;
  };
  const blocksOf = (of: KnownSums) =>
    [...of.values()].flatMap((blocks) =>
      [...Map.groupBy(blocks.keys(), (name) => blocks.get(name)).values()].map((names) =>
        rowOf(names.map((name) => ({ name, value: 0 }))),
      ),
    );
  const known = blocksOf(sums);
  const implied = [...impliedSums([partWhole], sums, variables)];
  const found = implied.map(rowOf);
  return { known, implied, found: [...found, ...blocksOf(sums)] };
}

const ONES = UNITS;
const TWOS = UNITS.flatMap((one, at) => UNITS.slice(at + 1).map((other) => one + other));
const DRAWN = Array.from({ length: 200 }, (_, seed) => compared(seed));

describe('the sums that the audit says follow', () => {
  test('do follow, but where blocks that overlap are taken to be known where they cross', () => {
    const crossed = DRAWN.filter(({ known, found }) => {
      const rank = rankOf(known);
      return found.some((row) => rankOf([...known, row]) > rank);
    });
    expect(crossed).toHaveLength(10);
  });

  test.each([
    ['one', ONES, []],
    // In these two relations something of two units follows only from more sums than the audit sets beside each other.
    ['two', TWOS, ['26 be', '84 ad']],
  ])('are all that can be known of %s of the units', (_, some, beyond) => {
    const missed = DRAWN.flatMap(({ known, found }, seed) => {
      const rank = rankOf(known);
      return some
        .filter((units) => {
          const isOwn = (name: string) => units.includes(name.at(-1) ?? '');
          const alone = found.filter((row) => [...row].every(([name, by]) => by === 0 || isOwn(name)));
          return rankOf(alone) < rank - rankOf(known, (name) => !isOwn(name));
        })
        .map((units) => `${seed} ${units}`);
    });
    expect(missed).toEqual(beyond);
  });
});
