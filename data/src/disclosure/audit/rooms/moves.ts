import { addTo, kept } from '../../../collections/maps.ts';
import type { Variable } from '../../known/variables.ts';
import { type Attacker, byItself, type Figure, type Group, type Groups, groupsIn, type LeftOpen } from './left-open.ts';
import { pushesOn } from './pushes.ts';

/**
 * How far a sum moves at most when one company reported so many per cent more or less and its group makes up for it: groups
 * that the sum holds only a part of, whoever is by itself, and what pushes any of these. A figure that is known as closely
 * as a larger one moves as far as that.
 */
export function farthestMove(figures: readonly Figure[], left: LeftOpen, attacker: Attacker): number {
  const moved = movedBy(figures, groupsIn(left));
  const byCompany = new Map<string, number>();
  for (const one of moved.flatMap((group) => group.members)) addTo(byCompany, one.contributor, sizeOf(one));
  const own = [...byCompany.values()].reduce((most, one) => Math.max(most, one), 0);
  const pushes = pushesOn(left, attacker);
  const farthest = moved.reduce((most, group) => Math.max(most, pushes.get(group) ?? 0), own);
  return (farthest * attacker.percent) / 100;
}

/**
 * The companies that a sum moves with: those of the groups that it holds only a part of, and whoever is by itself; all of the
 * family where any of these is pushed.
 */
export function companiesMoved(figures: readonly Figure[], left: LeftOpen, attacker: Attacker): ReadonlySet<string> {
  const groups = groupsIn(left);
  const moved = movedBy(figures, groups);
  const pushes = pushesOn(left, attacker);
  const all = moved.some((group) => pushes.has(group)) ? [...groups.all, ...moved] : moved;
  return new Set(all.flatMap((group) => group.members.map((one) => one.contributor)));
}

/**
 * How many companies report something else when one does, or is pushed to by what is bound to it, and as few as possible make
 * up for it.
 */
export function companiesThatMove(figures: readonly Figure[], left: LeftOpen, attacker: Attacker): number {
  const pushes = pushesOn(left, attacker);
  return [...heldGroups(figures, groupsIn(left)).keys()].reduce(
    (most, group) => Math.max(most, companiesIn(group.members, pushes.get(group) ?? 0, attacker)),
    1,
  );
}

/** The groups that a sum of some figures holds only a part of, and whoever is by itself. */
function movedBy(figures: readonly Figure[], groups: Groups): Group[] {
  return [...heldGroups(figures, groups)].flatMap(([group, held]) =>
    group.members.length === 1 || held < group.members.length ? [group] : [],
  );
}

/** The groups of some figures, and how many of them each holds. */
function heldGroups(figures: readonly Figure[], { of }: Groups): ReadonlyMap<Group, number> {
  const held = new Map<Group, number>();
  for (const one of figures) {
    if (one.isPublic) continue;
    addTo(held, of(one) ?? byItself(one));
  }
  return held;
}

const sizeOf = ({ value, counterpart = 0 }: Variable) => Math.max(value, counterpart);

const counted = new WeakMap<readonly Variable[], Map<string, number>>();

function companiesIn(members: readonly Variable[], push: number, attacker: Attacker): number {
  if (members.length === 1) return 1;
  const known = kept(counted, members, () => new Map());
  return kept(known, `${attacker.percent} ${attacker.coalition} ${push}`, () => mostIn(members, push, attacker));
}

function mostIn(members: readonly Variable[], push: number, { percent, coalition }: Attacker): number {
  const companies = [...Map.groupBy(members, (one) => one.contributor).values()].map((own) => ({
    value: sum(own.map((one) => one.value)),
    down: sum(own.map((one) => one.value - one.least)),
    up: sum(own.map((one) => (one.most === null ? Number.POSITIVE_INFINITY : one.most - one.value))),
  }));
  const sorted = { down: companies.toSorted((a, b) => b.down - a.down), up: companies.toSorted((a, b) => b.up - a.up) };
  return companies.reduce((found, company) => {
    const needed = (['down', 'up'] as const).map((room) => {
      const others = sorted[room].filter((one) => one !== company).slice(coalition);
      return (
        1 +
        fewestFor(
          (Math.max(company.value, push) * percent) / 100,
          others.map((one) => one[room]),
        )
      );
    });
    return Math.max(found, ...needed);
  }, 1);
}

/** How many of some rooms, the largest first, a move needs; all and one more where they are not enough. */
function fewestFor(move: number, rooms: readonly number[]): number {
  let left = move;
  for (const [at, room] of rooms.entries()) {
    if (left <= 0) return at;
    left -= room;
  }
  return left <= 0 ? rooms.length : rooms.length + 1;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
