import type { FlowModel, Rooms } from '../prove/flow.ts';
import { levelFor, type Need } from '../space/need.ts';
import { type Attacker, roomsFor, type Space } from '../space/space.ts';

/** How often the costs are weighted anew: a flow over few cells instead of a thin one over many. */
const ROUNDS = 3;
const EPSILON = 0.05;
/** Moving a cell that is suppressed anyway costs next to nothing, but a short way is better than a long one. */
const SUPPRESSED_COST = 1e-3;
/** How much dearer a move is that some insider knows to be impossible: it will take another one besides. */
const BEYOND = 3;

export interface ComplementQuestion {
  readonly need: Need;
  readonly attacker: Attacker;
  readonly suppressed: Uint8Array;
  readonly allowed: (cell: number) => boolean;
  /** Asks for a change that all insiders think possible, where there is one. */
  readonly coalition: number;
  /** By cell, how much cheaper it is to be taken than its weight says, as it served before. */
  readonly bias: Float64Array;
  /** The rooms in which no insider knows better. */
  readonly forAll: Rooms;
}

/**
 * Complements by flow (step 4; incremental LP heuristic: Kelly; US Census Bureau RR-92/02, RR2001-01; Fischetti &
 * Salazar 2001): the cells that the cheapest change moves. Cost wᵢ / min(xᵢ, level), weighted anew by wᵢ / (|yᵢ| + ε).
 * Answers with the cells to suppress besides; null when even all of them would not do.
 */
export function complementsFor(space: Space, model: FlowModel, question: ComplementQuestion): number[] | null {
  const { need, attacker, suppressed, allowed, coalition, forAll, bias } = question;
  const level = levelFor(space, need, attacker);
  const unit = space.unitWeight;
  const { cells } = space.system;
  const movable = suppressed.map((one, cell) => (one === 1 || allowed(cell) ? 1 : 0));
  const room = roomsFor(space, movable, [attacker]);
  const easyRoom = attacker.length < coalition ? forAll : room;
  const ask = (cost: (cell: number) => number) =>
    model.solve({
      target: need.cell,
      sign: need.sign,
      level,
      room,
      easyRoom,
      beyond: BEYOND,
      cost: Float64Array.from(suppressed, (one, cell) => (one === 1 ? SUPPRESSED_COST : cost(cell))),
    });
  const weightOf = (cell: number) => ((space.weight[cell] ?? 1) * (bias[cell] ?? 1)) / unit;
  const sizeOf = (cell: number) => Math.max(Math.abs(cells[cell]?.value ?? 0), 1e-9);
  let flow = ask((cell) => weightOf(cell) * Math.min(1000, Math.max(1, level / sizeOf(cell))));
  if (flow === null) return null;
  let best: number[] = [];
  let bestWeight = Infinity;
  for (let round = 0; ; round++) {
    const added = Array.from(flow.cells).filter((cell) => suppressed[cell] !== 1);
    const weight = added.reduce((sum, cell) => sum + weightOf(cell), 0);
    if (weight < bestWeight) {
      best = added;
      bestWeight = weight;
    }
    if (round === ROUNDS || added.length < 2) return best;
    const moved = new Map(Array.from(flow.cells, (cell, at) => [cell, Math.abs(flow?.moves[at] ?? 0)]));
    const again = ask((cell) => weightOf(cell) / (Math.min(moved.get(cell) ?? 0, 1) + EPSILON));
    if (again === null) return best;
    flow = again;
  }
}
