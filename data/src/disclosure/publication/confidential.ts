import type { Identity } from '../../framework/identities.ts';
import type { Aggregate, AggregateKey } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { decide, type ProtectedCell } from '../protect.ts';
import { auditClasses } from './audit-answered.ts';
import { auditShares } from './audit-shares.ts';
import type { ToldAudit, ToldFailure, ToldTest } from './audit-told.ts';
import type { chooseSafeCells } from './blocks/choose.ts';
import { chained, decisionOn, type Solved } from './decide-told.ts';
import { cellsBehind, familyOf, gatherFamilies, isRounded, isSameFamily, isShareOfVotes } from './family.ts';
import { isNeverTold } from './never-told.ts';
import { judgeOfSizes } from './parts.ts';
import { type FamilySolution, type FamilyTask, solveFamily } from './solve-family.ts';
import { type EarlierFamily, variablesOf } from './variables.ts';

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

export type Gathered = ReturnType<typeof gatherFamilies>;
/** An earlier release and the cells that it told. */
export type Earlier = EarlierRelease & { readonly families: Gathered; readonly told: ReturnType<typeof toldCells> };

/** A confidential dataset of which nothing is decided yet: its families, and what they make of everything once each is solved. */
export interface Undecided {
  readonly families: readonly string[];
  /** How many figures there are to decide about. */
  readonly figures: number;
  readonly taskOf: (family: string) => FamilyTask;
  readonly decide: (solutions: ReadonlyMap<string, FamilySolution>) => ConfidentialProtection;
}

/**
 * Protects every aggregate of a confidential dataset that may be told at all, jointly over all tables, panels and releases.
 * A size is told only if every cell that it reveals is among those that were chosen as safe, changes of the matched panel
 * whose sums may not be told are rounded where that is proved to be safe, and shares of companies are told in steps that
 * no company decides. The audit is made from what is about to be told. Families are solved each by itself, in any order.
 * `identities` are what the definitions bind, which everybody knows.
 */
export function undecided(
  aggregates: readonly Aggregate[],
  earlier: readonly EarlierRelease[],
  policy: Policy,
  identities: readonly Identity[],
): Undecided {
  const current = gatherFamilies(aggregates.filter(({ key }) => !isNeverTold(key)));
  const before = earlier.map((one) => ({ ...one, families: gatherFamilies(one.aggregates), told: toldCells(one) }));
  const families = [...new Set([...current.keys(), ...before.flatMap((one) => [...one.families.keys()])])].sort();
  return {
    families,
    figures: aggregates.length,
    taskOf: (id) => ({ id, ...familyVariables(id, current, before, policy, identities) }),
    decide(solutions) {
      const failures: ToldFailure[] = [];
      const checks: Record<ToldTest, number> = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0 };
      const note = (audit: Pick<ToldAudit, 'failures' | 'checks'>) => {
        failures.push(...audit.failures);
        for (const test of Object.keys(checks) as ToldTest[]) checks[test] += audit.checks[test];
      };
      const solved = new Map<string, FamilySolution>();
      for (const id of families) {
        const solution = solutions.get(id);
        if (solution === undefined) throw new Error(`the family “${id}” was not solved`);
        note(solution.audit);
        solved.set(id, solution);
      }
      const grounds = { solved, judge: judgeOfSizes(policy), policy };
      const cells = aggregates.map((one) => decide(withoutDominance(one), decisionOn(one, grounds)));
      note(auditShares(aggregates, cells, policy));
      const told = chained(cells);
      failures.push(...auditClasses(aggregates, told, policy));
      return { cells: told, failures, checks, families: families.length, told: revealed(aggregates, cells, solved) };
    },
  };
}

/** Solves one family after the other. `progress` is told how far it is, from 0 to 1; `choose`: see `solveFamily`. */
export function solveInTurn(
  { families, taskOf }: Undecided,
  policy: Policy,
  progress: (share: number) => void = () => {},
  choose?: typeof chooseSafeCells,
): Map<string, FamilySolution> {
  return new Map(
    families.map((id, at) => {
      progress(at / families.length);
      return [id, solveFamily(taskOf(id), policy, choose)];
    }),
  );
}

/** All of it at once. Whatever `choose` chose, the audit has the last word. */
export function protectConfidential(
  aggregates: readonly Aggregate[],
  earlier: readonly EarlierRelease[],
  policy: Policy,
  identities: readonly Identity[],
  progress?: (share: number) => void,
  choose?: typeof chooseSafeCells,
): ConfidentialProtection {
  const open = undecided(aggregates, earlier, policy, identities);
  return open.decide(solveInTurn(open, policy, progress, choose));
}

/** The cells behind what is told exactly; one that was chosen only beside others that were not is told nowhere. */
function revealed(
  aggregates: readonly Aggregate[],
  cells: readonly ProtectedCell[],
  solved: ReadonlyMap<string, Solved>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map([...solved.keys()].map((id) => [id, new Set<string>()]));
  for (const [at, aggregate] of aggregates.entries()) {
    if (isShareOfVotes(aggregate)) continue;
    const behind = cellsBehind(aggregate);
    const isExact = behind.every(({ family, id }) => solved.get(family)?.choice.open.has(id) ?? false);
    if (cells[at]?.decision.kind !== 'free' || !isExact) continue;
    for (const { family, id } of behind) told.get(family)?.add(id);
  }
  return told;
}

/** A family as the release about to be written has it, with what earlier ones told of it. */
export function familyVariables(
  id: string,
  current: Gathered,
  before: readonly Earlier[],
  policy: Policy,
  identities: readonly Identity[],
): Omit<FamilyTask, 'id'> {
  const gathered = current.get(id);
  const family = gathered === undefined ? null : familyOf(id, gathered, judgeOfSizes(policy));
  const releases = before.flatMap((one) => earlierFamily(id, one));
  const variables = variablesOf(family, releases, identities);
  // Where nothing is new since some releases the same is chosen, from the same as then: publishing again tells no more.
  const known = [...releases];
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const isSame =
      family !== null &&
      known.at(-1)?.release === before[at]?.release &&
      isSameFamily(family, known.at(-1)?.family) &&
      JSON.stringify(before[at]?.policy) === JSON.stringify(policy);
    if (!isSame) break;
    known.pop();
  }
  const chosenFrom = known.length === releases.length ? variables : variablesOf(family, known, identities);
  return { variables, chosenFrom, means: family?.means ?? new Map() };
}

/**
 * That one company makes up more than half of a change bounds that company's change, and that none does bounds everybody's;
 * so a confidential dataset does not say it.
 */
function withoutDominance(aggregate: Aggregate): Aggregate {
  return aggregate.allPublic ? aggregate : { ...aggregate, dominated: false };
}

/** The cells that an earlier release's published figures reveal, by family. */
export function toldCells({
  aggregates,
  isPublished,
}: Pick<EarlierRelease, 'aggregates' | 'isPublished'>): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const aggregate of aggregates) {
    if (isRounded(aggregate.key) || isShareOfVotes(aggregate)) continue;
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
  const family = familyOf(id, gathered, judgeOfSizes(one.policy));
  return [{ release: one.release, family, published }];
}
