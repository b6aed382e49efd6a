import { amountComponent } from '../../framework/identities.ts';
import { ratioOf } from '../answers/pooled.ts';
import type { Member } from '../cells/cells.ts';
import { exactSum } from '../cells/exact-sum.ts';
import { amountFamily, unitOf, wholeTerm } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import { shared } from '../cells/shared.ts';
import type { LinearCell } from '../types.ts';
import { type Draft, draft, QUARTILES, quantileDrafts, type Spot } from './draft.ts';

type Side = 'numerator' | 'denominator';

const side = (member: Pick<Member, 'value'>, which: Side) =>
  member.value.kind === 'percentage' ? member.value[which] : 0;

/** Whether there is more than a rate of which nobody knows what it is of. */
const hasBase = ({ value }: Pick<Member, 'value'>) =>
  value.kind !== 'percentage' || value.rates === undefined || value.denominator > 0;

/**
 * Σ numerators ÷ Σ denominators: large companies weigh more. Publishing it counts as publishing both sums. A rate without
 * its base is in neither.
 */
export function pooledRatio(spot: Spot, breakdown = '_T'): Draft {
  const members = spot.cell.members.filter(hasBase);
  const denominator = exactSum(members.map((member) => side(member, 'denominator')));
  const numerator = exactSum(members.map((member) => side(member, 'numerator')));
  return draft(
    'pooled_ratio',
    members,
    denominator === 0 ? { absent: 'not_applicable' } : numerator / denominator,
    [partsCell(spot, 'numerator'), partsCell(spot, 'denominator')],
    { breakdown },
  );
}

/**
 * Median and, if wanted, quartiles of the companies' own ratios: each company once. Where everybody knows the denominator of
 * a confidential ratio, it is a count over a known number.
 */
export function ratioQuartiles(
  spot: Spot,
  withQuartiles: boolean,
  isDenominatorKnown: (member: Member) => boolean = () => false,
): Draft[] {
  const members = spot.cell.members.filter((member) => ratioOf(member.value) !== null);
  const value = (member: Member) => ratioOf(member.value) ?? 0;
  return quantileDrafts(
    QUARTILES.filter(([measure]) => withQuartiles || measure === 'median'),
    members,
    (measure) => ({
      family: shared(`${spot.metric} ${spot.year} ratios`),
      id: `${measure} ${spot.cell.position.key}`,
      kind: 'magnitude',
      rank: rankOf(measure === 'median' ? 'median' : 'quartile', spot.cell.position),
    }),
    value,
    (member) => ({
      value: value(member),
      isScaled: !member.isPublic && member.parts.every(hasBase) && isDenominatorKnown(member),
      terms: [wholeTerm(member, 'ratio', value(member), 1)],
    }),
  );
}

/** The sum of one side stands beside the counts that definitions bind it to: a denominator may be another metric's total. */
function partsCell({ metric, family, year, cell }: Spot, which: Side): LinearCell {
  return {
    family: amountFamily(family, year),
    id: `${metric} ${which} ${cell.position.key}`,
    kind: 'count',
    rank: rankOf('main', cell.position),
    terms: () =>
      cell.members.flatMap((member) =>
        member.parts.filter(hasBase).map((part) => ({
          contributor: part.company,
          unit: unitOf(part),
          component: amountComponent(metric, which),
          coefficient: 1,
          value: side(part, which),
          most: null,
          isPublic: part.disclosure === 'public',
        })),
      ),
  };
}
