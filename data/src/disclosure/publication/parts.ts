import type { LinearCell, Term } from '../../statistics/types.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../policy/types.ts';
import { judgeBy } from '../rules/judge.ts';
import type { Part, Sensitivity, System } from '../system/types.ts';

/** Some of a contributor's figure in a cell. */
export type Share = Pick<Term, 'contributor' | 'coefficient' | 'value' | 'most' | 'isPublic'> & {
  /** What everybody knows of it at least; 0 if nothing is said. */
  readonly least?: number;
};

/**
 * Shares as one part a contributor. What is public of a contributor's figure is a part of its own, for everybody knows
 * that much.
 */
export function partsOf(shares: Iterable<Share>): Part[] {
  const parts = new Map<string, { -readonly [K in keyof Part]: Part[K] }>();
  for (const { contributor, coefficient, value, least = 0, most, isPublic } of shares) {
    const key = isPublic ? `${contributor} (public)` : contributor;
    const known = parts.get(key);
    const limit = most === null ? null : coefficient * most;
    if (known === undefined) {
      parts.set(key, {
        contributor: key,
        value: coefficient * value,
        isPublic,
        least: coefficient * least,
        most: limit,
      });
    } else {
      known.value += coefficient * value;
      known.least = (known.least ?? 0) + coefficient * least;
      known.most = known.most === null || limit === null ? null : known.most + limit;
    }
  }
  return [...parts.values()];
}

/** The judge of a sum of some components of a family. */
export type ComponentJudge = (components: readonly string[]) => System['judge'];

/** Standings that say what a company reported, not only whether it did. */
const TELLING: ReadonlySet<string> = new Set(['zero', 'estimated', 'answered']);

/**
 * The judges of a family: sizes by the policy's rules for magnitudes, votes by those for answers. How a question was
 * answered is judged on one side where only one is anybody's secret: that all of some companies answered with a value may
 * be known, and that none of them left it unmeasured; that none answered, or all left it unmeasured, may not.
 */
export function judgesOf(family: string, kind: LinearCell['kind'], policy: Policy): ComponentJudge {
  if (kind === 'magnitude') {
    const judge = withRoomRule(withZeroRule(judgeBy(policy)), policy);
    return () => judge;
  }
  const bothSides: System['judge'] = (parts) => judgeVotes(parts, policy, { all: true, none: true });
  if (!family.endsWith(' standings')) return () => bothSides;
  return (components) => {
    if (components.some((one) => TELLING.has(one))) return bothSides;
    const secret = components.includes('value') ? { all: false, none: true } : { all: true, none: false };
    return (parts) => judgeVotes(parts, policy, secret);
  };
}

/**
 * A company's zero says that it had none of it, which is a yes or no: where everybody behind a magnitude reported zero,
 * that must not show.
 */
function withZeroRule(judge: System['judge']): System['judge'] {
  return (parts): Sensitivity | null => {
    const confidential = parts.filter((part) => !part.isPublic);
    const allZero = confidential.length > 0 && confidential.every((part) => part.value === 0);
    return allZero ? { kinds: ['group_disclosure'], lower: 0, upper: 1 } : judge(parts);
  };
}

const TOLERANCE = 1e-9;

/**
 * The p % rule where more is known of figures than that they are not negative: a ratio is not above 1, a code not above
 * its total where that is public. Whoever knows the sum and its own figure must hold possible that any other figure is p %
 * higher, so others must be able to be that much lower, and the other way round (Handbook on Statistical Disclosure
 * Control, 2nd ed., 4.2.2, with the bounds of an attacker's prior knowledge).
 */
