import { kept } from '../../../collections/maps.ts';
import type { Link } from '../../known/links.ts';
import type { Variable } from '../../known/variables.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../../policy/types.ts';

/** What everything published leaves open of a family. Confidential. */
export interface LeftOpen {
  /** The companies' numbers that the published cells do not distinguish. */
  readonly blocks: readonly (readonly Variable[])[];
  /** Those of which nothing is published. */
  readonly alone: readonly Variable[];
  /** What binds the components to each other. */
  readonly links: readonly Link[];
}

/** A family of which nothing is published. */
export const ALL_OPEN: LeftOpen = { blocks: [], alone: [], links: [] };

/** One company’s figure in one place. A corrected figure is another one than before. */
export type Figure = Pick<Variable, 'unit' | 'component' | 'contributor' | 'value' | 'most' | 'isPublic'>;

/** What an attack is reckoned with: how close it may come, and how many pool what they know. */
export interface Attacker {
  readonly percent: number;
  readonly coalition: number;
}

export const attackerBy = ({ pPercent, coalition }: Policy): Attacker => ({
  percent: pPercent ?? DEFAULT_PROTECTION_PERCENT,
  coalition,
});

/** A block as the audit looks at it; whoever is alone is one of one. */
export interface Group {
  readonly component: string;
  readonly members: readonly Variable[];
}

/** The confidential figures of a family in their groups, by name and by unit. */
export interface Groups {
  readonly all: readonly Group[];
  readonly of: (figure: Figure) => Group | undefined;
  readonly at: (unit: string) => Iterable<Group>;
}

/** The groups of what is left open; made once for the same. */
export function groupsIn(left: LeftOpen): Groups {
  return kept(made, left, () => groupsOf(left));
}

function groupsOf(left: LeftOpen): Groups {
  const all = [...left.blocks, ...left.alone.map((one) => [one])].flatMap((block): Group[] => {
    const members = block.filter((one) => !one.isPublic);
    return members.length === 0 ? [] : [{ component: members[0]?.component ?? '', members }];
  });
  const pairs = all.flatMap((group) => group.members.map((one) => [one, group] as const));
  const byName = new Map(pairs.map(([one, group]) => [nameOf(one), group]));
  const byUnit = new Map<string, Set<Group>>();
  for (const [{ unit }, group] of pairs) kept(byUnit, unit, () => new Set()).add(group);
  return {
    all,
    of: (figure: Figure) => byName.get(nameOf(figure)),
    at: (unit: string) => byUnit.get(unit) ?? [],
  };
}

const made = new WeakMap<LeftOpen, Groups>();

const nameOf = ({ unit, component, value }: Figure) => `${unit} ${component} ${value}`;

/** A figure that stands in no group. */
export const byItself = (one: Figure): Group => ({ component: one.component, members: [{ ...one, least: 0 }] });
