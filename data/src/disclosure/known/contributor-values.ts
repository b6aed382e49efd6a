import type { Term } from '../../statistics/types.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../policy/types.ts';
import { judgeBy } from '../rules/judge.ts';
import type { ContributorValue, Judge, Sensitivity } from '../rules/types.ts';
import type { Variable } from './variables.ts';

/** A term of a cell with what everybody knows of it: some of the figure of a contributor. */
export type KnownTerm = Pick<Term, 'contributor' | 'coefficient' | 'value' | 'most' | 'isPublic'> & {
  /** What everybody knows of it at least; 0 if nothing is said. */
  readonly least?: number;
  /** A larger number that is known as closely as it. */
  readonly counterpart?: number;
  /** The name by which it is recognised; none where it is in no sum that could be said twice. */
  readonly name?: string;
};

/** All of a variable as a term; made once, because sums of the same variables follow from each other by the thousand. */
export function wholeTermOf(variable: Variable, name: string): KnownTerm {
  const known = wholeTerms.get(variable);
  if (known?.name === name) return known;
  const term = { ...variable, coefficient: 1, name };
  wholeTerms.set(variable, term);
  return term;
}

const wholeTerms = new WeakMap<Variable, KnownTerm>();

/**
 * A term that a difference takes off. Where it is more the rest is less, so what is known of it at most is what the rest
 * is known of at least.
 */
export function takenOffTerm(term: KnownTerm): KnownTerm {
  const { value, least = 0, most, name } = term;
  return {
    ...term,
    name: `less ${name}`,
    least: most === null ? Number.NEGATIVE_INFINITY : 2 * value - most,
    most: 2 * value - least,
  };
}

/**
 * The values of terms by contributor. What is public of the figure of a contributor is a value of its own, for
 * everybody knows that much.
 */
export function contributorValuesOf(terms: Iterable<KnownTerm>): ContributorValue[] {
  const values = new Map<string, { -readonly [K in keyof ContributorValue]: ContributorValue[K] }>();
  for (const { contributor, coefficient, value, least = 0, most, isPublic, counterpart = 0 } of terms) {
    const atStake = coefficient * Math.max(Math.abs(value), isPublic ? 0 : counterpart);
    const key = isPublic ? `${contributor} (public)` : contributor;
    const known = values.get(key);
    const bound = most === null ? null : coefficient * most;
    if (known === undefined) {
      values.set(key, {
        contributor: key,
        value: coefficient * value,
        isPublic,
        least: coefficient * least,
        most: bound,
        atStake,
      });
    } else {
      known.atStake = (known.atStake ?? 0) + atStake;
      known.value += coefficient * value;
      known.least = (known.least ?? 0) + coefficient * least;
      known.most = known.most === null || bound === null ? null : known.most + bound;
    }
  }
  return [...values.values()];
}

/**
 * The judge of a sum of sizes, by the policy's rules and what is known of them beforehand; `isCount`: of whole numbers.
 */
export function judgeOfSizes(policy: Policy, isCount = false): Judge {
  return withRoomRule(withZeroRule(judgeBy(policy, isCount)), policy);
}

/**
 * A company's zero says that it had none of it, which is a yes or no: where everybody behind a magnitude reported zero,
 * that must not show.
 */
function withZeroRule(judge: Judge): Judge {
  return (values): Sensitivity | null => {
    const confidential = values.filter((one) => !one.isPublic);
    const allZero = confidential.length > 0 && confidential.every((one) => one.value === 0);
    return allZero ? { kinds: ['group_disclosure'], lower: 0, upper: 1 } : judge(values);
  };
}

const TOLERANCE = 1e-9;

/**
 * The p % rule where more is known of figures than that they are not negative: a ratio is not above 1, a code not above
 * its total where that is public. Whoever knows the sum and its own figure must hold possible that any other figure is
 * p % higher, so others must be able to be that much lower, and the other way round (Handbook on Statistical Disclosure
 * Control, 2nd ed., 4.2.2, with the bounds of an attacker's prior knowledge).
 */
function withRoomRule(judge: Judge, { pPercent, coalition }: Policy): Judge {
  const p = (pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  return (values): Sensitivity | null => {
    const found = judge(values);
    if (found !== null) return found;
    const confidential = values.filter((one) => !one.isPublic);
    if (confidential.every((one) => one.least === 0 && one.most === null)) return null;
    const above = confidential.map((one) => (one.most ?? Number.POSITIVE_INFINITY) - one.value);
    const below = confidential.map((one) => one.value - (one.least ?? Number.NEGATIVE_INFINITY));
    const hasRoom = (own: number[], others: number[]) => {
      const left = leftWithout(others, coalition);
      return confidential.every((one, at) => {
        const needed = Math.min(p * Math.max(Math.abs(one.value), Math.abs(one.atStake ?? 0)), own[at] ?? 0);
        return left(at) >= needed - TOLERANCE * Math.max(1, needed);
      });
    };
    if (hasRoom(above, below) && hasRoom(below, above)) return null;
    const level = p * Math.max(...confidential.map((one) => Math.abs(one.value)));
    return { kinds: ['p_percent'], lower: level, upper: level };
  };
}

/**
 * What is left of some numbers without one of them and without the largest others, as many as may pool what they know.
 */
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
