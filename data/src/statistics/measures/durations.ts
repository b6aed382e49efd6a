import type { MeasureCode } from '../../measures/index.ts';
import { minutesOf } from '../answers/pooled.ts';
import type { Member } from '../cells/cells.ts';
import { wholeTerm } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import { shared } from '../cells/shared.ts';
import { type Draft, QUARTILES, quantileDrafts, type Spot } from './draft.ts';

/** Quartiles of the companies' median times, and the median of their 90th percentiles, in minutes. */
export function durationQuartiles(spot: Spot): Draft[] {
  return [...timesOf(spot, 'medians', QUARTILES), ...timesOf(spot, 'p90s', [['p90_median', 0.5]])];
}

function timesOf(
  { metric, year, cell }: Spot,
  which: 'medians' | 'p90s',
  wanted: readonly (readonly [MeasureCode, number])[],
): Draft[] {
  const minutes = (member: Member) => minutesOf(member.value, which);
  return quantileDrafts(
    wanted,
    cell.members,
    (measure) => ({
      family: shared(`${metric} ${year} times`),
      id: `${measure} ${cell.position.key}`,
      kind: 'magnitude',
      rank: rankOf(measure === 'median' ? 'median' : 'quartile', cell.position),
    }),
    minutes,
    (member) => ({ value: minutes(member), terms: [wholeTerm(member, which, minutes(member), null)] }),
  );
}
