import type { Identity } from '../../framework/index.ts';
import { placeKey } from '../../release/index.ts';
import { cellName } from '../known/cell-name.ts';
import { familyVariables, gatherReleases, publishedCellsOf, type WrittenRelease } from '../known/releases.ts';
import type { Families, WorkOnFamilies } from '../work.ts';
import { type AuditTask, auditFamily } from './family.ts';
import type { DisclosureFailure, DisclosureTest, FamilyAudit } from './published-cells.ts';
import { auditRounded } from './rounded.ts';
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
  const familyIds = [publishedCells, ...known.earlier.flatMap((one) => [one.published, one.rounded])].flatMap((one) => [
    ...one.keys(),
  ]);
  const families = [...new Set(familyIds)].sort();
  const cellsOf = (id: string) => publishedCells.get(id) ?? new Set<string>();
  return {
    families,
    figures: observations.length,
    taskOf(id) {
      const { variables, isCount, means: ofFamily } = familyVariables(id, known, policy, identities);
      means.set(id, ofFamily);
      return { id, kind: 'audit', variables, isCount, published: cellsOf(id) };
    },
    conclude(audits) {
      const checks = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0, place: 0, value: 0 };
      const failures: ReleaseFailure[] = [];
      const blocks = new Map<string, Pick<FamilyAudit, 'blocks'>>();
      const before = new Map<string, Pick<FamilyAudit, 'blocks'>>();
      for (const id of families) {
        const audit = audits.get(id);
        if (audit === undefined) throw new Error(`the family “${id}” was not audited`);
        failures.push(...audit.failures);
        for (const test of Object.keys(audit.checks) as DisclosureTest[]) checks[test] += audit.checks[test];
        blocks.set(id, audit);
        before.set(id, { blocks: audit.blocksBefore });
      }
      const publishedFamilies = new Map(
        families.map((id) => [
          id,
          { published: cellsOf(id), means: means.get(id) ?? new Map(), blocks: blocks.get(id)?.blocks ?? [] },
        ]),
      );
      const values = auditValues(aggregates, observations, publishedFamilies, policy);
      for (const test of Object.keys(values.checks) as (keyof typeof values.checks)[])
        checks[test] += values.checks[test];
      failures.push(...values.failures);
      for (const one of known.earlier) {
        for (const { observation, aggregate } of roundedIn(one)) {
          checks.U5 += 1;
          const isLost = (of: ReadonlyMap<string, Pick<FamilyAudit, 'blocks'>>) =>
            auditRounded(observation, aggregate, of, one.policy) === 'U2';
          // What had too little room before cannot be taken back.
          if (!isLost(blocks) || isLost(before)) continue;
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

/** The figures that a release publishes rounded, of sums that it does not publish. */
function roundedIn({
  aggregates,
  observations,
  rounded,
}: WrittenRelease & { readonly rounded: ReadonlyMap<string, unknown> }) {
  if (rounded.size === 0) return [];
  const known = new Map(aggregates.map((one) => [placeKey(one.key), one]));
  return observations.flatMap((observation) => {
    const isRounded =
      observation.panel === 'matched' &&
      observation.kind === 'value' &&
      (observation.measure === 'direction' || (observation.measure === 'change' && observation.step !== undefined));
    const aggregate = isRounded ? known.get(placeKey(observation)) : undefined;
    return aggregate === undefined ? [] : [{ observation, aggregate }];
  });
}
