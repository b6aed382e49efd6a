import type { Space } from './space.ts';

/** A cell and those nearest to it that may move, by steps along equations. */
export function nearest(space: Space, first: number, movable: Uint8Array, most: number): number[] {
  const found = new Set([first]);
  for (const cell of found) {
    for (const index of space.equationsOf[cell] ?? []) {
      for (const [other] of space.system.equations[index]?.terms ?? []) {
        if (movable[other] === 1 && found.size < most) found.add(other);
      }
    }
    if (found.size >= most) break;
  }
  return [...found].sort((a, b) => a - b);
}
