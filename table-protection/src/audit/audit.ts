import type { Solver } from '@candor/data/disclosure/shared';
import { Remembered } from '../system/remembered.ts';
import { Attack } from './attack.ts';
import { exposedContributors } from './contributors.ts';
import { FoundTables, leastMove } from './found-tables.ts';
import {
  type Aim,
  distanceFor,
  type Finder,
  type OtherTable,
  possibleFor,
  satisfiesEquations,
  type WitnessTables,
} from './possible.ts';
import { type Scene, sceneOf } from './scene.ts';
import { SumSearch } from './sum-search.ts';
import { sensitiveSums } from './sums.ts';
import type { AuditFailure, AuditQuestion, AuditResult, AuditTest } from './types.ts';

/**
 * The final audit (step 9), written apart from the engine and built from what is about to be published: tests U0 to U5
 * of disclosure.md on one system. What is not proved counts as failed; a failure names the cell and the test, never a
 * value. Witness tables spare the search for others, so that what takes the solver hours on a large system takes
 * arithmetic seconds.
 */
export function auditSystem(
  solver: Solver,
  question: AuditQuestion,
  {
    witnessTables,
    progress,
  }: { readonly witnessTables?: WitnessTables; readonly progress?: (text: string) => void } = {},
): AuditResult {
  const scene = sceneOf(question);
  const attack = new Attack(scene, solver);
  const sums = new SumSearch(scene, solver);
  const finder: Finder = {
    find: (aim, attackers, forAll) => attack.find(aim, attackers, forAll),
    findSum: (aim, attackers) => sums.find(aim, attackers),
  };
  try {
    const result = auditScene(scene, finder, { ...(witnessTables && { witnessTables }) }, progress);
    return { ...result, programmes: attack.programmes + sums.programmes };
  } finally {
    attack.dispose();
  }
}

/**
 * All tests on what an attacker sees, with witness tables and whatever finds others that could be true. `others` are
 * witnesses for no aim in particular. With what it answers as `proofs` it needs no finder to come to the same again.
 */
export function auditScene(
  scene: Scene,
  attack: Finder,
  {
    witnessTables = () => [],
    others = [],
  }: { readonly witnessTables?: WitnessTables; readonly others?: readonly OtherTable[] },
  progress: (text: string) => void = () => {},
): Omit<AuditResult, 'programmes'> {
  const { question } = scene;
  const checks: Record<AuditTest, number> = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0 };
  const failures: AuditFailure[] = [];
  const foundTables = new FoundTables();
  failures.push(...publishedFailures(question, checks));
  const possible = others.filter((table) => isPossibleForAnybody(scene, table));
  for (const table of possible) foundTables.note(scene, table);
  const proofs: { aim: Aim; tables: readonly OtherTable[] }[] = [];
  const aims = aimsOf(scene);
  for (const [at, aim] of aims.entries()) {
    if (at % 20 === 0) progress(`auditing ${at} of ${aims.length}`);
    const witnesses = witnessTables(aim).filter((table) => isPossible(scene, table, aim));
    for (const table of witnesses) foundTables.note(scene, table);
    const { failure, tables } = attackAim(scene, attack, aim, witnesses, checks, foundTables);
    if (failure !== null) failures.push(failure);
    proofs.push({ aim, tables });
  }
  const more = [...possible];
  failures.push(...computable(scene, attack, checks, foundTables, more));
  const { found, checked } = sensitiveSums(scene);
  checks.U4 += checked;
  checks.U5 += scene.equations.filter((one) => one.usesEarlier).length;
  for (const { cell, usesEarlier } of found) {
    failures.push({
      test: usesEarlier ? 'U5' : 'U4',
      cell: nameOf(scene, cell),
      attacker: 'anybody',
      reason: 'held-back cells form a sum that is sensitive',
    });
  }
  const contributors = exposedContributors(scene, [...proofs.flatMap(({ tables }) => tables), ...more], (aim, who) => {
    const table = attack.findSum(aim, who);
    if (table !== null) more.push(table);
    return table;
  });
  checks.U4 += contributors.checked;
  for (const { secret, attacker } of contributors.exposed) {
    failures.push({
      test: 'U4',
      cell: nameOf(scene, secret.cell),
      attacker: attacker === null ? 'anybody' : 'insider',
      reason: 'what a contributor has in several places is not hidden',
    });
  }
  return { failures, checks, proofs: { aims: proofs, others: more }, exposed: contributors.exposed };
}

