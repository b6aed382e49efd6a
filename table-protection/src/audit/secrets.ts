import type { Place, System } from '../system/types.ts';

/** What a contributor has in a cell, as the places in which it has it: nobody else may come close to the sum. */
export interface Secret {
  readonly contributor: string;
  /** Any cell of which it is what this contributor has. */
  readonly cell: number;
  readonly places: readonly PlaceOfSecret[];
  readonly up: number;
  readonly down: number;
}

export interface PlaceOfSecret {
  readonly cell: number;
  readonly own: number;
  /** The others with something in the same place. */
  readonly others: ReadonlyMap<string, number>;
  readonly isBounded: boolean;
}

/** Every sum of a contributor's places that a cell holds, each once, with how far it must be open on one side at least. */
export function secretsOf(system: System): Secret[] {
  const { cells, places = [], judge, whole } = system;
  const byContributor = new Map<string, Place[]>();
  for (const place of places) {
    for (const { contributor } of cells[place.cell]?.parts ?? []) {
      const known = byContributor.get(contributor);
      if (known === undefined) byContributor.set(contributor, [place]);
      else known.push(place);
    }
  }
  const level = (one: number) => (whole && one !== Infinity ? Math.ceil(one - 1e-9) : one);
  return [...byContributor].flatMap(([contributor, own]) => {
    const byCell = new Map<number, Place[]>();
    for (const place of own) for (const cell of place.within) byCell.set(cell, [...(byCell.get(cell) ?? []), place]);
    const distinct = new Map<string, readonly [number, readonly Place[]]>();
    for (const [cell, of] of byCell) distinct.set(of.map((place) => place.cell).join(), [cell, of]);
    return [...distinct.values()].flatMap(([cell, of]): Secret[] => {
      const found = of.map((place) => placeOf(system, place, contributor));
      const value = found.reduce((sum, place) => sum + place.own, 0);
      const least = found.every(({ isBounded }) => isBounded) ? 0 : null;
      const alone = judge([{ contributor, value, isPublic: false, least, most: null }]);
      return alone === null
        ? []
        : [{ contributor, cell, places: found, up: level(alone.upper), down: level(alone.lower) }];
    });
  });
}

function placeOf({ cells }: System, { cell }: Place, contributor: string): PlaceOfSecret {
  const parts = cells[cell]?.parts ?? [];
  const mine = parts.find((part) => part.contributor === contributor);
  return {
    cell,
    own: mine?.value ?? 0,
    others: new Map(
      parts.filter((part) => part.contributor !== contributor).map((part) => [part.contributor, part.value]),
    ),
    isBounded: mine?.least === 0,
  };
}
