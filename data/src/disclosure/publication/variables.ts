import type { LinearCell, Term } from '../../statistics/types.ts';
import { bondsOf } from './bonds.ts';
import type { Family } from './family.ts';
import { limit } from './limits.ts';

/** A company's number, as it stood in the release that is about to be written or in an earlier one. */
export interface Variable {
  readonly unit: string;
  readonly component: string;
  readonly contributor: string;
  readonly value: number;
  /** What everybody knows it to be at least … */
  readonly least: number;
  /** … and at most; null: nothing. */
  readonly most: number | null;
  readonly isPublic: boolean;
}

/** A cell as coefficients of variables. */
export interface VariableCell {
  readonly id: string;
  readonly role: 'table' | 'earlier';
  readonly rank: number;
  readonly coefficients: ReadonlyMap<string, number>;
}

/** A bond of one unit that its numbers keep. `rest`: what is missing in the sum. */
export interface UnitBond {
  readonly terms: readonly (readonly [variable: string, coefficient: number])[];
  readonly rest: number | null;
  /** What the terms add up to where that is known to everybody; null where it is nothing. */
  readonly one: number | null;
}

export interface Variables {
  readonly kind: LinearCell['kind'];
  readonly variables: ReadonlyMap<string, Variable>;
  readonly cells: readonly VariableCell[];
  /** By unit. */
  readonly bonds: ReadonlyMap<string, readonly UnitBond[]>;
  /** For each release, the newest first: which variable each component of each unit was. */
  readonly versions: readonly ReadonlyMap<string, ReadonlyMap<string, string>>[];
}

/** A family as an earlier release saw it, and which of its cells that release published. */
export interface EarlierFamily {
  readonly release: string;
  readonly family: Family;
  readonly published: ReadonlySet<string>;
}

const TOLERANCE = 1e-9;

/**
 * A family and what earlier releases published of it as variables, cells and bonds. A number that a company has not
 * restated is one variable in every release; a restated one is another variable in the releases that had it otherwise.
 * What was public once is public for ever.
 */
export function variablesOf(current: Family | null, earlier: readonly EarlierFamily[]): Variables {
  const variables = new Map<string, Variable>();
  const cells: VariableCell[] = [];
  const bonds = new Map<string, UnitBond[]>();
  const seen: Map<string, Map<string, string>>[] = [];
  /** The variables that a number of a unit has been, one for each value. */
  const stated = new Map<string, readonly string[]>();
  const versions = [...(current === null ? [] : [{ release: '', family: current, published: null }]), ...earlier];
  for (const { release, family, published } of versions) {
    const names = new Map<string, Map<string, string>>();
    seen.push(names);
    const nameOf = (term: Term) => {
      const plain = `${term.unit}\u0000${term.component}`;
      const known = stated.get(plain) ?? [];
      const same = known.find((one) => variables.get(one)?.value === term.value);
      const name = same ?? (known.length === 0 ? plain : `${plain}\u0000${release}`);
      const { unit, component, contributor, value, most, isPublic } = term;
      const before = variables.get(name);
      if (before === undefined) variables.set(name, { unit, component, contributor, value, least: 0, most, isPublic });
      else if (isPublic && !before.isPublic) variables.set(name, { ...before, isPublic });
      if (same === undefined) stated.set(plain, [...known, name]);
      const ofUnit = names.get(term.unit);
      if (ofUnit === undefined) names.set(term.unit, new Map([[term.component, name]]));
      else ofUnit.set(term.component, name);
      return name;
    };
    for (const cell of family.cells.values()) {
      const coefficients = new Map<string, number>();
      for (const term of cell.terms) {
        const name = nameOf(term);
        coefficients.set(name, (coefficients.get(name) ?? 0) + term.coefficient);
      }
      if (published === null) cells.push({ id: cell.id, role: 'table', rank: cell.rank, coefficients });
      else if (published.has(cell.id))
        cells.push({ id: `${cell.id} @ ${release}`, role: 'earlier', rank: -1, coefficients });
    }
    for (const [unit, components] of names) {
      const found = unitBonds(family.id, components, variables);
      bonds.set(unit, [...(bonds.get(unit) ?? []), ...found]);
    }
  }
  const kind = (current ?? earlier[0]?.family)?.kind ?? 'magnitude';
  if (kind === 'magnitude') for (const ofUnit of bonds.values()) limit(variables, ofUnit);
  return { kind, variables, cells, bonds, versions: seen };
}

/** The units of which not everything is public: what is told of others adds nothing to what is known of these. */
export function unitsWithSecrets(variables: ReadonlyMap<string, Variable>): ReadonlySet<string> {
  return new Set([...variables.values()].flatMap((one) => (one.isPublic ? [] : [one.unit])));
}

/** The bonds that the numbers of a unit keep; one that a company's own figures break is nothing an attacker can use. */
function unitBonds(
  family: string,
  names: ReadonlyMap<string, string>,
  variables: ReadonlyMap<string, Variable>,
): UnitBond[] {
  return bondsOf(family, [...names.keys()]).flatMap((bond) => {
    const terms = bond.terms.flatMap(([component, coefficient]) => {
      const name = names.get(component);
      return name === undefined ? [] : [[name, coefficient] as const];
    });
    const sum = terms.reduce((total, [name, factor]) => total + factor * (variables.get(name)?.value ?? 0), 0);
    const one = bond.with === 'one' || bond.with === 'one_with_rest';
    const first = variables.get(terms[0]?.[0] ?? '');
    const missing = (one ? (first?.most ?? 1) : 0) - sum;
    if (missing < -TOLERANCE) return [];
    const isExact = missing <= TOLERANCE;
    if (!isExact && (bond.with === 'one' || bond.with === 'nothing')) return [];
    // Where nothing is missing in a split it adds up to its total, and an attacker may count on that.
    const isOpen = bond.with === 'one_with_rest' || (bond.with === 'rest' && !(isExact && isSplit(bond.terms)));
    return [{ terms, rest: isOpen ? Math.max(0, missing) : null, one: one ? (first?.most ?? 1) : null }];
  });
}

/** A total and the codes of one breakdown, not a part and its whole. */
const isSplit = (terms: readonly (readonly [string, number])[]) =>
  terms.some(([component, coefficient]) => coefficient > 0 && component.includes(':'));
