import { monthsIn } from '../../period/index.ts';
import type { Member } from '../cells/cells.ts';
import { unitOf, voteCell } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import { shared } from '../cells/shared.ts';
import type { LinearCell, Standing } from '../types.ts';
import { sharesOf } from './choices.ts';
import { type Draft, draft, type Spot } from './draft.ts';

export const STANDINGS: readonly Standing[] = [
  'answered',
  'zero',
  'estimated',
  'other_unit',
  'not_measured',
  'not_applicable',
  'not_permitted_by_law',
  'withheld',
  'no_answer',
];
const RESPONDED: readonly Standing[] = ['answered', 'zero', 'estimated'];
/** The variable of a value of any of these standings. */
export const WITH_VALUE = 'value';

/**
 * Companies asked, and the share of them that answered; the companies of `spot` are those asked, by their standings. By
 * platform type and by group and size only this much: the standings of a handful of companies would reveal those of
 * one.
 */
export function coverageOf(spot: Spot): Draft[] {
  const { members, position } = spot.cell;
  const share = sharesOf(members);
  const cells = [standingCell(spot, WITH_VALUE, 'main', RESPONDED)];
  const isFine = position.level === 'type' || position.table === 'group_size';
  return [
    // Nobody asked is 0, which is no missing number.
    { ...draft('asked', members, 0, cells), value: members.length },
    draft('coverage', members, share(...RESPONDED), cells),
    ...(isFine ? [] : standingShares(spot, share)),
  ];
}

/** Share of the companies asked, by how they answered: “not measured” is a statistic of its own. */
function standingShares(spot: Spot, share: ReturnType<typeof sharesOf>): Draft[] {
  const { members } = spot.cell;
  return STANDINGS.map((standing) =>
    draft('status_share', members, share(standing), [standingCell(spot, standing, 'panel')], {
      breakdown: shared(`status:${standing}`),
    }),
  );
}

/** The votes of the companies with a standing, or with any of some. */
function standingCell(
  { metric, year, cell }: Spot,
  component: string,
  statistic: 'main' | 'panel',
  standings?: readonly Standing[],
): LinearCell {
  const rank = rankOf(statistic, cell.position);
  return voteCell(`${metric} ${year} standings`, cell.position.key, rank, component, cell.members, standings);
}

/** Share of the responding companies whose answer covers fewer months than the period has. */
export function partYearShare({ metric, year, cell }: Spot): Draft {
  const { members } = cell;
  const isPartYear = (member: Member) => member.parts.some((part) => part.months < monthsIn(part.year));
  const share = members.filter(isPartYear).length / members.length;
  return draft('part_year_share', members, share, [
    {
      family: shared(`${metric} ${year} months`),
      id: `part year ${cell.position.key}`,
      kind: 'yes_no',
      rank: rankOf('main', cell.position),
      terms: () =>
        members.map((member) => ({
          contributor: member.company,
          unit: member.parts.map(unitOf).join('+'),
          component: 'part_year',
          coefficient: 1,
          value: isPartYear(member) ? 1 : 0,
          most: 1,
          isPublic: member.isPublic,
        })),
    },
  ]);
}
