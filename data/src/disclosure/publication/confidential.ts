import type { Aggregate, AggregateKey, LinearCell, Term } from '../../statistics/types.ts';
import { countBand } from '../observe.ts';
import type { Policy } from '../policy/types.ts';
import { type Decision, decide, type ProtectedCell } from '../protect.ts';
import { auditTold, type ToldFailure, type ToldTest } from './audit-told.ts';
import { chooseSafeCells, type SafeChoice } from './blocks/choose.ts';
import { cellsBehind, familyOf, gatherFamilies, isRounded } from './family.ts';
import { isNeverTold } from './never-told.ts';
import { type ComponentJudge, judgesOf, partsOf } from './parts.ts';
import { neededMargin, roundedChange, roundedShare, safeDirection } from './rounded.ts';
import { type EarlierFamily, type Variables, variablesOf } from './variables.ts';

/** An earlier release of the dataset: what its statistics were, by which policy, and which of them it told. */
export interface EarlierRelease {
  readonly release: string;
  readonly policy: Policy;
  readonly aggregates: readonly Aggregate[];
  readonly isPublished: (key: AggregateKey) => boolean;
}

export interface ConfidentialProtection {
  readonly cells: readonly ProtectedCell[];
  /** What could not be proved; nothing may be published while there is one. */
  readonly failures: readonly ToldFailure[];
  /** How many proofs each test needed. */
  readonly checks: Readonly<Record<ToldTest, number>>;
  readonly families: number;
  /** The cells that the told figures reveal, by family; confidential, for whoever checks the protection. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Solved {
  readonly kind: LinearCell['kind'];
  readonly choice: SafeChoice;
  readonly means: ReadonlyMap<string, number>;
  readonly judge: ComponentJudge;
}

export type Gathered = ReturnType<typeof gatherFamilies>;
/** An earlier release and the cells that it told. */
export type Earlier = EarlierRelease & { readonly families: Gathered; readonly told: ReturnType<typeof toldCells> };

/**
 * Protects every aggregate of a confidential dataset, jointly over all tables, panels and releases. An aggregate is told
 * only if every cell that it reveals is among those that were chosen as safe; changes and shares of the matched panel
 * whose sums may not be told are rounded where that is proved to be safe. The audit is made from what is about to be told.
 * `progress` is told how far it is, from 0 to 1.
 */
export function protectConfidential(
  aggregates: readonly Aggregate[],
  earlier: readonly EarlierRelease[],
  policy: Policy,
  progress: (share: number) => void = () => {},
): ConfidentialProtection {
  const current = gatherFamilies(aggregates);
  const before = earlier.map((one) => ({ ...one, families: gatherFamilies(one.aggregates), told: toldCells(one) }));
  const ids = [...new Set([...current.keys(), ...before.flatMap((one) => [...one.families.keys()])])].sort();
  const solved = new Map<string, Solved>();
  const failures: ToldFailure[] = [];
  const checks: Record<ToldTest, number> = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0 };
  for (const [at, id] of ids.entries()) {
    progress(at / ids.length);
    const { variables, means, judge } = familyVariables(id, current, before, policy);
    const choice = chooseSafeCells(id, variables, judge);
    const audit = auditTold(id, variables, choice.open, judge);
    failures.push(...audit.failures);
    for (const test of Object.keys(checks) as ToldTest[]) checks[test] += audit.checks[test];
    solved.set(id, { kind: variables.kind, choice, means, judge });
  }
  const cells = aggregates.map((one) => decide(withoutDominance(one), decisionOn(one, solved, policy)));
  const told = new Map([...solved].map(([id, { choice }]) => [id, choice.open]));
  return { cells: chained(cells), failures, checks, families: ids.length, told };
}

/** A family as the release about to be written has it, with what earlier ones told of it. */
export function familyVariables(
  id: string,
  current: Gathered,
  before: readonly Earlier[],
  policy: Policy,
): { variables: Variables; means: ReadonlyMap<string, number>; judge: ComponentJudge } {
  const gathered = current.get(id);
  const kind = gathered?.kind ?? before.find((one) => one.families.has(id))?.families.get(id)?.kind ?? 'magnitude';
  const judge = judgesOf(id, kind, policy);
  const family = gathered === undefined ? null : familyOf(id, gathered, judge([]));
  const variables = variablesOf(
    family,
    before.flatMap((one) => earlierFamily(id, one)),
  );
  return { variables, means: family?.means ?? new Map(), judge };
}

/**
 * That one company makes up more than half of a change bounds that company's change, and that none does bounds everybody's;
 * so a confidential dataset does not say it.
 */
function withoutDominance(aggregate: Aggregate): Aggregate {
  return aggregate.allPublic ? aggregate : { ...aggregate, dominated: false };
}

const SUPPRESSED: Decision = { kind: 'suppressed', n: null };
/** Shares are told between these: beyond, “95 % or more” and “5 % or less” (top and bottom coding). */
export const CODED = { least: 0.05, most: 0.95 };
export const SHARES: ReadonlySet<string> = new Set([
  'share',
  'share_any',
  'share_previous',
  'status_share',
  'part_year_share',
]);

