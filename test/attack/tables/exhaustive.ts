import { type Finding, finding } from '../finding.ts';
import type { Scene } from './attack.ts';
import { type Component, componentsOf } from './components.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { toleranceOf } from './outsider.ts';
import { wholeTables } from './whole-tables.ts';

/** What the search looked at; components with too many tables to write down are left out and counted. */
export interface Exhaustive {
  readonly tables: number;
  readonly searched: number;
  readonly tooMany: number;
  readonly findings: readonly Finding[];
}

/**
 * Writes down every table of whole counts that agrees with what is published, for the outsider and for every insider,
 * and looks at each suppressed cell: its values must lie in the interval of the linear programme (or that one is
 * wrong), must reach as far as promised, rounded to whole counts, and may not be one value only.
 */
export async function exhaustive(scene: Scene, limit = 20_000): Promise<Exhaustive> {
  const { system, held, instance } = scene;
  const findings: Finding[] = [];
  const counts = { tables: 0, searched: 0, tooMany: 0 };
  for (const component of await componentsOf(system, held, instance.lower)) {
    const intervals = intervalsOf(component);
    component.polyhedron.dispose();
    const tables = intervals === undefined ? undefined : wholeTables(scene, component, intervals, limit);
    if (intervals === undefined || tables === undefined) {
      counts.tooMany += 1;
      continue;
    }
    counts.searched += 1;
    counts.tables += tables.length;
    checkIntervals(scene, component, intervals, tables, findings);
    checkProtection(scene, component, tables, undefined, 'the outsider', findings);
    for (const [holding, knowledge] of knowledgeOf(scene, component)) {
      const possible = tables.filter((table) => isPossible(component, table, knowledge));
      checkProtection(scene, component, possible, knowledge, holding, findings);
    }
  }
  return { ...counts, findings };
}

export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What linear programming says of each variable, as true values; undefined where something has no end. */
function intervalsOf({ polyhedron, values, cells }: Component): Interval[] | undefined {
  const far = 1e7;
  const intervals: Interval[] = [];
  for (const variable of cells.keys()) {
    const up = polyhedron.push(variable, 1, far);
    const down = polyhedron.push(variable, -1, far);
    if (up === undefined || down === undefined || up.reached >= far || down.reached >= far) return undefined;
    const value = values[variable] ?? 0;
    intervals.push({ least: value - down.reached, most: value + up.reached });
  }
  return intervals;
}

function checkIntervals(
  { system }: Scene,
  { cells }: Component,
  intervals: readonly Interval[],
  tables: readonly Int32Array[],
  findings: Finding[],
): void {
  for (const [variable, cell] of cells.entries()) {
    const { least = 0, most = 0 } = intervals[variable] ?? {};
    const outside = tables.find((table) => {
      const value = table[variable] ?? 0;
      return value < least - toleranceOf(1, value) || value > most + toleranceOf(1, value);
    });
    if (outside !== undefined) {
      const codes = system.cells[cell]?.codes ?? [];
      findings.push(
        finding('whole', codes, `${outside[variable]} is possible, the programme says ${least} to ${most}`),
      );
    }
  }
}

function checkProtection(
  { system, verdicts, instance, shown }: Scene,
  { cells, values }: Component,
  tables: readonly Int32Array[],
  knowledge: Knowledge | undefined,
  who: string,
  findings: Finding[],
): void {
  for (const [variable, cell] of cells.entries()) {
    const verdict = verdicts[cell];
    // What no table shows is nobody's secret where it is safe by itself.
    if (cell >= shown && !verdict?.sensitive) continue;
    const at = knowledge?.variables.indexOf(variable) ?? -1;
    if (knowledge !== undefined && (!verdict?.sensitive || knowledge.alone[at] === 1)) continue;
    const value = values[variable] ?? 0;
    const room = instance.lower === null ? verdict?.level : value - (knowledge?.own[at] ?? 0);
    let least = value;
    let most = value;
    for (const table of tables) {
      least = Math.min(least, table[variable] ?? 0);
      most = Math.max(most, table[variable] ?? 0);
    }
    const up = verdict?.sensitive ? Math.floor(verdict.level) : 0;
    const down = Math.min(up, Math.floor(room ?? 0));
    const codes = system.cells[cell]?.codes ?? [];
    if (most - least === 0) {
      findings.push(
        finding('whole', codes, `for ${who} it is ${value}${verdict?.sensitive ? '' : ' (not sensitive)'}`),
      );
    } else if (most < value + up || least > value - down) {
      findings.push(finding('whole', codes, `for ${who} ${value} is ${least} to ${most}, not -${down} +${up}`));
    }
  }
}

function isPossible({ values }: Component, table: Int32Array, knowledge: Knowledge): boolean {
  return knowledge.variables.every((variable, at) => {
    const value = table[variable] ?? 0;
    return knowledge.alone[at] === 1 ? value === values[variable] : value >= (knowledge.own[at] ?? 0);
  });
}
