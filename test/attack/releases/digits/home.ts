import { join } from 'node:path';
import { type Reported, reportedCounts } from '../contributions.ts';
import { type Levels, levelsOf, Places } from '../figures.ts';
import { policyOf, releaseFolders } from '../home.ts';
import { USERS } from '../linear/own-values.ts';
import { reportedValues } from '../linear/values.ts';
import { type PublishedFigure, readRelease } from '../published.ts';
import { attackDigits, type DigitsAttack, type Rated } from './attack-digits.ts';

/**
 * Attacks the digits of each written release of a dataset; what an earlier release published alike is looked at once.
 */
export function attackHomeDigits(
  home: string,
  dataset: string,
  progress: (release: string, attack: DigitsAttack) => void,
): void {
  const store = join(home, 'store', 'candor.db');
  const seen = new Set<string>();
  for (const folder of releaseFolders(home, dataset).reverse()) {
    const { release, published, parents } = readRelease(folder);
    const counts = reportedCounts(store, dataset, release);
    const valued = reportedValues(store, dataset, release);
    const shares = new Set(valued.filter((one) => one.kind === 'percentage').map((one) => one.metric));
    const fresh = published.filter((one) => {
      const key = JSON.stringify({ ...one, release: '' });
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const k = policyOf(store, dataset, release).minContributors ?? 3;
    progress(
      release,
      attackDigits(fresh, ratedBy(counts, levelsOf(parents)), (metric) => shares.has(metric), k),
    );
  }
}

/** The companies of a place that gave a count and state their users everywhere. */
export function ratedBy(counts: readonly Reported[], levels: Levels): (published: PublishedFigure) => readonly Rated[] {
  const places = new Places(counts, levels);
  return ({ metric, year, platform, size }) => {
    const users = Map.groupBy(places.at(USERS, '_T', year, platform, size), unitOf);
    const here = Map.groupBy(places.at(metric, '_T', year, platform, size), (one) => one.parent);
    return [...here].flatMap(([parent, own]) => {
      const stated = own.map((one) => users.get(unitOf(one))?.[0]);
      if (stated.some((one) => one === undefined || one.value === 0)) return [];
      return {
        parent,
        factor: 1e6 / stated.reduce((sum, one) => sum + (one?.value ?? 0), 0),
        count: own.reduce((sum, one) => sum + one.value, 0),
        hasPublicUsers: stated.every((one) => one?.isPublic),
        isPublic: own.every((one) => one.isPublic),
      };
    });
  };
}

const unitOf = ({ parent, type, size }: Reported) => JSON.stringify([parent, type, size]);
