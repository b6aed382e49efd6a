import type { Solver } from '@candor/data/disclosure/shared';
import { WHOLE_MATTERS_BELOW } from '../system/whole.ts';
import type { SumAim } from './contributors.ts';
import { imbalance, type OtherTable, TOLERANCE } from './possible.ts';
import type { Scene } from './scene.ts';

const LARGEST_WHOLE_SEARCH = 300;
/** Nothing has to move farther than this many levels. */
const FARTHEST = 1e4;

/** Looks for another table that these attackers hold possible and in which a sum of cells moves as far as asked. */
export class SumSearch {
  readonly #scene: Scene;
  readonly #solver: Solver;
  readonly #cells: readonly number[];
  programmes = 0;

  constructor(scene: Scene, solver: Solver) {
    this.#scene = scene;
    this.#solver = solver;
    this.#cells = scene.knowledge.flatMap((knowledge, index) => (knowledge === null ? [] : [index]));
  }

  find(aim: SumAim, attackers: readonly string[]): OtherTable | null {
    const { whole } = this.#scene.question.system;
    const mustBeWhole = whole && aim.level < WHOLE_MATTERS_BELOW;
    const found = this.#run(aim, attackers, false);
    if (found === null) return null;
    const table = this.#table(found, aim, mustBeWhole);
    if (table !== null || !mustBeWhole || this.#cells.length > LARGEST_WHOLE_SEARCH) return table;
    const counts = this.#run(aim, attackers, true);
    return counts && this.#table(counts, aim, true);
  }

  #run({ cells, sign, level }: SumAim, attackers: readonly string[], isWhole: boolean): Float64Array | null {
    const place = new Map(this.#cells.map((cell, at) => [cell, at]));
    const asked = cells.flatMap((cell) => place.get(cell) ?? []);
    if (asked.length === 0) return null;
    const unit = isWhole ? 1 : level;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const row = (terms: readonly (readonly [at: number, factor: number])[]) => {
      for (const [at, factor] of terms) {
        indices.push(2 * at, 2 * at + 1);
        values.push(factor, -factor);
      }
      starts.push(indices.length);
    };
    const { equations } = this.#scene;
    for (const { terms } of equations) row(terms.map(([cell, factor]) => [place.get(cell) ?? 0, factor] as const));
    row(asked.map((at) => [at, sign] as const));
    const numCols = 2 * this.#cells.length;
    const numRows = equations.length + 1;
    const far = (room: number) => Math.min(FARTHEST * level, room) / unit;
    const target = level / unit;
    this.programmes += 1;
    return this.#solver.withModel(
      {
        numCols,
        numRows,
        colCost: new Array<number>(numCols).fill(1),
        colLower: new Array<number>(numCols).fill(0),
        colUpper: this.#cells.flatMap((cell) => {
          const knowledge = this.#scene.knowledge[cell];
          if (knowledge === null || knowledge === undefined) return [0, 0];
          const { low, high } = knowledge.range(attackers);
          return [far(high - knowledge.cell.value), far(knowledge.cell.value - low)];
        }),
        rowLower: [...new Array<number>(numRows - 1).fill(0), target],
        rowUpper: [...new Array<number>(numRows - 1).fill(0), target],
        ...(isWhole && { integrality: new Array<1>(numCols).fill(1) }),
        matrix: { format: 'csr' as const, numRows, numCols, starts, indices, values },
      },
      (model) => {
        model.options.set({ output_flag: false, ...(isWhole && { mip_max_nodes: 1000 }) });
        model.run();
        if (model.getModelStatus() !== this.#solver.constants.modelStatus.optimal) return null;
        const { colValue } = model.getSolution();
        return Float64Array.from(
          this.#cells,
          (_, at) => unit * ((colValue[2 * at] ?? 0) - (colValue[2 * at + 1] ?? 0)),
        );
      },
    );
  }

  #table(changes: Float64Array, { level }: SumAim, isWhole: boolean): OtherTable | null {
    const { cells } = this.#scene.question.system;
    const table = new Map<number, number>();
    for (const [at, cell] of this.#cells.entries()) {
      const change = isWhole ? Math.round(changes[at] ?? 0) : (changes[at] ?? 0);
      if (Math.abs(change) > 1e-6 * level) table.set(cell, (cells[cell]?.value ?? 0) + change);
    }
    return imbalance(this.#scene, table) <= TOLERANCE * level ? table : null;
  }
}
