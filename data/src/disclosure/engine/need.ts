import type { Sensitivity } from '../system/types.ts';
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

/** How far the cell must reach for this attacker, which does not hide from itself what it knows anyway. */
export function levelFor(space: Space, need: Need, attacker: Attacker): number {
  return attacker.length === 0 ? need.level : Math.min(need.level, roomLeft(roomOfNeed(space, need), attacker));
}
