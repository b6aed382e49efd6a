import type { PartWhole } from './part-wholes.ts';
import type { VariablePartWhole, Variables } from './variables.ts';

/** Numbers that the definitions make equal, and of which components they are. */
export interface EqualNumbers {
  /** By variable: the name that it shares with every number of its unit that equals it. What equals nothing is not here. */
  readonly classes: ReadonlyMap<string, string>;
  /** Pairs of components of which some numbers are equal and which no part-whole relation compares by itself. */
  readonly pairs: readonly (readonly [string, string])[];
}

/**
 * Which numbers of one unit are equal by exact relations: a whole and its only part, and two wholes of the same parts. The
 * denominator of a share is all content of a company, so its sum is known with that of the content. Where the two are published
 * of different companies, their difference says something of these alone.
 */
export function equalNumbersOf(
  partWholes: readonly PartWhole[],
  { variables, partWholesByUnit }: Pick<Variables, 'variables' | 'partWholesByUnit'>,
): EqualNumbers {
  const classes = classesOf([...partWholesByUnit.values()].flat());
  const compared = new Set(
    partWholes.flatMap(({ whole, parts }) => parts.map((part) => [whole, part].sort().join('|'))),
  );
  const pairs = new Map<string, readonly [string, string]>();
  const componentOf = (name: string) => variables.get(name)?.component ?? '';
  for (const names of Map.groupBy(classes.keys(), (name) => classes.get(name)).values()) {
    const components = [...new Set(names.map(componentOf))].sort();
    for (const [at, one] of components.entries()) {
      for (const other of components.slice(at + 1)) {
        const key = `${one}|${other}`;
        if (!compared.has(key)) pairs.set(key, [one, other]);
      }
    }
  }
  return { classes, pairs: [...pairs.values()] };
}

function classesOf(relations: readonly VariablePartWhole[]): Map<string, string> {
  const parents = new Map<string, string>();
  const classOf = (name: string): string => {
    const up = parents.get(name) ?? name;
    return up === name ? name : classOf(up);
  };
  const wholes = new Map<string, string>();
  for (const { whole, parts, mayLeaveRest } of relations) {
    if (mayLeaveRest || parts.length === 0) continue;
    const key = [...parts].sort().join(' + ');
    const same = parts.length === 1 ? parts[0] : wholes.get(key);
    wholes.set(key, whole);
    if (same !== undefined) parents.set(classOf(whole), classOf(same));
  }
  const found = new Map<string, string>();
  for (const name of parents.keys()) found.set(name, classOf(name)).set(classOf(name), classOf(name));
  return found;
}