function decisionOn(aggregate: Aggregate, solved: ReadonlyMap<string, Solved>, policy: Policy): Decision {
  const { key, value, n, basis } = aggregate;
  const cells = cellsBehind(aggregate);
  const band = countBand(n);
  if (isNeverTold(key) || cells.length === 0 || band === null) return SUPPRESSED;
  const isOpen = cells.every(({ family, id }) => solved.get(family)?.choice.open.has(id) ?? false);
  if (!isOpen) {
    const told = key.panel === 'matched' ? roundedValue(aggregate, solved, policy) : null;
    return told === null ? SUPPRESSED : { kind: 'free', value: told, n: band };
  }
  if (typeof value !== 'number') return { kind: 'free', value, n: band };
  const exact = basis.kind === 'ordered' ? solved.get(basis.cell.family)?.means.get(basis.cell.id) : value;
  if (exact === undefined) return SUPPRESSED;
  const told = SHARES.has(key.measure) ? Math.min(CODED.most, Math.max(CODED.least, exact)) : exact;
  return { kind: 'free', value: told, n: band };
}

/** A change, direction or share of the matched panel whose sums are not told themselves; null where it is not safe. */
function roundedValue(
  { key, value, basis, n }: Aggregate,
  solved: ReadonlyMap<string, Solved>,
  policy: Policy,
): number | { readonly absent: 'break' | 'small_base' } | null {
  if (basis.kind !== 'cells') return null;
  const years = basis.cells.map((cell) => ({ cell, terms: cell.terms(), family: solved.get(cell.family) }));
  const isSafe = years.every(({ terms, family }) => {
    const [first] = terms;
    return first !== undefined && family !== undefined && family.judge([first.component])(partsOf(terms)) === null;
  });
  if (!isSafe) return null;
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + term.coefficient * term.value, 0);
  if ((key.measure === 'share' || key.measure === 'share_previous') && years.length === 1) {
    const terms = years[0]?.terms ?? [];
    const cast = terms.reduce((total, term) => total + (term.most ?? 1), 0);
    return n === 0 ? null : roundedShare(sum(terms), cast);
  }
  const [now, before] = years;
  if (now === undefined || before === undefined || years.length !== 2) return null;
  if (key.measure !== 'change' && key.measure !== 'direction') return null;
  if (typeof value !== 'number' && value.absent === 'break') return { absent: 'break' };
  const marginOf = ({ terms, family }: typeof now) =>
    neededMargin({ terms, blocks: family?.choice.blocks.get(terms[0]?.component ?? '') ?? [] }, policy);
  const margins = [marginOf(now), marginOf(before)] as const;
  if (key.measure === 'direction') {
    return typeof value === 'number' ? safeDirection(value, sum(now.terms), sum(before.terms), margins) : null;
  }
  return typeof value === 'number' ? roundedChange(sum(now.terms), sum(before.terms), margins) : null;
}

/** An index is the chain of the changes that are told, so that it says nothing more. */
function chained(cells: readonly ProtectedCell[]): ProtectedCell[] {
  const placeOf = ({ metric, platform, size }: AggregateKey) => `${metric} ${platform} ${size}`;
  const changes = new Map(
    cells.flatMap((cell) => (cell.key.measure === 'change' ? [[`${placeOf(cell.key)} ${cell.key.year}`, cell]] : [])),
  );
  const levels = new Map<string, number | null>();
  return cells.map((cell) => {
    if (cell.key.measure !== 'index') return cell;
    const place = placeOf(cell.key);
    const change = changes.get(`${place} ${cell.key.year}`);
    const told = change?.decision.kind === 'free' ? change.decision.value : undefined;
    const isStart = change === undefined || (typeof told === 'object' && told.absent === 'break');
    const before = levels.get(place) ?? null;
    const level = isStart ? 100 : before === null || typeof told !== 'number' ? null : before * (1 + told);
    levels.set(place, level);
    if (level === null || (change === undefined && cell.decision.kind !== 'free')) {
      levels.set(place, isStart ? 100 : null);
      return { ...cell, decision: SUPPRESSED };
    }
    const n = change?.decision.n ?? cell.decision.n;
    return { ...cell, decision: n === null ? SUPPRESSED : { kind: 'free', value: level, n } };
  });
}

/** The cells that an earlier release's published figures reveal, by family. */
export function toldCells({
  aggregates,
  isPublished,
}: Pick<EarlierRelease, 'aggregates' | 'isPublished'>): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const aggregate of aggregates) {
    if (isRounded(aggregate.key)) continue;
    if (!isPublished(aggregate.key)) continue;
    for (const { family, id } of cellsBehind(aggregate)) {
      const known = told.get(family);
      if (known === undefined) told.set(family, new Set([id]));
      else known.add(id);
    }
  }
  return told;
}

function earlierFamily(id: string, one: Earlier): EarlierFamily[] {
  const gathered = one.families.get(id);
  const published = one.told.get(id);
  if (gathered === undefined || published === undefined) return [];
  const family = familyOf(id, gathered, judgesOf(id, gathered.kind, one.policy)([]));
  return [{ release: one.release, family, published }];
}
