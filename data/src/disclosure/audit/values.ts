import { type Observation, placeKey } from '../../release/index.ts';
import type { Aggregate } from '../../statistics/types.ts';
import { countBand } from '../count-band.ts';
import { cellName } from '../known/cell-name.ts';
import { cellsBehind, isAcrossBreak, isRounded, isShareOfVotes } from '../known/family.ts';
import { isNeverPublished } from '../known/never-published.ts';
import type { Policy } from '../policy/types.ts';
import { classRevealsWho } from './answered.ts';
import { isToDigits } from './digits.ts';
import type { DisclosureFailure } from './published-cells.ts';
import { ALL_OPEN, type LeftOpen } from './rooms/left-open.ts';
import { auditRange } from './rooms/ranges.ts';
import { auditRounded } from './rooms/rounded.ts';
import { auditShare, isClass, isExactShare, SHARE_TESTS } from './shares.ts';

/**
 * `place`: a figure stands where none may. `value`: a figure is not what the reports say, published as the rules have
 * it.
 */
export type ValueTest = 'place' | 'value';

/** What is published of a family: its cells, the means that stand for its quantiles, and what they leave open. */
export interface PublishedFamily {
  readonly published: ReadonlySet<string>;
  readonly means: ReadonlyMap<string, number>;
  readonly left: LeftOpen;
}

type CheckedTest = ValueTest | 'U0' | 'U1' | 'U2' | 'U3';
type Failure = Omit<DisclosureFailure, 'test'> & { readonly test: ValueTest | 'U0' | 'U1' | 'U2' };

const TOLERANCE = 1e-9;
const isSame = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether each observation of a confidential release stands where it may and says what the reports say. */
export function auditValues(
  aggregates: readonly Aggregate[],
  observations: readonly Observation[],
  families: ReadonlyMap<string, PublishedFamily>,
  policy: Policy,
): { readonly failures: readonly Failure[]; readonly checks: Readonly<Record<CheckedTest, number>> } {
  const known = new Map(aggregates.map((one) => [placeKey(one.key), one]));
  const indices = chainsOf(aggregates, observations);
  const leftOpen = (family: string) => families.get(family)?.left ?? ALL_OPEN;
  const failures: Failure[] = [];
  const checks = { place: observations.length, value: 0, U0: 0, U1: 0, U2: 0, U3: 0 };
  for (const one of observations) {
    const aggregate = known.get(placeKey(one));
    const test = aggregate === undefined ? 'place' : failedBy(one, aggregate);
    if (one.kind === 'value') checks.value += 1;
    if (test !== null) failures.push({ test, family: `${one.metric} ${one.year}`, cell: cellName(one) });
  }
  return { failures, checks };

  function failedBy(one: Observation, aggregate: Aggregate): Failure['test'] | null {
    if (isNeverPublished(aggregate.key)) return 'place';
    if (one.kind === 'missing' && one.reason === 'suppressed') return one.n === null ? null : 'place';
    if (one.kind === 'missing' && one.reason === 'break' && one.n === null) {
      return isAcrossBreak(aggregate) ? null : 'value';
    }
    const band = countBand(aggregate.n, policy.margin);
    if (band === null || one.n !== band) return 'place';
    if (classRevealsWho(one.n, aggregate.n, policy.margin)) return 'U0';
    if (one.kind === 'value') {
      if (one.afterBreak !== aggregate.afterBreak) return 'value';
      if (one.dominated && !aggregate.allPublic) return 'place';
    }
    if (isShareOfVotes(aggregate)) return shareFailure(one, aggregate);
    if (one.measure === 'index')
      return isPrinted(one, indices.get(placeKey(one)) ?? Number.NaN, false) ? null : 'value';
    const cells = cellsBehind(aggregate);
    const isPublished =
      cells.length > 0 && cells.every(({ family, id }) => families.get(family)?.published.has(id) ?? false);
    if (!isPublished) return unpublishedFailure(one, aggregate);
    return saysExactly(one, aggregate, families) ? null : 'value';
  }

  function unpublishedFailure(one: Observation, aggregate: Aggregate): Failure['test'] | null {
    if (isRounded(aggregate.key)) return auditRounded(one, aggregate, leftOpen, policy);
    if (one.kind !== 'range') return 'value';
    checks.U2 += 1;
    return auditRange(one, aggregate, leftOpen, policy);
  }

  function shareFailure(one: Observation, { basis }: Aggregate): Failure['test'] | null {
    if (one.kind !== 'value') return 'value';
    const [cell, ...others] = basis.kind === 'cells' ? basis.cells : [];
    if (cell === undefined || others.length > 0) return 'place';
    const terms = cell.terms();
    const step = one.step ?? 0;
    if (step === 0 ? !isExactShare(terms, one.value) : !isClass(one.value, step)) return 'value';
    const audit = auditShare(terms, one.value, step, policy);
    checks.U0 += 1;
    for (const test of SHARE_TESTS) checks[test] += audit.companies;
    return audit.failed[0] ?? null;
  }
}

const publishedNumber = (one: Observation) => (one.kind === 'value' ? one.value : Number.NaN);

/**
 * Whether a figure whose cells are all published says what they say: the value as it is, or of quantiles the mean
 * around them.
 */
function saysExactly(
  one: Observation,
  { value, basis, allPublic }: Aggregate,
  families: ReadonlyMap<string, PublishedFamily>,
): boolean {
  if (typeof value !== 'number') return one.kind === 'missing' && one.reason === value.absent;
  const exact = basis.kind === 'ordered' ? families.get(basis.cell.family)?.means.get(basis.cell.id) : value;
  if (exact === undefined) return false;
  return isPrinted(one, exact, allPublic) && one.kind === 'value' && one.step === undefined;
}

/**
 * Whether a figure is published as it may be: a sum as it is, and what is divided to three digits unless all behind it
 * is public.
 */
function isPrinted(one: Observation, exact: number, isPublic: boolean): boolean {
  const published = publishedNumber(one);
  const isSum = one.measure === 'sum' || one.measure === 'sum_previous';
  return isSum || isPublic ? isSame(published, exact) : isToDigits(published, exact);
}

/** What each index must be, by place: 100 at its start, then the chain of the changes that are published. */
function chainsOf(aggregates: readonly Aggregate[], observations: readonly Observation[]): ReadonlyMap<string, number> {
  // Of hundreds of thousands of figures only changes are asked for.
  const observed = new Map(
    observations.flatMap((one) => (one.measure === 'change' ? [[placeKey(one), one] as const] : [])),
  );
  const known = new Set(aggregates.flatMap(({ key }) => (key.measure === 'change' ? [placeKey(key)] : [])));
  const chains = new Map<string, number>();
  const levels = new Map<string, number>();
  for (const { key } of aggregates.filter((one) => one.key.measure === 'index')) {
    const place = `${key.metric} ${key.platform} ${key.size}`;
    const changeKey = placeKey({ ...key, measure: 'change' });
    const change = observed.get(changeKey);
    const isStart = !known.has(changeKey) || (change?.kind === 'missing' && change.reason === 'break');
    const before = levels.get(place) ?? Number.NaN;
    // Only a change that is published exactly is chained.
    const isExact = change?.kind === 'value' && change.step === undefined;
    const level = isStart ? 100 : before * (1 + (isExact ? change.value : Number.NaN));
    levels.set(place, level);
    chains.set(placeKey(key), level);
  }
  return chains;
}
