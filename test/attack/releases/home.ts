import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../random.ts';
import { attackReleases, type Protection, type ReleaseAttack } from './attack-releases.ts';
import { reportedCounts } from './contributions.ts';
import { levelsOf } from './figures.ts';
import { readRelease } from './published.ts';
import { WHOLE_OF } from './wholes.ts';

/** The release folders of a dataset, oldest first. */
export function releaseFolders(home: string, dataset: string): string[] {
  const folder = join(home, 'releases', dataset);
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.\d+$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

/** Which of how many families were attacked: all, or some that a seed draws where there are too many. */
export interface Sampled {
  readonly of: number;
  readonly attacks: ReadonlyMap<string, ReleaseAttack>;
}

/**
 * Attacks the written releases of a dataset all together, metric by metric: the store is read for what is true, the
 * releases for what everybody knows. Metrics that are told over one another (`ratioTo`), or that count a part of another,
 * are attacked together; a change links two years, so a family is of all years. `most` families at most, drawn by `seed`.
 */
export async function attackHome(
  home: string,
  dataset: string,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string>,
  { most = Number.POSITIVE_INFINITY, seed = 1 } = {},
  progress: (metric: string, attack: ReleaseAttack) => void = () => {},
): Promise<Sampled> {
  const store = join(home, 'store', 'candor.db');
  const releases = releaseFolders(home, dataset).map((folder) => {
    const written = readRelease(folder);
    return { ...written, reported: reportedCounts(store, dataset, written.release) };
  });
  const last = releases.at(-1);
  if (last === undefined) throw new Error('no releases');
  const levels = levelsOf(last.parents);
  const metrics = new Set(releases.flatMap((one) => one.reported.map((count) => count.metric)));
  const all = familiesOf(metrics, [...ratioTo, ...WHOLE_OF]);
  const attacks = new Map<string, ReleaseAttack>();
  for (const family of drawn(all, most, seed)) {
    const part = releases.map((one) => ({
      told: one.told.filter((told) => family.has(told.metric)),
      reported: one.reported.filter((count) => family.has(count.metric)),
    }));
    const attack = await attackReleases(part, levels, protection, ratioTo);
    const name = [...family].join('+');
    attacks.set(name, attack);
    progress(name, attack);
  }
  return { of: all.length, attacks };
}

function drawn<Item>(all: readonly Item[], most: number, seed: number): Item[] {
  const random = new Random(seed);
  const order = all.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at);
  return order.slice(0, Math.min(most, all.length)).map(({ one }) => one);
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
