import { type Line, solveInteger } from './integer.ts';
import type { AnswerRules } from './ways.ts';
import type { PublishedShares, Sum, World } from './worlds.ts';

/** That a ballot names an option, or does not. */
export interface Wish {
  readonly ballot: number;
  readonly option: string;
  readonly yes: boolean;
}

const ANY = Number.POSITIVE_INFINITY;
const NEAR = 1e-6;

/**
 * The integer programme of everything that is published of some ballots: a column for each ballot and option, a line
 * for each share. For an attacker who knows the rule so few companies of a world as `unmoved` may not move a share out of its
 * range; that takes many lines, so they are added where a world that was found needs them.
 */
export class Programme {
  solved = 0;
  readonly #published: PublishedShares;
  readonly #rules: AnswerRules;
  readonly #unmoved: number;
  readonly #ballots: readonly number[];
  readonly #columns = new Map<string, number>();
  readonly #lines: Line[] = [];
  /** Columns after those of ballots: what together are how many votes the largest few companies count, or leave out. */
  #extra = 0;

  constructor(published: PublishedShares, rules: AnswerRules, unmoved: number) {
    this.#published = published;
    this.#rules = rules;
    this.#unmoved = unmoved;
    this.#ballots = [...published.ballots.byParent().values()].flat();
    for (const at of this.#ballots) {
      for (const option of rules.options) this.#columns.set(`${at} ${option}`, this.#columns.size);
    }
    for (const at of this.#ballots) this.#lines.push(...this.#answerLines(at));
    for (const sum of published.sums) {
      const { terms, constant } = this.#terms(sum);
      const [low, high] = unmoved > 0 ? withoutLeast(sum) : [sum.low, sum.high];
      this.#lines.push({ terms, low: low - constant - NEAR, high: high - constant + NEAR });
    }
  }

  /**
   * A world with all of `must` in which the answers of `still` are the true ones, and few others differ; null where
   * there is none, undefined where the solver does not say.
   */
  async world(must: readonly Wish[], still: string | null, seconds: number): Promise<World | null | undefined> {
    const end = performance.now() + 1000 * seconds;
    for (let left = seconds; left > 0; left = (end - performance.now()) / 1000) {
      const point = await this.#solve(must, still, left);
      if (point === null || point === undefined) return point;
      const world = this.#worldOf(point);
      const broken = this.#published.broken(world, this.#unmoved);
      if (broken.length === 0) return keeps(world, must, still, this.#published) ? world : undefined;
      if (this.#unmoved === 0) return undefined;
      for (const sum of broken) this.#refine(sum);
    }
    return undefined;
  }

  #solve(must: readonly Wish[], still: string | null, seconds: number) {
    const size = this.#columns.size + this.#extra;
    const [lower, upper, cost] = [new Float64Array(size), new Float64Array(size).fill(1), new Float64Array(size)];
    for (const at of this.#ballots) {
      const { parent, chosen } = this.#published.ballots.at(at);
      for (const option of this.#rules.options) {
        const column = this.#columnOf(at, option);
        const value = chosen.includes(option) ? 1 : 0;
        if (parent === still) lower[column] = upper[column] = value;
        cost[column] = 1 - 2 * value;
      }
    }
    for (const { ballot, option, yes } of must) {
      const column = this.#columnOf(ballot, option);
      lower[column] = upper[column] = yes ? 1 : 0;
    }
    this.solved += 1;
    const isWhole = Array.from(lower, (_, column) => column < this.#columns.size);
    return solveInteger({ lower, upper, cost, isWhole, lines: this.#lines }, seconds);
  }

  /** The answers of a point where they are not the true ones. */
  #worldOf(point: Float64Array): World {
    const world = new Map<number, readonly string[]>();
    for (const at of this.#ballots) {
      const before = this.#published.ballots.at(at).chosen;
      const chosen = this.#rules.options.filter((option) => (point[this.#columnOf(at, option)] ?? 0) > 0.5);
      if (chosen.length !== before.length || chosen.some((option) => !before.includes(option))) world.set(at, chosen);
    }
    return world;
  }

  #columnOf(ballot: number, option: string): number {
    return this.#columns.get(`${ballot} ${option}`) ?? -1;
  }

  #answerLines(at: number): Line[] {
    const { options, isMultiple, exclusive, most } = this.#rules;
    const all = options.map((option) => [this.#columnOf(at, option), 1] as const);
    if (!isMultiple) return [{ terms: all, low: 1, high: 1 }];
    const pairs = exclusive.flatMap((one) => options.flatMap((other) => (other === one ? [] : [[one, other]])));
    const alone = pairs.map(
      (pair): Line => ({ terms: pair.map((one) => [this.#columnOf(at, one), 1] as const), low: -ANY, high: 1 }),
    );
    return [{ terms: all, low: 1, high: most ?? ANY }, ...alone];
  }

  /**
   * So few companies may not move the share. The sum of the k largest of some numbers is at most d where some q and r ≥ 0 have
   * k q + Σ r = d and q + r at least each number (Ogryczak and Tamir, Information Processing Letters 85, 2003).
   */
  #refine(sum: Sum): void {
    const first = this.#columns.size + this.#extra;
    const companies = [...sum.companies];
    this.#extra += 2 * (companies.length + 1);
    const columnsFrom = (start: number) => ({ base: start, beyond: companies.map((_, at) => start + 1 + at) });
    const [down, up] = [columnsFrom(first), columnsFrom(first + companies.length + 1)];
    const { terms, constant } = this.#terms(sum);
    const moved = ({ base, beyond }: typeof down, sign: number) =>
      [[base, sign * this.#unmoved], ...beyond.map((column) => [column, sign])] as [number, number][];
    if (sum.low > 0)
      this.#lines.push({ terms: [...terms, ...moved(down, -1)], low: sum.low - constant - NEAR, high: ANY });
    if (sum.high < sum.weight)
      this.#lines.push({ terms: [...terms, ...moved(up, 1)], low: -ANY, high: sum.high - constant + NEAR });
    for (const [at, [parent, { weight }]] of companies.entries()) {
      const votes = sum.votes.filter(({ ballot }) => this.#published.ballots.at(ballot).parent === parent);
      const own = this.#terms({ votes, counted: sum.counted });
      const both = ({ base, beyond }: typeof down, sign: number) =>
        [base, beyond[at] ?? base].map((column) => [column, sign] as const);
      this.#lines.push(
        { terms: [...own.terms, ...both(down, -1)], low: -ANY, high: -own.constant },
        { terms: [...own.terms, ...both(up, 1)], low: weight - own.constant, high: ANY },
      );
    }
  }

  /** The columns of some votes; what is known of them anyhow is a constant. */
  #terms({ votes, counted }: Pick<Sum, 'votes' | 'counted'>) {
    let constant = 0;
    const terms = votes.flatMap(({ ballot, weight }) => {
      const { isPublic, chosen } = this.#published.ballots.at(ballot);
      constant += weight * counted.base;
      const own = [...counted.options].filter(([option]) => this.#rules.options.includes(option));
      if (!isPublic) return own.map(([option, each]) => [this.#columnOf(ballot, option), weight * each] as const);
      for (const [option, each] of own) if (chosen.includes(option)) constant += weight * each;
      return [];
    });
    return { terms, constant };
  }
}

/**
 * The range of a share that no company could move: where somebody counts at all it is inside by the least vote at
 * least, and where all votes are alike that is all of it.
 */
function withoutLeast({ votes, low, high, weight }: Sum): [low: number, high: number] {
  const least = Math.min(...votes.map((vote) => vote.weight));
  return [low > NEAR ? low + least : low, high < weight - NEAR ? high - least : high];
}

/** Whether the solver did as it was asked; it is not its own judge. */
function keeps(world: World, must: readonly Wish[], still: string | null, { ballots }: PublishedShares): boolean {
  const answer = (at: number) => world.get(at) ?? ballots.at(at).chosen;
  const isStill = [...world.keys()].every((at) => ballots.at(at).parent !== still);
  return isStill && must.every(({ ballot, option, yes }) => answer(ballot).includes(option) === yes);
}
