import { digitsAt, readDecimal } from './decimal.ts';
import type { Instance, Row, TreeNode } from './types.ts';

/** The microdata as disclosure control sees them: one contribution an inner cell and contributor, exact. */
export interface Contributions {
  /** Numbers stand for digits × 10^−places. */
  readonly places: number;
  readonly rows: readonly Contribution[];
}

export interface Contribution {
  /** The holding where the instance names one. */
  readonly contributor: string;
  /** One innermost code a dimension, in the instance's order. */
  readonly codes: readonly string[];
  readonly digits: bigint;
}

export type ReadContributions =
  | { readonly ok: true; readonly contributions: Contributions }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the microdata and says everything that is wrong with them at once, by line, never repeating a value. */
export function readContributions(
  instance: Instance,
  header: readonly string[],
  rows: readonly Row[],
): ReadContributions {
  const who = instance.holding ?? instance.contributor;
  const missing = [instance.contributor, who, instance.value, ...instance.dims.map((dim) => dim.name)].filter(
    (column) => !header.includes(column),
  );
  if (missing.length > 0) {
    return {
      ok: false,
      problems: [...new Set(missing)].map((column) => `The microdata have no column “${column}”.`),
    };
  }
  const inner = instance.dims.map((dim) => ({ name: dim.name, codes: new Set(innerCodes(dim.tree)) }));
  const problems: string[] = [];
  const read = rows.flatMap((row, index) => {
    const line = `Line ${index + 2} of the microdata`;
    const number = readDecimal(row[instance.value] ?? '');
    const contributor = (row[who] ?? '').trim();
    const codes = inner.map((dim) => (row[dim.name] ?? '').trim());
    if (number === null) problems.push(`${line} has no number in “${instance.value}”.`);
    if (contributor === '') problems.push(`${line} names nobody in “${who}”.`);
    for (const [place, dim] of inner.entries()) {
      if (!dim.codes.has(codes[place] ?? ''))
        problems.push(`${line} has no inner code of the dimension in “${dim.name}”.`);
    }
    return number === null ? [] : [{ contributor, codes, number }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const places = read.reduce((most, one) => Math.max(most, one.number.places), 0);
  const merged = new Map<string, { contributor: string; codes: string[]; digits: bigint }>();
  for (const { contributor, codes, number } of read) {
    const key = JSON.stringify([contributor, codes]);
    const digits = digitsAt(number, places);
    const before = merged.get(key);
    if (before === undefined) merged.set(key, { contributor, codes, digits });
    else before.digits += digits;
  }
  const all = [...merged.values()];
  if (instance.attacker.lower === 0 && all.some((one) => one.digits < 0n)) {
    const count = all.filter((one) => one.digits < 0n).length;
    problems.push(
      `The instance says that values are known to be at least 0, but ${count === 1 ? 'one contribution is' : `${count} contributions are`} below; set attacker.lower to null.`,
    );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, contributions: { places, rows: all } };
}

function innerCodes(node: TreeNode): string[] {
  return node.children === undefined || node.children.length === 0 ? [node.code] : node.children.flatMap(innerCodes);
}
