import { type KnownTerm, wholeTermOf } from './contributor-values.ts';
import type { PartWhole, PartWholeUnit } from './part-wholes.ts';
import type { Variable } from './variables.ts';

/**
 * The terms of a unit for some parts of a part-whole relation, with what the parts leave if asked for. Some of them may
 * be public.
 */
export function termsOf(
  { contributor, isPublic, whole, parts, rest, restName }: PartWholeUnit,
  names: readonly (string | null)[],
  withRest: boolean,
  variables: ReadonlyMap<string, Variable>,
): KnownTerm[] {
  const all = whole === null || !withRest ? undefined : variables.get(whole);
  // All parts and what they leave are the whole, which may be public where they are not.
  if (
    all?.isPublic === true &&
    whole !== null &&
    parts.every((part) => part === null || names.includes(part)) &&
    addsUp({ whole, parts, rest }, (name) => variables.get(name))
  ) {
    return [wholeTermOf(all, whole)];
  }
  const known: KnownTerm[] = [];
  for (const name of names) {
    const one = name === null ? undefined : variables.get(name);
    if (name !== null && one !== undefined) known.push(wholeTermOf(one, name));
  }
  const hasRest = withRest && (rest > 0 || known.length === 0);
  return hasRest
    ? [...known, { name: restName, contributor, coefficient: 1, value: rest, most: null, isPublic }]
    : known;
}

/**
 * Whether a unit has something beside the known parts; `others` are the parts that are not known. What public numbers
 * leave of each other everybody knows.
 */
export function leavesRest(partWhole: PartWhole, unit: PartWholeUnit, others: readonly number[]): boolean {
  if (unit.isPublic) return false;
  if (others.some((part) => unit.parts[part] !== null && unit.parts[part] !== undefined)) return true;
  const isUndivided = unit.whole === null || unit.parts.every((part) => part === null);
  return partWhole.rest === 'always' || (partWhole.rest === 'where_left' && (unit.rest > 0 || isUndivided));
}

/**
 * Whether the parts of a unit and what they leave come to its whole. They do not where a company reported parts that
 * exceed it.
 */
export function addsUp(
  { whole, parts, rest }: Pick<PartWholeUnit, 'whole' | 'parts' | 'rest'>,
  variableOf: (name: string) => Variable | undefined,
): boolean {
  const numberOf = (name: string | null) => (name === null ? 0 : (variableOf(name)?.value ?? 0));
  const all = parts.reduce((sum, part) => sum + numberOf(part), rest);
  return Math.abs(all - numberOf(whole)) <= 1e-9 * Math.max(1, all);
}
