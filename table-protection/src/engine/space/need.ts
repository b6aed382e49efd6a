import type { Sensitivity } from '@candor/data/disclosure/shared';
import { type Attacker, type Room, roomLeft, type Space } from './space.ts';

/** That a cell must be able to lie this far above (1) or below (−1) its value, for all that an attacker knows. */
export interface Need {
  readonly cell: number;
  readonly sign: 1 | -1;
  /** In units of the value; a whole number where the system is one of whole counts. */
  readonly level: number;
  /** `cell`: it is sensitive. `implied`: it keeps a sum that an equation gives away from being sensitive. */
  readonly reason: 'cell' | 'implied';
}

export function roomOfNeed(space: Space, { cell, sign }: Pick<Need, 'cell' | 'sign'>): Room {
  return (sign === 1 ? space.up[cell] : space.down[cell]) as Room;
}

/** The two needs of a protection interval; none in a direction in which there is nothing to reach. */
export function needsOf(
  space: Space,
  cell: number,
  { lower, upper }: Sensitivity,
  reason: Need['reason'] = 'cell',
): Need[] {
  const both = [
    { cell, sign: 1 as const, level: upper, reason },
    { cell, sign: -1 as const, level: lower, reason },
  ];
  return both.flatMap((need) => {
    const room = roomLeft(roomOfNeed(space, need), []);
    // An attacker who knows that values are whole must be left with whole values beyond the level.
    const level = Math.min(room, space.system.whole ? Math.ceil(need.level - 1e-9) : need.level);
    return level > 0 ? [{ ...need, level }] : [];
  });
}

/**
 * How far the cell must reach for this attacker, which does not hide from itself what it knows anyway. By `rest` a
 * contributor to the cell needs to be left no wider than what the other contributors alone would need.
 */
export function levelFor(space: Space, need: Need, attacker: Attacker): number {
  if (attacker.length === 0) return need.level;
  const level = Math.min(need.level, roomLeft(roomOfNeed(space, need), attacker));
  if (space.insiders === 'same' || level <= 0) return level;
  return Math.min(level, levelOfRest(space, need, attacker));
}

function levelOfRest(space: Space, { cell, sign, level }: Need, attacker: Attacker): number {
  const own = attacker.filter((who) => space.contributors[cell]?.includes(who));
  if (own.length === 0) return level;
  const key = `${cell}:${own.join()}`;
  let rest = space.rests.get(key);
  if (rest === undefined) {
    const names = new Set(own.map((who) => space.contributorIds[who]));
    const parts = space.system.cells[cell]?.parts ?? [];
    rest = space.system.judge(parts.filter((part) => part.isPublic || !names.has(part.contributor)));
    space.rests.set(key, rest);
  }
  const left = sign === 1 ? (rest?.upper ?? 0) : (rest?.lower ?? 0);
  return space.system.whole ? Math.ceil(left - 1e-9) : left;
}
