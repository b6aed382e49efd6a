import type { Variable, VariableCell, Variables } from '../variables.ts';

/** A cell of one component; a cell that adds several components of a unit gets a component of its own. */
export interface ComponentCell extends VariableCell {
  readonly component: string;
}

export interface Composed {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly cells: readonly ComponentCell[];
  /** The components that a composed one is made of. */
  readonly madeOf: ReadonlyMap<string, readonly string[]>;
  /** The variable of a composed component in terms of those that it is made of: `name` of each by composed name. */
  readonly membersOf: ReadonlyMap<string, readonly string[]>;
}

/** Gives each cell a single component, such as *responded* for the sum of answered, zero and estimated. */
export function compose({ variables: plain, cells }: Pick<Variables, 'variables' | 'cells'>): Composed {
  const variables = new Map(plain);
  const madeOf = new Map<string, readonly string[]>();
  const membersOf = new Map<string, readonly string[]>();
  const composed = cells.map((cell): ComponentCell => {
    const components = [
      ...new Set([...cell.coefficients.keys()].map((name) => plain.get(name)?.component ?? '')),
    ].sort();
    const [only] = components;
    if (components.length === 1 && only !== undefined) return { ...cell, component: only };
    const component = components.join('+');
    madeOf.set(component, components);
    const byUnit = new Map<string, { names: string[]; coefficient: number }>();
    for (const [name, coefficient] of cell.coefficients) {
      const unit = plain.get(name)?.unit ?? '';
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, { names: [name], coefficient });
      else known.names.push(name);
    }
    const coefficients = new Map<string, number>();
    for (const { names, coefficient } of byUnit.values()) {
      const name = names.toSorted().join('+');
      coefficients.set(name, coefficient);
      membersOf.set(name, names);
      if (!variables.has(name)) variables.set(name, together(name, component, names, plain));
    }
    return { ...cell, component, coefficients };
  });
  return { variables, cells: composed, madeOf, membersOf };
}

function together(
  name: string,
  component: string,
  names: readonly string[],
  variables: ReadonlyMap<string, Variable>,
): Variable {
  const members = names.flatMap((one) => variables.get(one) ?? []);
  const [first] = members;
  return {
    unit: first?.unit ?? name,
    component,
    contributor: first?.contributor ?? name,
    value: members.reduce((sum, one) => sum + one.value, 0),
    least: 0,
    most: first?.most ?? null,
    isPublic: members.every((one) => one.isPublic),
  };
}
