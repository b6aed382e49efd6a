/** A parent's value among those that a quantile is of. */
export interface Ordered {
  readonly parent: string;
  readonly value: number;
  readonly isPublic: boolean;
}

/**
 * Every window of neighbouring order statistics, three or more, that a published quantile can be the mean of: around
 * the quantile's place, the narrowest first, of equally wide ones the one in the middle. Of equal values nobody knows
 * which it was: where it has no others all of them are taken, or the public ones if they are enough, and at its ends the public ones first, which explain the
 * number to everybody, and then those of the first names, as the rule has it. Where the number is rounded the mean may
 * lie `room` beside it. Empty where no window gives the number.
 */
export function windowsOf<One extends Ordered>(
  members: readonly One[],
  p: number,
  published: number,
  room = 0,
): (readonly One[])[] {
  const sorted = members.toSorted((a, b) => a.value - b.value || (a.parent < b.parent ? -1 : 1));
  const place = (sorted.length - 1) * p;
  const found: (readonly One[])[] = [];
  const below = [0];
  for (const one of sorted) below.push((below.at(-1) ?? 0) + one.value);
  for (let size = 3; size <= sorted.length; size += 1) {
    const starts = Array.from({ length: sorted.length - size + 1 }, (_, from) => from)
      .filter((from) => from <= Math.ceil(place) && from + size - 1 >= Math.floor(place))
      .sort((a, b) => Math.abs(a + (size - 1) / 2 - place) - Math.abs(b + (size - 1) / 2 - place));
    for (const from of starts) {
      const mean = ((below[from + size] ?? 0) - (below[from] ?? 0)) / size;
      if (Math.abs(mean - published) > room + 1e-9 * Math.max(1, Math.abs(published))) continue;
      found.push(exchanged(sorted.slice(from, from + size), sorted));
    }
  }
  return found;
}

/** A window with those in it that everybody would name of equal ones. */
function exchanged<One extends Ordered>(window: readonly One[], sorted: readonly One[]): readonly One[] {
  const equal = (value: number | undefined) => sorted.filter((one) => one.value === value);
  const [first, last] = [window[0]?.value, window.at(-1)?.value];
  if (first === last) {
    const open = equal(first).filter((one) => one.isPublic);
    return open.length >= window.length ? open : equal(first);
  }
  const end = (value: number | undefined) =>
    equal(value)
      .sort(
        (a, b) => Number(b.isPublic) - Number(a.isPublic) || Number(window.includes(b)) - Number(window.includes(a)),
      )
      .slice(0, window.filter((one) => one.value === value).length);
  return [...end(first), ...window.filter(({ value }) => value !== first && value !== last), ...end(last)];
}

/**
 * The window that the attacker takes a published quantile to be of: the narrowest with its mean that keeps to the
 * rules. That is what everybody knows of how it was made: the fewest neighbours that keep to the rules are published. A
 * narrower window that happens to have the same mean breaks them, so it is not the one; a wider one is true too, but to
 * take both for known would give away the difference of the two, which was published to nobody. Where none keeps to the
 * rules the narrowest is taken: it is a breach (U0) whichever it was. Undefined where no window gives the number.
 */
export function windowOf<One extends Ordered>(
  members: readonly One[],
  p: number,
  published: number,
  keepsToRules: (window: readonly One[]) => boolean,
  room = 0,
): readonly One[] | undefined {
  const windows = windowsOf(members, p, published, room);
  return windows.find(keepsToRules) ?? windows[0];
}
