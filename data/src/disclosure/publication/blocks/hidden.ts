import type { Share } from '../parts.ts';
import type { Variable } from '../variables.ts';
import type { Tie, TiedUnit } from './ties.ts';

/**
 * A unit's sum of some parts of a tie, with what the parts leave if asked for. Votes for any of the parts are one vote;
 * numbers stay apart, for some of them may be public.
 */
export function sharesOf(
  tie: Tie,
  unit: TiedUnit,
  names: readonly (string | null)[],
  withRest: boolean,
  variables: ReadonlyMap<string, Variable>,
): Share[] {
  const { contributor, isPublic, weight } = unit;
  const found = names.flatMap((name) => (name === null ? [] : (variables.get(name) ?? [])));
  const rest = withRest ? unit.rest : 0;
  if (tie.isVote) {
    const value = found.reduce((sum, one) => sum + one.value, rest);
    return [{ contributor, coefficient: 1, value, most: weight, isPublic }];
  }
  const known = found.map((one) => ({ ...one, coefficient: 1 }));
  const hasRest = withRest && (rest > 0 || known.length === 0);
  return hasRest ? [...known, { contributor, coefficient: 1, value: rest, most: null, isPublic }] : known;
}

/** Whether a unit has something that is in none of the told parts. */
export function hasLeft(tie: Tie, unit: TiedUnit, others: readonly number[]): boolean {
  if (others.some((part) => unit.parts[part] !== null && unit.parts[part] !== undefined)) return true;
  const isUndivided = unit.parts.every((part) => part === null);
  return tie.rest === 'always' || (tie.rest === 'where_left' && (unit.rest > 0 || isUndivided));
}
