import { fsum } from 'd3-array';
import type { Period } from '../../period/index.ts';
import { countOf } from '../answers/pooled.ts';
import type { Member } from '../cells/cells.ts';
import { exactSum } from '../cells/exact-sum.ts';
import { amountCell, amountFamily, amountTerms } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import type { AggregateValue, LinearCell } from '../types.ts';
import { sumCell } from './counts.ts';
import { type Draft, draft, quantileDrafts, type Spot } from './draft.ts';

/** A change from a smaller base is published as up, about the same or down, as NCMEC's own tables do. */
export const SMALL_BASE = 50;
/** Up to this share, or this number where the base is small, a change is about the same. */
const ABOUT_THE_SAME = { share: 0.05, count: 2 };

/** The companies that answered in a year and in the one before, in both years, each by company. */
export interface Panel {
  readonly now: Spot;
  readonly before: Spot;
  readonly membersNow: readonly Member[];
  readonly membersBefore: readonly Member[];
  readonly afterBreak: boolean;
}

const count = (member: Member) => countOf(member.value);
const sumOver = (members: readonly Member[]) => exactSum(members.map(count));

/**
 * Sums and growth of the matched panel: what changed among the same companies is no matter of who took part. No growth
 * is computed across a break.
 */
export function panelAmounts(panel: Panel): Draft[] {
  const { membersNow, membersBefore, now, afterBreak } = panel;
  const [nowCell, beforeCell] = panelCells(panel);
  const sum = sumOver(membersNow);
  const previous = sumOver(membersBefore);
  const everyone = sumOver(now.cell.members);
  const extra = { panel: 'matched' as const, dominated: !afterBreak && isDominated(membersNow, membersBefore) };
  const both = [nowCell, beforeCell];
  const share = draft(
    'panel_share',
    membersNow,
    everyone === 0 ? { absent: 'not_applicable' } : sum / everyone,
    [nowCell, sumCell(now, '_T')],
    extra,
  );
  return [
    draft('sum', membersNow, sum, [nowCell], extra),
    draft('sum_previous', membersBefore, previous, [beforeCell], extra),
    draft('change', membersNow, changeOf(sum, previous, afterBreak), both, extra),
    draft('direction', membersNow, afterBreak ? { absent: 'break' } : directionOf(sum, previous), both, extra),
    { ...share, allPublic: now.cell.members.every((member) => member.isPublic) },
  ];
}

/** The medians of the panel in both years. */
export function panelMedians({ now, before, membersNow, membersBefore }: Panel): Draft[] {
  const of = (measure: 'median' | 'median_previous', spot: Spot, members: readonly Member[], other: Period) =>
    quantileDrafts(
      [[measure, 0.5]],
      members,
      () => ({
        family: amountFamily(spot.family, spot.year),
        id: `${spot.metric} median ${spot.cell.position.key} with ${other}`,
        kind: 'count',
        rank: rankOf('quartile', spot.cell.position),
      }),
      count,
      (member) => ({ value: count(member), terms: amountTerms(member) }),
      'matched',
    );
  return [...of('median', now, membersNow, before.year), ...of('median_previous', before, membersBefore, now.year)];
}

function panelCells({ now, before, membersNow, membersBefore }: Panel): [LinearCell, LinearCell] {
  const of = (spot: Spot, members: readonly Member[], other: Period) =>
    amountCell(
      `${spot.metric} sum ${spot.cell.position.key} _T with ${other}`,
      rankOf('panel', spot.cell.position),
      spot,
      members,
    );
  return [of(now, membersNow, before.year), of(before, membersBefore, now.year)];
}

function changeOf(now: number, before: number, afterBreak: boolean): AggregateValue {
  if (afterBreak) return { absent: 'break' };
  if (before === 0) return { absent: 'not_applicable' };
  return before < SMALL_BASE ? { absent: 'small_base' } : now / before - 1;
}

/** −1 down, 0 about the same, 1 up. */
export function directionOf(now: number, before: number): number {
  const difference = now - before;
  const same = before < SMALL_BASE ? ABOUT_THE_SAME.count : before * ABOUT_THE_SAME.share;
  return Math.abs(difference) <= same ? 0 : Math.sign(difference);
}

/** Whether one company accounts for more than half of a change; with one company alone there is nothing to say. */
export function isDominated(now: readonly Member[], before: readonly Member[]): boolean {
  if (now.length < 2) return false;
  const earlier = new Map(before.map((member) => [member.company, count(member)]));
  const moves = now.map((member) => count(member) - (earlier.get(member.company) ?? 0));
  const change = Math.abs(fsum(moves));
  return change > 0 && Math.max(...moves.map(Math.abs)) > change / 2;
}
