import { measureOf } from '@candor/data/measures';
import { latestPeriod, type Observation } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Supply, TypesPublished } from './types.ts';

type How = 'exact' | 'range' | 'heldBack';

const ORDER: readonly How[] = ['heldBack', 'range', 'exact'];

/** By metric what a release publishes of it for its latest year. Read once, as a release has many observations. */
const known = new WeakMap<Release, ReadonlyMap<string, Supply>>();

/** How well a release answers by each metric that it holds: from how many it was collected, for how many types published, and how. */
export function supplyOf(release: Release): ReadonlyMap<string, Supply> {
  const before = known.get(release);
  if (before !== undefined) return before;
  const { codeBook, observations } = release;
  const year = latestPeriod(observations.map((one) => one.year)) ?? 0;
  const types = new Set(codeBook.platforms.filter((one) => one.level === 'type').map((one) => one.code));
  const found = new Map<string, { n: Supply['collectedFrom']; all: How | null; types: Map<string, How> }>();
  for (const one of observations) {
    if (one.year !== year || one.size !== '_T' || one.panel !== 'all') continue;
    const of = found.get(one.metric) ?? { n: null, all: null, types: new Map<string, How>() };
    found.set(one.metric, of);
    const isAll = one.platform === 'ALL';
    // Whoever answered, with whatever: the largest number that stands behind anything.
    if (isAll && one.n !== null && most(one.n) > most(of.n)) of.n = one.n;
    const how = tells(one.measure) ? howOf(one) : null;
    if (how === null) continue;
    if (isAll) of.all = better(of.all, how);
    else if (types.has(one.platform)) of.types.set(one.platform, better(of.types.get(one.platform) ?? null, how));
  }
  const made = new Map(
    [...found].map(([metric, { n, all, types: each }]) => [
      metric,
      { collectedFrom: n, all, types: counted(each), year },
    ]),
  );
  known.set(release, made);
  return made;
}

/** Not who answered, but what. */
function tells(code: string): boolean {
  const measure = measureOf(code);
  return measure !== undefined && !measure.needsQuestions && measure.unit !== 'companies';
}

function howOf(one: Observation): How | null {
  if (one.kind === 'value') return one.step === undefined ? 'exact' : 'range';
  if (one.kind === 'range') return 'range';
  return one.reason === 'suppressed' ? 'heldBack' : null;
}

const better = (a: How | null, b: How): How => (a === null || ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a);

/** The most that a number or a class of it is known to be: 19 of `10-19`, and of `100+` what no class reaches. */
function most(n: Supply['collectedFrom']): number {
  if (n === null) return 0;
  if (typeof n === 'number') return n;
  return n.endsWith('+') ? Number.POSITIVE_INFINITY : Number(n.split('-')[1]);
}

function counted(types: ReadonlyMap<string, How>): TypesPublished {
  const of = (how: How) => [...types.values()].filter((one) => one === how).length;
  return { exact: of('exact'), range: of('range'), heldBack: of('heldBack') };
}
