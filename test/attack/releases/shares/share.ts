import type { Levels } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { Polls, Vote } from './polls.ts';
import { type Counted, countedOf, type Question } from './questions.ts';

/** A published share with the votes that it is a share of, as the store has them. */
export interface Share {
  readonly name: string;
  readonly published: PublishedFigure;
  readonly votes: readonly Vote[];
  readonly counted: Counted;
}

/**
 * The votes behind a published share; in the matched panel only those of companies that stand in the same place in both
 * years.
 */
export function shareOf(
  published: PublishedFigure,
  { kind, year, alsoIn, counted }: Question,
  polls: Polls,
  levels: Levels,
): Share {
  const { release, metric, measure, platform, size, breakdown, panel } = published;
  const votesOf = (of: number) => polls.of(kind, metric, of).at(platform, size, levels);
  const here = votesOf(year);
  const others = alsoIn === null ? null : new Set(votesOf(alsoIn).map((one) => one.parent));
  return {
    name: [release, metric, measure, platform, size, breakdown, panel, published.year].join(' '),
    published,
    votes: others === null ? here : here.filter((one) => others.has(one.parent)),
    counted,
  };
}

/** What one company has in a share: its votes, and those of them that are counted. */
export interface Holding {
  readonly weight: number;
  readonly cast: number;
}

/** The companies whose votes are not public, and what the public ones add. */
export interface Tallied {
  readonly companies: ReadonlyMap<string, Holding>;
  readonly weight: number;
  readonly cast: number;
  readonly open: Holding;
}

export function tallied({ votes, counted }: Share): Tallied {
  const companies = new Map<string, Holding>();
  let [open, all]: [Holding, Holding] = [NOTHING, NOTHING];
  for (const vote of votes) {
    const cast = vote.weight * countedOf(counted, vote.chosen);
    if (vote.isOpen) open = plus(open, vote.weight, cast);
    else {
      all = plus(all, vote.weight, cast);
      companies.set(vote.parent, plus(companies.get(vote.parent) ?? NOTHING, vote.weight, cast));
    }
  }
  return { companies, ...all, open };
}

const NOTHING: Holding = { weight: 0, cast: 0 };
const plus = (one: Holding, weight: number, cast: number): Holding => ({
  weight: one.weight + weight,
  cast: one.cast + cast,
});
