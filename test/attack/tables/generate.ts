import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Random } from '../random.ts';
import { stringify } from './csv.ts';
import type { Dimension, InstanceFile, Rules, TreeNode } from './instance.ts';

/** What a random instance is like; the rest follows from the seed. */
export interface Shape {
  readonly seed: number;
  /** 1 to 3. */
  readonly dims: number;
  /** Codes at the bottom of each dimension, at most. */
  readonly leaves: number;
  readonly contributors: number;
  /** Rows of one contributor, at most. */
  readonly spread: number;
  readonly hierarchies: boolean;
  /** Two tables that share the first dimension, instead of one of them all. */
  readonly linked: boolean;
  readonly holdings: boolean;
  /** Whether the first dimension is one of years, which do not add up. */
  readonly years: boolean;
  /** Which of `RULE_SETS`. */
  readonly rules: number;
  /** Width of the lognormal that amounts are drawn from; 0 for small whole counts. */
  readonly sigma: number;
}

/** Test values, of no deployment. */
export const RULE_SETS: readonly [Rules, ...Rules[]] = [
  { minContributors: 3, pPercent: 10, nk: [] },
  { minContributors: 5, pPercent: 20, nk: [] },
  { minContributors: null, pPercent: 15, nk: [] },
  {
    minContributors: 3,
    pPercent: 10,
    nk: [
      [1, 75],
      [2, 85],
    ],
  },
  { minContributors: null, pPercent: null, nk: [[2, 90]] },
  { minContributors: 4, pPercent: 30, nk: [[1, 60]] },
];

/** Shapes for fast-check, which shrinks towards small and plain ones. */
export function shapes(limits: { readonly contributors: number; readonly leaves: number }): fc.Arbitrary<Shape> {
  return fc.record({
    seed: fc.nat(2 ** 31 - 1),
    dims: fc.integer({ min: 1, max: 3 }),
    leaves: fc.integer({ min: 2, max: limits.leaves }),
    contributors: fc.integer({ min: 1, max: limits.contributors }),
    spread: fc.integer({ min: 1, max: 5 }),
    hierarchies: fc.boolean(),
    linked: fc.boolean(),
    holdings: fc.boolean(),
    years: fc.boolean(),
    rules: fc.nat(RULE_SETS.length - 1),
    sigma: fc.constantFrom(0, 0.7, 1.5, 2.5),
  });
}

/** A shape that a number decides, for runs that fast-check does not drive. */
export function shapeOf(seed: number, limits: { readonly contributors: number; readonly leaves: number }): Shape {
  const random = new Random(seed);
  return {
    seed,
    dims: random.between(1, 3),
    leaves: random.between(2, limits.leaves),
    contributors: random.between(1, limits.contributors),
    spread: random.between(1, 5),
    hierarchies: random.chance(0.6),
    linked: random.chance(0.4),
    holdings: random.chance(0.4),
    years: random.chance(0.25),
    rules: random.between(0, RULE_SETS.length - 1),
    sigma: random.pick([0, 0.7, 1.5, 2.5]),
  };
}

/** Writes the instance of a shape into a folder, as `INSTANCE.json` and microdata; answers with its path. */
export function writeInstance(shape: Shape, folder: string): string {
  const random = new Random(shape.seed);
  const dims = Array.from({ length: shape.dims }, (_, at) => dimensionOf(shape, at, random));
  const rows = rowsOf(shape, dims, random);
  const id = `random-${shape.seed}`;
  const names = dims.map((dim) => dim.name);
  const file: InstanceFile = {
    id,
    title: `Random instance ${shape.seed}`,
    microdata: `${id}.csv`,
    contributor: 'company',
    holding: shape.holdings ? 'holding' : null,
    value: 'amount',
    dims,
    tables: tablesOf(shape, names),
    rules: RULE_SETS[shape.rules] ?? RULE_SETS[0],
    attacker: { lower: 0 },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file.microdata), stringify([['company', 'holding', ...names, 'amount'], ...rows]));
  const path = join(folder, `${id}.json`);
  writeFileSync(path, JSON.stringify({ ...file, shape }, null, 1));
  return path;
}

function tablesOf({ linked }: Shape, names: readonly string[]): InstanceFile['tables'] {
  const [first = '', second, third] = names;
  if (!linked || second === undefined) return [{ name: 'T', dims: names }];
  if (third === undefined)
    return [
      { name: 'T1', dims: names },
      { name: 'T2', dims: [first] },
    ];
  return [
    { name: 'T1', dims: [first, second] },
    { name: 'T2', dims: [first, third] },
  ];
}

function dimensionOf(shape: Shape, at: number, random: Random): Dimension {
  const name = `d${at}`;
  const leaves = Array.from({ length: random.between(2, shape.leaves) }, (_, leaf) => ({ code: `${name}x${leaf}` }));
  if (at === 0 && shape.years) return { name, total: false, tree: { code: `${name}all`, children: leaves } };
  const children = shape.hierarchies && leaves.length > 2 ? grouped(leaves, name, random) : leaves;
  return { name, total: true, tree: { code: `${name}all`, children } };
}

/** Some neighbours put together under a code of their own; a group may hold one code or a group. */
function grouped(leaves: readonly TreeNode[], name: string, random: Random): TreeNode[] {
  const groups: TreeNode[] = [];
  let at = 0;
  while (at < leaves.length) {
    const size = random.between(1, 3);
    const members = leaves.slice(at, at + size);
    at += size;
    const code = `${name}g${groups.length}`;
    if (random.chance(0.25) && members.length > 2) {
      groups.push({ code, children: [{ code: `${code}h`, children: members.slice(0, 2) }, ...members.slice(2)] });
    } else if (random.chance(0.8)) groups.push({ code, children: members });
    else groups.push(...members);
  }
  return groups;
}

function rowsOf(shape: Shape, dims: readonly Dimension[], random: Random): (string | number)[][] {
  const leaves = dims.map((dim) => leavesOf(dim.tree));
  const rows: (string | number)[][] = [];
  for (let company = 0; company < shape.contributors; company += 1) {
    const holding = `h${random.chance(0.5) ? random.between(0, 3) : company + 10}`;
    const heavy = random.chance(0.1) ? 30 : 1;
    const taken = new Set<string>();
    for (let row = random.between(1, shape.spread); row > 0; row -= 1) {
      const codes = leaves.map((options) => random.pick(options));
      if (taken.has(codes.join())) continue;
      taken.add(codes.join());
      rows.push([`c${company}`, holding, ...codes, amountOf(shape, random) * heavy]);
    }
  }
  return rows;
}

function amountOf({ sigma }: Shape, random: Random): number {
  if (random.chance(0.06)) return 0;
  if (sigma === 0) return random.between(1, 9);
  return Math.max(1, Math.round(Math.exp(5 + sigma * random.normal())));
}

function leavesOf(node: TreeNode): [string, ...string[]] {
  const below = (node.children ?? []).flatMap(leavesOf);
  const [first, ...rest] = below;
  return first === undefined ? [node.code] : [first, ...rest];
}
