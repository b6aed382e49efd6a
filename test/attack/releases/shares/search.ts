import { Programme, type Wish } from './programme.ts';
import { type AnswerRules, answersWith } from './ways.ts';
import type { PublishedShares, World } from './worlds.ts';

/** What must stay possible: that all answers of a company name an option (or none does), or one ballot of it. */
export interface Doubt {
  readonly parent: string;
  readonly option: string;
  readonly yes: boolean;
  readonly ballots: readonly number[];
}

/** Somebody who can rule a doubt out; null is the outsider. `isProven` is false where the solver did not say. */
export interface Ruled {
  readonly attacker: string | null;
  readonly isProven: boolean;
}

/** Each company and option, once with all yes and once with all no, where that is not so already. */
export function doubtsOf({ ballots }: PublishedShares, { options }: AnswerRules): Doubt[] {
  return [...ballots.byParent()].flatMap(([parent, own]) =>
    options.flatMap((option) =>
      [true, false].flatMap((yes) => {
        const isTrue = own.every((at) => ballots.at(at).chosen.includes(option) === yes);
        return isTrue ? [] : [{ parent, option, yes, ballots: own }];
      }),
    ),
  );
}

/** Looks for worlds that leave doubts. */
export class Search {
  readonly #published: PublishedShares;
  readonly #rules: AnswerRules;
  readonly #unmoved: number;
  readonly #known = new Map<string, boolean>();
  #programme: Programme | undefined;

  /** `unmoved`: how many companies the attacker knows not to have been able to move a share. */
  constructor(published: PublishedShares, rules: AnswerRules, unmoved: number) {
    this.#published = published;
    this.#rules = rules;
    this.#unmoved = unmoved;
  }

  get programmes(): number {
    return this.#programme?.solved ?? 0;
  }

  /**
   * Whether a doubt stays though all others answered as they did: then nobody resolves it, however many pool what they
   * know.
   */
  isOpenAlone({ parent, option, yes, ballots }: Doubt): boolean {
    const ways = ballots.map((at) => answersWith(this.#rules, this.#published.ballots.at(at).chosen, option, yes));
    return Array.from({ length: Math.max(...ways.map((one) => one.length)) }, (_, way) => way).some((way) => {
      const world = new Map(ballots.map((at, index) => [at, ways[index]?.[way] ?? ways[index]?.[0] ?? []]));
      return this.#holds(`${parent} ${JSON.stringify([...world])}`, world);
    });
  }

  #holds(key: string, world: World): boolean {
    const known = this.#known.get(key) ?? this.#published.holds(world, this.#unmoved);
    this.#known.set(key, known);
    return known;
  }

  /**
   * Who resolves a doubt, by integer programming: the outsider, or else each company in whose knowledge no world with
   * it holds. Whom a world leaves as they are, it speaks for; the others, `most` at most, are asked one by one.
   */
  async resolvedBy({ parent, option, yes, ballots }: Doubt, seconds: number, most = ANY): Promise<Ruled[]> {
    this.#programme ??= new Programme(this.#published, this.#rules, this.#unmoved);
    const must = ballots.map((ballot): Wish => ({ ballot, option, yes }));
    const world = await this.#programme.world(must, null, seconds);
    if (world === null || world === undefined) return [{ attacker: null, isProven: world === null }];
    const found: Ruled[] = [];
    let left = this.#changed(world).filter((one) => one !== parent);
    for (let asked = 0; left.length > 0 && asked < most; asked += 1) {
      const [attacker = '', ...others] = left;
      const other = await this.#programme.world(must, attacker, seconds);
      if (other === null || other === undefined) found.push({ attacker, isProven: other === null });
      const changed = other === null || other === undefined ? null : new Set(this.#changed(other));
      left = changed === null ? others : others.filter((one) => changed.has(one));
    }
    return found;
  }

  #changed(world: World): string[] {
    return [...new Set([...world.keys()].map((at) => this.#published.ballots.at(at).parent))];
  }
}

const ANY = Number.POSITIVE_INFINITY;
