import type { Scene } from './attack.ts';
import type { Component } from './components.ts';
import { type Finding, finding } from './finding.ts';
import { type Knowledge, knowledgeOf, strictestOf, withKnowledge } from './knowledge.ts';
import { type Pool, toleranceOf } from './outsider.ts';

interface Insider {
  readonly holding: string;
  readonly knowledge: Knowledge;
}

/** One sensitive cell in one direction, with the tables that prove it so far. */
interface Attempt {
  readonly scene: Scene;
  readonly component: Component;
  readonly pool: Pool;
  readonly findings: Finding[];
}

/**
 * U3 in one component: every contributor attacks every sensitive cell that is not its alone. An insider's tables are those
 * of the outsider that leave its own amounts whole. A table found once is a proof for every insider whose amounts it
 * leaves whole, shortened towards the true table if need be; and a table that leaves whole the amounts of many is looked
 * for before their own ones. A finding is always one insider's own programme, so nothing is lost by this.
 *
 * A holding without an amount in the component knows no more of it than the outsider does, and is not asked.
 */
export function insiders(scene: Scene, component: Component, pools: readonly Pool[], findings: Finding[]): void {
  const all = [...knowledgeOf(scene, component)].map(([holding, knowledge]) => ({ holding, knowledge }));
  for (const pool of pools) {
    if (pool.points.length > 0) prove({ scene, component, pool, findings }, all);
  }
}

function prove(attempt: Attempt, some: readonly Insider[]): void {
  const left = some.filter((one) => !isProven(attempt, one.knowledge));
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
    pool.points.unshift(push.point);
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

/** Whether a known table, shortened until it leaves this insider's amounts whole, still moves the cell far enough. */
function isProven(attempt: Attempt, knowledge: Knowledge): boolean {
  const { component, pool } = attempt;
  const { variable } = pool.target;
  const at = knowledge.variables.indexOf(variable);
  if (at >= 0 && knowledge.alone[at] === 1) return true;
  const need = needOf(attempt, knowledge);
  const enough = need - toleranceOf(need, component.values[variable] ?? 0);
  return pool.points.some((point) => {
    const move = pool.direction * (point[variable] ?? 0);
    return move >= enough && lengthFor(attempt, point, knowledge) * move >= enough;
  });
}

/** How much of the way from the true table to this one the insider must think possible, from 0 to 1. */
function lengthFor({ scene, component }: Attempt, point: Float64Array, knowledge: Knowledge): number {
  const isBounded = scene.instance.lower !== null;
  let length = 1;
  for (let k = 0; k < knowledge.variables.length; k += 1) {
    const at = knowledge.variables[k] ?? 0;
    const change = point[at] ?? 0;
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
