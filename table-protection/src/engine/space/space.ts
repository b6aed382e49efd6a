import type { Sensitivity } from '@candor/data/disclosure/shared';
import type { InsiderAim, System } from '../../system/types.ts';
import type { Rooms } from '../prove/flow.ts';

/**
 * A system as the engine computes with it: numbers instead of names, and for each cell how far it could be from its value
 * for all anybody knows (its room), with what each contributor takes from that room by knowing its own part.
 */
export interface Space {
  readonly system: System;
  readonly size: number;
  /** What it costs to hold a cell back. */
  readonly weight: Float64Array;
  /** A middling weight, by which costs are counted. */
  readonly unitWeight: number;
  readonly down: readonly Room[];
  readonly up: readonly Room[];
  /** Confidential contributors by cell. */
  readonly contributors: readonly (readonly number[])[];
  readonly contributorIds: readonly string[];
  /** How far the cells could be from their values for an outsider, by cell. */
  readonly outside: Rooms;
  /** Cells by contributor. */
  readonly cellsOf: readonly (readonly number[])[];
  readonly insiders: InsiderAim;
  /** What the rest of a cell needs without some of its contributors, as far as it was asked. */
  readonly rests: Map<string, Sensitivity | null>;
  /** Equations by cell. */
  readonly equationsOf: readonly (readonly number[])[];
  /** Cells that nobody has to guess: earlier releases, public values, empty cells. */
  readonly known: Uint8Array;
}

/** The room of a cell in one direction, and the shares of its contributors in it. */
export interface Room {
  /** Of those whose share is finite. */
  readonly finite: number;
  /** How many shares know no limit. */
  readonly boundless: number;
  readonly shares: ReadonlyMap<number, number>;
  /** Contributors by share, largest first. */
  readonly order: readonly number[];
}

export function spaceOf(system: System, weightExponent: number, insiders: InsiderAim = 'same'): Space {
  const { cells, equations } = system;
  const ids = new Map<string, number>();
  const numberOf = (id: string) => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    ids.set(id, ids.size);
    return ids.size - 1;
  };
  const known = new Uint8Array(cells.length);
  const weight = new Float64Array(cells.length);
  const down: Room[] = [];
  const up: Room[] = [];
  const contributors: number[][] = [];
  for (const [index, cell] of cells.entries()) {
    const confidential = cell.parts.filter((part) => !part.isPublic);
    const who = confidential.map((part) => numberOf(part.contributor));
    const free = cell.role === 'slack' && cell.parts.length === 0;
    down.push(
      free
        ? { ...NO_ROOM, finite: cell.value }
        : roomOf(
            confidential.map((part, at) => [who[at] ?? 0, part.least === null ? Infinity : part.value - part.least]),
          ),
    );
    up.push(
      free
        ? { ...NO_ROOM, boundless: 1 }
        : roomOf(
            confidential.map((part, at) => [who[at] ?? 0, part.most === null ? Infinity : part.most - part.value]),
          ),
    );
    contributors.push(who);
    weight[index] = cell.cost * Math.max(Math.abs(cell.value), 1) ** weightExponent;
    known[index] = cell.role === 'earlier' || (!free && confidential.length === 0) ? 1 : 0;
  }
  const equationsOf: number[][] = cells.map(() => []);
  for (const [index, { terms }] of equations.entries()) for (const [cell] of terms) equationsOf[cell]?.push(index);
  const sorted = Array.from(weight).sort((a, b) => a - b);
  const unitWeight = sorted[sorted.length >> 1] ?? 1;
  const cellsOf: number[][] = [...ids].map(() => []);
  for (const [cell, who] of contributors.entries()) for (const one of who) cellsOf[one]?.push(cell);
  return {
    system,
    size: cells.length,
    weight,
    unitWeight,
    outside: {
      down: Float64Array.from(down, (room) => roomLeft(room, [])),
      up: Float64Array.from(up, (room) => roomLeft(room, [])),
    },
    cellsOf,
    insiders,
    rests: new Map(),
    down,
    up,
    contributors,
    contributorIds: [...ids.keys()],
    equationsOf,
    known,
  };
}

const NO_ROOM: Room = { finite: 0, boundless: 0, shares: new Map(), order: [] };

function roomOf(shares: readonly (readonly [number, number])[]): Room {
  let finite = 0;
  let boundless = 0;
  for (const [, share] of shares) {
    if (share === Infinity) boundless += 1;
    else finite += share;
  }
  const sorted = [...shares].sort((a, b) => (a[1] === b[1] ? a[0] - b[0] : b[1] - a[1]));
  return { finite, boundless, shares: new Map(shares), order: sorted.map(([who]) => who) };
}

/** Contributors who pool what they know; nobody is the outsider. */
export type Attacker = readonly number[];

export const OUTSIDER: Attacker = [];

/** The room of a cell that is left for an attacker who knows its own parts. */
export function roomLeft(room: Room, attacker: Attacker): number {
  let { finite, boundless } = room;
  let left = room.shares.size;
  for (const who of attacker) {
    const share = room.shares.get(who);
    if (share === undefined) continue;
    left -= 1;
    if (share === Infinity) boundless -= 1;
    else finite -= share;
  }
  if (boundless > 0) return Infinity;
  // Differences of large sums leave crumbs that would let a known cell move.
  return left === 0 && room.shares.size > 0 ? 0 : Math.max(0, finite);
}

/** The rooms of the cells that may move, as far as none of some attackers knows better. */
export function roomsFor(space: Space, movable: Uint8Array, attackers: readonly Attacker[]): Rooms {
  const down = space.outside.down.map((room, cell) => (movable[cell] === 1 ? room : 0));
  const up = space.outside.up.map((room, cell) => (movable[cell] === 1 ? room : 0));
  for (const attacker of attackers) {
    for (const who of attacker) {
      for (const cell of space.cellsOf[who] ?? []) {
        if (movable[cell] !== 1) continue;
        down[cell] = Math.min(down[cell] ?? 0, roomLeft(space.down[cell] as Room, attacker));
        up[cell] = Math.min(up[cell] ?? 0, roomLeft(space.up[cell] as Room, attacker));
      }
    }
  }
  return { down, up };
}

/** The room that is left for every attacker of a size, save those who fill the cell alone. */
export function roomForAll(room: Room, coalition: number): number {
  if (room.shares.size <= coalition) return roomLeft(room, OUTSIDER);
  return roomLeft(room, room.order.slice(0, coalition));
}
