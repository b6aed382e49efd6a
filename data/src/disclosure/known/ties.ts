import { type Bond, bondsOf } from './bonds.ts';
import type { Variable, Variables } from './variables.ts';

/** One unit in a tie: its whole and its parts (null where it has none), and what they leave. */
export interface TiedUnit {
  readonly unit: string;
  readonly contributor: string;
  readonly isPublic: boolean;
  readonly whole: string | null;
  readonly parts: readonly (string | null)[];
  /** Without a whole: what the parts come to, for then nothing binds them. */
  readonly rest: number;
  /** By what the rest is known again, in other ties too: it is of these very numbers. */
  readonly restName: string;
}

/** A whole and its parts, unit by unit: what is not told of the whole follows from what is told. */
export interface Tie {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly units: readonly TiedUnit[];
  readonly rest: Bond['rest'];
}

/**
 * The ties among components, for each release's own figures: a breakdown and its total, a numerator and its denominator,
 * and what the definitions bind.
 */
export function tiesOf(
  family: string,
  { variables, versions, identities }: Pick<Variables, 'variables' | 'versions' | 'identities'>,
): Tie[] {
  return versions.flatMap((names) => {
    const components = [...new Set([...names.values()].flatMap((one) => [...one.keys()]))].sort();
    return bondsOf(family, components, identities).map(({ whole, parts, rest }) => ({
      whole,
      parts,
      rest,
      units: [...names].flatMap(([unit, own]) => tied(unit, whole, parts, own, variables)),
    }));
  });
}

function tied(
  unit: string,
  whole: string,
  parts: readonly string[],
  own: ReadonlyMap<string, string>,
  variables: ReadonlyMap<string, Variable>,
): TiedUnit[] {
  const variableOf = (name: string | null) => (name === null ? undefined : variables.get(name));
  const wholeName = own.get(whole) ?? null;
  const all = variableOf(wholeName);
  const partNames = parts.map((part) => own.get(part) ?? null);
  const present = partNames.flatMap((name) => variableOf(name) ?? []);
  const [any] = all === undefined ? present : [all];
  if (any === undefined) return [];
  const sum = present.reduce((total, one) => total + one.value, 0);
  // A company whose parts exceed its whole breaks the tie; nobody can count on it.
  const rest = all === undefined ? sum : Math.max(0, all.value - sum);
  const isPublic = (all?.isPublic ?? true) && present.every((one) => one.isPublic);
  const restName = `${wholeName} − ${partNames.join(' − ')}`;
  return [{ unit, contributor: any.contributor, isPublic, whole: wholeName, parts: partNames, rest, restName }];
}
