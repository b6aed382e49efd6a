import type { Identity } from '../../framework/index.ts';
import { type Observation, placeKey } from '../../release/index.ts';
import type { Aggregate } from '../../statistics/types.ts';
import { cellName } from '../known/cell-name.ts';
import { cellsBehind } from '../known/family.ts';
import {
  familyVariables,
  gatherReleases,
  largestFirst,
  publishedCellsOf,
  type WrittenRelease,
} from '../known/releases.ts';
import type { Families, WorkOnFamilies } from '../work.ts';
import { type AuditTask, auditFamily } from './family.ts';
import type { DisclosureFailure, DisclosureTest, FamilyAudit } from './published-cells.ts';
import { type Bounded, tooMuchForKnownP } from './rooms/known-p.ts';
import { ALL_OPEN } from './rooms/left-open.ts';
import { auditRange, type LeftOpenOf } from './rooms/ranges.ts';
import { auditRounded } from './rooms/rounded.ts';
import { auditValues, type ValueTest } from './values.ts';

export type { WrittenRelease } from '../known/releases.ts';

export type ReleaseTest = DisclosureTest | ValueTest;

/** What could not be proved of a release: which test and which cell, never a value. */
export type ReleaseFailure = Omit<DisclosureFailure, 'test'> & { readonly test: ReleaseTest };

export interface ReleaseAudit {
  readonly failures: readonly ReleaseFailure[];
  readonly checks: Readonly<Record<ReleaseTest, number>>;
}

/** A release of which nothing is proved yet: its families, and what they prove together once each is audited. */
export interface Unaudited extends Families<AuditTask> {
  readonly conclude: (audits: ReadonlyMap<string, FamilyAudit>) => ReleaseAudit;
}

/**
 * The final audit of a release from what is written, without anything of how it was chosen. It finds which cells the
 * figures reveal, and whether these and all that `earlier` releases published keep to the rules of its policy (U0 to
 * U5). It finds whether each figure is what the reports say, published as the rules have it, and whether what is
 * rounded, in earlier releases too, leaves every company its room. Each family is audited by itself, in any order.
 * Nothing is solved.
 */
export function unaudited(
  written: WrittenRelease,
  earlier: readonly WrittenRelease[],
  identities: readonly Identity[],
): Unaudited {
  const { policy, aggregates, observations } = written;
  const known = gatherReleases(aggregates, earlier);
  const publishedCells = publishedCellsOf(written);
  const means = new Map<string, ReadonlyMap<string, number>>();
  const familyIds = [
    publishedCells,
    familiesOfRanges(aggregates, observations),
    ...known.earlier.flatMap((one) => [one.published, one.rounded]),
  ].flatMap((one) => [...one.keys()]);
  const families = [...new Set(familyIds)].sort();
  const cellsOf = (id: string) => publishedCells.get(id) ?? new Set<string>();
  return {
    families: largestFirst(families, known),
    figures: observations.length,
    taskOf(id) {
      const { variables, isCount, means: ofFamily } = familyVariables(id, known, policy, identities);
      means.set(id, ofFamily);
      return { id, kind: 'audit', variables, isCount, published: cellsOf(id) };
    },
    conclude(audits) {
      const checks = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0, place: 0, value: 0 };
      const failures: ReleaseFailure[] = [];
      for (const id of families) {
        const audit = audits.get(id);
        if (audit === undefined) throw new Error(`the family “${id}” was not audited`);
        failures.push(...audit.failures);
        for (const test of Object.keys(audit.checks) as DisclosureTest[]) checks[test] += audit.checks[test];
      }
      const publishedFamilies = new Map(
        families.map((id) => [
          id,
          { published: cellsOf(id), means: means.get(id) ?? new Map(), left: audits.get(id)?.left ?? ALL_OPEN },
        ]),
      );
      const values = auditValues(aggregates, observations, publishedFamilies, policy);
      for (const test of Object.keys(values.checks) as (keyof typeof values.checks)[])
        checks[test] += values.checks[test];
      failures.push(...values.failures);
      const now = (family: string) => audits.get(family)?.left ?? ALL_OPEN;
      const before = (family: string) => audits.get(family)?.leftBefore ?? ALL_OPEN;
      if (policy.pKnown) {
        const earlierRanges = known.earlier.flatMap((one) => roundedIn(one));
        const isExact = ({ aggregate }: Bounded) =>
          cellsBehind(aggregate).every(({ family, id }) => cellsOf(family).has(id));
        const bounded = roundedIn(written).filter((one) => one.observation.kind === 'range' || !isExact(one));
        for (const one of tooMuchForKnownP(bounded, earlierRanges, now, policy))
          failures.push({ test: 'U2', family: `${one.metric} ${one.year}`, cell: cellName(one) });
      }
      for (const one of known.earlier) {
        for (const { observation, aggregate } of one.rounded.size === 0 ? [] : roundedIn(one)) {
          checks.U5 += 1;
          const isLost = (leftOpen: LeftOpenOf) =>
            observation.kind === 'range'
              ? auditRange(observation, aggregate, leftOpen, one.policy) === 'U2'
              : auditRounded(observation, aggregate, leftOpen, one.policy) === 'U2';
          // What had too little room before cannot be taken back.
          if (!isLost(now) || isLost(before)) continue;
          const { metric, year } = observation;
          failures.push({ test: 'U5', family: `${metric} ${year}`, cell: `${cellName(observation)} @ ${one.release}` });
        }
      }
      return { failures, checks };
    },
  };
}

/** Audits a release, as `unaudited` describes it; `work` audits its families. */
export async function auditConfidential(
  written: WrittenRelease,
  earlier: readonly WrittenRelease[],
  identities: readonly Identity[],
  work: WorkOnFamilies,
  progress: (share: number) => void,
): Promise<ReleaseAudit> {
  const pending = unaudited(written, earlier, identities);
  return pending.conclude(await work(pending, written.policy, progress));
}

/** All of it at once. */
export function auditRelease(
  written: WrittenRelease,
  earlier: readonly WrittenRelease[],
  identities: readonly Identity[],
  progress: (share: number) => void = () => {},
): ReleaseAudit {
  const { families, taskOf, conclude } = unaudited(written, earlier, identities);
  const audits = families.map((id, at) => {
    progress(at / families.length);
    return [id, auditFamily(taskOf(id), written.policy)] as const;
  });
  return conclude(new Map(audits));
}

/** The families of which something is published between bounds. */
function familiesOfRanges(
  aggregates: readonly Aggregate[],
  observations: readonly Observation[],
): ReadonlyMap<string, true> {
  const ranges = new Set(observations.flatMap((one) => (one.kind === 'range' ? [placeKey(one)] : [])));
  const found = aggregates.filter((one) => ranges.has(placeKey(one.key))).flatMap(cellsBehind);
  return new Map(found.map(({ family }) => [family, true]));
}

/** The figures that a release publishes rounded or as ranges, of sums that it does not publish. */
function roundedIn({ aggregates, observations }: WrittenRelease): Bounded[] {
  const known = new Map(aggregates.map((one) => [placeKey(one.key), one]));
  return observations.flatMap((observation) => {
    const isRounded =
      observation.kind === 'range' ||
      (observation.panel === 'matched' &&
        observation.kind === 'value' &&
        (observation.measure === 'direction' || (observation.measure === 'change' && observation.step !== undefined)));
    const aggregate = isRounded ? known.get(placeKey(observation)) : undefined;
    return aggregate === undefined ? [] : [{ observation, aggregate }];
  });
}
