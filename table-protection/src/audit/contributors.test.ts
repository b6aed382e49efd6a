import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Instance, instanceSystem, readContributions } from '../instance/index.ts';
import { auditSystem } from './audit.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const RULES = { minContributors: 2, pPercent: 10, nk: [] };

/** A table with one row a code of each dimension; a row such as `A a1 b1 100`. Every dimension is a table by itself. */
function system(dims: Readonly<Record<string, readonly string[]>>, rows: readonly string[], areApart = true) {
  const names = Object.keys(dims);
  const instance: Instance = {
    id: 'example',
    title: '',
    microdata: '',
    contributor: 'who',
    holding: null,
    value: 'value',
    dims: names.map((name) => ({
      name,
      total: true,
      tree: { code: `all ${name}`, children: (dims[name] ?? []).map((code) => ({ code })) },
    })),
    tables: areApart ? names.map((name) => ({ name, dims: [name] })) : [{ name: 'T', dims: names }],
    rules: RULES,
    attacker: { lower: 0 },
  };
  const header = ['who', ...names, 'value'];
  const read = readContributions(
    instance,
    header,
    rows.map((row) => Object.fromEntries(row.split(' ').map((value, at) => [header[at] ?? '', value]))),
  );
  if (!read.ok) throw new Error(read.problems.join());
  return instanceSystem(instance, read.contributions).system;
}

/** The failures where only these cells are held back. */
function failures(of: ReturnType<typeof system>, held: readonly string[]): string[] {
  return audit(of, held).map(({ test: name, cell, attacker }) => `${name} ${cell} ${attacker}`);
}

const reasons = (of: ReturnType<typeof system>, held: readonly string[]) => audit(of, held).map(({ reason }) => reason);

function audit(of: ReturnType<typeof system>, held: readonly string[]) {
  const published = new Map(
    of.cells.flatMap(({ id, value, role }) => (role === 'table' && !held.includes(id) ? [[id, value] as const] : [])),
  );
  return auditSystem(solver, { system: of, published, coalition: 1 }).failures;
}

describe('two dimensions over the same companies', () => {
  const rows = [
    'A a1 b2 40',
    'B a1 b2 39',
    'C a2 b1 30',
    'D a2 b1 30',
    'E a2 b1 30',
    'F a3 b3 50',
    'G a3 b3 50',
    'H a3 b3 50',
  ];
  const of = system({ type: ['a1', 'a2', 'a3'], region: ['b1', 'b2', 'b3'] }, rows);

  test('are one figure twice: what one table holds back the other tells', () => {
    expect(failures(of, ['a1 | all region', 'a2 | all region'])).toContain('U1 a1 | all region anybody');
    expect(failures(of, ['a1 | all region', 'a2 | all region', 'all type | b2'])).toContain(
      'U1 a1 | all region anybody',
    );
  });

  test('are safe where both hold back the same', () => {
    expect(failures(of, ['a1 | all region', 'a2 | all region', 'all type | b2', 'all type | b1'])).toEqual([]);
  });
});

test('what a cell has more than another within it is a figure, though no table shows it', () => {
  const rows = ['A a1 b1 40', 'B a1 b1 40', 'C a1 b1 40', 'D a1 b2 25', 'E a2 b2 40', 'F a2 b2 40', 'G a2 b2 40'];
  const of = system({ type: ['a1', 'a2'], region: ['b1', 'b2'] }, rows);
  // a1 less b1 is what D has.
  expect(failures(of, [])).toContain('U2 (a1 | b2) anybody');
});

test('what a company has in two places is not hidden by each of them hiding the other', () => {
  const rows = ['A a1 b1 40', 'A a2 b1 60', 'B a3 b1 50', 'C a3 b1 50', 'D a3 b1 50', 'E a3 b1 50'];
  const of = system({ type: ['a1', 'a2', 'a3'], region: ['b1'] }, rows, false);
  const held = ['a1 | all region', 'a2 | all region', 'a1 | b1', 'a2 | b1'];
  expect(reasons(of, held)).toContain('what a contributor has in several places is not hidden');
  expect(failures(of, [...held, 'a3 | all region', 'a3 | b1'])).toEqual([]);
});
