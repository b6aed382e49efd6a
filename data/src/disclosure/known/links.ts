import type { Identity } from '../../framework/identities.ts';
import { type PartWholeRule, partWholeRulesOf } from './part-whole-rules.ts';

/**
 * A whole and its parts among the components of a family. Where a unit's number moves and nothing is left of the whole, the
 * others may have to move with it.
 */
export type Link = Pick<PartWholeRule, 'whole' | 'parts'>;

/** What binds some components of a family to each other. */
export function linksOf(family: string, components: readonly string[], identities: readonly Identity[]): Link[] {
  return partWholeRulesOf(family, components, identities).map(({ whole, parts }) => ({ whole, parts }));
}
