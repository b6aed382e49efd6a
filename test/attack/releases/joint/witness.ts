import type { Secret } from '../../contributors.ts';
import { Random } from '../../random.ts';
import type { Change } from './change.ts';
import type { Everything } from './everything.ts';
import { repair } from './repair.ts';

/** How many others to try one by one, in how many ways each. */
const ALONE = 100;
const WAYS = 4;
/** Over how many others what is made up for is spread. */
const TOGETHER = [2, 4, 8, 16];
/** So many figures of a service go along at most. */
const ALONG = 30;

/**
 * Searches for other worlds in which everything published is published the same. `units` are the figures of each service of a
 * year, which definitions bind to each other.
 */
export class Worlds {
  readonly published: Everything;
  readonly #unitOf = new Map<number, readonly number[]>();
  readonly #signatures = new Map<number, string>();
  readonly #bySignature: ReadonlyMap<string, readonly number[]>;

  constructor(published: Everything, units: readonly (readonly number[])[]) {
    this.published = published;
    for (const unit of units) for (const at of unit) this.#unitOf.set(at, unit);
    this.#bySignature = Map.groupBy(this.#unitOf.keys(), (at) => this.#signatureOf(at));
  }

  /**
   * A world in which a secret is so much more or less: others of the same blocks make up for it, in whole numbers.
   * Undefined where this simple search finds none; whoever is in `still` must stay as they are.
   */
  witnessFor(
    { owner, figures }: Pick<Secret, 'owner' | 'figures'>,
    by: number,
    still: ReadonlySet<string>,
  ): Change | undefined {
    const byValue = [...figures].sort((a, b) => this.#valueOf(b) - this.#valueOf(a));
    for (const at of byValue.slice(0, 3)) {
      if (this.#valueOf(at) + by < 0) continue;
      for (const own of this.#repaired(new Map([[at, by]]), at, () => true, WAYS)) {
        const change = this.#madeUpFor(own, at, owner, still);
        if (change !== undefined) return change;
      }
    }
    for (const at of byValue.slice(0, 3)) {
      if (this.#valueOf(at) + by < 0) continue;
      const isFree = (one: number) => !still.has(this.published.figures[one]?.owner ?? '');
      const isOther = (one: number) => isFree(one) && !figures.includes(one);
      const change = repair(this.published, new Map([[at, by]]), isOther, new Random(at + 1));
      if (change !== undefined) return change;
    }
    return undefined;
  }

  #madeUpFor(own: Change, first: number, owner: string, still: ReadonlySet<string>): Change | undefined {
    if (this.published.holds(own)) return own;
    const held = [...own.keys()].filter((at) => this.#signatureOf(at) !== '');
    const lead = held.includes(first) ? first : held[0];
    if (lead === undefined) return undefined;
    const by = own.get(lead) ?? 0;
    const isFree = (at: number) => {
      const of = this.published.figures[at];
      return of !== undefined && !of.isPublic && of.owner !== owner && !still.has(of.owner);
    };
    const said = new Set(this.published.saidOf(lead));
    const partners = (this.#bySignature.get(this.#signatureOf(lead)) ?? [])
      .filter(isFree)
      .map((at) => ({ at, alike: this.published.saidOf(at).filter((one) => said.has(one)).length }))
      .sort((a, b) => b.alike - a.alike || this.#valueOf(b.at) - this.#valueOf(a.at));
    for (const { at } of partners.slice(0, ALONE)) {
      if (by > 0 && this.#valueOf(at) < by) continue;
      for (const theirs of this.#counterparts(own, held, lead, at, 1)) {
        const change = together([own, theirs]);
        if (this.published.holds(change)) return change;
      }
    }
    for (const many of TOGETHER) {
      // Nobody is taken below nothing: the largest make up for most.
      const some = partners
        .map(({ at }) => at)
        .sort((a, b) => this.#valueOf(b) - this.#valueOf(a))
        .slice(0, many);
      const parts = sharesOf(Math.abs(by), by > 0 ? some.map((at) => this.#valueOf(at)) : some.map(() => 1), by > 0);
      if (parts === undefined) continue;
      const theirs = some.flatMap((at, k) => {
        const part = parts[k] ?? 0;
        if (part === 0) return [];
        const [found] = this.#counterparts(own, held, lead, at, part / Math.abs(by));
        return found === undefined ? [undefined] : [found];
      });
      if (theirs.includes(undefined)) continue;
      const change = together([own, ...theirs.flatMap((one) => one ?? [])]);
      if (this.published.holds(change)) return change;
    }
    return undefined;
  }

  /** What another service makes up for: of each figure that a published sum holds, a part of it; what is bound goes along. */
  *#counterparts(own: Change, held: readonly number[], lead: number, at: number, part: number): Generator<Change> {
    const unit = this.#unitOf.get(at) ?? [];
    const change = new Map<number, number>();
    for (const one of held) {
      const like =
        one === lead
          ? at
          : unit.find((other) => !change.has(other) && this.#signatureOf(other) === this.#signatureOf(one));
      const by = -Math.round((own.get(one) ?? 0) * part);
      if (like === undefined || this.#valueOf(like) + by < 0) return;
      change.set(like, by);
    }
    yield* this.#repaired(change, at, (other) => this.#signatureOf(other) === '', WAYS);
  }

  /** A change with what definitions make go along in the same service, in some ways. */
  *#repaired(change: Change, at: number, mayGoAlong: (at: number) => boolean, most: number): Generator<Change> {
    const unit = new Set(this.#unitOf.get(at));
    const open: Change[] = [change];
    let found = 0;
    for (let tries = 0; open.length > 0 && found < most && tries < 60; tries += 1) {
      const one = open.shift() ?? change;
      const ways = this.#nextOf(one, unit, mayGoAlong);
      if (ways === undefined) {
        found += 1;
        yield one;
      } else if (one.size < ALONG) open.unshift(...ways);
    }
  }

  /** What can go along next; undefined where nothing has to. */
  #nextOf(change: Change, unit: ReadonlySet<number>, mayGoAlong: (at: number) => boolean): Change[] | undefined {
    for (const moved of change.keys()) {
      for (const { name, figures, coefficients, within = [0, 0] } of this.published.saidOf(moved)) {
        if (name !== '') continue;
        const of = (k: number) => coefficients?.[k] ?? 1;
        const by = figures.reduce((sum, at, k) => sum + of(k) * (change.get(at) ?? 0), 0);
        const lacks = by < within[0] ? within[0] - by : by > within[1] ? within[1] - by : 0;
        if (Math.abs(lacks) < 1e-9) continue;
        return [...figures.entries()]
          .filter(([k, at]) => {
            const isOpen = unit.has(at) && !change.has(at) && this.published.figures[at]?.isPublic === false;
            return isOpen && mayGoAlong(at) && this.#valueOf(at) + lacks / of(k) >= 0;
          })
          .sort(([, a], [, b]) => this.#rank(a) - this.#rank(b) || this.#valueOf(b) - this.#valueOf(a))
          .slice(0, WAYS)
          .map(([k, at]) => new Map([...change, [at, lacks / of(k)]]));
      }
    }
    return undefined;
  }

  /** What no published sum holds goes along first. */
  #rank(at: number): number {
    return this.#signatureOf(at) === '' ? 0 : 1;
  }

  #valueOf(at: number): number {
    return this.published.figures[at]?.value ?? 0;
  }

  /** The exact sums that hold a figure: whoever has the same ones is of the same block. */
  #signatureOf(at: number): string {
    const known = this.#signatures.get(at);
    if (known !== undefined) return known;
    const sums = this.published.exactOf(at).filter((one) => one.name !== '');
    const signature = sums
      .map((one) => `${one.name} ${one.coefficients?.[one.figures.indexOf(at)] ?? 1}`)
      .sort()
      .join();
    this.#signatures.set(at, signature);
    return signature;
  }
}

function together(changes: readonly Change[]): Change {
  const all = new Map<number, number>();
  for (const change of changes) for (const [at, by] of change) all.set(at, (all.get(at) ?? 0) + by);
  return all;
}

/** An amount in whole parts, as weights have it; where they are limits no part is above its own. */
function sharesOf(amount: number, weights: readonly number[], areLimits: boolean): number[] | undefined {
  const all = weights.reduce((sum, one) => sum + one, 0);
  if (all === 0 || (areLimits && all < amount)) return undefined;
  const parts = weights.map((one) => Math.floor((amount * one) / all));
  let left = amount - parts.reduce((sum, one) => sum + one, 0);
  for (const [k, one] of weights.entries()) {
    if (left === 0) break;
    const more = Math.min(left, areLimits ? one - (parts[k] ?? 0) : left);
    parts[k] = (parts[k] ?? 0) + more;
    left -= more;
  }
  return left === 0 ? parts : undefined;
}
