import { countOf } from '../answers/pooled.ts';
import { among } from '../cells/cells.ts';
import { exactSum } from '../cells/exact-sum.ts';
import { amountCell } from '../cells/linear.ts';
import { rankOf } from '../cells/rank.ts';
import { type Draft, draft, type Spot } from './draft.ts';

/**
 * Σ this metric ÷ Σ another one, over the companies that answered both at this position. Publishing it counts as
 * publishing both sums.
 */
export function ratioTo(above: Spot, below: Spot): Draft {
  const top = among(above.cell.members, below.cell.members);
  const bottom = among(below.cell.members, above.cell.members);
  const sum = (members: typeof top) => exactSum(members.map((member) => countOf(member.value)));
  const denominator = sum(bottom);
  const cellOf = (spot: Spot, members: typeof top, other: string) =>
    amountCell(
      `${spot.metric} sum ${spot.cell.position.key} _T with ${other}`,
      rankOf('ratio', spot.cell.position),
      spot,
      members,
    );
  const ratio = draft('ratio_to', top, denominator === 0 ? { absent: 'not_applicable' } : sum(top) / denominator, [
    cellOf(above, top, below.metric),
    cellOf(below, bottom, above.metric),
  ]);
  return { ...ratio, allPublic: [...top, ...bottom].every((member) => member.isPublic) };
}
