import type { Identity } from '../../framework/identities.ts';
import type { Term } from '../../statistics/types.ts';
import type { FamilyCell } from './family.ts';
import { variablesOf } from './variables.ts';

/**
 * Marks terms as public that everybody knows because of what definitions make of public figures: of a public total whose
 * codes leave nothing, the last code is public too. `cells` are all sums of the family; a term in none of them stays as
 * it is.
 */
export function publicByDefinition(
  family: string,
  cells: ReadonlyMap<string, FamilyCell>,
  identities: readonly Identity[],
): (term: Term) => Term {
  const hasPublic = [...cells.values()].some(({ terms }) => terms.some((term) => term.isPublic));
  if (!hasPublic) return (term) => term;
  const { variables, versions } = variablesOf({ id: family, cells, means: new Map() }, [], identities);
  return (term) => {
    if (term.isPublic) return term;
    const name = versions[0]?.get(term.unit)?.get(term.component);
    return name !== undefined && variables.get(name)?.isPublic ? { ...term, isPublic: true } : term;
  };
}
