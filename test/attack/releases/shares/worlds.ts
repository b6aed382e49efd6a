import type { Ballots } from './ballots.ts';
import { type Counted, countedOf } from './questions.ts';
import type { Holding } from './share.ts';

/** What a published share says of ballots: their counted weight lies between two numbers. */
export interface Row {
  readonly name: string;
  readonly counted: Counted;
  readonly votes: readonly { readonly ballot: number; readonly weight: number }[];
  readonly low: number;
  readonly high: number;
}

/** Some ballots as they could have been; all others are as they are. */
export type World = ReadonlyMap<number, readonly string[]>;

const NEAR = 1e-6;

/** A row with what its companies have in it. */
export interface Sum extends Row {
  readonly cast: number;
  readonly weight: number;
  readonly largest: number;
  readonly companies: ReadonlyMap<string, Holding>;
}

/**
 * Everything that is published of some ballots. A world holds if all of it could be published in it: each share lies in its
 * range and, for an attacker who knows the rule, so few companies of that world as `unmoved` could not move it out of there.
 */
export class PublishedShares {
  readonly sums: readonly Sum[];
  readonly ballots: Ballots;
  readonly #rowsOf = new Map<number, { readonly row: number; readonly weight: number }[]>();

  constructor(ballots: Ballots, rows: readonly Row[]) {
    this.ballots = ballots;
    this.sums = rows.map((row) => sumOf(row, ballots));
    for (const [row, { votes }] of rows.entries()) {
      for (const { ballot, weight } of votes) {
        const list = this.#rowsOf.get(ballot) ?? [];
        list.push({ row, weight });
        this.#rowsOf.set(ballot, list);
      }
    }
  }

  /** The rows that a world breaks. */
  broken(world: World, unmoved: number): Sum[] {
    const changes = new Map<number, Map<string, number>>();
    for (const [ballot, chosen] of world) {
      const { parent, chosen: before } = this.ballots.at(ballot);
      for (const { row, weight } of this.#rowsOf.get(ballot) ?? []) {
        const { counted } = this.sums[row] as Sum;
        const more = weight * (countedOf(counted, chosen) - countedOf(counted, before));
        if (more === 0) continue;
        const of = changes.get(row) ?? new Map<string, number>();
        of.set(parent, (of.get(parent) ?? 0) + more);
        changes.set(row, of);
      }
    }
    return [...changes].flatMap(([row, of]) => {
      const sum = this.sums[row] as Sum;
      return holds(sum, of, unmoved) ? [] : [sum];
    });
  }

  holds(world: World, unmoved: number): boolean {
    return this.broken(world, unmoved).length === 0;
  }
}

function sumOf(row: Row, ballots: Ballots): Sum {
  const companies = new Map<string, Holding>();
  let [weight, cast] = [0, 0];
  for (const vote of row.votes) {
    const { parent, chosen } = ballots.at(vote.ballot);
    const its = vote.weight * countedOf(row.counted, chosen);
    const known = companies.get(parent) ?? { weight: 0, cast: 0 };
    companies.set(parent, { weight: known.weight + vote.weight, cast: known.cast + its });
    weight += vote.weight;
    cast += its;
  }
  return { ...row, cast, weight, companies, largest: Math.max(0, ...[...companies.values()].map((one) => one.weight)) };
}

function holds(sum: Sum, changes: ReadonlyMap<string, number>, unmoved: number): boolean {
  const { low, high, largest, companies } = sum;
  let cast = sum.cast;
  for (const more of changes.values()) cast += more;
  if (cast < low - NEAR || cast > high + NEAR) return false;
  const most = unmoved * largest;
  if (cast - most >= low - NEAR && cast + most <= high + NEAR) return true;
  const now = [...companies].map(([parent, own]) => ({ ...own, cast: own.cast + (changes.get(parent) ?? 0) }));
  const down = ofLargest(now, (one) => one.cast, unmoved);
  const up = ofLargest(now, (one) => one.weight - one.cast, unmoved);
  return cast - down >= low - NEAR && cast + up <= high + NEAR;
}

/** What so many have together that have most. */
const ofLargest = (companies: readonly Holding[], of: (one: Holding) => number, many: number) =>
  companies
    .map(of)
    .sort((a, b) => b - a)
    .slice(0, many)
    .reduce((sum, one) => sum + one, 0);
