import {
  type Advice,
  adviceOn,
  type Collapse,
  decideConfidential,
  isNeverPublished,
  NO_FIGURES,
  observationOf,
  type PlatformLevel,
  plus,
  protectPublic,
  type Tallies,
  type Tally,
  talliesOf,
} from '@candor/data/disclosure';
import { loadFramework } from '@candor/data/framework/folder';
import { earlierAsKnown, prove, type StoredDataset, statisticsBy, unsourcedValues } from '@candor/data/publish';
import { latestPeriod } from '@candor/data/release';
import type { Aggregate } from '@candor/data/statistics';
import { type Effects, Refusal } from '../command.ts';
import type { Inputs } from './inputs.ts';
import { versionChanges } from './stored.ts';

/**
 * What a publish would tell, in lines for an operator: counts of figures by table and measure, the metrics that are
 * held back most, and what each dimension costs. Writes nothing; throws a refusal where publish would refuse.
 */
export async function planLines(
  { stored, protecting }: Inputs,
  { progress }: Pick<Effects, 'progress'>,
): Promise<string[]> {
  const { dataset, services, read } = stored;
  const framework = loadFramework(dataset.framework);
  const { platforms, metrics, identities, statisticsOf } = statisticsBy(
    dataset,
    framework,
    versionChanges(),
    services,
    protecting?.policy.minContributors,
  );
  const aggregates = [...statisticsOf({ services, read })].flatMap((one) => one.aggregates);
  if (protecting === null) return [publicLine(stored, aggregates)];
  const { policy, work } = protecting;
  const known = earlierAsKnown(dataset.id, protecting.earlier, statisticsOf);
  if (!known.ok) throw new Refusal(known.refusal);
  const levels = new Map(platforms.map((platform) => [platform.code, platform.level]));
  const levelOf: PlatformLevel = (code) => {
    const level = levels.get(code);
    return level === 'type' || level === 'group' ? level : 'all';
  };
  const { cells } = await decideConfidential(aggregates, known.earlier, policy, identities, work, protecting.progress);
  const observations = cells.filter(({ key }) => !isNeverPublished(key)).map(observationOf);
  const unproved = { aggregates, earlier: known.earlier, identities };
  const proof = await prove(dataset.id, observations, unproved, protecting);
  if (!proof.ok) throw new Refusal(proof.refusal);
  const core = metrics.filter((metric) => metric.tier === 'core');
  const tried = core.length === 0 ? metrics : core;
  const year = latestPeriod(aggregates.map((one) => one.key.year)) ?? 0;
  const advice = adviceOn(
    aggregates,
    known.earlier,
    policy,
    identities,
    { metrics: new Set(tried.map((metric) => metric.code)), year },
    levelOf,
    (share) => progress?.(`${dataset.id}: trying other tables, ${Math.floor(share * 100)} %`, share),
  );
  return [
    ...tallyLines(dataset.id, talliesOf(cells, levelOf)),
    '',
    `If the tables crossed less (tried on ${core.length === 0 ? 'all' : 'core'} metrics, ${tried.length} in number, in ${year} alone, without what is rounded or rests on the year before):`,
    ...advice.map(adviceLine),
  ];
}

function publicLine(stored: StoredDataset, aggregates: readonly Aggregate[]): string {
  const { dataset } = stored;
  const unsourced = () => unsourcedValues(stored, loadFramework(dataset.framework));
  const protection = protectPublic(dataset.id, aggregates, unsourced);
  if (!protection.ok) throw new Refusal(protection.refusal);
  const figures = aggregates.filter((one) => typeof one.value === 'number').length;
  return `${dataset.id}: every figure is public by itself, so all ${number(figures)} would be published.`;
}

/** More are found in the release itself. */
const MOST_METRICS = 8;

function tallyLines(dataset: string, { all, tables, metrics }: Tallies): string[] {
  const width = Math.max(...[...tables.keys()].map((table) => table.length));
  const held = [...metrics]
    .filter(([, one]) => one.suppressed > 0)
    .sort(([, a], [, b]) => shareOfPublished(a) - shareOfPublished(b));
  return [
    `${dataset}: ${number(all.published)} figures would be published, ${number(all.ranges)} more as ranges, ${number(all.suppressed)} held back. Nothing was written.`,
    '',
    'Published, and published as ranges, of all, by table and measure:',
    ...[...tables].map(([table, measures]) => {
      const sum = [...measures.values()].reduce(plus, NO_FIGURES);
      const each = [...measures].map(([measure, one]) => `${measure} ${ofAll(one)}`);
      return `  ${table.padEnd(width)}  ${ofAll(sum)}: ${each.join(', ')}`;
    }),
    '',
    'Held back most, with what is published of all:',
    ...held.slice(0, MOST_METRICS).map(([metric, one]) => `  ${metric} ${ofAll(one)}`),
  ];
}

const allOf = ({ published, ranges, suppressed }: Tally) => published + ranges + suppressed;
const shareOfPublished = (one: Tally) => (one.published + one.ranges) / allOf(one);
const ofAll = (one: Tally) =>
  `${number(one.published)}${one.ranges === 0 ? '' : ` and ${number(one.ranges)}`} of ${number(allOf(one))}`;
const number = (count: number) => count.toLocaleString('en');

const COLLAPSES: Readonly<Record<Collapse, string>> = {
  types: 'without platform types (groups and all stay)',
  groups: 'without platform types and groups (all stays)',
  largest_sizes: 'with the two largest size bands as one',
  sizes: 'without size bands',
  breakdowns: 'without breakdowns',
  panel: 'without the matched panel',
};

function adviceLine({ collapse, more, fewer }: Advice): string {
  const sum = [...more.values()].reduce((total, count) => total + count, 0);
  const tables = [...more].sort(([, a], [, b]) => b - a).map(([table, count]) => `${table} ${number(count)}`);
  const where = sum === 0 ? '' : ` (${tables.join(', ')})`;
  return `  ${COLLAPSES[collapse]}: ${number(sum)} figures more${where}, ${number(fewer)} fewer`;
}
