import { type Finding, finding } from '../finding.ts';
import { judge, type Verdict } from '../rules.ts';
import { aggregates } from './aggregates.ts';
import { beyondTables } from './beyond.ts';
import { buildCells, type CellSystem } from './cells.ts';
import { componentsOf } from './components.ts';
import { insiders } from './insider.ts';
import type { Instance } from './instance.ts';
import { outsider } from './outsider.ts';
import { readPublished } from './published.ts';

/** What one attack looked at and what it found. */
export interface Attack {
  readonly cells: number;
  readonly sensitive: number;
  readonly held: number;
  readonly programmes: number;
  readonly findings: readonly Finding[];
}

/** One table set under attack: its cells, what is suppressed, and what the rules say about each cell. */
export interface Scene {
  readonly instance: Instance;
  readonly system: CellSystem;
  readonly held: readonly boolean[];
  readonly verdicts: readonly Verdict[];
  /** So many cells stand in tables; the others are figures that no table shows. */
  readonly shown: number;
}

/** The scene that a published file makes, and what is wrong with the file itself. */
export function sceneOf(instance: Instance, publishedPath: string): { scene: Scene; findings: readonly Finding[] } {
  const shown = buildCells(instance);
  const { held, findings } = readPublished(publishedPath, instance, shown);
  const system = beyondTables(instance, shown);
  const verdicts = system.cells.map((cell) => judge(cell.holdings.values(), instance.rules));
  const all = system.cells.map((cell) => held[cell.index] ?? true);
  return { scene: { instance, system, held: all, verdicts, shown: shown.cells.length }, findings };
}

/** Tests U0 to U4 against a published file. */
export async function attack(instance: Instance, publishedPath: string): Promise<Attack> {
  const { scene, findings: wrong } = sceneOf(instance, publishedPath);
  const findings: Finding[] = [...wrong];
  const { system, held, verdicts } = scene;
  for (const cell of system.cells) {
    if (verdicts[cell.index]?.sensitive && !held[cell.index]) findings.push(finding('U0', cell.codes, 'published'));
  }
  findings.push(...aggregates(scene));

  let programmes = 0;
  for (const component of await componentsOf(system, held, instance.lower)) {
    const pools = outsider(scene, component, findings);
    insiders(scene, component, pools, findings);
    programmes += component.polyhedron.solved;
    component.polyhedron.dispose();
  }
  return {
    cells: scene.shown,
    sensitive: verdicts.slice(0, scene.shown).filter((verdict) => verdict.sensitive).length,
    held: held.slice(0, scene.shown).filter((one) => one).length,
    programmes,
    findings,
  };
}
