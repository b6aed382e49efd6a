import type { Share } from './parts.ts';
import type { Tie, TiedUnit } from './ties.ts';
import type { Variable } from './variables.ts';

/** A unit's numbers of some parts of a tie, with what the parts leave if asked for; some of them may be public. */
export function sharesOf(
  { contributor, isPublic, rest, restName }: TiedUnit,
  names: readonly (string | null)[],
  withRest: boolean,
  variables: ReadonlyMap<string, Variable>,
): Share[] {
  const known: Share[] = names.flatMap((name) => {
    const one = name === null ? undefined : variables.get(name);
    return name === null || one === undefined ? [] : [{ ...one, name, coefficient: 1 }];
  });
  const hasRest = withRest && (rest > 0 || known.length === 0);
  return hasRest
    ? [...known, { name: restName, contributor, coefficient: 1, value: rest, most: null, isPublic }]
    : known;
}

/** Whether a unit has something that is in none of the told parts. What public numbers leave of each other everybody knows. */
export function hasLeft(tie: Tie, unit: TiedUnit, others: readonly number[]): boolean {
  if (unit.isPublic) return false;
  if (others.some((part) => unit.parts[part] !== null && unit.parts[part] !== undefined)) return true;
  const isUndivided = unit.whole === null || unit.parts.every((part) => part === null);
  return tie.rest === 'always' || (tie.rest === 'where_left' && (unit.rest > 0 || isUndivided));
}
