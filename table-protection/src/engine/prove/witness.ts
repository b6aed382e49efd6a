import { WHOLE_MATTERS_BELOW } from '../../system/whole.ts';
import { levelFor, type Need } from '../space/need.ts';
import { type Attacker, type Room, roomLeft, type Space } from '../space/space.ts';

/**
 * A change of the suppressed cells that satisfies every equation: the values plus the change are another possible
 * table.
 */
export interface Witness {
  readonly cells: Int32Array;
  /** In units of the value. */
  readonly moves: Float64Array;
}

const SLACK = 1e-6;

/** How far the witness moves its target in the direction of the need. */
export function reach(witness: Witness, need: Need): number {
  const at = witness.cells.indexOf(need.cell);
  return at < 0 ? 0 : (witness.moves[at] ?? 0) * need.sign;
}

export function moves(witness: Witness, cell: number): boolean {
  return witness.cells.includes(cell);
}

/** Whether the attacker, too, must think the witness possible (scaled down to what the attacker's need asks for). */
export function holdsFor(space: Space, need: Need, witness: Witness, attacker: Attacker): boolean {
  const asked = levelFor(space, need, attacker);
  if (asked <= 0) return true;
  const reached = reach(witness, need);
  // A witness found for who needs less does not convince who needs more.
  if (reached < asked * (1 - SLACK)) return false;
  const scale = Math.min(1, asked / reached);
  const whole = space.system.whole && asked < WHOLE_MATTERS_BELOW;
  for (let at = 0; at < witness.cells.length; at++) {
    const move = (witness.moves[at] ?? 0) * scale;
    if (whole && Math.abs(move - Math.round(move)) > 1e-9) return false;
    if (tooFar(roomOf(space, witness.cells[at] ?? 0, move), move, attacker, need)) return false;
  }
  return true;
}

function roomOf(space: Space, cell: number, move: number): Room {
  return (move > 0 ? space.up[cell] : space.down[cell]) as Room;
}

function tooFar(room: Room, move: number, attacker: Attacker, need: Need): boolean {
  return Math.abs(move) > roomLeft(room, attacker) + SLACK * need.level;
}

/**
 * The attackers, one contributor larger than this one (or, from the outsider, also pairs), who know too much for the
 * witness. Only contributors to the cells it moves can be among them.
 */
export function refutersOf(
  space: Space,
  need: Need,
  witness: Witness,
  attacker: Attacker,
  coalition: number,
): Attacker[] {
  if (attacker.length >= coalition) return [];
  const suspects = new Set<number>();
  const pairs = new Map<string, Attacker>();
  for (let at = 0; at < witness.cells.length; at++) {
    const move = witness.moves[at] ?? 0;
    const room = roomOf(space, witness.cells[at] ?? 0, move);
    // As long as somebody else's part may be anything, nobody can refute the move.
    if (room.boundless > coalition) continue;
    for (const who of room.order) {
      if (attacker.includes(who)) continue;
      if (tooFar(room, move, [...attacker, who], need)) suspects.add(who);
      // By share, largest first: whoever comes later knows less, unless limits are missing.
      else if (room.boundless === 0) break;
    }
    if (attacker.length === 0 && coalition === 2) pairsIn(room, move, need, suspects, pairs);
  }
  const single = [...suspects].map((who) => [...attacker, who].sort((a, b) => a - b));
  return [...single, ...pairs.values()].filter((one) => !holdsFor(space, need, witness, one));
}

function pairsIn(
  room: Room,
  move: number,
  need: Need,
  suspects: ReadonlySet<number>,
  pairs: Map<string, Attacker>,
): void {
  for (let i = 0; i < room.order.length; i++) {
    for (let j = i + 1; j < room.order.length; j++) {
      const pair = [room.order[i] ?? 0, room.order[j] ?? 0].sort((a, b) => a - b);
      if (!tooFar(room, move, pair, need)) {
        if (room.boundless === 0) break;
        continue;
      }
      if (!pair.some((who) => suspects.has(who))) pairs.set(pair.join(), pair);
    }
  }
}
