import { rollup } from 'd3-array';
import { countOf } from '../answers/pooled.ts';
import type { Member } from '../cells/cells.ts';
import { wholeTerm } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import { shared } from '../cells/shared.ts';
import type { LinearCell } from '../types.ts';
import { type Draft, draft, type Spot } from './draft.ts';

/** Fixed classes of counts: the lowest count of each, and its code. */
export const BANDS = [
  [0, '0'],
  [1, '1-9'],
  [10, '10-99'],
  [100, '100-999'],
  [1000, '1000-9999'],
  [10_000, '10000-99999'],
  [100_000, '100000+'],
] as const;

export function bandOf(count: number): string {
  return BANDS.findLast(([from]) => count >= from)?.[1] ?? '0';
}

const bandOfMember = (member: Member) => bandOf(countOf(member.value));

/** Share of the companies with more than zero. */
export function shareAny(spot: Spot): Draft {
  const { members } = spot.cell;
  const any = members.filter((member) => countOf(member.value) > 0).length;
  return draft('share_any', members, any / members.length, [classCell(spot, 'any', (band) => band !== '0')]);
}

/** Share of the companies in each class. */
export function bandShares(spot: Spot): Draft[] {
  const { members } = spot.cell;
  const inside = rollup(members, (same) => same.length, bandOfMember);
  return BANDS.map(([, band]) =>
    draft('share', members, (inside.get(band) ?? 0) / members.length, [classCell(spot, band, (one) => one === band)], {
      breakdown: shared(`band:${band}`),
    }),
  );
}

/** How many companies are in some classes: one vote a company. */
function classCell({ metric, year, cell }: Spot, what: string, holds: (band: string) => boolean): LinearCell {
  return {
    family: shared(`${metric} ${year} classes`),
    id: `${what} ${cell.position.key}`,
    kind: 'yes_no',
    rank: rankOf(what === 'any' ? 'main' : 'breakdown', cell.position),
    terms: () =>
      cell.members.map((member) => wholeTerm(member, `band:${what}`, holds(bandOfMember(member)) ? 1 : 0, 1)),
  };
}
