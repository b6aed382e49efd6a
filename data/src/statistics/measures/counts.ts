import { amountComponent } from '../../framework/identities.ts';
import { countOf } from '../answers/pooled.ts';
import type { Users } from '../answers/users.ts';
import type { Member } from '../cells/cells.ts';
import { exactSum } from '../cells/exact-sum.ts';
import { amountCell, amountFamily, amountTerms, rateFamily, wholeTerm } from '../cells/linear.ts';
import { TOTAL } from '../cells/positions.ts';
import { rankOf } from '../cells/rank.ts';
import type { LinearCell } from '../types.ts';
import { type Draft, draft, QUARTILES, quantileDrafts, type Spot } from './draft.ts';

const at = ({ cell }: Spot) => cell.position.key;
const count = (member: Member) => countOf(member.value);

/** Sum over the companies: exact, however large. */
export function sumOf(spot: Spot, breakdown: string): Draft {
  const { members } = spot.cell;
  return draft('sum', members, exactSum(members.map(count)), [sumCell(spot, breakdown)], { breakdown });
}

export function sumCell(spot: Spot, breakdown: string): LinearCell {
  const { metric, cell } = spot;
  const rank = rankOf(breakdown === TOTAL ? 'main' : 'breakdown', cell.position);
  return amountCell(`${metric} sum ${cell.position.key} ${breakdown}`, rank, spot, cell.members);
}

/** Quartiles of the companies' counts. */
export function countQuartiles(spot: Spot): Draft[] {
  const { metric, family, year, cell } = spot;
  return quantileDrafts(
    QUARTILES,
    cell.members,
    (measure) => ({
      family: amountFamily(family, year),
      id: `${metric} ${measure} ${at(spot)}`,
      kind: 'count',
      rank: rankOf(measure === 'median' ? 'median' : 'quartile', cell.position),
    }),
    count,
    (member) => ({ value: count(member), terms: amountTerms(member) }),
  );
}

/**
 * Median over the companies of count per million monthly users of the same services. `usersOf` gives a member's users;
 * a company without them is left out. A rate is a variable of its own, for nobody's users are ever published; where a
 * company made them public itself its rate is its count times a factor that everybody knows.
 */
export function medianPerMillion({ metric, family, year, cell }: Spot, usersOf: (member: Member) => Users): Draft[] {
  const users = new Map(cell.members.map((member) => [member, usersOf(member)]));
  const members = cell.members.filter((member) => users.get(member)?.count !== 0);
  const rate = (member: Member) => (count(member) * 1e6) / (users.get(member)?.count ?? 0);
  const isKnown = (member: Member) => users.get(member)?.isPublic ?? false;
  const drafts = quantileDrafts(
    [['median_per_million', 0.5]],
    members,
    () => ({
      family: rateFamily(family, year),
      id: `${metric} median ${cell.position.key}`,
      kind: 'magnitude',
      rank: rankOf('median', cell.position),
    }),
    rate,
    (member) => ({
      value: rate(member),
      isScaled: isKnown(member) && !member.isPublic,
      terms: [
        {
          ...wholeTerm(member, amountComponent(metric, 'rate'), rate(member), null),
          // A public count over users that are not is no public rate.
          isPublic: isKnown(member) && member.isPublic,
        },
      ],
    }),
  );
  return drafts.map((one) => ({ ...one, allPublic: one.allPublic && members.every(isKnown) }));
}

/** The mix: what share of everything that was split has this code. Over the companies that gave the split. */
export function mixOf(spot: Spot, breakdown: string, splitTotal: number, codes: readonly LinearCell[]): Draft {
  const { members } = spot.cell;
  const sum = exactSum(members.map(count));
  const value = splitTotal === 0 ? { absent: 'not_applicable' as const } : sum / splitTotal;
  return draft('pooled_ratio', members, value, codes, { breakdown });
}
