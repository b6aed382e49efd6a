import type { Scene } from './attack.ts';
import type { Component } from './components.ts';

/** What a contributor knows of the cells of a component that are suppressed; variables in rising order. */
export interface Knowledge {
  readonly variables: Int32Array;
  /** Its own amounts in them. */
  readonly own: Float64Array;
  /** 1 where nobody else contributes, not even zero, so that it knows the cell. */
  readonly alone: Uint8Array;
}

/** What each holding knows of this component. */
export function knowledgeOf({ system }: Scene, component: Component): Map<string, Knowledge> {
  const all = new Map<string, { variable: number; amount: number; alone: boolean }[]>();
  for (const [variable, cell] of component.cells.entries()) {
    const holdings = system.cells[cell]?.holdings ?? new Map<string, number>();
    for (const [holding, amount] of holdings) {
      const known = all.get(holding) ?? [];
      known.push({ variable, amount, alone: holdings.size === 1 });
      all.set(holding, known);
    }
  }
  return new Map(
    [...all].map(([holding, known]) => [
      holding,
      {
        variables: Int32Array.from(known, (one) => one.variable),
        own: Float64Array.from(known, (one) => one.amount),
        alone: Uint8Array.from(known, (one) => (one.alone ? 1 : 0)),
      },
    ]),
  );
}

/** At least what each of them knows: of every cell the largest amount, and every cell that one of them fills alone. */
export function strictestOf(some: readonly Knowledge[], { cells }: Component): Knowledge {
  if (some.length === 1 && some[0] !== undefined) return some[0];
  const own = new Float64Array(cells.length);
  const alone = new Uint8Array(cells.length);
  const known = new Uint8Array(cells.length);
  for (const one of some) {
    for (const [at, variable] of one.variables.entries()) {
      known[variable] = 1;
      own[variable] = Math.max(own[variable] ?? 0, one.own[at] ?? 0);
      if (one.alone[at] === 1) alone[variable] = 1;
    }
  }
  const variables = Int32Array.from([...cells.keys()].filter((variable) => known[variable] === 1));
  return { variables, own: take(own, variables), alone: takeBytes(alone, variables) };
}

/**
 * Runs something in the bounds of an insider: at least its own amount in every cell, and no doubt where it is alone.
 * The cell under attack is left to its own bounds: the caller asks for no more of it than the insider allows.
 */
export function withKnowledge<Result>(
  { instance }: Scene,
  { values, polyhedron }: Component,
  knowledge: Knowledge,
  target: number,
  run: () => Result,
): Result {
  const at = knowledge.variables;
  const before = { lower: take(polyhedron.lower, at), upper: take(polyhedron.upper, at) };
  const lower = before.lower.slice();
  const upper = before.upper.slice();
  for (const [k, variable] of at.entries()) {
    if (variable === target) continue;
    if (knowledge.alone[k] === 1) {
      lower[k] = 0;
      upper[k] = 0;
    } else if (instance.lower !== null) {
      lower[k] = Math.min(0, (knowledge.own[k] ?? 0) - (values[variable] ?? 0));
    }
  }
  polyhedron.setBounds(at, lower, upper);
  try {
    return run();
  } finally {
    polyhedron.setBounds(at, before.lower, before.upper);
  }
}

function take(from: Float64Array, at: Int32Array): Float64Array {
  return Float64Array.from(at, (variable) => from[variable] ?? 0);
}

function takeBytes(from: Uint8Array, at: Int32Array): Uint8Array {
  return Uint8Array.from(at, (variable) => from[variable] ?? 0);
}
