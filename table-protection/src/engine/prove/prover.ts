import type { Solver } from '@candor/data/disclosure/shared';
import { Remembered } from '../../system/remembered.ts';
import { nearest } from '../space/nearest.ts';
import { levelFor, type Need } from '../space/need.ts';
import { type Attacker, OUTSIDER, roomForAll, roomsFor, type Space } from '../space/space.ts';
import { FlowModel, type Rooms } from './flow.ts';
import { Pool } from './pool.ts';
import { exactWitness } from './whole.ts';
import { holdsFor, refutersOf, type Witness } from './witness.ts';

/** A need as far as it is proved: witnesses that together convince every attacker, or the attacker they do not. */
export interface Proof {
  readonly witnesses: readonly Witness[];
  readonly unproved: Attacker | null;
}

/** With more suppressed cells than this, witnesses are looked for among so many nearest ones first. */
const LARGE = 900;
const LOCAL = 400;

/** How many insiders are asked about together. */
const MOST_AT_ONCE = 100;

/** How much dearer it is to move a cell that some insider fills alone. */
const BEYOND = 3;

/**
 * Proves needs by witnesses among the suppressed cells. Asks first for a witness that respects the largest part of
 * every cell and so holds for all insiders at once; who still knows too much (mostly whoever fills a moved cell alone)
 * is asked about together, then one by one.
 */
export class Prover {
  readonly #space: Space;
  readonly #solver: Solver;
  /** The rooms in which no insider knows better. */
  readonly forAll: Rooms;
  /** Whoever fills a cell alone refutes every witness that moves it. */
  readonly #cost: Float64Array;
  /**
   * Looks no farther than the surroundings of a cell in large systems: quicker, and what is not found is not proved.
   */
  onlyLocal = false;
  readonly #pool = new Pool();
  #model: FlowModel | null = null;
  #modelSize = 0;
  #solvedBefore = 0;
  #unknownBefore = 0;

  constructor(space: Space, solver: Solver, coalition: number) {
    this.#space = space;
    this.#solver = solver;
    this.#cost = Float64Array.from(space.contributors, (who, cell) =>
      who.length <= coalition && space.system.cells[cell]?.role !== 'slack' ? BEYOND : 1,
    );
    this.forAll = {
      down: Float64Array.from(space.down, (room) => roomForAll(room, coalition)),
      up: Float64Array.from(space.up, (room) => roomForAll(room, coalition)),
    };
  }

  get solved(): number {
    return this.#solvedBefore + (this.#model?.solved ?? 0);
  }

  get unknown(): number {
    return this.#unknownBefore + (this.#model?.unknown ?? 0);
  }

  /**
   * Completes a proof over the suppressed cells, starting from witnesses that are known to be possible. `isHopeless`
   * may say beforehand, quicker than a search, that there is none for an attacker.
   */
  prove(
    need: Need,
    suppressed: Uint8Array,
    known: readonly Witness[],
    coalition: number,
    isHopeless: (attacker: Attacker) => boolean = () => false,
  ): Proof {
    const largest = need.reason === 'implied' ? 0 : coalition;
    const witnesses: Witness[] = [];
    const spare = [...known];
    const pool = new Remembered(this.#pool.forNeed(this.#space, need, suppressed));
    const remembers = (attacker: Attacker): boolean => {
      for (const one of pool) {
        if (!holdsFor(this.#space, need, one, attacker)) continue;
        witnesses.push(one);
        return true;
      }
      return false;
    };
    const find = (attacker: Attacker): boolean => {
      if (levelFor(this.#space, need, attacker) <= 0) return true;
      if (witnesses.some((one) => holdsFor(this.#space, need, one, attacker))) return true;
      const at = spare.findIndex((one) => holdsFor(this.#space, need, one, attacker));
      if (at >= 0) {
        witnesses.push(...spare.splice(at, 1));
        return true;
      }
      if (remembers(attacker)) return true;
      const found = isHopeless(attacker) ? null : this.witness(need, suppressed, [attacker]);
      if (found === null) return false;
      witnesses.push(found);
      return true;
    };
    const open: Attacker[] = [OUTSIDER];
    for (let attacker = open.pop(); attacker !== undefined; attacker = open.pop()) {
      if (!find(attacker)) return { witnesses, unproved: attacker };
      const convinced = witnesses.find((one) => holdsFor(this.#space, need, one, attacker as Attacker));
      if (convinced === undefined) continue;
      const refuters = refutersOf(this.#space, need, convinced, attacker, largest);
      const left = refuters.filter(
        (one) => ![...witnesses, ...spare].some((other) => holdsFor(this.#space, need, other, one)) && !remembers(one),
      );
      if (left.length > 1) {
        const joint = this.witness(need, suppressed, left.slice(0, MOST_AT_ONCE));
        if (joint !== null) witnesses.push(joint);
      }
      open.push(...refuters);
    }
    return { witnesses, unproved: null };
  }

  /** A witness that holds for the given attackers and, as far as it can, for all others; null if there is none. */
  witness(need: Need, suppressed: Uint8Array, attackers: readonly Attacker[]): Witness | null {
    const size = suppressed.reduce((sum, one) => sum + one, 0);
    if (size > LARGE) {
      const near = nearest(this.#space, need.cell, suppressed, LOCAL);
      const model = new FlowModel(this.#solver, this.#space, near, false);
      const found = this.#ask(model, need, suppressed, attackers);
      this.#solvedBefore += model.solved;
      this.#unknownBefore += model.unknown;
      model.dispose();
      if (found !== null || this.onlyLocal) return found;
    }
    return this.#ask(this.#over(suppressed), need, suppressed, attackers);
  }

  #ask(model: FlowModel, need: Need, suppressed: Uint8Array, attackers: readonly Attacker[]): Witness | null {
    const level = attackers.length === 1 ? levelFor(this.#space, need, attackers[0] ?? OUTSIDER) : need.level;
    const room = roomsFor(this.#space, suppressed, attackers);
    const { cell: target, sign } = need;
    const easyRoom = {
      down: room.down.map((one, cell) => Math.min(one, this.forAll.down[cell] ?? 0)),
      up: room.up.map((one, cell) => Math.min(one, this.forAll.up[cell] ?? 0)),
    };
    for (const one of [easyRoom, room]) {
      const flow = model.solve({ target, sign, level, room: one, cost: this.#cost });
      const witness = flow && exactWitness(this.#space, this.#solver, flow, need, level, one);
      if (witness === null || !attackers.every((who) => holdsFor(this.#space, need, witness, who))) continue;
      this.#pool.add(witness);
      return witness;
    }
    return null;
  }

  dispose(): void {
    this.#solvedBefore = this.solved;
    this.#unknownBefore = this.unknown;
    this.#model?.dispose();
    this.#model = null;
  }

  /** The model over the suppressed cells, built anew when a cell is missing or most of it is no longer suppressed. */
  #over(suppressed: Uint8Array): FlowModel {
    let size = 0;
    let missing = false;
    for (let cell = 0; cell < suppressed.length; cell++) {
      if (suppressed[cell] !== 1) continue;
      size += 1;
      if (this.#model !== null && !this.#model.has(cell)) missing = true;
    }
    if (this.#model !== null && !missing && size > 0.8 * this.#modelSize) return this.#model;
    this.dispose();
    const cells = Array.from(suppressed.keys()).filter((cell) => suppressed[cell] === 1);
    this.#modelSize = cells.length;
    this.#model = new FlowModel(this.#solver, this.#space, cells, false);
    return this.#model;
  }
}
