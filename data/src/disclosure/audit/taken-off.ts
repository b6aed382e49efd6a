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
  // All parts of a unit that leave nothing are its whole, which may be public where they are not.
  const isAll = off.length === partWhole.parts.length && !leavesRest(partWhole, unit, []);
  const isWhole = isAll && addsUp(unit, (name) => variables.get(name));
  return termsOf(unit, isWhole ? [unit.whole] : off, false, variables).map(takenOffTerm);
}
