import type { SystemCell } from '../system/types.ts';

/** Between which values an attacker knows a suppressed cell to lie before any equation is used. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is known of a cell's parts, added up once so that an insider's view is a subtraction. */
export class CellKnowledge {
  readonly cell: SystemCell;
  readonly #low: Side;
  readonly #high: Side;
  readonly #own = new Map<
    string,
    { readonly value: number; readonly least: number | null; readonly most: number | null }
  >();
  readonly #isSlack: boolean;

  constructor(cell: SystemCell) {
    this.cell = cell;
    this.#isSlack = cell.role === 'slack' && cell.parts.length === 0;
    this.#low = new Side();
    this.#high = new Side();
    for (const part of cell.parts) {
      if (part.isPublic) {
        this.#low.add(part.value);
        this.#high.add(part.value);
      } else {
        this.#low.add(part.least);
        this.#high.add(part.most);
        this.#own.set(part.contributor, part);
      }
    }
  }

  get insiders(): Iterable<string> {
    return this.#own.keys();
  }

  /** Those who together know the cell exactly must be more than this many. */
  get confidential(): number {
    return this.#own.size;
  }

  range(attackers: readonly string[]): Range {
    if (this.#isSlack) return { low: 0, high: Infinity };
    let known = 0;
    let own = 0;
    let [low, lowUnlimited] = [this.#low.sum, this.#low.unlimited];
    let [high, highUnlimited] = [this.#high.sum, this.#high.unlimited];
    for (const who of attackers) {
      const part = this.#own.get(who);
      if (part === undefined) continue;
      known += 1;
      own += part.value;
      if (part.least === null) lowUnlimited -= 1;
      else low -= part.least;
      if (part.most === null) highUnlimited -= 1;
      else high -= part.most;
    }
    // Who fills what is not public alone knows the cell; no subtraction may leave a crumb.
    if (known === this.#own.size) return { low: this.cell.value, high: this.cell.value };
    return {
      low: lowUnlimited > 0 ? -Infinity : Math.min(low + own, this.cell.value),
      high: highUnlimited > 0 ? Infinity : Math.max(high + own, this.cell.value),
    };
  }
}

class Side {
  sum = 0;
  unlimited = 0;

  add(limit: number | null): void {
    if (limit === null) this.unlimited += 1;
    else this.sum += limit;
  }
}
