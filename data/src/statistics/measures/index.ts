import { group } from 'd3-array';
import type { Metric } from '../../framework/index.ts';
import { monthsIn } from '../../period/index.ts';
import { countOf } from '../answers/pooled.ts';
import type { Users } from '../answers/users.ts';
import { type Member, matched } from '../cells/cells.ts';
import { exactSum } from '../cells/exact-sum.ts';
import { TOTAL } from '../cells/positions.ts';
import type { AggregateKey } from '../types.ts';
import { optionShares, panelOptionShares, panelPracticeShares, practiceShares } from './choices.ts';
import { bandShares, shareAny } from './classes.ts';
import { countQuartiles, medianPerMillion, mixOf, sumCell, sumOf } from './counts.ts';
import { partYearShare } from './coverage.ts';
import { type Draft, draft, type Spot } from './draft.ts';
import { durationQuartiles } from './durations.ts';
import { medianChange } from './growth.ts';
import { type Panel, panelAmounts, panelMedians } from './panel.ts';
import { pooledRatio, ratioQuartiles } from './percentages.ts';
import { ratioTo } from './ratio-to.ts';

export { coverageOf } from './coverage.ts';

const optionsOf = (metric: Metric) => metric.options.map((option) => option.code);
const isSingle = (metric: Metric) => metric.answerType !== 'multi_choice';

/** What other metrics say of a member: its users, and whether everybody knows its denominator. */
export interface Elsewhere {
  readonly usersOf: (member: Member) => Users;
  readonly isDenominatorKnown: (member: Member) => boolean;
}

/**
 * The measures of one cell that the metric is published as. Where rows are fixed they are the same whoever answered;
 * otherwise a platform has its rows also where nobody answered, and a size has none.
 */
export function measuresOf(
  metric: Metric,
  spot: Spot,
  below: Spot,
  { usersOf, isDenominatorKnown }: Elsewhere,
  isFixed: boolean,
): Draft[] {
  const { members, position } = spot.cell;
  if (!isFixed && members.length === 0 && position.table !== 'platform') return [];
  const isPartYear =
    isFixed || members.some((member) => member.parts.some((part) => part.months < monthsIn(part.year)));
  const wants = (kind: Metric['publishAs'][number]) => metric.publishAs.includes(kind);
  const responding = respondingOf(members);
  switch (metric.answerType) {
    case 'count':
      return [
        responding,
        ...(wants('sum') ? [sumOf(spot, TOTAL)] : []),
        ...(wants('quartiles') ? countQuartiles(spot) : []),
        ...(wants('share_any') ? [shareAny(spot)] : []),
        ...(wants('bands') ? bandShares(spot) : []),
        ...(wants('median_per_million_users') ? medianPerMillion(spot, usersOf) : []),
        ...(wants('ratio_to') ? [ratioTo(spot, below)] : []),
        ...(isPartYear ? [partYearShare(spot)] : []),
      ];
    case 'percentage':
      return [
        responding,
        ...(wants('pooled_ratio') ? [pooledRatio(spot)] : []),
        ...(wants('median_of_ratios') || wants('quartiles')
          ? ratioQuartiles(spot, wants('quartiles'), isDenominatorKnown)
          : []),
      ];
    case 'duration':
      return [responding, ...(wants('quartiles') ? durationQuartiles(spot) : [])];
    default:
      return [
        responding,
        ...(wants('share_of_options')
          ? [...practiceShares(spot, metric.practice), ...optionShares(spot, optionsOf(metric), isSingle(metric))]
          : []),
      ];
  }
}

/** One breakdown code of a spot. */
export interface Split {
  readonly breakdown: string;
  readonly spot: Spot;
}

/** The breakdown codes of a count: their sums, and the mix within each breakdown. Only over every size. */
export function splitsOf(metric: Metric, { cell }: Spot, splits: readonly Split[]): Draft[] {
  if (metric.answerType !== 'count' || cell.position.table !== 'platform') return [];
  const sums = metric.publishAs.includes('sum') ? splits.map(({ breakdown, spot }) => sumOf(spot, breakdown)) : [];
  const mix = metric.publishAs.includes('pooled_ratio')
    ? [...group(splits, (one) => dimensionOf(one.breakdown)).values()].flatMap((together) => {
        const everyone = together.flatMap((one) => one.spot.cell.members);
        const total = exactSum(everyone.map((member) => countOf(member.value)));
        // A code that nobody gave is no part of what was added up.
        const cells = together.flatMap(({ breakdown, spot }) =>
          spot.cell.members.length === 0 ? [] : [sumCell(spot, breakdown)],
        );
        const allPublic = everyone.every((member) => member.isPublic);
        return together.map(({ breakdown, spot }) => ({ ...mixOf(spot, breakdown, total, cells), allPublic }));
      })
    : [];
  return [...sums, ...mix];
}

const dimensionOf = (breakdown: string) => breakdown.slice(0, breakdown.indexOf(':'));

/** What is known of the companies that answered in this year and the one before: practice, or sums and growth. */
export function matchedOf(metric: Metric, now: Spot, before: Spot, afterBreak: boolean, isFixed: boolean): Draft[] {
  const isChoice = metric.publishAs.includes('share_of_options');
  const isSum = metric.answerType === 'count' && metric.publishAs.includes('sum');
  const isGrowth = metric.answerType === 'count' && metric.publishAs.includes('growth');
  const { table } = now.cell.position;
  if (!(isChoice || ((isSum || isGrowth) && table !== 'group_size'))) return [];
  const membersNow = matched(now.cell.members, before.cell.members);
  if (!isFixed && membersNow.length === 0 && table !== 'platform') return [];
  const membersBefore = matched(before.cell.members, now.cell.members);
  const responding = respondingOf(membersNow, 'matched');
  const drafts = isChoice
    ? [
        ...panelPracticeShares(now, before, membersNow, membersBefore, metric.practice),
        ...panelOptionShares(now, before, membersNow, membersBefore, optionsOf(metric), isSingle(metric)),
      ]
    : amountsOf(metric, { now, before, membersNow, membersBefore, afterBreak });
  // Who is in the panel is a matter of both years.
  const allPublic = [...membersNow, ...membersBefore].every((member) => member.isPublic);
  return [responding, ...drafts].map((one) => ({ ...one, allPublic: one.allPublic && allPublic }));
}

function amountsOf(metric: Metric, panel: Panel): Draft[] {
  const wants = (as: Metric['publishAs'][number]) => metric.publishAs.includes(as);
  return [
    ...(wants('sum') ? panelAmounts(panel) : []),
    ...(wants('sum') && wants('quartiles') ? panelMedians(panel) : []),
    ...(wants('growth') ? [medianChange(panel)] : []),
  ];
}

/** How many companies there are: nobody is 0, which is no missing number. */
function respondingOf(members: readonly Member[], panel: AggregateKey['panel'] = 'all'): Draft {
  const { marks: _, ...responding } = draft('responding', members, 0, [], { panel });
  return { ...responding, value: members.length };
}
