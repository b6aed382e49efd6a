import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { policyOfRelease } from '../../../scripts/src/publish/policy.ts';
import { drawn } from '../random.ts';
import { attackReleases, type Protection, type ReleaseAttack } from './attack-releases.ts';
import { reportedCounts } from './contributions.ts';
import { levelsOf } from './figures.ts';
import { type CoreMeasure, measureCore } from './linear/core.ts';
import { frameworkFolder, identitiesOf, linksOf } from './linear/identities.ts';
import { USERS } from './linear/own-values.ts';
import { reportedValues } from './linear/values.ts';
import { type PublishedFigure, readRelease } from './published.ts';

/** The release folders of a dataset, oldest first. */
export function releaseFolders(home: string, dataset: string): string[] {
  const folder = join(home, 'releases', dataset);
  return readdirSync(folder)
    .filter((name) => /^\d{4}(\.|-)\d+$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

/** How many rows hold a number, and how many are suppressed. */
export interface Rows {
  readonly published: number;
  readonly held: number;
}

/** Adds up one number of some rows. */
export const sumOf = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], which: Key): number =>
  rows.reduce((sum, one) => sum + one[which], 0);

/** Which of how many families were attacked: all, or some that a seed draws where there are too many. */
export interface Sampled<Attack> {
  readonly of: number;
  readonly attacks: ReadonlyMap<string, Attack>;
}

/**
 * Attacks the written releases of a dataset all together, metric by metric: the store is read for what is true, the
 * releases for what everybody knows. Metrics that are published over one another, or that count a part of another, are
 * attacked together; a change links two years, so a family is of all years. `most` families at most, drawn by `seed`, or that of `metric`.
 * What must be left open is what the policy of the newest release says.
 */
export async function attackHome(
  home: string,
  dataset: string,
  { most = Number.POSITIVE_INFINITY, seed = 1, secrets = Number.POSITIVE_INFINITY, metric = '' } = {},
  progress: (family: string, attack: ReleaseAttack, rows: Rows) => void = () => {},
): Promise<Sampled<ReleaseAttack>> {
  const { families, of, levels, protection, ratioTo, identities } = familiesIn(home, dataset, { most, seed, metric });
  const attacks = new Map<string, ReleaseAttack>();
  for (const { name, releases } of families) {
    const attack = await attackReleases(releases, levels, protection, ratioTo, identities, { most: secrets, seed });
    attacks.set(name, attack);
    const rows = releases.flatMap((one) => one.rows);
    progress(name, attack, { published: sumOf(rows, 'published'), held: sumOf(rows, 'held') });
  }
  return { of, attacks };
}

/** The families of metrics of a dataset that are published over one another or bind each other, with what each release says of them. */
export function familiesIn(home: string, dataset: string, { most = Number.POSITIVE_INFINITY, seed = 1, metric = '' }) {
  const store = join(home, 'store', 'candor.db');
  const releases = releaseFolders(home, dataset).map((folder) => {
    const written = readRelease(folder);
    const valued = reportedValues(store, dataset, written.release);
    return { ...written, valued, reported: reportedCounts(store, dataset, written.release) };
  });
  const last = releases.at(-1);
  if (last === undefined) throw new Error('no releases');
  const levels = levelsOf(last.parents);
  const { ratioTo } = last;
  const { minContributors, pPercent, coalition } = policyOf(store, dataset, last.release);
  const protection: Protection = { k: minContributors ?? 0, percent: pPercent ?? 0, coalition };
  const metrics = new Set(releases.flatMap((one) => [...one.reported, ...one.valued].map(({ metric: of }) => of)));
  metrics.delete(USERS);
  const identities = identitiesOf(frameworkFolder(last.frameworkVersion));
  const all = familiesOf(metrics, [...ratioTo, ...linksOf(identities)]).filter(
    (family) => metric === '' || family.has(metric),
  );
  const families = drawn(all, most, seed).map((family) => ({
    name: [...family].join('+'),
    releases: releases.map((one) => ({
      rows: one.rows.filter((row) => family.has(row.metric)),
      published: one.published.filter((published) => family.has(published.metric)),
      ranges: one.ranges.filter((range) => family.has(range.metric)),
      reported: one.reported.filter(
        (row) => family.has(row.metric) || (row.metric === USERS && row.breakdown === '_T'),
      ),
      valued: one.valued.filter((value) => family.has(value.metric)),
    })),
  }));
  return { families, of: all.length, levels, protection, ratioTo, identities };
}

/**
 * The written releases of a dataset, in order, each with the counts that companies reported for it, and the protection
 * of the last. Throws if there is none.
 */
export function writtenReleases(home: string, dataset: string) {
  const store = join(home, 'store', 'candor.db');
  const releases = releaseFolders(home, dataset).map((folder) => {
    const written = readRelease(folder);
    return { ...written, reported: reportedCounts(store, dataset, written.release) };
  });
  const last = releases.at(-1);
  if (last === undefined) throw new Error('no releases');
  const { minContributors, pPercent } = policyOf(store, dataset, last.release);
  const protection: Protection = { k: minContributors ?? 0, percent: pPercent ?? 0 };
  return { releases, last, protection };
}

/** Measures over all families with changes in steps what somebody would know beside that who knows p and the rule. */
export async function measureHomeCore(home: string, dataset: string): Promise<CoreMeasure> {
  const { releases, last, protection } = writtenReleases(home, dataset);
  const isStepped = ({ measure, step }: PublishedFigure) => measure === 'change' && (step ?? 0) > 0;
  const metrics = new Set(releases.flatMap((one) => one.published.filter(isStepped).map(({ metric }) => metric)));
  const total = { changes: 0, untrue: 0, figures: 0, bounded: 0 };
  for (const metric of metrics) {
    const part = releases.map((one) => ({
      published: one.published.filter((row) => row.metric === metric),
      reported: one.reported.filter((row) => row.metric === metric),
    }));
    const found = await measureCore(part, levelsOf(last.parents), protection, last.ratioTo);
    for (const key of ['changes', 'untrue', 'figures', 'bounded'] as const) total[key] += found[key];
  }
  return total;
}

/** The policy by which a release was made, as the store remembers it. */
export function policyOf(store: string, dataset: string, release: string) {
  const db = new Database(store, { readonly: true });
  try {
    const text = db
      .prepare('SELECT policy FROM releases WHERE dataset_id = ? AND release = ?')
      .pluck()
      .get(dataset, release);
    return policyOfRelease(String(text), release).policy;
  } finally {
    db.close();
  }
}

/** Metrics that something connects. */
function familiesOf(metrics: Iterable<string>, links: Iterable<readonly [string, string]>): Set<string>[] {
  const all = new Map([...metrics].map((metric) => [metric, new Set([metric])]));
  for (const [metric, below] of links) {
    const [one, other] = [all.get(metric), all.get(below)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const member of other) {
      one.add(member);
      all.set(member, one);
    }
  }
  return [...new Set(all.values())];
}
