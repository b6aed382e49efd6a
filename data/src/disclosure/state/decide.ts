import { isDivided, toDigits } from '../../measures/index.ts';
import type { Aggregate } from '../../statistics/types.ts';
import { countBand } from '../count-band.ts';
import { cellsBehind, isAcrossBreak, isRounded, isShareOfVotes } from '../known/family.ts';
import { isNeverPublished } from '../known/never-published.ts';
import type { DisclosureDecision } from '../protect.ts';
import { roundedDecision } from './change.ts';
import { type Grounds, SUPPRESSED } from './grounds.ts';
import { rangeDecision } from './range.ts';
import { shareDecision } from './share.ts';

const ACROSS_A_BREAK: DisclosureDecision = { kind: 'published', value: { absent: 'break' }, n: null };

/**
 * What is published of an aggregate: as it is, in a step, or not at all. That there is no number is published with its
 * reason only where the reason is public or follows from what is published. What is suppressed looks the same whether
 * nobody answered, few did, all said zero, or more than may be published.
 */
export function decisionOn(aggregate: Aggregate, grounds: Grounds): DisclosureDecision {
  const { key, value, n, basis } = aggregate;
  if (isAcrossBreak(aggregate)) return ACROSS_A_BREAK;
  const band = countBand(n, grounds.policy.margin);
  if (isNeverPublished(key) || basis.kind === 'nothing' || band === null) return SUPPRESSED;
  if (isShareOfVotes(aggregate)) return shareDecision(aggregate, band, grounds.policy);
  const isSafe = cellsBehind(aggregate).every(
    ({ family, id }) => grounds.solved.get(family)?.choice.safe.has(id) ?? false,
  );
  if (!isSafe) {
    if (!isRounded(key)) return rangeDecision(aggregate, band, grounds);
    return grounds.policy.pKnown ? SUPPRESSED : roundedDecision(aggregate, band, grounds);
  }
  if (typeof value !== 'number') return { kind: 'published', value, n: band };
  const ofCells = basis.kind === 'ordered' ? grounds.solved.get(basis.cell.family)?.means.get(basis.cell.id) : value;
  return ofCells === undefined ? SUPPRESSED : { kind: 'published', value: asPublished(aggregate, ofCells), n: band };
}

/**
 * A figure as it is published. What is worked out by dividing has few digits, unless everything behind it is public.
 */
function asPublished({ key, allPublic }: Pick<Aggregate, 'key' | 'allPublic'>, value: number): number {
  return isDivided(key) && !allPublic ? toDigits(value) : value;
}
