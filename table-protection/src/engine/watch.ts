import type { Exposed } from '../audit/contributors.ts';
import { mergeParts } from '../system/merge.ts';
import type { Equation, System, SystemCell } from '../system/types.ts';

/**
 * The same system with the sums of places that were not hidden as cells of their own, which are never published: so the
 * engine hides them as it hides any other cell.
 */
export function watch(system: System, exposed: readonly Exposed[]): System {
  const cells: SystemCell[] = [];
  const equations: Equation[] = [];
  const known = new Set(system.cells.map(({ id }) => id));
  for (const { secret, attacker } of exposed) {
    const alone = secret.places.filter(({ others }) => [...others.keys()].every((who) => who === attacker));
    const { length } = system.cells;
    const id = alone.map(({ cell }) => system.cells[cell]?.id).join(' + ');
    if (alone.length < 2 || known.has(id)) continue;
    known.add(id);
    const parts = mergeParts(alone.map(({ cell }) => ({ parts: system.cells[cell]?.parts ?? [], factor: 1 })));
    equations.push({ terms: [[length + cells.length, -1], ...alone.map(({ cell }) => [cell, 1] as const)] });
    cells.push({
      id,
      value: parts.reduce((sum, part) => sum + part.value, 0),
      parts,
      role: 'inner',
      cost: 1,
      sensitivity: { kinds: ['p_percent'], lower: secret.down, upper: secret.up },
    });
  }
  return { ...system, cells: [...system.cells, ...cells], equations: [...system.equations, ...equations] };
}
