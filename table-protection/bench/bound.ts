import { loadSolver, randomFrom, type Solver } from '@candor/data/disclosure/shared';
import { overFreeCells } from '../src/engine/cuts/cuts.ts';
import { Strength } from '../src/engine/cuts/strength.ts';
import { levelFor, type Need, needsOf } from '../src/engine/space/need.ts';
import { type Attacker, OUTSIDER, type Space, spaceOf } from '../src/engine/space/space.ts';
import type { InsiderAim, System } from '../src/system/types.ts';

/** Cuts that are looked for before the programme is solved again. */
const AT_ONCE = 60;
/** A solver that needs more steps than this from one answer to the next has lost its way. */
const ITERATIONS = 20_000;
/** Contributors of a neighbouring cell who are asked about, largest first. */
const LARGEST = 2;

/** What complements must at least be, whoever chooses them. */
export interface Bound {
  /** Their number, or the sum of their values. */
  readonly least: number;
  /** No attack that was tried fails on the last answer: the programme over all cuts is solved. */
  readonly isConverged: boolean;
  readonly cuts: number;
}

/**
 * A lower bound for the complements of a system: the linear relaxation of the 0/1 programme of Fischetti & Salazar
 * (2000), cells being suppressed in parts, over cuts from attacks of outsiders and of contributors near each sensitive
 * cell. Rule U4 is left out, which only makes the bound lower. `price` is what each cell counts for.
 */
export async function boundOf(
  system: System,
  insiders: InsiderAim,
  price: (cell: number) => number,
  isOver: () => boolean,
): Promise<Bound> {
  const solver = await loadSolver();
  const space = spaceOf(system, 1, insiders);
  const strength = new Strength(solver, space);
  const isFree = (cell: number) =>
    system.cells[cell]?.role === 'table' && system.cells[cell]?.sensitivity === null && space.known[cell] !== 1;
  const free = Array.from(system.cells.keys()).filter(isFree);
  const suppressed = Uint8Array.from(system.cells.keys(), (cell) => (isFree(cell) || space.known[cell] === 1 ? 0 : 1));
  const pattern = Float64Array.from(suppressed);
  const programme = new Relaxation(solver, free.map(price));
  const column = new Map(free.map((cell, at) => [cell, at]));
  const doubts = doubtsOf(space);
  const random = randomFrom(1);
  try {
    for (;;) {
      let found = 0;
      // Attacks that succeeded lately are likely to succeed again; the others in no order, or some would never have a
      // turn.
      for (const doubt of doubts) doubt.place = random();
      doubts.sort((a, b) => b.worth - a.worth || a.place - b.place);
      for (const doubt of doubts) {
        if (found >= AT_ONCE || isOver()) break;
        doubt.worth /= 2;
        const cut = strength.cut(doubt.need, doubt.attacker, pattern);
        const left = cut && overFreeCells(cut, isFree, suppressed);
        if (left === null || left === undefined) continue;
        const reached = [...left.terms].reduce((sum, [cell, term]) => sum + term * (pattern[cell] ?? 0), 0);
        if (reached > left.least * (1 - 1e-4)) continue;
        programme.add(
          [...left.terms].map(([cell, term]) => [column.get(cell) ?? 0, term]),
          left.least,
        );
        doubt.worth += 1;
        found += 1;
      }
      const answer = found === 0 ? null : programme.solve();
      if (answer === null) break;
      for (const [at, part] of answer.entries()) pattern[free[at] ?? 0] = part;
    }
    return { least: programme.least, isConverged: !isOver(), cuts: programme.cuts };
  } finally {
    strength.dispose();
    programme.dispose();
  }
}

interface Doubt {
  readonly need: Need;
  readonly attacker: Attacker;
  worth: number;
  place: number;
}

/** Who could see through what: the outsider, who is in the cell, and who is largest in cells beside it. */
function doubtsOf(space: Space): Doubt[] {
  const { cells, equations } = space.system;
  return cells.flatMap((cell, at) =>
    (cell.sensitivity === null ? [] : needsOf(space, at, cell.sensitivity)).flatMap((need) => {
      const beside = (space.equationsOf[at] ?? []).flatMap(
        (index) => equations[index]?.terms.map(([one]) => one) ?? [],
      );
      const near = beside.flatMap((one) => space.down[one]?.order.slice(0, LARGEST) ?? []);
      const insiders = [...new Set([...(space.contributors[at] ?? []), ...near])].map((who) => [who]);
      return [OUTSIDER, ...insiders]
        .filter((attacker) => levelFor(space, need, attacker) > 0)
        .map((attacker) => ({ need, attacker, worth: 0, place: 0 }));
    }),
  );
}

/** The linear programme of the cheapest pattern in parts, to which cuts are added. */
class Relaxation {
  readonly #model: ReturnType<Solver['createModel']>;
  readonly #unit: number;
  readonly #solver: Solver;
  cuts = 0;
  least = 0;

  constructor(solver: Solver, prices: readonly number[]) {
    this.#unit = Math.max(...prices);
    this.#model = solver.createModel({
      numCols: prices.length,
      numRows: 0,
      colCost: prices.map((price) => price / this.#unit),
      colLower: prices.map(() => 0),
      colUpper: prices.map(() => 1),
      rowLower: [],
      rowUpper: [],
      matrix: { format: 'csr', numRows: 0, numCols: prices.length, starts: [0], indices: [], values: [] },
    });
    this.#solver = solver;
    // Without presolve it goes on from the answer before.
    this.#model.options.set({
      output_flag: false,
      presolve: 'off',
      solver: 'simplex',
      simplex_iteration_limit: ITERATIONS,
    });
  }

  add(terms: readonly (readonly [column: number, term: number])[], least: number): void {
    this.#model.addRow(least, Number.POSITIVE_INFINITY, {
      indices: terms.map(([column]) => column),
      values: terms.map(([, term]) => term),
    });
    this.cuts += 1;
  }

  /** Null where the solver has had enough; `least` is then that of the answer before, which holds as well. */
  solve(): Float64Array | null {
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#solver.constants.modelStatus.optimal) return null;
    this.least = this.#model.getObjectiveValue() * this.#unit;
    return Float64Array.from(this.#model.getSolution().colValue);
  }

  dispose(): void {
    this.#model.dispose();
  }
}
