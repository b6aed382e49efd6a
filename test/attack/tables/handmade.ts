import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCells, keyOf } from './cells.ts';
import { stringify } from './csv.ts';
import type { Dimension, Instance, Rules, TreeNode } from './instance.ts';

/** A dimension from a short text: `All(A,G(B,C))` is All of A and G, and G of B and C. */
export function dimension(name: string, text: string, total = true): Dimension {
  let at = 0;
  const node = (): TreeNode => {
    const code = /^[^(),]+/.exec(text.slice(at))?.[0] ?? '';
    at += code.length;
    if (text[at] !== '(') return { code };
    const children: TreeNode[] = [];
    do {
      at += 1;
      children.push(node());
    } while (text[at] === ',');
    at += 1;
    return { code, children };
  };
  return { name, total, tree: node() };
}

/** An instance written down in a test; one table of all dimensions unless it says otherwise. */
export function handmade(part: {
  readonly dims: readonly Dimension[];
  readonly rules: Partial<Rules>;
  /** Holding, codes, amount. */
  readonly rows: readonly (readonly [string, readonly string[], number])[];
  readonly tables?: Instance['tables'];
}): Instance {
  return {
    id: 'handmade',
    title: '',
    microdata: '',
    contributor: 'company',
    holding: null,
    value: 'value',
    dims: part.dims,
    tables: part.tables ?? [{ name: 'T', dims: part.dims.map((dim) => dim.name) }],
    rules: { minContributors: null, pPercent: null, nk: [], ...part.rules },
    rows: part.rows.map(([holding, codes, value]) => ({ holding, codes, value })),
    lower: 0,
  };
}

/** Writes `PUBLISHED.csv` as somebody would who suppresses these cells and no others; answers with its path. */
export function publish(instance: Instance, heldBack: Iterable<string>, into: string): string {
  const { cells, byKey } = buildCells(instance);
  const held = new Set(heldBack);
  for (const key of held) if (!byKey.has(key)) throw new Error(`no cell ${key}`);
  const path = join(into, 'published.csv');
  const rows = cells.map((cell) => {
    const isHeld = held.has(keyOf(cell.codes));
    return [...cell.codes, isHeld ? '' : cell.value, isHeld ? 'C' : 'F'];
  });
  writeFileSync(path, stringify([[...instance.dims.map((dim) => dim.name), 'value', 'status'], ...rows]));
  return path;
}
