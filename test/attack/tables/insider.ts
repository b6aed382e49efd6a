import { type Finding, finding } from '../finding.ts';
import type { Scene } from './attack.ts';
import type { Component } from './components.ts';
import { type Knowledge, knowledgeOf, strictestOf, withKnowledge } from './knowledge.ts';
import { type Pool, toleranceOf } from './outsider.ts';
import { type Point, Points } from './points.ts';

interface Insider {
  readonly holding: string;
  readonly knowledge: Knowledge;
}

/** One sensitive cell in one direction, with the tables that prove it so far, and those found for others. */
interface Attempt {
  readonly scene: Scene;
  readonly component: Component;
  readonly pool: Pool;
  readonly proofs: Point[];
  readonly found: Points;
  readonly findings: Finding[];
}

/**
 * U3 in one component: every contributor attacks every sensitive cell that is not its alone. An insider's tables are those
 * of the outsider that leave its own amounts whole. A table found once, for whatever cell, is a proof for every insider
 * whose amounts it leaves whole, drawn nearer to the true table or farther from it if need be; and a table that leaves whole
 * the amounts of many is looked for before their own ones. A finding is always one insider's own programme, so nothing is lost by this.
 *
 * A holding without an amount in the component knows no more of it than the outsider does, and is not asked.
 */
export function insiders(scene: Scene, component: Component, pools: readonly Pool[], findings: Finding[]): void {
  const all = [...knowledgeOf(scene, component)].map(([holding, knowledge]) => ({ holding, knowledge }));
  const found = new Points(component);
  for (const pool of pools) {
    if (pool.points.length === 0) continue;
    const proofs = pool.points.map((point) => found.add(point));
    prove({ scene, component, pool, proofs, found, findings }, all);
  }
}

function prove(attempt: Attempt, some: readonly Insider[]): void {
  const left = some.filter((one) => !isProven(attempt, one.knowledge) && !isProvenByOther(attempt, one.knowledge));
  const [first] = left;
  if (first === undefined) return;
  const { scene, component, pool, findings } = attempt;
  const { variable, cell } = pool.target;
  const need = Math.max(...left.map((one) => needOf(attempt, one.knowledge)));
  const together = strictestOf(
    left.map((one) => one.knowledge),
    component,
  );
  const push = withKnowledge(scene, component, together, variable, () =>
    component.polyhedron.push(variable, pool.direction, need),
  );
  const value = component.values[variable] ?? 0;
  if (push !== undefined && push.reached >= need - toleranceOf(need, value)) {
    attempt.proofs.unshift(attempt.found.add(push.point));
  } else if (left.length > 1) {
    const half = Math.ceil(left.length / 2);
    prove(attempt, left.slice(0, half));
    prove(attempt, left.slice(half));
  } else {
    const codes = scene.system.cells[cell]?.codes ?? [];
    const side = pool.direction === 1 ? 'up' : 'down';
    const test = push === undefined ? 'unproven' : 'U3';
    findings.push(finding(test, codes, `for ${first.holding}, ${value} moves ${push?.reached} ${side}, not ${need}`));
  }
}

/** Whether a table known to move the cell, shortened until it leaves this insider's amounts whole, still moves it far enough. */
function isProven(attempt: Attempt, knowledge: Knowledge): boolean {
  const { pool, proofs } = attempt;
  const at = knowledge.variables.indexOf(pool.target.variable);
  if (at >= 0 && knowledge.alone[at] === 1) return true;
  const enough = enoughOf(attempt, knowledge);
  return proofs.some((point) => isEnough(attempt, point, knowledge, enough));
}

/** The same with the tables found for other cells; the first that will do is kept for the next insiders. */
function isProvenByOther(attempt: Attempt, knowledge: Knowledge): boolean {
  const { pool, proofs, found } = attempt;
  const enough = enoughOf(attempt, knowledge);
  for (const point of found.that(pool.target.variable, pool.direction, enough)) {
    if (!isEnough(attempt, point, knowledge, enough)) continue;
    proofs.unshift(point);
    return true;
  }
  return false;
}

function enoughOf(attempt: Attempt, knowledge: Knowledge): number {
  const need = needOf(attempt, knowledge);
  return need - toleranceOf(need, attempt.component.values[attempt.pool.target.variable] ?? 0);
}

function isEnough(attempt: Attempt, point: Point, knowledge: Knowledge, enough: number): boolean {
  const { target, direction } = attempt.pool;
  const move = direction * (point.table[target.variable] ?? 0);
  return move > 0 && lengthFor(attempt, point, knowledge) * move >= enough;
}

/** How far along the way from the true table to this one, and on beyond it, the insider must think possible; 1 is the table. */
function lengthFor({ scene, component }: Attempt, { table, longest }: Point, knowledge: Knowledge): number {
  const isBounded = scene.instance.lower !== null;
  let length = longest;
  for (let k = 0; k < knowledge.variables.length; k += 1) {
    const at = knowledge.variables[k] ?? 0;
    const change = table[at] ?? 0;
    if (change === 0) continue;
    const value = component.values[at] ?? 0;
    if (knowledge.alone[k] === 1) {
      if (Math.abs(change) > 1e-9 * Math.max(1, Math.abs(value))) return 0;
    } else if (isBounded && change < 0) {
      length = Math.min(length, (value - (knowledge.own[k] ?? 0)) / -change);
    }
  }
  return length;
}

/** How far the cell must move for this insider: not below what it holds itself. */
function needOf({ scene, component, pool }: Attempt, knowledge: Knowledge): number {
  const { target, direction } = pool;
  if (direction === 1) return target.up;
  if (scene.instance.lower === null) return target.down;
  const at = knowledge.variables.indexOf(target.variable);
  const own = at < 0 ? 0 : (knowledge.own[at] ?? 0);
  return Math.min(target.down, (component.values[target.variable] ?? 0) - own);
}
