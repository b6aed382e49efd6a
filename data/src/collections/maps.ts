/** What holds something for a key: a map, or one that forgets keys that nobody has any more. */
type Holder<K, V> = { get(key: K): V | undefined; set(key: K, value: V): unknown };

/** What is kept for a key; made, and kept, where there is nothing yet. */
export function kept<K, V>(holder: Holder<K, V>, key: K, make: () => V): V {
  const known = holder.get(key);
  if (known !== undefined) return known;
  const made = make();
  holder.set(key, made);
  return made;
}

/** Adds to the number of a key, which is 0 at first. */
export function addTo<K>(numbers: Map<K, number>, key: K, more = 1): void {
  numbers.set(key, (numbers.get(key) ?? 0) + more);
}

/** The number of a key: how many others were numbered before. */
export function numberOf<K>(numbers: Map<K, number>, key: K): number {
  return kept(numbers, key, () => numbers.size);
}
