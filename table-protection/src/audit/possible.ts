import type { ContributorValue } from '@candor/data/disclosure/shared';
import { WHOLE_MATTERS_BELOW } from '../system/whole.ts';
import type { SumFinder } from './contributors.ts';
import type { Scene } from './scene.ts';

/** Another table that satisfies everything published: suppressed cells by index with their other values. */
export type OtherTable = ReadonlyMap<number, number>;

/** What has to be possible: that the cell lies `level` above (1) or below (−1) its value. */
export interface Aim {
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly level: number;
}

/**
 * Other tables that are handed over as witnesses that an aim is possible. Nothing of them is believed: each has to
 * satisfy every equation and to be possible for whom it is to convince, like one that a search found.
 */
export type WitnessTables = (aim: Aim) => readonly OtherTable[];

/** Whatever finds a table that all these attackers hold possible. */
export interface Finder {
  find(aim: Aim, attackers: readonly (readonly string[])[], forAll: boolean): OtherTable | null;
  findSum: SumFinder;
}

/** How far beyond what is exact a table may be, in levels of the aim: the solver's own tolerance. */
export const TOLERANCE = 1e-5;

/**
 * Whether another table is consistent with every equation. This is arithmetic: no solver has
 * to be believed for what passes here.
 */
export function satisfiesEquations(scene: Scene, table: OtherTable, aim: Aim): boolean {
  return imbalance(scene, table) <= TOLERANCE * aim.level;
}

/**
 * By how much another table breaks an equation at most, in units of the value; a table drawn out breaks it in
 * proportion.
 */
export function imbalance(scene: Scene, table: OtherTable): number {
  const { cells } = scene.question.system;
  const touched = new Set<number>();
  for (const cell of table.keys()) {
    for (const index of scene.equationsOf.get(cell) ?? []) touched.add(index);
  }
  let most = 0;
  for (const index of touched) {
    let change = 0;
    for (const [cell, factor] of scene.equations[index]?.terms ?? []) {
      const value = table.get(cell);
      if (value !== undefined) change += factor * (value - (cells[cell]?.value ?? 0));
    }
    most = Math.max(most, Math.abs(change));
  }
  return most;
}

/**
 * How far the aim must be reached for these attackers: not beyond what they know anyway; 0 when they know the cell,
 * from which nothing can be hidden that is theirs.
 */
export function distanceFor(scene: Scene, { cell, sign, level }: Aim, attackers: readonly string[]): number {
  const knowledge = scene.knowledge[cell];
  if (knowledge === null || knowledge === undefined) return level;
  const { low, high } = knowledge.range(attackers);
  const cut = Math.max(0, Math.min(level, sign === 1 ? high - knowledge.cell.value : knowledge.cell.value - low));
  const { system, insiders = 'same' } = scene.question;
  const mine = ({ contributor, isPublic }: ContributorValue) => !isPublic && attackers.includes(contributor);
  if (insiders === 'same' || cut === 0 || !knowledge.cell.parts.some(mine)) return cut;
  const rest = system.judge(knowledge.cell.parts.filter((part) => !mine(part)));
  const asked = sign === 1 ? (rest?.upper ?? 0) : (rest?.lower ?? 0);
  return Math.min(cut, system.whole ? Math.ceil(asked - 1e-9) : asked);
}

/**
 * Whether these attackers must hold the table possible, drawn back towards the truth as far as they need to be led off
 * it.
 */
export function possibleFor(scene: Scene, table: OtherTable, aim: Aim, attackers: readonly string[]): boolean {
  const { cells, whole } = scene.question.system;
  const truth = cells[aim.cell]?.value ?? 0;
  const reached = ((table.get(aim.cell) ?? truth) - truth) * aim.sign;
  const wanted = distanceFor(scene, aim, attackers);
  if (wanted <= 0) return true;
  if (reached < wanted - TOLERANCE * aim.level) return false;
  const scale = Math.min(1, wanted / reached);
  const mustBeWhole = whole && wanted < WHOLE_MATTERS_BELOW;
  for (const [cell, value] of table) {
    const knowledge = scene.knowledge[cell];
    if (knowledge === null || knowledge === undefined) return false;
    const change = (value - knowledge.cell.value) * scale;
    if (mustBeWhole && Math.abs(change - Math.round(change)) > 1e-9) return false;
    const { low, high } = knowledge.range(attackers);
    const slack = TOLERANCE * aim.level;
    if (knowledge.cell.value + change < low - slack || knowledge.cell.value + change > high + slack) return false;
  }
  return true;
}
