import { fsum } from 'd3-array';
import type { PracticeOptions } from '../../framework/index.ts';
import { shareOfVotes, vote, weightOf } from '../answers/pooled.ts';
import type { Member } from '../cells/cells.ts';
import { voteCell, votesCell } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import { shared } from '../cells/shared.ts';
import type { LinearCell, Pooled } from '../types.ts';
import { type Draft, draft, type Spot } from './draft.ts';

/** Share of the companies that chose each option; a company with several services spreads its vote over them. */
export function optionShares(spot: Spot, options: readonly string[], isSingle: boolean): Draft[] {
  const { members } = spot.cell;
  const share = sharesOf(members);
  return options.map((option) =>
    draft('share', members, share(option), [optionCell(spot, 'all', option, members, isSingle)], {
      breakdown: shared(`option:${option}`),
    }),
  );
}

/** The same among the companies of the matched panel, in both of its years. */
export function panelOptionShares(
  now: Spot,
  before: Spot,
  panelNow: readonly Member[],
  panelBefore: readonly Member[],
  options: readonly string[],
  isSingle: boolean,
): Draft[] {
  const [shareNow, shareBefore] = [sharesOf(panelNow), sharesOf(panelBefore)];
  return options.flatMap((option) => {
    const nowCell = optionCell(now, `with ${before.year}`, option, panelNow, isSingle);
    const beforeCell = optionCell(before, `with ${now.year}`, option, panelBefore, isSingle);
    const extra = { breakdown: shared(`option:${option}`), panel: 'matched' as const };
    return [
      draft('share', panelNow, shareNow(option), [nowCell], extra),
      draft('share_previous', panelBefore, shareBefore(option), [beforeCell], extra),
    ];
  });
}

/** The breakdown of a share of companies that have a practice in place, whichever of its options says so. */
export const IN_PLACE = 'practice:in_place';

/** Share of the companies that have the practice of a metric in place; none where it asks for no practice. */
export function practiceShares(spot: Spot, practice: PracticeOptions | null): Draft[] {
  return inPlace(spot, practice, 'all', 'share', spot.cell.members, 'all');
}

/** The same among the companies of the matched panel, in both of its years. */
export function panelPracticeShares(
  now: Spot,
  before: Spot,
  panelNow: readonly Member[],
  panelBefore: readonly Member[],
  practice: PracticeOptions | null,
): Draft[] {
  return [
    ...inPlace(now, practice, `with ${before.year}`, 'share', panelNow, 'matched'),
    ...inPlace(before, practice, `with ${now.year}`, 'share_previous', panelBefore, 'matched'),
  ];
}

function inPlace(
  { metric, year, cell }: Spot,
  practice: PracticeOptions | null,
  what: string,
  measure: 'share' | 'share_previous',
  members: readonly Member[],
  panel: 'all' | 'matched',
): Draft[] {
  if (practice === null) return [];
  const votes = (value: Pooled) => votesInPlace(value, practice);
  const cast = fsum(members.map((member) => weightOf(member.value)));
  const share = cast === 0 ? undefined : Math.min(1, fsum(members.map((member) => votes(member.value))) / cast);
  const rank = rankOf(what === 'all' ? 'main' : 'panel', cell.position);
  const of = votesCell(`${metric} ${year} practice`, `${what} ${cell.position.key}`, rank, 'in_place', members, votes);
  return [draft(measure, members, share, [of], { breakdown: IN_PLACE, panel })];
}

/** How much of a company's vote says that a practice is in place; what says that it is not excludes all else. */
function votesInPlace(value: Pooled, practice: PracticeOptions): number {
  const sum = (options: readonly string[]) => options.reduce((total, option) => total + vote(value, option), 0);
  return 'of' in practice ? sum(practice.of) : weightOf(value) - sum(practice.without);
}

/** The share of the members' votes that some options have together. */
export function sharesOf(members: readonly Member[]): (...options: readonly string[]) => number {
  return shareOfVotes(members.map((member) => member.value));
}

/** The options of a single choice exclude each other, so they share a family; those of a multiple choice do not. */
function optionCell(
  { metric, year, cell }: Spot,
  what: string,
  option: string,
  members: readonly Member[],
  isSingle: boolean,
): LinearCell {
  const statistic = what === 'all' ? 'main' : 'panel';
  const family = isSingle ? `${metric} ${year} options` : `${metric} ${year} option ${option}`;
  return voteCell(family, `${what} ${cell.position.key}`, rankOf(statistic, cell.position), option, members);
}
