import { kept } from '../../../collections/maps.ts';
import type { Link } from '../links.ts';
import type { Variable } from '../variables.ts';
import { type Block, companiesIn } from './blocks.ts';
import type { Reckoning } from './reckoning.ts';

/** The least and the most that a number of a unit has been. */
interface Span {
  least: number;
  most: number;
}

/**
 * What is left of wholes beside their parts. As long as the others of a block that make up for a company have enough of it, a
 * whole moves without its parts, a part without its whole, and one part without another.
 */
export class Slacks {
  /** By unit and component. */
  readonly #spans = new Map<string, Map<string, Span>>();

  constructor(variables: Iterable<Variable>) {
    for (const { unit, component, value } of variables) {
      const of = kept(this.#spans, unit, () => new Map<string, Span>());
      const span = kept(of, component, () => ({ least: value, most: value }));
      Object.assign(span, { least: Math.min(span.least, value), most: Math.max(span.most, value) });
    }
  }

  /**
   * How much the others of a block can make up for without anything else that a relation binds: what they have left of it. The
   * company itself and those that may know themselves make up for nothing.
   */
  leftIn({ members, isAlone }: Block, link: Link, { coalition }: Reckoning): number {
    // Nobody has to make up for a company that no block holds.
    if (isAlone) return Number.POSITIVE_INFINITY;
    const left = companiesIn(members).map((own) => sumOf(own, (one) => this.#leftAt(one.unit, link)));
    const others = left.sort((a, b) => b - a).slice(1 + coalition);
    return others.reduce((sum, one) => sum + one, 0);
  }

  /** What a unit leaves of a whole beside its parts; all of it where it has no parts, anything where it has no whole. */
  #leftAt(unit: string, { whole, parts }: Link): number {
    const spans = this.#spans.get(unit);
    const all = spans?.get(whole);
    if (all === undefined) return Number.POSITIVE_INFINITY;
    const taken = parts.reduce((sum, part) => sum + (spans?.get(part)?.most ?? 0), 0);
    return Math.max(0, all.least - taken);
  }
}

const sumOf = (own: readonly Variable[], of: (one: Variable) => number) => own.reduce((sum, one) => sum + of(one), 0);
