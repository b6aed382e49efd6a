import { type Observation, placeKey } from '../../release/index.ts';
import type { Aggregate, AggregateKey } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { auditTold, type ToldAudit, type ToldFailure, type ToldTest } from './audit-told.ts';
import { auditValues, type ToldFamily, type ValueTest } from './audit-values.ts';
import { chooseSafeCells } from './blocks/choose.ts';
import { type Earlier, familyVariables, toldCells } from './confidential.ts';
import { gatherFamilies } from './family.ts';
import { isNeverTold } from './never-told.ts';
import type { ComponentJudge } from './parts.ts';
import type { Variables } from './variables.ts';

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
  let done = 0;
  for (const [id, cells] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
    progress(done / told.size);
    done += 1;
    const { variables, means, judge } = familyVariables(id, current, before, policy);
    const alone = auditTold(id, variables, cells, judge);
    const audit = alone.failures.length === 0 ? alone : (provedWithMore(id, variables, cells, judge) ?? alone);
    failures.push(...audit.failures);
    for (const test of Object.keys(audit.checks) as ToldTest[]) checks[test] += audit.checks[test];
    families.set(id, { told: cells, means, blocks: audit.blocks });
  }
  const values = auditValues(aggregates, observations, families, policy);
  checks.place = values.places;
  checks.value = values.values;
  return { failures: [...failures, ...values.failures], checks };
}

/**
 * The rules may find the sum of two safe blocks unsafe, such as of votes of another weight. But what is safe when more is
 * told is safe when less is, so any set that holds every told cell and passes is a proof, wherever it comes from.
 */
function provedWithMore(
  family: string,
  variables: Variables,
  told: ReadonlySet<string>,
  judge: ComponentJudge,
): ToldAudit | null {
  const { open } = chooseSafeCells(family, variables, judge);
  if (![...told].every((cell) => open.has(cell))) return null;
  const audit = auditTold(family, variables, open, judge);
  return audit.failures.length === 0 ? audit : null;
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