function withRoomRule(judge: System['judge'], { pPercent, coalition }: Policy): System['judge'] {
  const p = (pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  return (parts): Sensitivity | null => {
    const found = judge(parts);
    if (found !== null) return found;
    const confidential = parts.filter((part) => !part.isPublic);
    if (confidential.every((part) => part.least === 0 && part.most === null)) return null;
    const above = confidential.map((part) => (part.most ?? Number.POSITIVE_INFINITY) - part.value);
    const below = confidential.map((part) => part.value - (part.least ?? Number.NEGATIVE_INFINITY));
    const hasRoom = (own: number[], others: number[]) => {
      const left = leftWithout(others, coalition);
      return confidential.every((part, at) => {
        const needed = Math.min(p * Math.abs(part.value), own[at] ?? 0);
        return left(at) >= needed - TOLERANCE * Math.max(1, needed);
      });
    };
    if (hasRoom(above, below) && hasRoom(below, above)) return null;
    const level = p * Math.max(...confidential.map((part) => Math.abs(part.value)));
    return { kinds: ['p_percent'], lower: level, upper: level };
  };
}

/** What is left of some numbers without one of them and without the largest others, as many as may pool what they know. */
function leftWithout(numbers: readonly number[], coalition: number): (at: number) => number {
  const order = numbers.map((_, at) => at).sort((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0) || a - b);
  const of = (at: number | undefined) => (at === undefined ? 0 : (numbers[at] ?? 0));
  // Summed from the small end, so that what nothing limits does not swallow the rest.
  const after = new Float64Array(order.length + 1);
  for (let place = order.length - 1; place >= 0; place -= 1) after[place] = (after[place + 1] ?? 0) + of(order[place]);
  const placeOf = new Map(order.map((at, place) => [at, place]));
  return (at) => {
    const place = placeOf.get(at) ?? 0;
    if (place <= coalition) return after[coalition + 1] ?? 0;
    let between = 0;
    for (let one = coalition; one < place; one += 1) between += of(order[one]);
    return between + (after[place + 1] ?? 0);
  };
}

/**
 * Rule 4 for votes: too few companies, or nearly all or nearly none of them alike, so that what holds of the group holds
 * of each. One who voted otherwise must not be able to tell that it is alone: more companies than may pool what they know
 * have to be on either side (Handbook on Statistical Disclosure Control, 2nd ed., 5.2, group disclosure). A vote that is
 * spread over several services shows in the digits of the sum, so there must be others of the same weight to have been it.
 */
export function judgeVotes(
  parts: readonly Part[],
  { minContributors, coalition }: Policy,
  secret: { readonly all: boolean; readonly none: boolean },
): Sensitivity | null {
  const confidential = parts.filter((part) => !part.isPublic);
  if (confidential.length === 0) return null;
  // What may be known of each company may be known of few.
  if (!secret.all && !confidential.some(isNo)) return null;
  if (!secret.none && !confidential.some(isYes)) return null;
  const isFew = minContributors !== null && confidential.length < minContributors;
  const isAlike = areAlike(confidential, secret, coalition) || isApart(confidential, secret, coalition);
  if (!isFew && !isAlike) return null;
  const below = confidential.reduce((sum, part) => sum + part.value, 0);
  const above = confidential.reduce((sum, part) => sum + (part.most ?? 1) - part.value, 0);
  return {
    kinds: [...(isFew ? ['minimum_contributors' as const] : []), ...(isAlike ? ['group_disclosure' as const] : [])],
    lower: Math.min(1, below),
    upper: Math.min(1, above),
  };
}

interface Secret {
  readonly all: boolean;
  readonly none: boolean;
}

const isYes = ({ value }: Part) => value > TOLERANCE;
const isNo = ({ value, most }: Part) => value < (most ?? 1) - TOLERANCE;

function areAlike(parts: readonly Part[], secret: Secret, coalition: number): boolean {
  return (
    (secret.none && parts.filter(isYes).length <= coalition) || (secret.all && parts.filter(isNo).length <= coalition)
  );
}

/** Whether a vote could not have been that of others of the same weight, in whom the sum would be the same. */
function isApart(parts: readonly Part[], secret: Secret, coalition: number): boolean {
  for (const same of Map.groupBy(parts, weightOf).values()) {
    const yes = same.filter(isYes).length;
    const no = same.filter(isNo).length;
    const isSplit = same.every((part) => isYes(part) && isNo(part));
    if (isSplit && same.length <= coalition + 1) return true;
    if (secret.none && no > 0 && yes <= coalition) return true;
    if (secret.all && yes > 0 && no <= coalition) return true;
    if (secret.all && secret.none && (yes <= coalition || no <= coalition)) return true;
  }
  return false;
}

/** Votes of one weight; those that are split between options are told apart by their digits. */
function weightOf(part: Part): string {
  const weight = (part.most ?? 1).toFixed(6);
  return isYes(part) && isNo(part) ? `${weight} split` : weight;
}
