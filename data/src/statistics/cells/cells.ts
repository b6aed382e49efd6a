import { kept } from '../../collections/maps.ts';
import { pool } from '../answers/pooled.ts';
import type { Contribution, Pooled } from '../types.ts';
import type { Position } from './positions.ts';

/** One company in a cell: what its contributions there say together. */
export interface Member {
  readonly company: string;
  readonly value: Pooled;
  readonly isPublic: boolean;
  readonly parts: readonly Contribution[];
}

/** The companies that stand at one position, by company. */
export interface Cell {
  readonly position: Position;
  readonly members: readonly Member[];
}

export type Cells = ReadonlyMap<string, Cell>;

/**
 * The cells of one metric, year and breakdown code, by the key of their position. `contributions` are in the order of
 * `contributionsOf`: a company's stand together.
 */
export function cellsOf(
  contributions: readonly Contribution[],
  positions: (platformType: string | null, sizeBand: string | null) => readonly Position[],
): Cells {
  const cells = new Map<string, { position: Position; members: Member[] }>();
  for (const contribution of contributions) {
    const alone = memberOf(contribution);
    for (const position of positions(contribution.platformType, contribution.sizeBand)) {
      const cell = kept(cells, position.key, () => ({ position, members: [] }));
      const last = cell.members.at(-1);
      if (last?.company === contribution.company) cell.members[cell.members.length - 1] = joined(last, contribution);
      else cell.members.push(alone);
    }
  }
  return cells;
}

function memberOf(contribution: Contribution): Member {
  const { company, value, disclosure } = contribution;
  return { company, value, isPublic: disclosure === 'public', parts: [contribution] };
}

function joined(member: Member, contribution: Contribution): Member {
  return {
    company: member.company,
    value: pool(member.value, contribution.value),
    isPublic: member.isPublic && contribution.disclosure === 'public',
    // As long as it must be: there are hundreds of thousands, and an array that grows has room for more.
    parts: member.parts.concat(contribution),
  };
}

/** The members whose company is in another cell too. Both are by company. */
export function among(members: readonly Member[], others: readonly Member[]): readonly Member[] {
  return amongWhere(members, others, () => true);
}

/**
 * The members whose company is in the cell of another year too, with values that all cover as many months: the matched
 * panel. Half a year and a year are not compared.
 */
export function matched(members: readonly Member[], others: readonly Member[]): readonly Member[] {
  return amongWhere(members, others, coverTheSame);
}

function amongWhere(
  members: readonly Member[],
  others: readonly Member[],
  is: (member: Member, other: Member) => boolean,
): readonly Member[] {
  let at = 0;
  return members.filter((member) => {
    while (at < others.length && (others[at]?.company ?? '') < member.company) at += 1;
    const other = others[at];
    return other?.company === member.company && is(member, other);
  });
}

function coverTheSame(member: Member, other: Member): boolean {
  const months = member.parts[0]?.months ?? 0;
  return months > 0 && [member, other].every(({ parts }) => parts.every((part) => part.months === months));
}
