import { type KnownTerm, takenOffTerm } from '../known/contributor-values.ts';
import type { PartWhole, PartWholeUnit } from '../known/part-wholes.ts';
import { addsUp, leavesRest, termsOf } from '../known/rest.ts';
import type { Variable } from '../known/variables.ts';

/**
 * The numbers of a unit that a known sum has less: its parts that are taken off, where its own whole is not in the sum.
 */
export function takenOff(
  partWhole: PartWhole,
  unit: PartWholeUnit,
  isOff: (part: number) => boolean,
  variables: ReadonlyMap<string, Variable>,
): KnownTerm[] {
  const off = partWhole.parts.flatMap((_, part) => (isOff(part) ? [unit.parts[part] ?? null] : []));
  const isAll = off.length === partWhole.parts.length;
  const isWhole = isAll && isPublicWhole(partWhole, unit, variables);
  return termsOf(unit, isWhole ? [unit.whole] : off, false, variables).map(takenOffTerm);
}

/**
 * Whether all parts of a unit leave nothing and are its whole, which is public. Where the whole is not public one of its parts
 * may be, and only the others are unknown.
 */
export function isPublicWhole(
  partWhole: PartWhole,
  unit: PartWholeUnit,
  variables: ReadonlyMap<string, Variable>,
): boolean {
  const isPublic = unit.whole !== null && variables.get(unit.whole)?.isPublic === true;
  return isPublic && !leavesRest(partWhole, unit, []) && addsUp(unit, (name) => variables.get(name));
}
