import { drawn } from '../../random.ts';
import { knownOf } from '../attack-releases.ts';
import type { reportedCounts } from '../contributions.ts';
import { type Figures, levelsOf, Places } from '../figures.ts';
import { type Sampled, writtenReleases } from '../home.ts';
import { attackJoint, type JointAttack } from './attack-joint.ts';
import { classRowOf, Everything } from './everything.ts';
import type { Unit } from './witness.ts';

/** How many counts of a metric are looked at. */
const COUNTS = 100;
const SECONDS = 10;

/**
 * Attacks sums and shares of companies of the written releases of a dataset together, metric by metric, some by a seed.
 */
export async function attackHomeJoint(
  home: string,
  dataset: string,
  { most = Number.POSITIVE_INFINITY, seed = 1 } = {},
  progress: (metric: string, attack: JointAttack) => void = () => {},
): Promise<Sampled<JointAttack>> {
  const { releases, last, protection } = writtenReleases(home, dataset);
  const levels = levelsOf(last.parents);
  const isClass = (measure: string, breakdown: string) => measure === 'share_any' || breakdown.startsWith('band:');
  const withClasses = new Set(
    last.published.flatMap((one) => (isClass(one.measure, one.breakdown) ? [one.metric] : [])),
  );
  const metrics = [...new Set(last.published.flatMap((one) => (one.measure === 'sum' ? [one.metric] : [])))].filter(
    (one) => withClasses.has(one),
  );
  const attacks = new Map<string, JointAttack>();
  for (const metric of drawn(metrics, most, seed)) {
    const part = releases.map((one) => ({
      published: one.published.filter((row) => row.metric === metric),
      reported: one.reported.filter((row) => row.metric === metric),
    }));
    const { figures, statements } = knownOf(part, levels, protection, new Map());
    const rows = part.flatMap(({ published, reported }) => {
      const places = new Places(reported, levels);
      return published.flatMap((one) => classRowOf(one, places, figures) ?? []);
    });
    const units = part.flatMap(({ reported }) => unitsOf(reported, figures));
    const known = new Map(units.map((one) => [one.total, one]));
    const published = new Everything(figures.all, statements, rows);
    const attack = await attackJoint(published, [...known.values()], {
      percent: protection.percent,
      most: COUNTS,
      seed,
      seconds: SECONDS,
    });
    attacks.set(metric, attack);
    progress(metric, attack);
  }
  return { of: metrics.length, attacks };
}

/** The counts of each service and year, with their codes. */
export function unitsOf(reported: Parameters<typeof countsBy>[0], figures: Figures): Unit[] {
  return countsBy(reported).flatMap((own) => {
    const total = own.find((one) => one.breakdown === '_T');
    if (total === undefined) return [];
    const { parent, metric, year, type, size } = total;
    const codes = own.filter((one) => one !== total).map((one) => figures.of(one));
    const name = [metric, year, type ?? '', size ?? ''].join(' ');
    return [{ owner: parent, total: figures.of(total), codes, name }];
  });
}

const countsBy = (reported: ReturnType<typeof reportedCounts>) => [
  ...Map.groupBy(reported, ({ parent, service, metric, year, type, size }) =>
    JSON.stringify([parent, service, metric, year, type, size]),
  ).values(),
];
