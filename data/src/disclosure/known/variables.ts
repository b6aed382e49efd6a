import { addTo, kept } from '../../collections/maps.ts';
import type { Identity } from '../../framework/identities.ts';
import type { Term } from '../../statistics/types.ts';
import type { Family } from './family.ts';
import { limitVariables } from './limits.ts';
import { type Link, linksOf } from './links.ts';
import { agreementsOf, partWholeRulesOf } from './part-whole-rules.ts';
import type { Reckoning } from './rounding/reckoning.ts';
import type { RoundedSum } from './rounding/rounded-sums.ts';

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
  /** A larger number that is known as closely as this one, because both add up to a public whole. */
  readonly counterpart?: number;
}

/** A cell as coefficients of variables. */
export interface VariableCell {
  readonly id: string;
  readonly role: 'table' | 'earlier';
  readonly rank: number;
  /** The one kind of number that it adds up. */
  readonly component: string;
  readonly coefficients: ReadonlyMap<string, number>;
  /** What it says of other variables beside their sum: nobody above a quantile is below it. */
  readonly limits?: readonly Limit[];
}

/** What everybody knows of a variable at least and at most; null: nothing. */
export interface Limit {
  readonly name: string;
  readonly least: number;
  readonly most: number | null;
}

/**
 * A sum of which an earlier release published something rounded, and the largest company that its room has been
 * measured by.
 */
export interface RoundedVariableSum {
  readonly names: readonly string[];
  readonly largest: number;
  /** Where it is no sum but a quantile: how many companies may move together. */
  readonly companies?: number;
  readonly by: Reckoning;
}

/** A part-whole relation among the variables of one unit, which its numbers keep. */
export interface VariablePartWhole {
  readonly whole: string;
  readonly parts: readonly string[];
  /**
   * Whether the parts may leave something of the whole. Where nothing is missing in a split everybody counts on that.
   */
  readonly mayLeaveRest: boolean;
}

export interface Variables {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly cells: readonly VariableCell[];
  /**
   * Cells of tables that are published together or not at all, such as the two sums of a ratio; each by itself if left
   * out.
   */
  readonly bundles: readonly (readonly string[])[] | undefined;
  /** The part-whole relations of each unit. */
  readonly partWholesByUnit: ReadonlyMap<string, readonly VariablePartWhole[]>;
  /** For each release that differs from others, the newest first: which variable each component of each unit was. */
  readonly versions: readonly ReadonlyMap<string, ReadonlyMap<string, string>>[];
  /** What the definitions bind. */
  readonly identities: readonly Identity[];
  /** What binds the components to each other. */
  readonly links: readonly Link[];
  /** What earlier releases published rounded. */
  readonly roundedSums: readonly RoundedVariableSum[];
}

/** A family as an earlier release saw it, and which of its cells that release published. */
export interface EarlierFamily {
  readonly release: string;
  readonly family: Family;
  readonly published: ReadonlySet<string>;
  /** What it says rounded or as ranges, and the room of that. */
  readonly rounded?: readonly RoundedSum[];
}

/** A value that a number has had, and the variable that it is. */
interface Stated {
  readonly name: string;
  readonly value: number;
}

const TOLERANCE = 1e-9;

/**
 * A family, and what earlier releases published of it, as variables, cells and part-whole relations. A number that a
 * company has not restated is one variable in every release. A restated number is another variable in the releases that
 * had it otherwise. What was public once is public for ever.
 */
