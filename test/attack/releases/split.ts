import type { Figure, Secret } from '../contributors.ts';
import type { Statement } from './figures.ts';

/** A part of an attack that shares no figure with the others. */
export interface AttackPart {
  readonly figures: readonly Figure[];
  readonly known: readonly Statement[];
  readonly secrets: readonly Secret[];
}

/** Takes apart what no equation and no secret connects, such as metrics and years; parts without a secret are left out. */
export function split(
  figures: readonly Figure[],
  known: readonly Statement[],
  secrets: readonly Secret[],
): AttackPart[] {
  const root = Int32Array.from(figures.keys());
  const find = (figure: number): number => {
    let at = figure;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  const join = (some: Iterable<number>): void => {
    let first: number | undefined;
    for (const one of some) {
      if (first === undefined) first = one;
      else root[find(one)] = find(first);
    }
  };
  for (const sum of known) join(sum.figures);
  for (const secret of secrets) join(secret.figures);

  const groups = Map.groupBy(figures.keys(), find);
  const knownOf = Map.groupBy(
    known.filter((sum) => sum.figures.length > 0),
    (sum) => find(sum.figures[0] ?? 0),
  );
  const secretsOf = Map.groupBy(secrets, (secret) => find(secret.figures[0] ?? 0));
  return [...groups].flatMap(([group, members]) => {
    const own = secretsOf.get(group);
    if (own === undefined) return [];
    const at = new Map(members.map((figure, index) => [figure, index]));
    const move = (some: Iterable<number>): number[] => Array.from(some, (figure) => at.get(figure) ?? -1);
    return [
      {
        figures: members.flatMap((figure) => figures[figure] ?? []),
        known: (knownOf.get(group) ?? []).map((sum) => ({ ...sum, figures: move(sum.figures) })),
        // Variables keep their order, so the figures of a secret stay in rising order.
        secrets: own.map((secret) => ({ ...secret, figures: Int32Array.from(move(secret.figures)) })),
      },
    ];
  });
}
