import type { Identity } from '../../framework/identities.ts';
import { type Observation, placeKey } from '../../release/index.ts';
import type { Aggregate, AggregateKey } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { auditTold, type ToldFailure, type ToldTest } from './audit-told.ts';
import { auditValues, type ToldFamily, type ValueTest } from './audit-values.ts';
import { type Earlier, familyVariables, toldCells } from './confidential.ts';
import { gatherFamilies } from './family.ts';
import { isNeverTold } from './never-told.ts';
import { judgeOfSizes } from './parts.ts';

/** A release as it was written, and what its reports say when they are counted again. */
export interface WrittenRelease {
  readonly release: string;
  readonly policy: Policy;
  readonly aggregates: readonly Aggregate[];
  readonly observations: readonly Observation[];
}

export type ReleaseTest = ToldTest | ValueTest;

/** What could not be proved of a written release: which test and which cell, never a value. */
export type ReleaseFailure = Omit<ToldFailure, 'test'> & { readonly test: ReleaseTest };

export interface ReleaseAudit {
  readonly failures: readonly ReleaseFailure[];
  readonly checks: Readonly<Record<ReleaseTest, number>>;
}

/**
 * The final audit of a release from what was written, without anything of how it was chosen: which cells its figures
 * reveal, whether these and all that `earlier` releases told keep to the rules of its policy (U0 to U5), and whether each
 * figure is what the reports say, told as the rules have it. Solves nothing.
 */
export function auditRelease(
  written: WrittenRelease,
  earlier: readonly WrittenRelease[],
  identities: readonly Identity[],
  progress: (share: number) => void = () => {},
): ReleaseAudit {
  const { policy, aggregates, observations } = written;
  const current = gatherFamilies(aggregates.filter(({ key }) => !isNeverTold(key)));
  const told = cellsTold(written);
  const before = earlier.map(
    (one): Earlier => ({
      ...one,
      isPublished: isToldIn(one.observations),
      families: gatherFamilies(one.aggregates),
      told: cellsTold(one),
    }),
  );
  const checks = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0, place: 0, value: 0 };
  const failures: ReleaseFailure[] = [];
  const families = new Map<string, ToldFamily>();
  const judge = judgeOfSizes(policy);
  let done = 0;
  for (const [id, cells] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
    progress(done / told.size);
    done += 1;
    const { variables, means } = familyVariables(id, current, before, policy, identities);
    const audit = auditTold(id, variables, cells, judge);
    failures.push(...audit.failures);
    for (const test of Object.keys(audit.checks) as ToldTest[]) checks[test] += audit.checks[test];
    families.set(id, { told: cells, means, blocks: audit.blocks });
  }
  const values = auditValues(aggregates, observations, families, policy);
  for (const test of Object.keys(values.checks) as (keyof typeof values.checks)[]) checks[test] += values.checks[test];
  return { failures: [...failures, ...values.failures], checks };
}

const cellsTold = ({ aggregates, observations }: WrittenRelease) =>
  toldCells({ aggregates, isPublished: isToldIn(observations) });

/** Why there is no number says something, too, unless it is that it is held back. */
function isToldIn(observations: readonly Observation[]): (key: AggregateKey) => boolean {
  const keys = new Set(
    observations.flatMap((one) => (one.kind === 'missing' && one.reason === 'suppressed' ? [] : [placeKey(one)])),
  );
  return (key) => keys.has(placeKey(key));
}
