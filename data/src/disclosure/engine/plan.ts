import type { Solver } from '../solver/load.ts';
import type { Sensitivity } from '../system/types.ts';
import { complementsFor } from './complements.ts';
import { FlowModel } from './flow.ts';
import { type Form, givesAway, impliedSensitivity } from './implied.ts';
import { nearest } from './nearest.ts';
import { type Need, needsOf } from './need.ts';
import { type Proof, Prover } from './prover.ts';
import type { Attacker, Space } from './space.ts';
import type { EngineFailure } from './types.ts';
import { moves, type Witness } from './witness.ts';

/** A need in the plan with the witnesses that prove it. Replaced, never changed, so that a plan can be put back. */
export interface Task {
  readonly need: Need;
  readonly witnesses: readonly Witness[];
  /** The equation whose sum an implied need keeps open. */
  readonly equation: number | null;
}

export interface Saved {
  readonly hidden: Uint8Array;
  readonly tasks: readonly Task[];
  readonly failures: readonly EngineFailure[];
}

/** In systems with more cells than this, complements are looked for among so many nearest ones first. */
const LARGE = 1500;
const NEAR = 800;

/** What is held back so far, and the proof of every need. */
export class Plan {
  readonly space: Space;
  readonly hidden: Uint8Array;
  readonly failures: EngineFailure[] = [];
  /** By cell, a factor on its weight while complements are looked for. */
  readonly bias: Float64Array;
  readonly #solver: Solver;
  #nearby = 0;
  readonly #initial: Uint8Array;
  /** By complement, the need that last could not do without it: whether it still can not is asked first. */
  readonly #reason = new Map<number, Need>();
  tasks: readonly Task[] = [];
  /** The largest group of insiders that is defended against so far. */
  coalition = 0;
  readonly #prover: Prover;
  readonly #whole: FlowModel;

