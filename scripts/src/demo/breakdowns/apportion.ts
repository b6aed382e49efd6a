/** A place that takes a part of an amount: how much it draws, and how much it holds at most. */
export interface Place {
  readonly code: string;
  readonly weight: number;
  readonly most: number;
}

/**
 * A whole amount laid out over places by their weights, in whole numbers that add up to it, none above what its place holds.
 * Null where the places do not hold it together.
 */
export function apportioned(places: readonly Place[], amount: number): ReadonlyMap<string, number> | null {
  const parts = new Map(places.map(({ code }) => [code, 0]));
  const room = ({ code, most }: Place) => most - (parts.get(code) ?? 0);
  let rest = amount;
  const give = (place: Place, wanted: number) => {
    const given = Math.min(wanted, room(place), rest);
    parts.set(place.code, (parts.get(place.code) ?? 0) + given);
    rest -= given;
  };
  while (rest > 0) {
    const open = places.filter((place) => room(place) > 0);
    if (open.length === 0) return null;
    const [amountLeft, weights] = [rest, sumOf(open.map((place) => place.weight))];
    for (const place of open) give(place, weights === 0 ? 0 : Math.floor((amountLeft * place.weight) / weights));
    // Less than one for each place, or places that draw nothing: one each, the heaviest first.
    if (rest === amountLeft || rest < open.length)
      for (const place of open.toSorted((a, b) => b.weight - a.weight)) give(place, 1);
  }
  return parts;
}

export const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
