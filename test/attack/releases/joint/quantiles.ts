import type { Reported } from '../contributions.ts';
import { USERS } from '../linear/own-values.ts';
import { roomOf } from '../linear/precision.ts';
import { among } from '../linear/sum.ts';
import type { PublishedFigure, PublishedRange } from '../published.ts';
import { type Library, PLACES, windowFor } from '../statements.ts';
import type { Change, Mend } from './change.ts';

/** What a published quantile says of counts: it would be published the same, or not. */
export interface Quantile {
  readonly figures: readonly number[];
  holds(change: Change, trueValue: (at: number) => number): boolean;
  /** What would bring it back where it is a mean; nothing where it is none. */
  mends(change: Change, trueValue: (at: number) => number): readonly Mend[];
}

/** A company in it: a count, or one over another. */
interface Member {
  readonly parent: string;
  readonly above: readonly number[];
  readonly below: readonly number[] | null;
}

type Said = PublishedFigure | PublishedRange;

/** A row of either kind has both bounds. */
const isRange = (one: Said): one is PublishedRange => !('value' in one) || one.value === null;

const NEAR = 1e-9;

/**
 * What a published quantile of counts, or of what is made of counts, says of them; undefined where it is of something else. One
 * in a range stays in it. One that is a mean of neighbours stays the mean of these, and nobody passes them.
 */
export function quantileOf(one: Said, library: Library): Quantile | undefined {
  const place = PLACES[one.measure];
  if (place === undefined) return undefined;
  const members = membersOf(one, library);
  if (members.length === 0) return undefined;
  const figures = members.flatMap(({ above, below }) => [...above, ...(below ?? [])]);
  const scale = one.measure === 'median_per_million' ? 1e6 : 1;
  const values = (change: Change, trueValue: (at: number) => number) => {
    const world = (at: number) => trueValue(at) + (change.get(at) ?? 0);
    return { world, now: members.map((member) => scale * valueIn(member, world)) };
  };
  const mean = isRange(one) ? null : meanOf(one, library);
  return {
    figures: [...new Set(figures)],
    holds: (change, trueValue) => {
      const { now } = values(change, trueValue);
      if (isRange(one)) return staysInRange(one, place, now);
      const before = members.map((member) => scale * valueIn(member, trueValue));
      return mean === null || staysMean(mean, members, before, now);
    },
    mends: (change, trueValue) => {
      if (mean === null) return [];
      const { world, now } = values(change, trueValue);
      const inside = now.filter((_, at) => mean.inside.has(members[at]?.parent ?? ''));
      const lacks = mean.value * inside.length - inside.reduce((sum, value) => sum + value, 0);
      return members.flatMap(({ parent, above, below }) => {
        if (!mean.inside.has(parent)) return [];
        const by = (lacks / scale) * (below?.reduce((sum, at) => sum + world(at), 0) ?? 1);
        return above.map((at) => ({ at, by }));
      });
    },
  };
}

/** A published mean of neighbours. */
interface Mean {
  readonly inside: ReadonlySet<string>;
  readonly value: number;
  readonly room: number;
}

function meanOf(one: PublishedFigure, library: Library): Mean | null {
  const inside = new Set(windowFor(one, library)?.inside.map(({ parent }) => parent));
  // What no window explains is found elsewhere to be untrue.
  if (inside.size === 0) return null;
  return { inside, value: one.value, room: roomOf(one) + NEAR * Math.max(1, Math.abs(one.value)) };
}

function staysInRange({ lower, upper }: PublishedRange, place: number, now: readonly number[]): boolean {
  const value = quantile(now, place);
  return value >= lower - NEAR && value <= upper + NEAR * Math.max(1, upper);
}

function staysMean(
  { inside, value, room }: Mean,
  members: readonly Member[],
  before: readonly number[],
  now: readonly number[],
): boolean {
  const isIn = members.map(({ parent }) => inside.has(parent));
  const window = now.filter((_, at) => isIn[at]);
  const mean = window.reduce((sum, one) => sum + one, 0) / window.length;
  if (Math.abs(mean - value) > room) return false;
  const [least, most] = [Math.min(...window), Math.max(...window)];
  const first = Math.min(...before.filter((_, at) => isIn[at]));
  return now.every((one, at) => isIn[at] || ((before[at] ?? 0) <= first ? one <= least : one >= most));
}

/** By method R-7 (Hyndman & Fan 1996, type 7). */
function quantile(values: readonly number[], place: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * place;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

function valueIn({ above, below }: Member, of: (at: number) => number): number {
  const sum = (figures: readonly number[]) => figures.reduce((total, at) => total + of(at), 0);
  return below === null ? sum(above) : sum(above) / sum(below);
}

function membersOf(one: Said, { places, figures }: Library): Member[] {
  const { metric, measure, platform, size, breakdown, panel, year } = one;
  if (measure === 'p90_median') return [];
  const at = (code: string, of = year, from = metric) => places.at(from, code, of, platform, size);
  const shares = at('numerator');
  if (shares.length > 0) return overEachOther(shares, at('denominator'));
  if (measure === 'median_per_million') return overUsers(at('_T'), at('_T', year, USERS));
  const [now, before] = [at(breakdown), at(breakdown, year - 1)];
  const of = measure === 'median_previous' ? among(before, now) : panel === 'matched' ? among(now, before) : now;
  return [...Map.groupBy(of, ({ parent }) => parent)].map(([parent, own]) => ({
    parent,
    above: own.map((each) => figures.of(each)),
    below: null,
  }));

  function overEachOther(above: readonly Reported[], below: readonly Reported[]): Member[] {
    const under = Map.groupBy(below, ({ parent }) => parent);
    return [...Map.groupBy(above, ({ parent }) => parent)].flatMap(([parent, own]): Member[] => {
      const others = (under.get(parent) ?? []).map((each) => figures.of(each));
      const isOver = others.some((each) => (figures.all[each]?.value ?? 0) > 0);
      return isOver ? [{ parent, above: own.map((each) => figures.of(each)), below: others }] : [];
    });
  }

  /** Of companies whose services all state their users. */
  function overUsers(counts: readonly Reported[], users: readonly Reported[]): Member[] {
    const stated = users.filter((each) => each.value > 0);
    const of = (each: Reported) =>
      stated.find((other) => other.parent === each.parent && other.service === each.service);
    const isStated = Map.groupBy(counts, ({ parent }) => parent);
    const own = counts.filter((each) => isStated.get(each.parent)?.every((other) => of(other) !== undefined));
    return overEachOther(
      own,
      own.flatMap((each) => of(each) ?? []),
    );
  }
}
