import type { Identity } from '../framework/index.ts';
import type { Aggregate } from '../statistics/types.ts';
import { auditRelease, type ReleaseAudit, type WrittenRelease } from './audit/release.ts';
import type { chooseSafeCells } from './choose/choose.ts';
import { type FamilyTask, type Solved, solveFamily } from './choose/solve-family.ts';
import { countBand } from './count-band.ts';
import { judgeOfSizes } from './known/contributor-values.ts';
import { cellsBehind, isShareOfVotes } from './known/family.ts';
import { isNeverPublished } from './known/never-published.ts';
import { familyVariables, gatherReleases, largestFirst } from './known/releases.ts';
import { observationOf } from './observation-of.ts';
import type { Policy } from './policy/types.ts';
import { type ProtectedCell, protectedCell } from './protect.ts';
import { chained } from './state/chain.ts';
import { decisionOn } from './state/decide.ts';
import { SUPPRESSED } from './state/grounds.ts';
import { oneRangeEach } from './state/one-range-each.ts';
import type { Families, WorkOnFamilies } from './work.ts';

/** What is decided about each aggregate, and the cells that the published figures reveal, by family. */
export interface Decided {
  readonly cells: readonly ProtectedCell[];
  readonly families: number;
  /** Confidential, for whoever checks the protection. */
  readonly published: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface ConfidentialProtection extends Decided {
  /** What could not be proved; nothing may be published while there is one. */
  readonly failures: ReleaseAudit['failures'];
  /** How many proofs each test needed. */
  readonly checks: ReleaseAudit['checks'];
}

/**
 * A confidential dataset of which nothing is decided yet: its families, and what follows for each aggregate once they
 * are solved.
 */
export interface Undecided extends Families<FamilyTask> {
  readonly decideFrom: (solutions: ReadonlyMap<string, Solved>) => Decided;
}

/**
 * Protects every aggregate of a confidential dataset that may be published at all, jointly over all tables, panels and
 * releases. A size is published only if every cell that it reveals was chosen as safe. A change of the matched panel
 * whose sums may not be published is rounded where that is proved to be safe. A share of companies is published in a
 * step that no company decides. Each family is solved by itself, in any order. Nothing is proved here: that is the work
 * of the audit.
 */
export function undecided(
  aggregates: readonly Aggregate[],
  earlier: readonly WrittenRelease[],
  policy: Policy,
  identities: readonly Identity[],
): Undecided {
  const known = gatherReleases(aggregates, earlier, ({ n }) => countBand(n, policy.margin) !== null);
  return {
    families: largestFirst(known.families, known),
    figures: aggregates.length,
    taskOf: (id) => {
      const { chosenFrom, isCount, means } = familyVariables(id, known, policy, identities);
      return { id, kind: 'choose', chosenFrom, isCount, means };
    },
    decideFrom(solved) {
      const missing = known.families.find((id) => !solved.has(id));
      if (missing !== undefined) throw new Error(`the family “${missing}” was not solved`);
      const grounds = { solved, judge: judgeOfSizes(policy, true), policy };
      const each = aggregates.map((one) => decisionOn(one, grounds));
      const decisions = policy.pKnown ? oneRangeEach(aggregates, each, earlier, grounds) : each;
      const cells = aggregates.map((one, at) => protectedCell(withoutDominance(one), decisions[at] ?? SUPPRESSED));
      return {
        cells: chained(cells),
        families: known.families.length,
        published: revealed(aggregates, cells, solved),
      };
    },
  };
}

/**
 * Solves one family after the other. `progress` is called with how far it is, from 0 to 1; `choose`: see `solveFamily`.
 */
export function solveInTurn(
  { families, taskOf }: Pick<Undecided, 'families' | 'taskOf'>,
  policy: Policy,
  progress: (share: number) => void = () => {},
  choose?: typeof chooseSafeCells,
): Map<string, Solved> {
  return new Map(
    families.map((id, at) => {
      progress(at / families.length);
      return [id, solveFamily(taskOf(id), policy, choose)];
    }),
  );
}

/** Protects every aggregate of a confidential dataset, as `undecided` describes it; `work` solves its families. */
export async function decideConfidential(
  aggregates: readonly Aggregate[],
  earlier: readonly WrittenRelease[],
  policy: Policy,
  identities: readonly Identity[],
  work: WorkOnFamilies,
  progress: (share: number) => void,
): Promise<Decided> {
  const pending = undecided(aggregates, earlier, policy, identities);
  return pending.decideFrom(await work(pending, policy, progress));
}

/**
 * All of it at once, with the audit of what would be published. Whatever `choose` chose, the audit has the last word.
 *
 * @example
 * ```ts
 * import { protectConfidential } from '@candor/data/disclosure';
 *
 * const reports = { acorn: 100, birch: 80, cedar: 60, dogwood: 50, elm: 40 };
 * const sumOf = (platform: string, companies: readonly (keyof typeof reports)[]) => {
 *   const key = { metric: 'REPORTS', measure: 'sum', platform, size: '_T', breakdown: '_T', year: 2024, panel: 'all' } as const;
 *   const terms = companies.map((company) => ({
 *     contributor: company, unit: company, component: 'REPORTS _T', coefficient: 1, value: reports[company], most: null, isPublic: false,
 *   }));
 *   const cell = { family: 'REPORTS 2024 amounts', id: platform, kind: 'count', rank: 0, terms: () => terms } as const;
 *   const value = terms.reduce((sum, term) => sum + term.value, 0);
 *   const flags = { allPublic: false, afterBreak: false, dominated: false };
 *   return { key, value, n: companies.length, ...flags, basis: { kind: 'cells', cells: [cell] } } as const;
 * };
 * const policy = {
 *   minContributors: 3, pPercent: 10, nk: [], coalition: 1, shares: { nearlyNone: 0.05, nearlyAll: 0.95 }, margin: 1,
 *   pKnown: false, secret: 'only the operator knows it',
 * } as const;
 * const all = sumOf('ALL', ['acorn', 'birch', 'cedar', 'dogwood', 'elm']);
 * // Whoever subtracts these four from all knows what elm reported.
 * const social = sumOf('SOC', ['acorn', 'birch', 'cedar', 'dogwood']);
 * const { cells, failures } = protectConfidential([all, social], [], policy, []);
 *
 * cells[0]?.decision; // => { kind: 'published', value: 330, n: '4-9' }
 * cells[1]?.decision; // => { kind: 'range', bounds: [200, 500], n: '4-9' }
 * failures; // => []
 * ```
 */
export function protectConfidential(
  aggregates: readonly Aggregate[],
  earlier: readonly WrittenRelease[],
  policy: Policy,
  identities: readonly Identity[],
  progress?: (share: number) => void,
  choose?: typeof chooseSafeCells,
): ConfidentialProtection {
  const pending = undecided(aggregates, earlier, policy, identities);
  const decided = pending.decideFrom(solveInTurn(pending, policy, progress, choose));
  const observations = decided.cells.filter(({ key }) => !isNeverPublished(key)).map(observationOf);
  const { failures, checks } = auditRelease({ release: '', policy, aggregates, observations }, earlier, identities);
  return { ...decided, failures, checks };
}

/** The cells behind the figures that are published exactly. */
function revealed(
  aggregates: readonly Aggregate[],
  cells: readonly ProtectedCell[],
  solved: ReadonlyMap<string, Solved>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const published = new Map([...solved.keys()].map((id) => [id, new Set<string>()]));
  for (const [at, aggregate] of aggregates.entries()) {
    if (isShareOfVotes(aggregate)) continue;
    const behind = cellsBehind(aggregate);
    const isExact = behind.every(({ family, id }) => solved.get(family)?.choice.safe.has(id) ?? false);
    if (cells[at]?.decision.kind !== 'published' || !isExact) continue;
    for (const { family, id } of behind) published.get(family)?.add(id);
  }
  return published;
}

/**
 * The aggregate without its mark of dominance. That one company makes up more than half of a change bounds the change
 * of that company, and that none does bounds everybody’s. So a confidential dataset does not say it.
 */
function withoutDominance(aggregate: Aggregate): Aggregate {
  return aggregate.allPublic ? aggregate : { ...aggregate, dominated: false };
}
