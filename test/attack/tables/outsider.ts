import { type Finding, finding } from '../finding.ts';
import type { Scene } from './attack.ts';
import type { Component } from './components.ts';

/** How far a cell must be able to move each way, as promised. */
export interface Target {
  readonly variable: number;
  readonly cell: number;
  readonly up: number;
  readonly down: number;
}

/** Tables, as differences from the true one, that move a target one way as far as promised; none where U2 fails. */
export interface Pool {
  readonly target: Target;
  readonly direction: 1 | -1;
  readonly points: Float64Array[];
}

/** What counts as reached: the solver's tolerance, not a discount on the promise. */
export function toleranceOf(level: number, value: number): number {
  return 1e-6 * Math.max(1, level) + 1e-9 * Math.abs(value);
}

/**
 * U1 and U2 in one component. A point found once is a proof for every cell that it moves far enough, since the true table
 * is possible too and every table between two possible ones is.
 */
export function outsider(scene: Scene, component: Component, findings: Finding[]): Pool[] {
  const { polyhedron, values } = component;
  const most = values.map(() => 0);
  const least = values.map(() => 0);
  const remember = (point: Float64Array): void => {
    for (const [at, value] of point.entries()) {
      most[at] = Math.max(most[at] ?? 0, value);
      least[at] = Math.min(least[at] ?? 0, value);
    }
  };

  const pools: Pool[] = [];
  for (const target of targetsOf(scene, component)) {
    for (const direction of [1, -1] as const) {
      const need = direction === 1 ? target.up : target.down;
      const pool: Pool = { target, direction, points: [] };
      pools.push(pool);
      if (need <= 0) continue;
      const push = polyhedron.push(target.variable, direction, need);
      const codes = scene.system.cells[target.cell]?.codes ?? [];
      if (push === undefined) {
        findings.push(finding('unproven', codes, `the outsider, ${direction}`));
        continue;
      }
      remember(push.point);
      const value = values[target.variable] ?? 0;
      if (push.reached >= need - toleranceOf(need, value)) {
        pool.points.push(push.point);
      } else {
        const side = direction === 1 ? 'up' : 'down';
        findings.push(finding('U2', codes, `${value} moves ${push.reached} ${side}, ${need} were promised`));
      }
    }
  }

  for (const [variable, cell] of component.cells.entries()) {
    // What no table shows is nobody's secret where it is safe by itself.
    if (cell >= scene.shown && !scene.verdicts[cell]?.sensitive) continue;
    const value = values[variable] ?? 0;
    const width = 1e-6 * Math.max(1, Math.abs(value));
    const isOpen = (): boolean => (most[variable] ?? 0) - (least[variable] ?? 0) > width;
    for (const direction of [1, -1] as const) {
      if (isOpen()) break;
      const push = polyhedron.push(variable, direction, Math.max(1, Math.abs(value)));
      if (push === undefined) findings.push(finding('unproven', scene.system.cells[cell]?.codes ?? [], 'U1'));
      else remember(push.point);
    }
    if (!isOpen()) findings.push(finding('U1', scene.system.cells[cell]?.codes ?? [], `is ${value} exactly`));
  }
  return pools;
}

/** The sensitive cells of a component with the protection that was promised for them. */
function targetsOf({ instance, verdicts }: Scene, component: Component): Target[] {
  return component.cells.flatMap((cell, variable) => {
    const verdict = verdicts[cell];
    if (!verdict?.sensitive) return [];
    const value = component.values[variable] ?? 0;
    const room = instance.lower === null ? Number.POSITIVE_INFINITY : Math.max(0, value - instance.lower);
    return [{ variable, cell, up: verdict.level, down: Math.min(verdict.level, room) }];
  });
}
