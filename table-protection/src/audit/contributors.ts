import { WHOLE_MATTERS_BELOW } from '../system/whole.ts';
import type { OtherTable } from './possible.ts';
import type { Scene } from './scene.ts';
import { type PlaceOfSecret, type Secret, secretsOf } from './secrets.ts';

/** What has to move: a sum of cells, up or down, by at least so much, for somebody. */
export interface SumAim {
  readonly cells: readonly number[];
  readonly sign: 1 | -1;
  readonly level: number;
}

export type SumFinder = (aim: SumAim, attackers: readonly string[]) => OtherTable | null;

export interface Exposed {
  readonly secret: Secret;
  readonly attacker: string | null;
}

/**
 * Whether nobody can come close to what a contributor has in a cell, even where it has it in several places and each
 * of these is hidden by the others. What a contributor has may go to others of the same place; and other tables move
 * the places in which it is alone. Answers with those that somebody can bound on both sides.
 */
export function exposedContributors(
  scene: Scene,
  tables: readonly OtherTable[],
  find: SumFinder,
): { readonly exposed: readonly Exposed[]; readonly checked: number } {
  const pool = new Pool(scene, tables);
  const exposed: Exposed[] = [];
  let checked = 0;
  for (const secret of secretsOf(scene.question.system)) {
    const asked = [null, ...new Set(secret.places.flatMap(({ others }) => [...others.keys()]))];
    const seen = new Set<string | null>(asked);
    for (const attacker of asked) {
      checked += 1;
      if (isOpen(secret, attacker, 1, null)) continue;
      const table = pool.that(secret, attacker) ?? search(scene, secret, attacker, find, pool);
      if (table === null) {
        exposed.push({ secret, attacker });
        break;
      }
      // Whoever has something in the cells that the table moves may see through it.
      for (const cell of table.keys()) {
        for (const who of scene.knowledge[cell]?.insiders ?? []) {
          if (who === secret.contributor || seen.has(who)) continue;
          seen.add(who);
          asked.push(who);
        }
      }
    }
  }
  return { exposed, checked };
}

/** Tables found so far, by the cells that they move. */
class Pool {
  readonly #scene: Scene;
  readonly #byCell = new Map<number, OtherTable[]>();

  constructor(scene: Scene, tables: readonly OtherTable[]) {
    this.#scene = scene;
    for (const table of tables) this.add(table);
  }

  add(table: OtherTable): void {
    for (const cell of table.keys()) this.#byCell.set(cell, [...(this.#byCell.get(cell) ?? []), table]);
  }

  that(secret: Secret, attacker: string | null): OtherTable | null {
    const tried = new Set<OtherTable>();
    for (const { cell } of secret.places) {
      for (const table of this.#byCell.get(cell) ?? []) {
        if (tried.has(table)) continue;
        tried.add(table);
        if (opens(this.#scene, secret, attacker, table)) return table;
      }
    }
    return null;
  }
}

function search(scene: Scene, secret: Secret, attacker: string | null, find: SumFinder, pool: Pool): OtherTable | null {
  const attackers = attacker === null ? [] : [attacker];
  const { most, least } = rangeOf(secret.places, attacker, 0, null);
  const alone = secret.places.filter((place) => othersOf(place, attacker).length === 0);
  for (const aim of [
    { cells: secret.places.map(({ cell }) => cell), sign: 1 as const, level: secret.up - most },
    { cells: alone.map(({ cell }) => cell), sign: -1 as const, level: secret.down + least },
  ]) {
    const table = aim.level > 0 && aim.level < Infinity ? find(aim, attackers) : null;
    if (table === null || !opens(scene, secret, attacker, table)) continue;
    pool.add(table);
    return table;
  }
  return null;
}

/** Whether a table, drawn out or in as far as the attacker must hold it possible, moves the secret far enough. */
function opens(scene: Scene, secret: Secret, attacker: string | null, table: OtherTable): boolean {
  const { cells, whole } = scene.question.system;
  const attackers = attacker === null ? [] : [attacker];
  let times = 100;
  let isWhole = true;
  for (const [cell, value] of table) {
    const knowledge = scene.knowledge[cell];
    if (knowledge === null || knowledge === undefined) return false;
    const change = value - (cells[cell]?.value ?? 0);
    if (Math.abs(change) < 1e-9) continue;
    if (Math.abs(change - Math.round(change)) > 1e-9) isWhole = false;
    const { low, high } = knowledge.range(attackers);
    times = Math.min(
      times,
      Math.max(0, (change > 0 ? high - knowledge.cell.value : knowledge.cell.value - low) / Math.abs(change)),
    );
  }
  if (whole && Math.min(secret.up, secret.down || secret.up) < WHOLE_MATTERS_BELOW) {
    if (!isWhole) return false;
    times = Math.floor(times + 1e-9);
  }
  const change = (cell: number) => (table.get(cell) ?? cells[cell]?.value ?? 0) - (cells[cell]?.value ?? 0);
  return times > 0 && isOpen(secret, attacker, times, change);
}

function isOpen(
  secret: Secret,
  attacker: string | null,
  times: number,
  change: ((cell: number) => number) | null,
): boolean {
  const { most, least } = rangeOf(secret.places, attacker, times, change);
  const isFar = (reached: number, level: number) => level > 0 && reached >= level * (1 - 1e-6);
  return isFar(most, secret.up) || isFar(-least, secret.down);
}

/** Between which moves the contributor's sum can lie when the places move so: others of a place may make up for it. */
function rangeOf(
  places: readonly PlaceOfSecret[],
  attacker: string | null,
  times: number,
  change: ((cell: number) => number) | null,
): { readonly most: number; readonly least: number } {
  let most = 0;
  let least = 0;
  for (const place of places) {
    const moved = change === null ? 0 : times * change(place.cell);
    const others = othersOf(place, attacker);
    if (others.length === 0) {
      most += moved;
      least += moved;
    } else {
      most += place.isBounded ? moved + others.reduce((sum, one) => sum + one, 0) : Infinity;
      least -= place.isBounded ? place.own : Infinity;
    }
  }
  return { most, least };
}

function othersOf({ others }: PlaceOfSecret, attacker: string | null): number[] {
  return [...others].flatMap(([who, value]) => (who === attacker ? [] : [value]));
}
