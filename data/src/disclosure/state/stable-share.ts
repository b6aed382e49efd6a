import type { Bounds } from '../../release/index.ts';
import type { Term } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { chanceBy, drawnClass } from './chance.ts';
import { type Scale, scalesOf, short } from './share-classes.ts';

/** A share as it is published: it lies within half a step of the value. */
export interface PublishedShare {
  readonly value: number;
  readonly step: number;
}

const TOLERANCE = 1e-9;

/** One company’s vote in a cell: between 0 and its weight, as it may be spread over several services. */
interface Vote {
  readonly contributor: string;
  readonly cast: number;
  readonly weight: number;
  readonly isPublic: boolean;
}

/**
 * A share of companies as a class that no single company can make untrue: whatever any one of them had answered, the share
 * would lie in it. So nobody learns a company's answer from what a share says, not even who knows the answers of all the
 * others. The same holds of all shares of all tables, panels and releases together, as each would stay true. Not even as many
 * as the margin of the policy could have moved the share out, and the margin is more than one, so that this is still so when
 * one of them had answered otherwise.
 *
 * Classes overlap. Where a share has room in two of them, chance decides which is published, and the same where two widths
 * may be used. So which of them it is says nothing for certain, and no share is suppressed for where it lies. How wide a class
 * is depends on how many answered alone. It holds so many of those whose answers are not public that “none” is published like
 * one more than may pool what they know. Null with too few companies. What is public of everybody is published as it is, with
 * step 0. `about`: what is answered; of the same answers to it the same is published wherever they stand.
 *
 * Source: rule 4 with the coding of the Handbook on Statistical Disclosure Control, 2nd ed., 4.2 and 5.4 (rounding);
 * that one contributor's data must not change what is published is the yardstick of differential privacy (Dwork 2006),
 * here met for what each figure says as it stands instead of by noise.
 */
export function stableShare(terms: readonly Term[], policy: Policy, about = ''): PublishedShare | null {
  const tally = tallyOf(terms);
  if (tally.all === 0) return null;
  if (tally.confidential.length === 0) return { value: tally.known.yes / tally.all, step: 0 };
  const scales = scalesFor(tally, policy);
  const { all, weight, largest, yes } = tally;
  const { margin } = policy;
  const room = margin * largest;
  let drawn: readonly [number, number] | undefined;
  const draw = (which: 0 | 1) => {
    drawn ??= chanceBy(policy.secret)(`${about} ${textOf(tally.votes)}`);
    return drawn[which];
  };
  const scale = drawnClass(
    scales,
    (one, next) => positionIn([next.votes[0] + margin, one.votes[1] - margin], weight / largest, 1),
    () => draw(0),
  );
  if (scale === undefined) return null;
  const bounds = drawnClass(
    scale.classes.filter(holdsIn(tally, policy)),
    ([, high], [low]) => positionIn([low * all + room, high * all - room], yes, largest),
    () => draw(1),
  );
  return bounds === undefined ? null : published(bounds);
}

/** Every class that a share may be published in, whichever chance takes. */
export function possibleShares(terms: readonly Term[], policy: Policy): PublishedShare[] {
  const tally = tallyOf(terms);
  if (tally.confidential.length === 0) return [];
  const holds = holdsIn(tally, policy);
  return scalesFor(tally, policy).flatMap(({ classes }) => classes.filter(holds).map(published));
}

const published = ([low, high]: Bounds): PublishedShare => ({
  value: short((low + high) / 2),
  step: short(high - low),
});

/** The votes in a cell, those that are not public by themselves. */
interface Tally {
  readonly confidential: readonly Vote[];
  /** What they may have together, and what the one of them may that has most, one at least. */
  readonly weight: number;
  readonly largest: number;
  readonly known: { readonly weight: number; readonly yes: number };
  readonly all: number;
  readonly yes: number;
  readonly votes: readonly Vote[];
}

function tallyOf(terms: readonly Term[]): Tally {
  const votes = votesOf(terms);
  const [open, confidential] = [votes.filter((vote) => vote.isPublic), votes.filter((vote) => !vote.isPublic)];
  const known = { weight: sum(open, (vote) => vote.weight), yes: sum(open, (vote) => vote.cast) };
  const weight = sum(confidential, (vote) => vote.weight);
  return {
    confidential,
    weight,
    largest: Math.max(1, ...confidential.map((vote) => vote.weight)),
    known,
    all: known.weight + weight,
    yes: known.yes + sum(confidential, (vote) => vote.cast),
    votes,
  };
}

/** The scales for so many votes, one or two; none for too few. */
function scalesFor({ confidential, weight, largest }: Tally, { minContributors, coalition, margin }: Policy): Scale[] {
  if (confidential.length < (minContributors ?? 0)) return [];
  const votes = weight / largest;
  // That something is published says that there are enough votes for the first.
  return scalesOf({ coalition, margin }).filter(
    ({ votes: [from, to] }, at) =>
      votes - (at === 0 ? 0 : margin) >= from - TOLERANCE && votes + margin <= to + TOLERANCE,
  );
}

/** Whether as many companies as the margin cannot move a share out of a class that leaves the others enough. */
function holdsIn(
  { confidential, weight, largest, known, all, yes }: Tally,
  { coalition, margin }: Policy,
): (bounds: Bounds) => boolean {
  const least = yes - largestOf(confidential, (vote) => vote.cast, margin);
  const most = yes + largestOf(confidential, (vote) => vote.weight - vote.cast, margin);
  return ([low, high]) => {
    if (least / all < low - TOLERANCE || most / all > high + TOLERANCE) return false;
    return [weight - margin * largest, weight, weight + margin * largest].every((others) => {
      const from = Math.max(0, low * (known.weight + others) - known.yes);
      const to = Math.min(others, high * (known.weight + others) - known.yes);
      return to - from >= (coalition + 2) * largest - TOLERANCE;
    });
  };
}

/** Where a number lies in what two classes share, from 0 to 1: one vote inside, at the first number of it. */
function positionIn([from, to]: Bounds, at: number, vote: number): number {
  return (at - from + vote / 2) / (Math.max(0, to - from) + vote);
}

function votesOf(terms: readonly Term[]): Vote[] {
  const votes = new Map<string, Vote>();
  for (const { contributor, value, most, isPublic } of terms) {
    const key = `${contributor} ${isPublic}`;
    const before = votes.get(key) ?? { contributor, cast: 0, weight: 0, isPublic };
    votes.set(key, { ...before, cast: before.cast + value, weight: before.weight + (most ?? 1) });
  }
  return [...votes.values()];
}

const sum = (votes: readonly Vote[], of: (vote: Vote) => number) => votes.reduce((total, vote) => total + of(vote), 0);

/** The sum of what the few have that have most. */
const largestOf = (votes: readonly Vote[], of: (vote: Vote) => number, few: number) =>
  votes
    .map(of)
    .sort((a, b) => b - a)
    .slice(0, few)
    .reduce((total, one) => total + one, 0);

/** The votes as a text that is the same for the same votes. */
const textOf = (votes: readonly Vote[]) =>
  votes
    .map(({ contributor, cast, weight, isPublic }) =>
      JSON.stringify([contributor, short(cast), short(weight), isPublic]),
    )
    .sort()
    .join();
