import type { Component } from './components.ts';

/** A table, as differences from the true one, and up to how many times that far off the outsider must think it possible. */
export interface Point {
  readonly table: Float64Array;
  readonly longest: number;
}

/** Further out the solver's tolerance would no longer be one. */
const LONGEST = 10;
/** Looking through so many of the latest is cheaper than a linear programme. */
const LATEST = 300;

/** The tables found in one component: one that was found for a cell may be a proof for others that it moves. */
export class Points {
  readonly #component: Component;
  readonly #all: Point[] = [];

  constructor(component: Component) {
    this.#component = component;
  }

  add(table: Float64Array): Point {
    const { lower } = this.#component.polyhedron;
    let longest = LONGEST;
    for (const [at, change] of table.entries()) {
      if (change < 0) longest = Math.min(longest, Math.max(1, (lower[at] ?? 0) / change));
    }
    const point = { table, longest };
    this.#all.push(point);
    if (this.#all.length > 2 * LATEST) this.#all.splice(0, LATEST);
    return point;
  }

  /** The latest that could move a variable so far, the newest first. */
  *that(variable: number, direction: 1 | -1, distance: number): Generator<Point> {
    for (let at = this.#all.length - 1; at >= Math.max(0, this.#all.length - LATEST); at -= 1) {
      const point = this.#all[at];
      if (point === undefined) continue;
      if (direction * (point.table[variable] ?? 0) * point.longest >= distance) yield point;
    }
  }
}
