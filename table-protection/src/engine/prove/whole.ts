import type { Solver } from '@candor/data/disclosure/shared';
import { WHOLE_MATTERS_BELOW } from '../../system/whole.ts';
import type { Need } from '../space/need.ts';
import type { Space } from '../space/space.ts';
import type { Flow, Rooms } from './flow.ts';
import type { Witness } from './witness.ts';

/** Integer programmes beyond this size are not tried; the need counts as unproved then and more is suppressed. */
const LARGEST = 150;

/**
 * Turns a flow into a witness in units of the value. Where values are whole it must be whole too, for an attacker knows
 * that they are: corners of such programmes mostly are; else a small integer programme around the flow looks for one.
 */
export function exactWitness(
  space: Space,
  solver: Solver,
  flow: Flow,
  need: Need,
  level: number,
  room: Rooms,
): Witness | null {
  const { cells } = flow;
  const moves = flow.moves.map((move) => move * level);
  if (!space.system.whole) return { cells, moves };
  const rounded = moves.map(Math.round);
  const near = moves.every((move, at) => Math.abs(move - (rounded[at] ?? 0)) < 0.3);
  if (near && balanced(space, cells, rounded) && withinRoom(cells, rounded, need, room)) return drop(cells, rounded);
  if (level >= WHOLE_MATTERS_BELOW) return { cells, moves };
  return wholeWitness(space, solver, cells, need, level, room);
}

function balanced(space: Space, cells: Int32Array, moves: Float64Array): boolean {
  const byCell = new Map(Array.from(cells, (cell, at) => [cell, moves[at] ?? 0]));
  const touched = new Set(Array.from(cells).flatMap((cell) => space.equationsOf[cell] ?? []));
  return [...touched].every((index) => {
    const terms = space.system.equations[index]?.terms ?? [];
    const sum = terms.reduce((total, [cell, factor]) => total + factor * (byCell.get(cell) ?? 0), 0);
    return Math.abs(sum) < 1e-9 * terms.length;
  });
}

function withinRoom(cells: Int32Array, moves: Float64Array, need: Need, room: Rooms): boolean {
  return moves.every((move, at) => {
    const cell = cells[at] ?? 0;
    return cell === need.cell || move === 0 || Math.abs(move) <= ((move > 0 ? room.up : room.down)[cell] ?? 0) + 1e-9;
  });
}

function drop(cells: Int32Array, moves: Float64Array): Witness {
  const kept = Array.from(cells.keys()).filter((at) => moves[at] !== 0);
  return {
    cells: Int32Array.from(kept, (at) => cells[at] ?? 0),
    moves: Float64Array.from(kept, (at) => moves[at] ?? 0),
  };
}

/** Looks for whole moves among the cells of the flow and, step by step, those that share an equation with them. */
function wholeWitness(
  space: Space,
  solver: Solver,
  support: Int32Array,
  need: Need,
  level: number,
  room: Rooms,
): Witness | null {
  let cells = new Set<number>(support);
  for (let step = 0; step < 3 && cells.size <= LARGEST; step++) {
    const found = wholeFlow(
      space,
      solver,
      [...cells].sort((a, b) => a - b),
      need,
      level,
      room,
    );
    if (found !== null) return found;
    const wider = new Set(cells);
    for (const cell of cells) {
      for (const index of space.equationsOf[cell] ?? []) {
        for (const [other] of space.system.equations[index]?.terms ?? []) {
          if ((room.up[other] ?? 0) > 0 || (room.down[other] ?? 0) > 0) wider.add(other);
        }
      }
    }
    if (wider.size === cells.size) return null;
    cells = wider;
  }
  return null;
}

function wholeFlow(
  space: Space,
  solver: Solver,
  cells: readonly number[],
  need: Need,
  level: number,
  room: Rooms,
): Witness | null {
  const column = new Map(cells.map((cell, at) => [cell, at]));
  const rows = [...new Set(cells.flatMap((cell) => space.equationsOf[cell] ?? []))];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [cell, factor] of space.system.equations[row]?.terms ?? []) {
      const at = column.get(cell);
      if (at === undefined) continue;
      indices.push(at);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const farthest = 1000 * level;
  const target = need.sign * level;
  const bound = (cell: number, sign: 1 | -1) =>
    cell === need.cell ? target : sign * Math.min(farthest, (sign === 1 ? room.up : room.down)[cell] ?? 0);
  return solver.withModel(
    {
      numCols: cells.length,
      numRows: rows.length,
      colCost: cells.map(() => 0),
      colLower: cells.map((cell) => bound(cell, -1)),
      colUpper: cells.map((cell) => bound(cell, 1)),
      rowLower: rows.map(() => 0),
      rowUpper: rows.map(() => 0),
      matrix: { format: 'csr', numRows: rows.length, numCols: cells.length, starts, indices, values },
      integrality: cells.map(() => 1 as const),
    },
    (model) => {
      model.options.set({ output_flag: false, mip_max_nodes: 200 });
      model.run();
      if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
      const moves = model.getSolution().colValue.map(Math.round);
      const own = Int32Array.from(cells);
      return balanced(space, own, moves) && withinRoom(own, moves, need, room) ? drop(own, moves) : null;
    },
  );
}
