import { addTo, kept } from '../../../collections/maps.ts';
import type { Link } from '../../known/links.ts';
import type { Variable } from '../../known/variables.ts';
import { type Attacker, type Group, groupsIn, type LeftOpen } from './left-open.ts';

/**
 * By how much, as a figure of which that is p %, each group may be pushed by wholes that it is a part of, in groups of the
 * same units that do not hold all their parts in groups within. It is pushed by what the whole moves itself, or is pushed by,
 * less what the other companies of it have left beside the parts; and by no more than all that it holds. Wholes are not pushed
 * by their parts: what they move themselves is at least as much.
 */
export function pushesOn(left: LeftOpen, attacker: Attacker): ReadonlyMap<Group, number> {
  const known = kept(made, left, () => new Map());
  return kept(known, `${attacker.percent} ${attacker.coalition}`, () => pushesIn(left, attacker));
}

const made = new WeakMap<LeftOpen, Map<string, ReadonlyMap<Group, number>>>();

function pushesIn(left: LeftOpen, { percent, coalition }: Attacker): ReadonlyMap<Group, number> {
  const pushes = new Map<Group, number>();
  if (left.links.length === 0) return pushes;
  const { all } = groupsIn(left);
  const companies = totalsOf(all);
  const own = ({ component, members }: Group) =>
    members.reduce((most, one) => Math.max(most, companies.get(`${component} ${one.contributor}`) ?? 0), 0);
  const open = new Set(all.filter((group) => group.members.length > 1));
  const outOf = new Map<Group, readonly Way[]>();
  // A set gives what is added again while it is walked.
  for (const group of open) {
    open.delete(group);
    const ways = kept(outOf, group, () => waysOut(group, left, coalition));
    const moved = Math.max(own(group), pushes.get(group) ?? 0);
    for (const { to, spare } of ways) {
      const push = Math.min(moved - (100 * spare) / percent, (100 * mostOf(to)) / percent);
      if (push <= (pushes.get(to) ?? 0)) continue;
      pushes.set(to, push);
      if (to.members.length > 1) open.add(to);
    }
  }
  return pushes;
}

/** A group that another pushes, and how much the other can spare it. */
interface Way {
  readonly to: Group;
  readonly spare: number;
}

function waysOut(group: Group, left: LeftOpen, coalition: number): Way[] {
  const { at } = groupsIn(left);
  const neighbours = new Set(group.members.flatMap(({ unit }) => [...at(unit)]));
  return left.links.flatMap((link) => {
    if (link.whole !== group.component) return [];
    const parts = [...neighbours].filter((one) => link.parts.includes(one.component));
    const stays = parts.every((part) => part.members.length > 1 && isWithin(part, group));
    if (stays) return [];
    const spare = spareIn(group, link, left, coalition);
    return parts.map((to) => ({ to, spare }));
  });
}

function isWithin(group: Group, other: Group): boolean {
  const units = new Set(other.members.map((one) => one.unit));
  return group.members.every(({ unit }) => units.has(unit));
}

/** What the others have left beside the parts of their wholes, without the two or more that may not make up for it. */
function spareIn({ members }: Group, link: Link, left: LeftOpen, coalition: number): number {
  const byCompany = Map.groupBy(members, (one) => one.contributor);
  const rests = [...byCompany.values()].map((own) => own.reduce((sum, { unit }) => sum + restOf(unit, link, left), 0));
  return rests
    .sort((a, b) => b - a)
    .slice(1 + coalition)
    .reduce((sum, one) => sum + one, 0);
}

/** What a unit has of a whole beside its parts; whoever has no whole is not bound by it. */
function restOf(unit: string, { whole, parts }: Link, left: LeftOpen): number {
  const own = figuresAt(left).get(unit) ?? [];
  const of = (component: string) => own.flatMap((one) => (one.component === component ? [one.value] : []));
  const wholes = of(whole);
  if (wholes.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(...wholes) - parts.reduce((sum, part) => sum + Math.max(0, ...of(part)), 0));
}

const byUnit = new WeakMap<LeftOpen, ReadonlyMap<string, readonly Variable[]>>();

function figuresAt(left: LeftOpen): ReadonlyMap<string, readonly Variable[]> {
  return kept(byUnit, left, () => Map.groupBy([...left.blocks.flat(), ...left.alone], (one) => one.unit));
}

function totalsOf(groups: readonly Group[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { component, members } of groups)
    for (const { contributor, value, counterpart = 0 } of members)
      addTo(totals, `${component} ${contributor}`, Math.max(value, counterpart));
  return totals;
}

/** All that a group holds; whoever is by itself may be anything. */
const mostOf = ({ members }: Group) =>
  members.length === 1 ? Number.POSITIVE_INFINITY : members.reduce((sum, one) => sum + one.value, 0);
