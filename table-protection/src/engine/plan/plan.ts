import type { Solver } from '@candor/data/disclosure/shared';
import { FlowModel } from '../prove/flow.ts';
import { Prover } from '../prove/prover.ts';
import type { Witness } from '../prove/witness.ts';
import { nearest } from '../space/nearest.ts';
import type { Need } from '../space/need.ts';
import type { Attacker, Space } from '../space/space.ts';
import type { EngineFailure } from '../types.ts';
import { complementsFor } from './complements.ts';

/** A need in the plan with the witnesses that prove it. Replaced, never changed, so that a plan can be put back. */
export interface Task {
  readonly need: Need;
  readonly witnesses: readonly Witness[];
  /** The equation whose sum an implied need keeps open. */
  readonly equation: number | null;
}

export interface Saved {
  readonly suppressed: Uint8Array;
  readonly tasks: readonly Task[];
  readonly failures: readonly EngineFailure[];
}

/** In systems with more cells than this, complements are looked for among so many nearest ones first. */
const LARGE = 1500;
const NEAR = 800;

const SMALL = 40;

/** What is suppressed so far, and the proof of every need. */
export class SuppressionPlan {
  readonly space: Space;
  readonly solver: Solver;
  readonly suppressed: Uint8Array;
  readonly failures: EngineFailure[] = [];
  /** By cell, a factor on its weight while complements are looked for. */
  readonly bias: Float64Array;
  /** By complement, the need that last could not do without it: whether it still can not is asked first. */
  readonly reason = new Map<number, Need>();
  readonly prover: Prover;
  tasks: readonly Task[] = [];
  /** The largest group of insiders that is defended against so far. */
  coalition = 0;
  /** Programmes that were solved for the plan elsewhere. */
  elsewhere = 0;
  readonly #initial: Uint8Array;
  readonly #whole: FlowModel;

  constructor(space: Space, solver: Solver, coalition: number) {
    this.space = space;
    this.solver = solver;
    this.prover = new Prover(space, solver, coalition);
    const { cells } = space.system;
    this.bias = new Float64Array(space.size).fill(1);
    this.suppressed = Uint8Array.from(cells, (cell, index) =>
      space.known[index] !== 1 && (cell.role !== 'table' || cell.sensitivity !== null) ? 1 : 0,
    );
    this.#initial = this.suppressed.slice();
    this.#whole = new FlowModel(
      solver,
      space,
      Array.from(cells.keys()).filter((cell) => space.known[cell] !== 1),
      true,
    );
  }

  get programmes(): number {
    return this.prover.solved + this.#whole.solved + this.elsewhere;
  }

  get undecided(): number {
    return this.prover.unknown + this.#whole.unknown;
  }

  /** Whether a cell may be suppressed to protect others. */
  maySuppress(cell: number): boolean {
    return this.space.system.cells[cell]?.role === 'table' && this.space.known[cell] !== 1;
  }

  /** All cells that could become complements. */
  candidates(): number[] {
    const { cells } = this.space.system;
    return Array.from(cells.keys()).filter((cell) => this.maySuppress(cell) && cells[cell]?.sensitivity === null);
  }

  /** So few could become complements that all are decided about at once, which may prove the optimum. */
  get isSmall(): boolean {
    return this.candidates().length <= SMALL;
  }

  isComplement(cell: number): boolean {
    const { role, sensitivity } = this.space.system.cells[cell] ?? {};
    return this.suppressed[cell] === 1 && role === 'table' && sensitivity === null;
  }

  complements(): number[] {
    return Array.from(this.suppressed.keys()).filter((cell) => this.isComplement(cell));
  }

  weight(): number {
    return this.complements().reduce((sum, cell) => sum + (this.space.weight[cell] ?? 0), 0);
  }

  /** Back to the sensitive cells alone. */
  reset(): void {
    this.suppressed.set(this.#initial);
    this.tasks = [];
    this.failures.length = 0;
    this.coalition = 0;
  }

  save(): Saved {
    return { suppressed: this.suppressed.slice(), tasks: this.tasks, failures: [...this.failures] };
  }

  restore({ suppressed, tasks, failures }: Saved): void {
    this.suppressed.set(suppressed);
    this.tasks = tasks;
    this.failures.splice(0, Infinity, ...failures);
  }

  fail(test: EngineFailure['test'], cell: number): void {
    this.failures.push({ test, cell: this.space.system.cells[cell]?.id ?? '' });
  }

  /** What to suppress besides for a need; looks near the cell first where the system is large, then everywhere. */
  complementsFor(need: Need, attacker: Attacker): number[] | null {
    const question = {
      need,
      attacker,
      suppressed: this.suppressed,
      allowed: (cell: number) => this.maySuppress(cell),
      coalition: need.reason === 'implied' ? 0 : this.coalition,
      forAll: this.prover.forAll,
      bias: this.bias,
    };
    if (this.space.size > LARGE) {
      const movable = this.suppressed.map((one, cell) => (one === 1 || this.maySuppress(cell) ? 1 : 0));
      const model = new FlowModel(this.solver, this.space, nearest(this.space, need.cell, movable, NEAR), true);
      const found = complementsFor(this.space, model, question);
      this.elsewhere += model.solved;
      model.dispose();
      if (found !== null) return found;
    }
    return complementsFor(this.space, this.#whole, question);
  }

  dispose(): void {
    this.prover.dispose();
    this.#whole.dispose();
  }
}
