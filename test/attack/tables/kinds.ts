import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../random.ts';
import { stringify } from './csv.ts';
import { RULE_SETS } from './generate.ts';
import type { Dimension, InstanceFile, TreeNode } from './instance.ts';

/**
 * Tables that tools for table protection are known to get wrong: one company that dominates several cells, two dimensions
 * over the same companies, companies that reported nothing, losses, and few owners of many companies.
 */
export const KINDS = ['giants', 'same companies', 'zeros', 'losses', 'holdings'] as const;
export type Kind = (typeof KINDS)[number];

/** Writes the table of a kind that a seed decides into a folder; answers with the path of its instance. */
export function writeKind(kind: Kind, seed: number, folder: string): string {
  const random = new Random(seed * KINDS.length + KINDS.indexOf(kind));
  const first = random.between(3, 5);
  const second = kind === 'same companies' ? first : random.between(2, 4);
  const dims = [dimension('d0', first, random), dimension('d1', second, random)];
  const names = dims.map((dim) => dim.name);
  const isLinked = kind === 'same companies' || random.chance(0.3);
  const id = `${kind.replace(' ', '-')}-${seed}`;
  const file: InstanceFile = {
    id,
    title: `Random table ${seed}: ${kind}`,
    microdata: `${id}.csv`,
    contributor: 'company',
    holding: kind === 'holdings' ? 'holding' : null,
    value: 'amount',
    dims,
    tables: isLinked ? names.map((name) => ({ name, dims: [name] })) : [{ name: 'T', dims: names }],
    rules: RULE_SETS[random.between(0, RULE_SETS.length - 1)] ?? RULE_SETS[0],
    attacker: { lower: kind === 'losses' ? null : 0 },
  };
  mkdirSync(folder, { recursive: true });
  const rows = rowsOf(kind, [first, second], random);
  writeFileSync(join(folder, file.microdata), stringify([['company', 'holding', ...names, 'amount'], ...rows]));
  const path = join(folder, `${id}.json`);
  writeFileSync(path, JSON.stringify(file));
  return path;
}

function dimension(name: string, leaves: number, random: Random): Dimension {
  const codes: TreeNode[] = Array.from({ length: leaves }, (_, leaf) => ({ code: `${name}x${leaf}` }));
  const apart = random.between(1, leaves - 1);
  const group = (code: string, children: TreeNode[]): TreeNode[] =>
    children.length > 1 ? [{ code, children }] : children;
  const children = random.chance(0.5)
    ? [...group(`${name}g0`, codes.slice(0, apart)), ...group(`${name}g1`, codes.slice(apart))]
    : codes;
  return { name, total: true, tree: { code: `${name}all`, children } };
}

function rowsOf(kind: Kind, [first, second]: readonly [number, number], random: Random): (string | number)[][] {
  const rows: (string | number)[][] = [];
  const turn = random.between(0, first - 1);
  for (let company = random.between(first, 5 * first); company > 0; company -= 1) {
    const isGiant = kind === 'giants' && random.chance(0.1);
    const places = new Set<string>();
    for (let row = isGiant ? random.between(2, 4) : random.between(1, 2); row > 0; row -= 1) {
      const at = random.between(0, first - 1);
      // The same companies, in another order; now and then one that is elsewhere.
      const isElsewhere = kind !== 'same companies' || random.chance(0.05);
      const beside = isElsewhere ? random.between(0, second - 1) : (at + turn) % first;
      places.add(`${at} ${beside}`);
    }
    for (const place of places) {
      const [at, beside] = place.split(' ');
      const amount = amountOf(kind, random) * (isGiant ? 100 : 1);
      rows.push([`c${company}`, `h${random.between(0, 3)}`, `d0x${at}`, `d1x${beside}`, amount]);
    }
  }
  return rows;
}

function amountOf(kind: Kind, random: Random): number {
  if (random.chance(kind === 'zeros' ? 0.5 : 0.05)) return 0;
  const amount = random.chance(0.5) ? random.between(1, 9) : Math.round(Math.exp(4 + 1.5 * random.normal()));
  return kind === 'losses' && random.chance(0.4) ? -amount : amount;
}
