import type { Scene } from './attack.ts';
import type { Component } from './components.ts';
import type { Interval } from './exhaustive.ts';

interface Row {
  readonly variables: readonly number[];
  readonly signs: readonly number[];
  /** What the published cells of the equation leave for the suppressed ones. */
  readonly sum: number;
}

/** How many half-filled tables to look at before giving up. */
const STEPS = 2_000_000;

/**
 * Every assignment of whole counts to the suppressed cells of a component that satisfies every equation, by filling in
 * one cell after the other and turning back as soon as an equation cannot be met any more. Undefined where there are
 * more than `limit`, or the search is too long.
 */
export function wholeTables(
  { system, held }: Scene,
  { cells, variableOf, values }: Component,
  intervals: readonly Interval[],
  limit: number,
): Int32Array[] | undefined {
  if (values.some((value) => !Number.isSafeInteger(value))) throw new Error('whole counts only');
  const rows: Row[] = system.equations.flatMap(({ parent, children }) => {
    const members = [parent, ...children];
    const variables = members.filter((cell) => held[cell]).map((cell) => variableOf.get(cell) ?? -1);
    if (variables.length === 0 || variables.includes(-1)) return [];
    const sign = (cell: number): number => (cell === parent ? 1 : -1);
    const signs = members.filter((cell) => held[cell]).map(sign);
    const known = members.filter((cell) => !held[cell]);
    return [
      { variables, signs, sum: -known.reduce((sum, cell) => sum + sign(cell) * (system.cells[cell]?.value ?? 0), 0) },
    ];
  });

  const rowsOf = cells.map((_, variable) => rows.filter((row) => row.variables.includes(variable)));
  const low = Int32Array.from(intervals, (one) => Math.ceil(one.least - 1e-6));
  const high = Int32Array.from(intervals, (one) => Math.floor(one.most + 1e-6));
  const table = new Int32Array(cells.length);
  const filled = new Uint8Array(cells.length);
  const found: Int32Array[] = [];
  let steps = 0;

  /** Whether the empty cells of the equation can still make up what is missing. */
  const canHold = (row: Row): boolean => {
    let least = 0;
    let most = 0;
    for (const [at, variable] of row.variables.entries()) {
      const sign = row.signs[at] ?? 0;
      const from = filled[variable] === 1 ? table[variable] : low[variable];
      const to = filled[variable] === 1 ? table[variable] : high[variable];
      least += sign * ((sign > 0 ? from : to) ?? 0);
      most += sign * ((sign > 0 ? to : from) ?? 0);
    }
    return least <= row.sum && row.sum <= most;
  };

  const fill = (variable: number): boolean => {
    if (variable === cells.length) return found.push(table.slice()) <= limit;
    for (let value = low[variable] ?? 0; value <= (high[variable] ?? -1); value += 1) {
      steps += 1;
      if (steps > STEPS) return false;
      table[variable] = value;
      filled[variable] = 1;
      const goesOn = !(rowsOf[variable] ?? []).every(canHold) || fill(variable + 1);
      filled[variable] = 0;
      if (!goesOn) return false;
    }
    return true;
  };
  return fill(0) ? found : undefined;
}
