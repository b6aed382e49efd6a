import { bondsOf } from '../bonds.ts';
import type { Variable, Variables } from '../variables.ts';
import type { Composed } from './compose.ts';

/** One unit in a tie: its whole, its parts (null where it has none), and what they leave. */
export interface TiedUnit {
  readonly unit: string;
  readonly contributor: string;
  readonly isPublic: boolean;
  readonly whole: string | null;
  readonly parts: readonly (string | null)[];
  readonly rest: number;
  /** What a whole of one is for this unit: the part of a vote that it casts. */
  readonly weight: number;
}

/** A whole and its parts, unit by unit: what is not told of the whole follows from what is told. */
export interface Tie {
  /** Null where the whole is one for each unit, which everybody knows. */
  readonly whole: string | null;
  readonly parts: readonly string[];
  readonly units: readonly TiedUnit[];
  readonly isVote: boolean;
  /**
   * Whether parts may leave something of the whole. `where_left`: only where they do, as of a total beyond the codes that
   * it is split into; `always`: that nothing is left is a secret too.
   */
  readonly rest: 'never' | 'where_left' | 'always';
}

/**
 * The ties among components, for each release's own figures: a breakdown and its total, a part and its whole, a numerator
 * and its denominator, the options of a single choice, a composed component and what it is made of.
 */
export function tiesOf(
  family: string,
  { kind, versions }: Pick<Variables, 'kind' | 'versions'>,
  composed: Composed,
): Tie[] {
  return versions.flatMap((names) => {
    const components = [...new Set([...names.values()].flatMap((one) => [...one.keys()]))].sort();
    const shapes = bondsOf(family, components).map((bond) => {
      const whole = bond.terms.find(([, coefficient]) => coefficient < 0)?.[0] ?? null;
      const parts = bond.terms.filter(([component]) => component !== whole).map(([component]) => component);
      const isOpen = bond.with === 'rest' || bond.with === 'one_with_rest';
      const rest = !isOpen ? ('never' as const) : parts.some(isCode) && kind === 'magnitude' ? 'where_left' : 'always';
      return { whole, parts, rest } satisfies Pick<Tie, 'whole' | 'parts' | 'rest'>;
    });
    const ones = shapes.filter((shape) => shape.whole === null);
    const withComposed = [...composed.madeOf].flatMap(([component, members]) => [
      { whole: component, parts: members, rest: 'never' as const },
      ...ones
        .filter((one) => members.every((member) => one.parts.includes(member)))
        .map(({ rest, parts }) => ({
          whole: null,
          parts: [component, ...parts.filter((part) => !members.includes(part))],
          rest,
        })),
    ]);
    const byMembers = new Map([...composed.membersOf].map(([name, members]) => [members.toSorted().join('+'), name]));
    const variableOf = (unit: ReadonlyMap<string, string>, component: string): string | null => {
      const members = composed.madeOf.get(component);
      if (members === undefined) return unit.get(component) ?? null;
      const own = members.flatMap((member) => unit.get(member) ?? []);
      return byMembers.get(own.sort().join('+')) ?? null;
    };
    return [...shapes, ...withComposed].map(({ whole, parts, rest }) => ({
      whole,
      parts,
      rest,
      isVote: kind === 'yes_no',
      units: [...names].flatMap(([unit, own]) => tied(unit, whole, parts, own, variableOf, composed.variables)),
    }));
  });
}

/** A code of a breakdown. */
const isCode = (component: string) => component.includes(':');

function tied(
  unit: string,
  whole: string | null,
  parts: readonly string[],
  own: ReadonlyMap<string, string>,
  variableOf: (unit: ReadonlyMap<string, string>, component: string) => string | null,
  variables: ReadonlyMap<string, Variable>,
): TiedUnit[] {
  const wholeName = whole === null ? null : variableOf(own, whole);
  const partNames = parts.map((part) => variableOf(own, part));
  const present = [wholeName, ...partNames].flatMap((name) => (name === null ? [] : (variables.get(name) ?? [])));
  const [first] = present;
  if (first === undefined || (whole !== null && wholeName === null)) return [];
  const figure = (name: string | null) => (name === null ? 0 : (variables.get(name)?.value ?? 0));
  const weight = first.most ?? 1;
  const total = whole === null ? weight : figure(wholeName);
  const rest = total - partNames.reduce((sum, name) => sum + figure(name), 0);
  return [
    {
      unit,
      contributor: first.contributor,
      isPublic: present.every((one) => one.isPublic),
      whole: wholeName,
      parts: partNames,
      // A company whose parts exceed its whole breaks the tie; nobody can count on it.
      rest: Math.max(0, rest),
      weight,
    },
  ];
}