  constructor(space: Space, solver: Solver, coalition: number) {
    this.space = space;
    this.#solver = solver;
    this.#prover = new Prover(space, solver, coalition);
    const { cells } = space.system;
    this.bias = new Float64Array(space.size).fill(1);
    this.hidden = Uint8Array.from(cells, (cell, index) =>
      space.known[index] !== 1 && (cell.role !== 'table' || cell.sensitivity !== null) ? 1 : 0,
    );
    this.#initial = this.hidden.slice();
    this.#whole = new FlowModel(
      solver,
      space,
      Array.from(cells.keys()).filter((cell) => space.known[cell] !== 1),
    );
  }

  get programmes(): number {
    return this.#prover.solved + this.#whole.solved + this.#nearby;
  }

  get undecided(): number {
    return this.#prover.unknown + this.#whole.unknown;
  }

  /** While pruning a large system, proofs are looked for nearby only; what is not found stays held back. */
  set onlyLocal(only: boolean) {
    this.#prover.onlyLocal = only;
  }

  isComplement(cell: number): boolean {
    const { role, sensitivity } = this.space.system.cells[cell] ?? {};
    return this.hidden[cell] === 1 && role === 'table' && sensitivity === null;
  }

  complements(): number[] {
    return Array.from(this.hidden.keys()).filter((cell) => this.isComplement(cell));
  }

  weight(): number {
    return this.complements().reduce((sum, cell) => sum + (this.space.weight[cell] ?? 0), 0);
  }

  /** Back to the sensitive cells alone. */
  reset(): void {
    this.hidden.set(this.#initial);
    this.tasks = [];
    this.failures.length = 0;
    this.coalition = 0;
  }

  save(): Saved {
    return { hidden: this.hidden.slice(), tasks: this.tasks, failures: [...this.failures] };
  }

  restore({ hidden, tasks, failures }: Saved): void {
    this.hidden.set(hidden);
    this.tasks = tasks;
    this.failures.splice(0, Infinity, ...failures);
  }

  /** Proves needs, holding back what it takes; false when some cannot be met whatever is held back. */
  meet(
    needs: readonly {
      readonly need: Need;
      readonly equation: number | null;
      readonly witnesses?: readonly Witness[];
    }[],
  ): boolean {
    const added: Task[] = [];
    let met = true;
    for (const { need, equation, witnesses } of needs) {
      const proof = this.#meetOne(need, witnesses ?? []);
      if (proof === null) met = false;
      else added.push({ need, equation, witnesses: proof });
    }
    this.tasks = [...this.tasks, ...added];
    return met;
  }

  #meetOne(need: Need, known: readonly Witness[]): readonly Witness[] | null {
    let proof: Proof = this.#prover.prove(need, this.hidden, known, this.coalition);
    const stuck = new Set<string>();
    while (proof.unproved !== null) {
      const attacker = proof.unproved;
      const found = this.#complements(need, attacker);
      if (found === null) return this.#fail(need, attacker.length);
      // The flow needs no more cells, yet there is no proof (values must be whole, or the solver cannot tell): widen.
      const more = found.length > 0 && !stuck.has(attacker.join()) ? found : this.#around(need);
      if (more.length === 0) return this.#fail(need, attacker.length);
      if (found.length === 0) stuck.add(attacker.join());
      for (const cell of more) {
        this.hidden[cell] = 1;
        this.#reason.set(cell, need);
      }
      proof = this.#prover.prove(need, this.hidden, proof.witnesses, this.coalition);
    }
    return proof.witnesses;
  }

  /** Looks near the cell first where the system is large, then everywhere. */
  #complements(need: Need, attacker: Attacker): number[] | null {
    const question = {
      need,
      attacker,
      hidden: this.hidden,
      allowed: (cell: number) => this.#mayHide(cell),
      coalition: need.reason === 'implied' ? 0 : this.coalition,
      forAll: this.#prover.forAll,
      bias: this.bias,
    };
    if (this.space.size > LARGE) {
      const movable = this.hidden.map((one, cell) => (one === 1 || this.#mayHide(cell) ? 1 : 0));
      const model = new FlowModel(this.#solver, this.space, nearest(this.space, need.cell, movable, NEAR));
      const found = complementsFor(this.space, model, question);
      this.#nearby += model.solved;
      model.dispose();
      if (found !== null) return found;
    }
    return complementsFor(this.space, this.#whole, question);
  }

  #fail(need: Need, insiders: number): null {
    this.failures.push({ test: insiders > 0 ? 'U3' : 'U2', cell: this.space.system.cells[need.cell]?.id ?? '' });
    return null;
  }

  #mayHide(cell: number): boolean {
    return this.space.system.cells[cell]?.role === 'table' && this.space.known[cell] !== 1;
  }

  /** The nearest published cells around a need, by steps along equations. */
  #around(need: Need): number[] {
    const seen = new Set([need.cell]);
    let front = [need.cell];
    while (front.length > 0) {
      const next = new Set<number>();
      for (const cell of front)
        for (const index of this.space.equationsOf[cell] ?? [])
          for (const [other] of this.space.system.equations[index]?.terms ?? []) if (!seen.has(other)) next.add(other);
      const found = [...next].filter((cell) => this.hidden[cell] !== 1 && this.#mayHide(cell));
      if (found.length > 0) return found;
      front = [...next];
      for (const cell of next) seen.add(cell);
    }
    return [];
  }

  /** Step 5: while an equation gives away a sensitive sum, the cheapest cell that makes the sum safe, or the total. */
  meetImplied(equations: Iterable<number> = this.space.system.equations.keys()): boolean {
    const left = new Set(equations);
    let met = true;
    for (const equation of left) {
      left.delete(equation);
      const given = givesAway(this.space, equation, this.hidden);
      if (given === null) continue;
      const chosen = this.#cover(given.form, given.sensitivity);
      if (chosen === null) {
        const cell = given.form.find(([one]) => this.hidden[one] === 1)?.[0] ?? 0;
        this.failures.push({ test: 'U4', cell: this.space.system.cells[cell]?.id ?? '' });
        met = false;
        continue;
      }
      const before = this.hidden.slice();
      this.hidden[chosen.cell] = 1;
      if (!this.meet(chosen.needs.map((need) => ({ need, equation })))) met = false;
      for (const [cell, was] of before.entries()) {
        if (was === this.hidden[cell]) continue;
        for (const index of this.#equationsAround(cell)) left.add(index);
      }
      left.add(equation);
    }
    return met;
  }

  /** The cell that best hides a sum, and how far it must be able to move for that. */
  #cover(form: Form, sensitivity: Sensitivity): { readonly cell: number; readonly needs: readonly Need[] } | null {
    const side = form.find(([cell]) => this.hidden[cell] === 1)?.[1] ?? 1;
    const [best] = form
      .filter(([cell]) => this.hidden[cell] !== 1 && this.#mayHide(cell))
      .map(([cell]) => {
        this.hidden[cell] = 1;
        const safe = impliedSensitivity(this.space, form, this.hidden) === null;
        this.hidden[cell] = 0;
        return {
          cell,
          safe,
          needs: this.#needsToHide(form, side, sensitivity, cell),
          weight: this.space.weight[cell] ?? 0,
        };
      })
      .sort((a, b) => Number(b.safe) - Number(a.safe) || a.weight - b.weight || a.cell - b.cell);
    return best ?? null;
  }

  /**
   * A complement that hides a sensitive sum is of use only if it can move itself; where no proof happened to need that, it
   * becomes a need of its own.
   */
  secureComplements(): boolean {
    let met = true;
    for (let again = true; again; ) {
      again = false;
      for (const cell of this.complements()) {
        if (this.tasks.some((task) => task.witnesses.some((one) => moves(one, cell)))) continue;
        if (this.tryOpen(cell)) continue;
        this.hidden[cell] = 0;
        const given = (this.space.equationsOf[cell] ?? [])
          .map((equation) => ({ equation, given: givesAway(this.space, equation, this.hidden) }))
          .find((one) => one.given !== null);
        this.hidden[cell] = 1;
        if (given === undefined || given.given === null) continue;
        const { form, sensitivity } = given.given;
        const side = form.find(([one]) => this.hidden[one] === 1 && one !== cell)?.[1] ?? 1;
        const needs = this.#needsToHide(form, side, sensitivity, cell);
        if (needs.length === 0) continue;
        if (!this.meet(needs.map((need) => ({ need, equation: given.equation })))) met = false;
        else again = true;
      }
      if (!met) break;
      if (!this.meetImplied()) met = false;
    }
    return met;
  }

  #needsToHide(form: Form, side: number, sensitivity: Sensitivity, cell: number): Need[] {
    const factor = form.find(([one]) => one === cell)?.[1] ?? 1;
    // A part of the sum hides it by moving the other way.
    const turned = { ...sensitivity, lower: sensitivity.upper, upper: sensitivity.lower };
    return needsOf(this.space, cell, factor > 0 === side > 0 ? turned : sensitivity, 'implied');
  }

  /** Equations whose forms a cell can be part of: its own and those that share a hidden cell with them. */
  #equationsAround(cell: number): Set<number> {
    const around = new Set(this.space.equationsOf[cell]);
    for (const index of this.space.equationsOf[cell] ?? []) {
      for (const [other] of this.space.system.equations[index]?.terms ?? []) {
        if (this.hidden[other] === 1) for (const next of this.space.equationsOf[other] ?? []) around.add(next);
      }
    }
    return around;
  }

  /** Step 6: publishes a complement after all if every proof that used it can do without. */
  tryOpen(cell: number): boolean {
    const before = this.tasks;
    this.hidden[cell] = 0;
    const open = () => {
      for (const equation of this.space.equationsOf[cell] ?? [])
        if (givesAway(this.space, equation, this.hidden) !== null) return false;
      const lost = before.filter((task) => task.need.cell !== cell && task.witnesses.some((one) => moves(one, cell)));
      const reason = this.#reason.get(cell);
      const renewed = new Map<Task, Task>();
      for (const task of lost.sort((a, b) => Number(b.need === reason) - Number(a.need === reason))) {
        const witnesses = task.witnesses.filter((one) => !moves(one, cell));
        const proof = this.#prover.prove(task.need, this.hidden, witnesses, this.coalition);
        if (proof.unproved !== null) {
          this.#reason.set(cell, task.need);
          return false;
        }
        renewed.set(task, { ...task, witnesses: proof.witnesses });
      }
      const tasks = before.flatMap((task) => (task.need.cell === cell ? [] : [renewed.get(task) ?? task]));
      this.tasks = tasks;
      return true;
    };
    if (open()) return true;
    this.hidden[cell] = 1;
    return false;
  }

  /** Opens cells and meets again, in order, what they protected; they may be held back again where nothing else does. */
  rebuild(cells: ReadonlySet<number>): boolean {
    const uses = (task: Task) => task.witnesses.some((one) => one.cells.some((cell) => cells.has(cell)));
    for (const cell of cells) this.hidden[cell] = 0;
    const alive = this.tasks.filter((task) => !(task.need.reason === 'implied' && cells.has(task.need.cell)));
    this.tasks = alive.filter((task) => !uses(task));
    const lost = alive.filter(uses).sort((a, b) => b.need.level - a.need.level);
    const met = this.meet(
      lost.map((task) => ({
        ...task,
        witnesses: task.witnesses.filter((one) => !one.cells.some((cell) => cells.has(cell))),
      })),
    );
    return this.meetImplied() && met;
  }

  dispose(): void {
    this.#prover.dispose();
    this.#whole.dispose();
  }
}
