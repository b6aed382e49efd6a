import type { Member } from '../cells.ts';
import { voteCell } from '../linear.ts';
import { shareOfVotes } from '../pooled.ts';
import { rankOf } from '../rank.ts';
import type { LinearCell } from '../types.ts';
import { type Draft, draft, type Spot } from './draft.ts';

/** Share of the companies that chose each option; a company with several services spreads its vote over them. */
export function optionShares(spot: Spot, options: readonly string[], isSingle: boolean): Draft[] {
  const { members } = spot.cell;
  const share = sharesOf(members);
  return options.map((option) =>
    draft('share', members, share(option), [optionCell(spot, 'all', option, members, isSingle)], {
      breakdown: `option:${option}`,
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
    const extra = { breakdown: `option:${option}`, panel: 'matched' as const };
    return [
      draft('share', panelNow, shareNow(option), [nowCell], extra),
      draft('share_previous', panelBefore, shareBefore(option), [beforeCell], extra),
    ];
  });
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
