import { contributorValuesOf, type KnownTerm, wholeTermOf } from '../known/contributor-values.ts';
import type { Limit, Variable, VariableCell } from '../known/variables.ts';
import type { Judge } from '../rules/types.ts';
import { UNKNOWN } from './labels.ts';

/** A cell as positions of variables and their coefficients. */
export interface PositionedCell {
  readonly id: string;
  readonly isEarlier: boolean;
  readonly component: string;
  readonly at: Int32Array;
  readonly coefficients: Float64Array;
  readonly limits: readonly Limit[];
}

/** Takes back what was done last; what is done later has to be taken back before. */
export type Undo = () => void;

/** The variables of a family by position, with what everybody knows of each. Published quantiles narrow that. */
export class KnownVariables {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Components of which published quantiles can say more. */
  readonly ordered: ReadonlySet<string>;
  /** Equal where the same has been said of order. */
  order = 0;
  readonly #variables: Variable[];
  readonly #judge: Judge;
  #orders = 0;

  constructor(variables: ReadonlyMap<string, Variable>, judge: Judge, cells: readonly VariableCell[] = []) {
    this.names = [...variables.keys()];
    this.index = new Map(this.names.map((name, at) => [name, at]));
    this.#variables = [...variables.values()];
    this.#judge = judge;
    const named = cells.flatMap((cell) => cell.limits ?? []).map((limit) => limit.name);
    this.ordered = new Set(named.map((name) => variables.get(name)?.component ?? ''));
  }

  variable(at: number): Variable {
    return this.#variables[at] as Variable;
  }

  termOf(at: number): KnownTerm {
    return wholeTermOf(this.variable(at), this.names[at] as string);
  }

  cellOf({ id, role, component, coefficients, limits = [] }: VariableCell): PositionedCell {
    return {
      id,
      isEarlier: role === 'earlier',
      component,
      at: Int32Array.from(coefficients.keys(), (name) => this.index.get(name) ?? UNKNOWN),
      coefficients: Float64Array.from(coefficients.values()),
      limits,
    };
  }

  /** A public number as a cell by itself, which is known like what earlier releases published. */
  publicCell(at: number): PositionedCell {
    const { component } = this.variable(at);
    const id = `public ${this.names[at]}`;
    return { id, isEarlier: true, component, at: Int32Array.of(at), coefficients: Float64Array.of(1), limits: [] };
  }

  /** Whether a sum of variables keeps to the primary rules. */
  isSafe(at: readonly number[]): boolean {
    return this.isSafeSum(at.map((one) => this.termOf(one)));
  }

  isSafeCell({ at, coefficients }: PositionedCell): boolean {
    return this.isSafeSum(
      Array.from(at, (one, place) => ({ ...this.variable(one), coefficient: coefficients[place] ?? 1 })),
    );
  }

  isSafeSum(terms: readonly KnownTerm[]): boolean {
    return this.#judge(contributorValuesOf(terms)) === null;
  }

  /**
   * Takes up what a published quantile says of the figures above and below it. Answers with the variables of which it
   * says more.
   */
  narrowVariables(limits: readonly Limit[]): { readonly narrowed: readonly number[]; readonly undo: Undo } {
    const before = new Map<number, Variable>();
    for (const { name, least, most } of limits) {
      const at = this.index.get(name);
      const one = at === undefined ? undefined : this.#variables[at];
      if (at === undefined || one === undefined || one.isPublic) continue;
      const narrower = {
        ...one,
        least: Math.max(one.least, least),
        most: most === null ? one.most : Math.min(one.most ?? most, most),
      };
      if (narrower.least === one.least && narrower.most === one.most) continue;
      if (!before.has(at)) before.set(at, one);
      this.#variables[at] = narrower;
    }
    const order = this.order;
    if (before.size > 0) this.order = ++this.#orders;
    const undo = () => {
      for (const [at, one] of before) this.#variables[at] = one;
      this.order = order;
    };
    return { narrowed: [...before.keys()], undo };
  }
}
