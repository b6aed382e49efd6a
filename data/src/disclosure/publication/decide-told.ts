import type { Aggregate, AggregateKey, AggregateValue, Term } from '../../statistics/types.ts';
import { countBand } from '../count-band.ts';
import type { Policy } from '../policy/types.ts';
import type { Decision, ProtectedCell } from '../protect.ts';
import type { System } from '../system/types.ts';
import type { SafeChoice } from './blocks/choose.ts';
import { isDivided, toDigits } from './digits.ts';
import { cellsBehind, isAcrossBreak, isShareOfVotes } from './family.ts';
import { isNeverTold } from './never-told.ts';
import { partsOf } from './parts.ts';
import { hasRoom, neededMargin, roomOfDirection, roundedChange, stepOfChange } from './rounded.ts';
import { stableShare } from './stable-share.ts';

/** A family for which is chosen what may be told of it. */
export interface Solved {
  readonly choice: SafeChoice;
  /** The means that stand for quantiles, by cell. */
  readonly means: ReadonlyMap<string, number>;
}

/** What everything is decided by. */
export interface Grounds {
  readonly solved: ReadonlyMap<string, Solved>;
  readonly judge: System['judge'];
  readonly policy: Policy;
}

const SUPPRESSED: Decision = { kind: 'suppressed', n: null };
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
export function asPublished({ key, allPublic }: Pick<Aggregate, 'key' | 'allPublic'>, value: number): number {
  return isDivided(key) && !allPublic ? toDigits(value) : value;
}

type Band = NonNullable<ReturnType<typeof countBand>>;

function shareDecision({ value, basis }: Aggregate, n: Band, policy: Policy): Decision {
  if (typeof value !== 'number') return SUPPRESSED;
  // Votes of several cells were never looked at together.
  const [cell, ...others] = basis.kind === 'cells' ? basis.cells : [];
  const told = cell === undefined || others.length > 0 ? null : stableShare(cell.terms(), policy);
  return told === null ? SUPPRESSED : { kind: 'free', n, ...told };
}

/** A change or direction of the matched panel whose sums are not told themselves; held back where it is not safe. */
function roundedDecision({ key, value, basis }: Aggregate, n: Band, { solved, judge, policy }: Grounds): Decision {
  if (basis.kind !== 'cells' || (key.measure !== 'change' && key.measure !== 'direction')) return SUPPRESSED;
  const years = basis.cells.map((cell) => ({ terms: cell.terms(), choice: solved.get(cell.family)?.choice }));
  const [now, before] = years;
  if (now === undefined || before === undefined || years.length !== 2) return SUPPRESSED;
  if (!years.every(({ terms }) => terms.length > 0 && judge(partsOf(terms)) === null)) return SUPPRESSED;
  const free = (told: AggregateValue | null, step?: number): Decision =>
    told === null ? SUPPRESSED : { kind: 'free', value: told, n, ...(step === undefined ? {} : { step }) };
  if (typeof value !== 'number') return SUPPRESSED;
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + term.coefficient * term.value, 0);
  const marginOf = ({ terms, choice }: typeof now) =>
    neededMargin({ terms, blocks: choice?.blocks.get(terms[0]?.component ?? '') ?? [] }, policy);
  const needed = [marginOf(now), marginOf(before)] as const;
  const sums = [sum(now.terms), sum(before.terms)] as const;
  if (key.measure === 'direction') return hasRoom(roomOfDirection(value, ...sums), needed) ? free(value) : SUPPRESSED;
  const step = stepOfChange(n);
  const change = roundedChange(...sums, step);
  return hasRoom(change.room, needed) ? free(change.value, step) : SUPPRESSED;
}

/** An index is the chain of the changes that are published exactly, rounded, so that it says nothing more. */
export function chained(cells: readonly ProtectedCell[]): ProtectedCell[] {
  const placeOf = ({ metric, platform, size }: AggregateKey) => `${metric} ${platform} ${size}`;
  const changes = new Map(
    cells.flatMap((cell) => (cell.key.measure === 'change' ? [[`${placeOf(cell.key)} ${cell.key.year}`, cell]] : [])),
  );
  const levels = new Map<string, number | null>();
  return cells.map((cell) => {
    if (cell.key.measure !== 'index') return cell;
    const place = placeOf(cell.key);
    const change = changes.get(`${place} ${cell.key.year}`);
    // A change in a step says too little to be chained.
    const isExact = change?.decision.kind === 'free' && change.decision.step === undefined;
    const told = isExact && change.decision.kind === 'free' ? change.decision.value : undefined;
    const isStart = change === undefined || (typeof told === 'object' && told.absent === 'break');
    const before = levels.get(place) ?? null;
    const level = isStart ? 100 : before === null || typeof told !== 'number' ? null : before * (1 + told);
    levels.set(place, level);
    if (level === null || (change === undefined && cell.decision.kind !== 'free')) {
      return { ...cell, decision: SUPPRESSED };
    }
    const n = change?.decision.n ?? cell.decision.n;
    return { ...cell, decision: n === null ? SUPPRESSED : { kind: 'free', value: toDigits(level), n } };
  });
}
