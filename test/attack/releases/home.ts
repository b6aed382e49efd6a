import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attackReleases, type Protection, type ReleaseAttack } from './attack-releases.ts';
import { reportedCounts } from './contributions.ts';
import { levelsOf } from './figures.ts';
import { readRelease } from './published.ts';

/** A release folder, and when the store was read for it; null is the store as it stands. */
export interface WrittenAt {
  readonly folder: string;
  readonly at: string | null;
}

/** The release folders of a dataset, oldest first. */
export function releaseFolders(home: string, dataset: string): string[] {
  const folder = join(home, 'releases', dataset);
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.\d+$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

/**
 * Attacks the written releases of a dataset all together, metric by metric: the store is read for what is true, the
 * releases for what everybody knows. Metrics that are told over one another (`ratioTo`) are attacked together.
 */
export async function attackHome(
  storePath: string,
  dataset: string,
  written: readonly WrittenAt[],
  protection: Protection,
  ratioTo: ReadonlyMap<string, string>,
  progress: (metric: string, attack: ReleaseAttack) => void = () => {},
): Promise<ReadonlyMap<string, ReleaseAttack>> {
  const releases = written.map(({ folder, at }) => ({
    ...readRelease(folder),
    reported: reportedCounts(storePath, dataset, at),
  }));
  const last = releases.at(-1);
  if (last === undefined) throw new Error('no releases');
  const levels = levelsOf(last.parents);
  const metrics = new Set(releases.flatMap((one) => one.reported.map((count) => count.metric)));
  const done = new Map<string, ReleaseAttack>();
  for (const family of families(metrics, ratioTo)) {
    const part = releases.map((one) => ({
      told: one.told.filter((told) => family.has(told.metric)),
      reported: one.reported.filter((count) => family.has(count.metric)),
    }));
    const attack = await attackReleases(part, levels, protection, ratioTo);
    const name = [...family].join('+');
    done.set(name, attack);
    progress(name, attack);
  }
  return done;
}

/** Metrics that some ratio connects. */
function families(metrics: Iterable<string>, ratioTo: ReadonlyMap<string, string>): Set<string>[] {
  const all = new Map([...metrics].map((metric) => [metric, new Set([metric])]));
  for (const [metric, below] of ratioTo) {
    const [one, other] = [all.get(metric), all.get(below)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const member of other) {
      one.add(member);
      all.set(member, one);
    }
  }
  return [...new Set(all.values())];
}