function nameOf(scene: Scene, cell: number): string {
  return scene.question.system.cells[cell]?.id ?? '';
}

/** U0: nothing sensitive, nothing that is never published, and no other number than the cell's. */
function publishedFailures({ system, published }: AuditQuestion, checks: Record<AuditTest, number>): AuditFailure[] {
  return system.cells.flatMap((cell): AuditFailure[] => {
    const value = published.get(cell.id);
    if (value === undefined || cell.role === 'earlier') return [];
    checks.U0 += 1;
    const failed = (reason: AuditFailure['reason']): AuditFailure[] => [
      { test: 'U0', cell: cell.id, attacker: 'anybody', reason },
    ];
    if (cell.role !== 'table') return failed('a cell that is never published is published');
    if (cell.sensitivity !== null || system.judge(cell.parts) !== null) return failed('a sensitive cell is published');
    return Math.abs(value - cell.value) > 1e-9 * Math.max(1, Math.abs(cell.value))
      ? failed('the value about to be written is not the cell’s')
      : [];
  });
}

/** Both ends of the protection interval of every sensitive cell that is not published. */
function aimsOf(scene: Scene): Aim[] {
  const { cells, whole, judge } = scene.question.system;
  return cells
    .flatMap((cell, index): Aim[] => {
      if (cell.role === 'earlier' || cell.role === 'slack' || scene.question.published.has(cell.id)) return [];
      const judged = judge(cell.parts);
      if (judged === null && cell.sensitivity === null) return [];
      const level = (one: number) => (whole && one !== Infinity ? Math.ceil(one - 1e-9) : one);
      return [
        { cell: index, sign: 1 as const, level: level(Math.max(judged?.upper ?? 0, cell.sensitivity?.upper ?? 0)) },
        { cell: index, sign: -1 as const, level: level(Math.max(judged?.lower ?? 0, cell.sensitivity?.lower ?? 0)) },
      ].filter((aim) => aim.level > 0);
    })
    .sort((a, b) => b.level - a.level);
}

/** Whether a table that moves the aim's cell, however far, could be the true one for all that outsiders know. */
function isPossible(scene: Scene, table: OtherTable, aim: Aim): boolean {
  const truth = scene.question.system.cells[aim.cell]?.value ?? 0;
  const level = aim.sign * ((table.get(aim.cell) ?? truth) - truth);
  return level > 0 && satisfiesEquations(scene, table, aim) && possibleFor(scene, table, { ...aim, level }, []);
}

/** Whether a table could be the true one for all that outsiders know, whatever it moves. */
function isPossibleForAnybody(scene: Scene, table: OtherTable): boolean {
  const { cells } = scene.question.system;
  return [...table.keys()].some((cell) => {
    const change = (table.get(cell) ?? 0) - (cells[cell]?.value ?? 0);
    const aim: Aim = { cell, sign: change > 0 ? 1 : -1, level: Math.abs(change) };
    return change !== 0 && isPossible(scene, table, aim);
  });
}

/**
 * U2 for outsiders, U3 for every insider and coalition: only those with parts in the moved cells can see through a
 * table.
 */
