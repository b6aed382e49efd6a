import { type ContributorValue, judgeBy, type PrimaryRules } from '@candor/data/disclosure/shared';
import type { Equation, System, SystemCell } from '../src/system/types.ts';

/** Small systems for tests, said as an example in a handbook says them. */

export const RULES: PrimaryRules = {
  minContributors: 3,
  pPercent: 10,
  nk: [],
  coalition: 1,
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
};

/** Parts such as `{A: 50, B: 30}`; a name with a star is public. */
export function partsOf(
  said: Readonly<Record<string, number>>,
  more: Partial<ContributorValue> = {},
): ContributorValue[] {
  return Object.entries(said).map(([name, value]) => ({
    contributor: name.replace('*', ''),
    value,
    isPublic: name.endsWith('*'),
    least: 0,
    most: null,
    ...more,
  }));
}

export interface SaidCell {
  readonly parts: readonly ContributorValue[];
  readonly role?: SystemCell['role'];
  readonly cost?: number;
}

/** A system of named cells; an equation such as `all = a + b` or `all = a + b - c`. */
export function systemOf(
  said: Readonly<Record<string, SaidCell>>,
  equations: readonly string[],
  rules = RULES,
  whole = true,
): System {
  const judge = judgeBy(rules);
  const ids = Object.keys(said);
  const cells = Object.entries(said).map(
    ([id, { parts, role = 'table', cost = 1 }]): SystemCell => ({
      id,
      value: parts.reduce((sum, part) => sum + part.value, 0),
      parts,
      role,
      cost,
      sensitivity: role === 'slack' ? null : judge(parts),
    }),
  );
  return { id: 'example', cells, equations: equations.map((text) => equationOf(text, ids)), whole, judge };
}

function equationOf(text: string, ids: readonly string[]): Equation {
  const [total = '', parts = ''] = text.split(' = ');
  const terms = parts.split(/ (?=[+-] )/).map((term) => {
    const sign = term.startsWith('- ') ? -1 : 1;
    return [ids.indexOf(term.replace(/^[+-] /, '')), sign] as const;
  });
  return { terms: [[ids.indexOf(total), -1], ...terms] };
}

/** The sum of cells as parts, merged by contributor. */
export function together(...cells: readonly (readonly ContributorValue[])[]): ContributorValue[] {
  const merged = new Map<string, ContributorValue>();
  for (const part of cells.flat()) {
    const key = `${part.contributor}${part.isPublic}`;
    const before = merged.get(key);
    merged.set(key, {
      ...part,
      value: part.value + (before?.value ?? 0),
      most: part.most === null ? null : part.most + (before?.most ?? 0),
    });
  }
  return [...merged.values()];
}

/** A table of two rows and two columns with all totals: `a11 … a22`, `r1 r2`, `c1 c2`, `all`. */
export function twoByTwo(inner: readonly (readonly ContributorValue[])[], rules = RULES): System {
  const [a11 = [], a12 = [], a21 = [], a22 = []] = inner;
  return systemOf(
    {
      a11: { parts: a11 },
      a12: { parts: a12 },
      a21: { parts: a21 },
      a22: { parts: a22 },
      r1: { parts: together(a11, a12), cost: 2 },
      r2: { parts: together(a21, a22), cost: 2 },
      c1: { parts: together(a11, a21), cost: 2 },
      c2: { parts: together(a12, a22), cost: 2 },
      all: { parts: together(a11, a12, a21, a22), cost: 3 },
    },
    ['r1 = a11 + a12', 'r2 = a21 + a22', 'c1 = a11 + a21', 'c2 = a12 + a22', 'all = r1 + r2', 'all = c1 + c2'],
    rules,
  );
}

/** So many contributors with the same value each, which no rule minds. */
export function many(prefix: string, n = 5, value = 100): ContributorValue[] {
  return partsOf(Object.fromEntries(Array.from({ length: n }, (_, index) => [`${prefix}${index}`, value])));
}

/** What is published of a system when some of its cells are suppressed. */
export function publishedOf(system: System, suppressed: Iterable<string>): ReadonlyMap<string, number> {
  const without = new Set(suppressed);
  const open = system.cells.filter((cell) => cell.role === 'table' && !without.has(cell.id));
  return new Map(open.map((cell) => [cell.id, cell.value]));
}
