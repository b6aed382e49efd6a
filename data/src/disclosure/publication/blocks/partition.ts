import type { System } from '../../system/types.ts';
import { partsOf } from '../parts.ts';
import type { Variable, VariableCell } from '../variables.ts';

/**
 * The finest division of one component's variables that is known: every sum of a published cell is a sum of whole blocks,
 * so an attacker who knew the exact sum of each block would know more than anything that follows from the cells. A cell is
 * let in only if each block that it makes passes the primary rules as if it were published.
 */
export class Partition {
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly #judge: System['judge'];
  readonly #blockOf = new Map<string, number>();
  readonly #blocks = new Map<number, readonly string[]>();
  #next = 1;

  constructor(names: readonly string[], variables: ReadonlyMap<string, Variable>, judge: System['judge']) {
    this.#variables = variables;
    this.#judge = judge;
    this.#blocks.set(REST, names);
    for (const name of names) this.#blockOf.set(name, REST);
  }

  /** The blocks whose sum may be known, each a list of variables; what no cell holds is in none. */
  get blocks(): Iterable<readonly string[]> {
    return [...this.#blocks].filter(([block]) => block !== REST).map(([, names]) => names);
  }

  /** Divides the blocks by a cell if each new block is safe, or in any case when it is known already. */
  admit({ role, coefficients }: VariableCell): boolean {
    const touched = new Map<number, Map<number, string[]>>();
    for (const [name, coefficient] of coefficients) {
      const block = this.#blockOf.get(name) ?? REST;
      let byCoefficient = touched.get(block);
      if (byCoefficient === undefined) {
        byCoefficient = new Map();
        touched.set(block, byCoefficient);
      }
      const names = byCoefficient.get(coefficient);
      if (names === undefined) byCoefficient.set(coefficient, [name]);
      else names.push(name);
    }
    const divisions = [...touched].map(([block, byCoefficient]) => {
      const left = (this.#blocks.get(block) ?? []).filter((name) => !coefficients.has(name));
      return { block, held: [...byCoefficient.values()], left };
    });
    const isSafe = divisions.every(
      ({ block, held, left }) =>
        held.every((names) => this.#isSafe(names)) && (block === REST || left.length === 0 || this.#isSafe(left)),
    );
    if (role === 'table' && !(isSafe && this.#isSafeTogether(coefficients))) return false;
    for (const { block, held, left } of divisions) {
      if (block !== REST && left.length === 0 && held.length === 1) continue;
      if (block === REST) this.#blocks.set(REST, left);
      else this.#blocks.delete(block);
      for (const names of block === REST || left.length === 0 ? held : [...held, left]) {
        const id = this.#next++;
        this.#blocks.set(id, names);
        for (const name of names) this.#blockOf.set(name, id);
      }
    }
    return true;
  }

  /** A cell of several safe blocks must be safe as a whole as well. */
  #isSafeTogether(coefficients: ReadonlyMap<string, number>): boolean {
    const shares = [...coefficients].flatMap(([name, coefficient]) => {
      const variable = this.#variables.get(name);
      return variable === undefined ? [] : [{ ...variable, coefficient }];
    });
    return this.#judge(partsOf(shares)) === null;
  }

  #isSafe(names: readonly string[]): boolean {
    const shares = names.flatMap((name) => this.#variables.get(name) ?? []).map((one) => ({ ...one, coefficient: 1 }));
    return this.#judge(partsOf(shares)) === null;
  }
}

/** What no cell holds: nobody knows its sum. */
const REST = 0;