export function variablesOf(
  current: Family | null,
  earlier: readonly EarlierFamily[],
  identities: readonly Identity[],
): Variables {
  const variables = new Map<string, Variable>();
  const cells: VariableCell[] = [];
  const partWholesByUnit = new Map<string, VariablePartWhole[]>();
  const seen: Map<string, Map<string, string>>[] = [];
  /** By unit and component: the variables that a number has been, one for each value. */
  const stated = new Map<string, Map<string, Stated[]>>();
  const roundedSums: RoundedVariableSum[] = [];
  const now = current === null ? [] : [{ release: '', family: current, published: null, rounded: [] }];
  for (const { release, family, published, rounded = [] } of [...now, ...earlier]) {
    const names = new Map<string, Map<string, string>>();
    const nameOf = ({ unit, component, contributor, value, most, isPublic }: Omit<Term, 'coefficient'>) => {
      const ofUnit = kept(stated, unit, () => new Map<string, Stated[]>());
      const known = kept(ofUnit, component, () => []);
      let own = known.find((one) => one.value === value);
      if (own === undefined) {
        const plain = `${unit}\u0000${component}`;
        own = { name: known.length === 0 ? plain : `${plain}\u0000${release}`, value };
        known.push(own);
      }
      const { name } = own;
      const before = variables.get(name);
      if (before === undefined) variables.set(name, { unit, component, contributor, value, least: 0, most, isPublic });
      else if (isPublic && !before.isPublic) variables.set(name, { ...before, isPublic });
      kept(names, unit, () => new Map<string, string>()).set(component, name);
      return name;
    };
    for (const cell of family.cells.values()) {
      const coefficients = new Map<string, number>();
      const component = cell.terms[0]?.component ?? '';
      for (const term of cell.terms) {
        if (term.component !== component) throw new Error(`the cell ${cell.id} adds up different kinds of number`);
        addTo(coefficients, nameOf(term), term.coefficient);
      }
      if (published !== null && !published.has(cell.id)) continue;
      const limits = (cell.limits ?? []).map(({ term, least, most }) => ({ name: nameOf(term), least, most }));
      const own = { component, coefficients, ...(limits.length === 0 ? {} : { limits }) };
      if (published === null) cells.push({ id: cell.id, role: 'table', rank: cell.rank, ...own });
      else cells.push({ id: `${cell.id} @ ${release}`, role: 'earlier', rank: -1, ...own });
    }
    for (const { terms, ...room } of rounded) roundedSums.push({ names: terms.map(nameOf), ...room });
    for (const term of agreed(names, variables, identities)) nameOf(term);
    // Where nobody restated anything a release adds no relations of its own.
    if (seen.some((other) => isSameNames(names, other))) continue;
    seen.push(names);
    for (const [unit, components] of names) {
      const found = variablePartWholes(family.id, components, variables, identities);
      kept(partWholesByUnit, unit, () => []).push(...found);
    }
  }
  for (const ofUnit of partWholesByUnit.values()) limitVariables(variables, ofUnit);
  const components = [...new Set([...variables.values()].map((one) => one.component))];
  const links = linksOf(current?.id ?? earlier[0]?.family.id ?? '', components, identities);
  const bundles = current?.bundles;
  return { variables, cells, bundles, partWholesByUnit, versions: seen, identities, links, roundedSums };
}

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

function isSameNames(one: Names, other: Names): boolean {
  if (one.size !== other.size) return false;
  for (const [unit, components] of one) {
    const before = other.get(unit);
    if (components.size !== before?.size) return false;
    for (const [component, name] of components) if (before.get(component) !== name) return false;
  }
  return true;
}

/**
 * The numbers that both sides of exact identities are parts of. Each is the larger side, which is both sides where a
 * unit keeps the identity.
 */
function agreed(
  names: Names,
  variables: ReadonlyMap<string, Variable>,
  identities: readonly Identity[],
): Omit<Term, 'coefficient'>[] {
  const components = new Set([...names.values()].flatMap((own) => [...own.keys()]));
  return agreementsOf(identities, (one) => components.has(one)).flatMap(({ name, whole, parts }) =>
    [...names].flatMap(([unit, own]) => {
      const sides = [[whole], parts].map((side) => side.flatMap((one) => variables.get(own.get(one) ?? '') ?? []));
      const present = sides.flat();
      const contributor = present[0]?.contributor;
      if (contributor === undefined) return [];
      const value = Math.max(...sides.map((side) => side.reduce((sum, one) => sum + one.value, 0)));
      const isPublic = present.every((one) => one.isPublic);
      return [{ unit, component: name, contributor, value, most: null, isPublic }];
    }),
  );
}

/**
 * The part-whole relations that the numbers of a unit keep. An attacker can use none that a company’s own figures
 * break.
 */
function variablePartWholes(
  family: string,
  names: ReadonlyMap<string, string>,
  variables: ReadonlyMap<string, Variable>,
  identities: readonly Identity[],
): VariablePartWhole[] {
  const figureOf = (name: string) => variables.get(name)?.value ?? 0;
  return partWholeRulesOf(family, [...names.keys()], identities).flatMap((rule) => {
    const whole = names.get(rule.whole);
    const parts = rule.parts.flatMap((component) => names.get(component) ?? []);
    if (whole === undefined) return [];
    const missing = figureOf(whole) - parts.reduce((sum, name) => sum + figureOf(name), 0);
    if (missing < -TOLERANCE) return [];
    return [{ whole, parts, mayLeaveRest: missing > TOLERANCE || rule.rest === 'always' }];
  });
}
