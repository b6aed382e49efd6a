import { isPublishedOf, type Range } from './grid.ts';
import { type Holding, type Share, type Tallied, tallied } from './share.ts';

/** What the policy asks of a share. */
export interface ShareRules {
  readonly k: number;
  /** How many companies may pool what they know. */
  readonly coalition: number;
  readonly margin: number;
}

/** What a published share says, and what is wrong with it. */
export interface Decoded {
  /** Between what the votes of those who voted in confidence lie; everything where nobody did. */
  readonly low: number;
  readonly high: number;
  /**
   * The true share does not lie in what is published, or something else is published than the rule has for these votes.
   */
  readonly isWrong: boolean;
  /** Fewer companies voted in confidence than the policy asks for. */
  readonly isFew: boolean;
  /** Companies that could have moved it: had they voted otherwise, it would not lie in what is published. */
  readonly movers: readonly string[];
  /**
   * Whether another company could have moved it, had one voted otherwise. Who knows that a published share could not
   * have been moved by one company would then know how that one did not vote, if everything else is known.
   */
  readonly isAtEdge: boolean;
}

/** Values and steps are published with nine digits after the point. */
const NEAR = 1e-8;

/**
 * Reads a published share both ways: what it says must be true, and be what the public rule makes of these votes; and
 * for every company behind it, with none and with all of its votes, still be true, and still nothing that one company
 * could move.
 */
export function decode(share: Share, { k, ...pool }: ShareRules): Decoded {
  const votes = tallied(share);
  const { companies, weight, cast, open } = votes;
  const { value } = share.published;
  const step = share.published.step ?? 0;
  const whole = weight + open.weight;
  const [least, most] = [(value - step / 2) * whole, (value + step / 2) * whole];
  const isTrue = cast + open.cast >= least - NEAR * whole && cast + open.cast <= most + NEAR * whole;
  if (companies.size === 0) {
    return { low: 0, high: 0, isWrong: !isTrue || step > NEAR, isFew: false, movers: [], isAtEdge: false };
  }
  const [low, high] = [least - open.cast, most - open.cast];
  const near = NEAR * whole;
  const holds = (sum: number) => sum >= low - near && sum <= high + near;
  const movers = [...companies].filter(([, own]) => !holds(cast - own.cast) || !holds(cast - own.cast + own.weight));
  return {
    low,
    high,
    isWrong: !isTrue || !isByRule(votes, low, high, pool),
    isFew: companies.size < k,
    movers: movers.map(([parent]) => parent),
    isAtEdge: [...companies].some(([, own]) =>
      [-own.cast, own.weight - own.cast].some((more) => !isStable(votes, own, more, [low - near, high + near])),
    ),
  };
}

/** The range of all, public ones among them, is one that is published of as many as the others are. */
function isByRule(
  { companies, weight, open }: Tallied,
  low: number,
  high: number,
  pool: Pick<ShareRules, 'coalition' | 'margin'>,
): boolean {
  const largest = Math.max(1, ...[...companies.values()].map((own) => own.weight));
  const whole = weight + open.weight;
  const range = [low, high].map((votes) => (votes + open.cast) / whole) as [number, number];
  return isPublishedOf(range, { votes: weight, largest, ...pool }, true);
}

/** Whether nobody could move it out of its range if a company had voted `more` than it did. */
function isStable({ companies, cast }: Tallied, own: Holding, more: number, [low, high]: Range): boolean {
  const sum = cast + more;
  let [down, up] = [0, 0];
  for (const one of companies.values()) {
    const its = one === own ? one.cast + more : one.cast;
    down = Math.max(down, its);
    up = Math.max(up, one.weight - its);
  }
  return sum - down >= low && sum + up <= high;
}
