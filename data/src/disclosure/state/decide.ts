import type { Aggregate } from '../../statistics/types.ts';
import { countBand } from '../count-band.ts';
import { cellsBehind, isAcrossBreak, isShareOfVotes } from '../known/family.ts';
import { isNeverTold } from '../known/never-told.ts';
import { isDivided, toDigits } from '../known/rounding/digits.ts';
import type { Decision } from '../protect.ts';
import { roundedDecision } from './change.ts';
import { type Grounds, SUPPRESSED } from './grounds.ts';
import { shareDecision } from './share.ts';

const ACROSS_A_BREAK: Decision = { kind: 'free', value: { absent: 'break' }, n: null };

/**
 * What is told of an aggregate: as it is, in a step, or not at all. That there is no number is told with its reason only
 * where the reason is public or follows from what is told: what is held back looks the same whether nobody answered, few
 * did, all said zero, or more than may be told.
 */
export function decisionOn(aggregate: Aggregate, grounds: Grounds): Decision {
  const { key, value, n, basis } = aggregate;
  if (isAcrossBreak(aggregate)) return ACROSS_A_BREAK;
  const band = countBand(n, grounds.policy.margin);
  if (isNeverTold(key) || basis.kind === 'nothing' || band === null) return SUPPRESSED;
  if (isShareOfVotes(aggregate)) return shareDecision(aggregate, band, grounds.policy);
  const isOpen = cellsBehind(aggregate).every(
    ({ family, id }) => grounds.solved.get(family)?.choice.open.has(id) ?? false,
  );
  if (!isOpen) return key.panel === 'matched' ? roundedDecision(aggregate, band, grounds) : SUPPRESSED;
  if (typeof value !== 'number') return { kind: 'free', value, n: band };
  const ofCells = basis.kind === 'ordered' ? grounds.solved.get(basis.cell.family)?.means.get(basis.cell.id) : value;
  return ofCells === undefined ? SUPPRESSED : { kind: 'free', value: asPublished(aggregate, ofCells), n: band };
}

/** A figure as it is published: what is worked out by dividing has few digits, unless everything behind it is public. */
function asPublished({ key, allPublic }: Pick<Aggregate, 'key' | 'allPublic'>, value: number): number {
  return isDivided(key) && !allPublic ? toDigits(value) : value;
}
