import { importanceOf } from '@candor/data/framework';
import { latestPeriod, type Observation } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Demand, GroupDemand, MostApart } from './types.ts';

/** What a survey found of how important each question and each metric is: the share that finds it important. */
export function demandOf({ codeBook, observations }: Release): (code: string) => Demand {
  const year = latestPeriod(observations.map((one) => one.year)) ?? 0;
  const found = new Map(
    observations
      .filter((one) => one.measure === 'share' && one.breakdown === IMPORTANT && one.year === year)
      .filter((one) => one.size === '_T' && one.panel === 'all')
      .map((one) => [`${one.metric} ${one.platform}`, one]),
  );
  const groups = codeBook.platforms.filter((one) => one.level === 'type');
  return (code) => {
    const at = (group: string) => inBounds(group, found.get(`${importanceOf(code)} ${group}`));
    const byGroup = groups.map((group) => at(group.code));
    return { all: at('ALL'), byGroup, apart: mostApart(byGroup) };
  };
}

/** The options that `important` of the survey names, together. */
const IMPORTANT = 'practice:in_place';

function inBounds(group: string, row: Observation | undefined): GroupDemand {
  if (row === undefined || row.kind === 'missing') return { group, n: null };
  if (row.kind === 'range') return { group, n: row.n, lower: row.lower, upper: row.upper };
  const half = (row.step ?? 0) / 2;
  return { group, n: row.n, lower: tidy(row.value - half), upper: tidy(row.value + half) };
}

/** Without what is left over when two decimals are added. */
const tidy = (share: number) => Math.min(1, Math.max(0, Math.round(share * 1e6) / 1e6));

/**
 * The two groups that differ most: first by what is certain whatever the shares are within their bounds, then by the
 * middles of these. Null where fewer than two are published.
 */
function mostApart(groups: readonly GroupDemand[]): MostApart | null {
  const told = groups.flatMap(({ group, lower, upper }) =>
    lower === undefined || upper === undefined ? [] : [{ group, lower, upper, middle: (lower + upper) / 2 }],
  );
  const pairs = told.flatMap((high) => told.filter((low) => low.middle < high.middle).map((low) => ({ low, high })));
  const [first] = pairs
    .map(({ low, high }) => ({
      ...{ low: low.group, high: high.group },
      atLeast: tidy(Math.max(0, high.lower - low.upper)),
      middles: tidy(high.middle - low.middle),
    }))
    .sort((a, b) => b.atLeast - a.atLeast || b.middles - a.middles);
  return first ?? null;
}
