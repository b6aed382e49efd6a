import type { Term } from '../../statistics/types.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../policy/types.ts';
import { judgeBy } from '../rules/judge.ts';
import type { Judge, Part, Sensitivity } from '../rules/types.ts';

/** Some of a contributor's figure in a cell. */
export type Share = Pick<Term, 'contributor' | 'coefficient' | 'value' | 'most' | 'isPublic'> & {
  /** What everybody knows of it at least; 0 if nothing is said. */
  readonly least?: number;
  /** By what it is known again; none where it is in no sum that could be said twice. */
  readonly name?: string;
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

/** The judge of a sum of sizes, by the policy's rules and what is known of them beforehand; `isCount`: of whole numbers. */
export function judgeOfSizes(policy: Policy, isCount = false): Judge {
  return withRoomRule(withZeroRule(judgeBy(policy, isCount)), policy);
}

/**
 * A company's zero says that it had none of it, which is a yes or no: where everybody behind a magnitude reported zero,
 * that must not show.
 */
function withZeroRule(judge: Judge): Judge {
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
function withRoomRule(judge: Judge, { pPercent, coalition }: Policy): Judge {
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