function attackAim(
  scene: Scene,
  attack: Finder,
  aim: Aim,
  witnesses: readonly OtherTable[],
  checks: Record<AuditTest, number>,
  foundTables: FoundTables,
): { readonly failure: AuditFailure | null; readonly tables: readonly OtherTable[] } {
  const { coalition } = scene.question;
  const tables = [...witnesses];
  // Drawn once for the aim, not for everybody who is asked about.
  const older = new Remembered(foundTables.tablesFor(scene, aim));
  const convincedBy = (attackers: readonly string[]) => {
    const known = tables.find((table) => possibleFor(scene, table, aim, attackers));
    if (known !== undefined) return known;
    for (const table of older) {
      if (!possibleFor(scene, table, aim, attackers)) continue;
      tables.push(table);
      return table;
    }
    return undefined;
  };
  const search = (groups: readonly (readonly string[])[], forAll: boolean) => {
    const table = attack.find(aim, groups, forAll);
    if (table === null) return;
    tables.push(table);
    foundTables.add(scene, table);
  };
  const open: (readonly string[])[] = [[]];
  for (let attackers = open.pop(); attackers !== undefined; attackers = open.pop()) {
    checks[attackers.length === 0 ? 'U2' : 'U3'] += 1;
    if (distanceFor(scene, aim, attackers) <= 0) continue;
    if (convincedBy(attackers) === undefined) search([attackers], true);
    if (convincedBy(attackers) === undefined) search([attackers], false);
    const table = convincedBy(attackers);
    if (table === undefined) {
      const failure: AuditFailure = {
        test: attackers.length === 0 ? 'U2' : 'U3',
        cell: nameOf(scene, aim.cell),
        attacker: attackers.length === 0 ? 'anybody' : attackers.length === 1 ? 'insider' : 'coalition',
        reason: 'its protection is not proved',
      };
      return { failure, tables };
    }
    if (attackers.length === coalition) continue;
    const suspects = seeThrough(scene, table, aim, attackers, coalition);
    const left = suspects.filter((one) => convincedBy(one) === undefined);
    if (left.length > 1) search(left, false);
    open.push(...suspects);
  }
  return { failure: null, tables };
}

/** Who, added to the attackers, no longer holds the table possible. */
function seeThrough(
  scene: Scene,
  table: OtherTable,
  aim: Aim,
  attackers: readonly string[],
  coalition: number,
): string[][] {
  const people = new Set<string>();
  for (const [cell] of table)
    for (const who of scene.knowledge[cell]?.insiders ?? []) if (!attackers.includes(who)) people.add(who);
  const single = [...people].filter((who) => !possibleFor(scene, table, aim, [...attackers, who]));
  const groups = single.map((who) => [...attackers, who]);
  if (coalition - attackers.length < 2) return groups;
  const rest = [...people].filter((who) => !single.includes(who));
  const pairs = rest.flatMap((one, at) => rest.slice(at + 1).map((other) => [...attackers, one, other]));
  return [...groups, ...pairs.filter((pair) => !possibleFor(scene, table, aim, pair))];
}

/** U1: a suppressed cell must be able to move at all; publishing it would reveal nothing new otherwise. */
function computable(
  scene: Scene,
  attack: Finder,
  checks: Record<AuditTest, number>,
  foundTables: FoundTables,
  used: OtherTable[],
): AuditFailure[] {
  const { cells } = scene.question.system;
  const moved = (index: number, sign: 1 | -1, level: number) => {
    const table = attack.find({ cell: index, sign, level }, [[]], false);
    if (table !== null) used.push(table);
    return table !== null;
  };
  return cells.flatMap((cell, index): AuditFailure[] => {
    if (cell.role !== 'table' || scene.question.published.has(cell.id)) return [];
    checks.U1 += 1;
    if (foundTables.moves(index)) return [];
    const level = leastMove(scene, index);
    const known = scene.knowledge[index] === null;
    const moves = !known && ([1, -1] as const).some((sign) => moved(index, sign, level));
    return moves
      ? []
      : [{ test: 'U1', cell: cell.id, attacker: 'anybody', reason: 'a held-back cell can be computed' }];
  });
}
