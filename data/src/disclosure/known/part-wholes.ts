import { type PartWholeRule, partWholeRulesOf } from './part-whole-rules.ts';
import type { Variable, Variables } from './variables.ts';

/** One unit in a part-whole relation: its whole and its parts (null where it has none), and what they leave. */
export interface PartWholeUnit {
  readonly unit: string;
  readonly contributor: string;
  readonly isPublic: boolean;
  readonly whole: string | null;
  readonly parts: readonly (string | null)[];
  /** Without a whole: what the parts come to, for then nothing binds them. */
  readonly rest: number;
  /** The name by which the rest is recognised in other part-whole relations too: it is made of these very numbers. */
  readonly restName: string;
}

/** A whole and its parts, unit by unit. What is not known of the whole follows from what is known of both. */
export interface PartWhole {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly units: readonly PartWholeUnit[];
  readonly rest: PartWholeRule['rest'];
}

/**
 * The part-whole relations among components, for each release's own figures: a breakdown and its total, a numerator and
 * its denominator, and what the definitions bind.
 */
export function partWholesOf(
  family: string,
  { variables, versions, identities }: Pick<Variables, 'variables' | 'versions' | 'identities'>,
): PartWhole[] {
  const all = Map.groupBy(variables.keys(), (name) => variables.get(name)?.component ?? '');
  return versions.flatMap((names) => {
    const components = [...new Set([...names.values()].flatMap((one) => [...one.keys()]))].sort();
    const own = new Set([...names.values()].flatMap((one) => [...one.values()]));
    return partWholeRulesOf(family, components, identities).map(({ whole, parts, rest }) => {
      const strange = [whole, ...parts].flatMap((component) =>
        (all.get(component) ?? []).filter((name) => !own.has(name)).map((name) => [component, name] as const),
      );
      return {
        whole,
        parts,
        rest,
        units: [
          ...[...names].flatMap(([unit, of]) => unitsWith(unit, whole, parts, of, variables)),
          // A number that a unit stated in another release may stand in one sum with numbers that others state in this
          // one. Nothing here divides it.
          ...strange.flatMap(([component, name]) =>
            unitsWith(name, whole, parts, new Map([[component, name]]), variables),
          ),
        ],
      };
    });
  });
}

function unitsWith(
  unit: string,
  whole: string,
  parts: readonly string[],
  own: ReadonlyMap<string, string>,
  variables: ReadonlyMap<string, Variable>,
): PartWholeUnit[] {
  const variableOf = (name: string | null) => (name === null ? undefined : variables.get(name));
  const wholeName = own.get(whole) ?? null;
  const all = variableOf(wholeName);
  const partNames = parts.map((part) => own.get(part) ?? null);
  const present = partNames.flatMap((name) => variableOf(name) ?? []);
  const [any] = all === undefined ? present : [all];
  if (any === undefined) return [];
  const sum = present.reduce((total, one) => total + one.value, 0);
  // A company whose parts exceed its whole breaks the relation, so nobody can count on it.
  const rest = all === undefined ? sum : Math.max(0, all.value - sum);
  const isPublic = (all?.isPublic ?? true) && present.every((one) => one.isPublic);
  const restName = `${wholeName} − ${partNames.join(' − ')}`;
  return [{ unit, contributor: any.contributor, isPublic, whole: wholeName, parts: partNames, rest, restName }];
}
