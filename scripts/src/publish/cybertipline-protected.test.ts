import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { statisticsBy } from '@candor/data/publish';
import { type Observation, type Period, placeKey } from '@candor/data/release';
import { openRelease } from '@candor/data/release/folder';
import type { Aggregate } from '@candor/data/statistics';
import { openDatabase, storedDatasets } from '@candor/data/store';
import { beforeAll, expect, test } from 'vitest';
import { contributorValuesOf, judgeOfSizes } from '../../../data/src/disclosure/known/contributor-values.ts';
import { windowAround } from '../../../data/src/disclosure/known/window.ts';
import { candor, PROJECT, SHIPPED, temporaryFolder } from '../../../test/support/candor.ts';
import { readPolicy } from './policy.ts';
import { asConfidential, storedDataset, versionChanges } from './stored.ts';

const POLICY = join(PROJECT, 'data', 'policies', 'demonstration.yaml');
const DOC = readFileSync(join(PROJECT, 'docs', 'cybertipline.md'), 'utf8');

/** Why a figure is held back; for real confidential figures nobody is told so much. */
const REASONS = ['few', 'dominated', 'alike', 'gives away'] as const;
type Reason = (typeof REASONS)[number];
type Outcome = 'exact' | 'range' | Reason | 'no number';

let observations: readonly Observation[] = [];
let aggregates: readonly Aggregate[] = [];
let levels: ReadonlyMap<string, string> = new Map();
let reports: ReadonlyMap<Period, readonly number[]> = new Map();

beforeAll(async () => {
  const home = temporaryFolder();
  await candor('ingest', SHIPPED, '--home', home);
  const { code } = await candor('publish', 'cybertipline', '--policy', POLICY, '--home', home, '--year', '2024');
  expect(code).toBe(0);
  observations = openRelease(join(home, 'releases', 'cybertipline-protected', '2024-01')).observations;
  const db = openDatabase(join(home, 'store', 'candor.db'));
  try {
    const [dataset] = storedDatasets(db);
    if (dataset === undefined) throw new Error('nothing was ingested');
    const stored = asConfidential(storedDataset(db, dataset));
    const { platforms, statisticsOf } = statisticsBy(
      stored.dataset,
      loadFramework(dataset.framework),
      versionChanges(),
      stored.services,
      readPolicy(POLICY).policy.minContributors,
    );
    levels = new Map(platforms.map((one) => [one.code, one.level]));
    const statistics = [...statisticsOf(stored)];
    aggregates = statistics.flatMap((one) => one.aggregates);
    reports = byYear(statistics.flatMap((one) => one.contributions));
  } finally {
    db.close();
  }
});

/** What the parents reported in each year, the largest first. */
function byYear(
  contributions: readonly {
    readonly company: string;
    readonly year: Period;
    readonly value: { readonly kind: string };
  }[],
): ReadonlyMap<Period, readonly number[]> {
  const years = new Map<Period, Map<string, number>>();
  for (const { company, year, value } of contributions) {
    const sums = years.get(year) ?? new Map<string, number>();
    years.set(year, sums.set(company, (sums.get(company) ?? 0) + ('count' in value ? Number(value.count) : 0)));
  }
  return new Map([...years].map(([year, sums]) => [year, [...sums.values()].sort((a, b) => b - a)]));
}

function outcomeOf(one: Observation, aggregate: Aggregate): Outcome {
  if (one.kind === 'value') return 'exact';
  if (one.kind === 'range') return 'range';
  if (one.reason !== 'suppressed' || aggregate.n === 0) return 'no number';
  if (aggregate.n < 5) return 'few';
  const { basis } = aggregate;
  const { policy } = readPolicy(POLICY);
  if (basis.kind === 'nothing') return 'no number';
  if (basis.kind === 'ordered') {
    return windowAround(basis.values(), basis.p, judgeOfSizes(policy)) === null ? 'dominated' : 'gives away';
  }
  const kinds = basis.cells.flatMap((cell) => {
    const terms = cell.terms();
    if (cell.kind !== 'yes_no')
      return judgeOfSizes(policy, cell.kind === 'count')(contributorValuesOf(terms))?.kinds ?? [];
    // A company’s answer decides the share in every step, or there are too few of them.
    const isFew = contributorValuesOf(terms).length < (policy.minContributors ?? 0);
    return [isFew ? ('minimum_contributors' as const) : ('group_disclosure' as const)];
  });
  if (kinds.includes('minimum_contributors')) return 'few';
  if (kinds.includes('p_percent')) return 'dominated';
  return kinds.includes('group_disclosure') ? 'alike' : 'gives away';
}

const LEVELS: Readonly<Record<string, string>> = {
  type: 'type',
  group: 'group',
  all: 'all',
  total: 'all',
  other: 'all',
};
const ROWS: readonly (readonly [
  name: string,
  measures: readonly string[],
  levels: readonly string[],
  panel: string,
])[] = [
  ...(['type', 'group', 'all'] as const).flatMap((level) => [
    [`${level} × year: sum`, ['sum'], [level], 'all'] as const,
    [`${level} × year: median`, ['median'], [level], 'all'] as const,
    [`${level} × year: quartiles`, ['q1', 'q3'], [level], 'all'] as const,
    [`${level} × year: share reporting any`, ['share_any'], [level], 'all'] as const,
  ]),
  [
    'matched panel: sums and shares of the sum',
    ['sum', 'sum_previous', 'panel_share'],
    ['type', 'group', 'all'],
    'matched',
  ],
  ['matched panel: change', ['change'], ['type', 'group', 'all'], 'matched'],
  ['matched panel: direction', ['direction'], ['type', 'group', 'all'], 'matched'],
  ['matched panel: index', ['index'], ['type', 'group', 'all'], 'matched'],
  ['matched panel: medians', ['median', 'median_previous'], ['type', 'group', 'all'], 'matched'],
];

test('docs/cybertipline.md counts what is published and held back, and why, as a real run has it', () => {
  const known = new Map(aggregates.map((one) => [placeKey(one.key), one]));
  const lines = ROWS.map(([name, measures, places, panel]) => {
    const here = observations.filter(
      (one) =>
        measures.includes(one.measure) &&
        places.includes(LEVELS[levels.get(one.platform) ?? ''] ?? '') &&
        one.panel === panel,
    );
    const outcomes = here.map((one) => {
      const aggregate = known.get(placeKey(one));
      if (aggregate === undefined) throw new Error('an observation of nothing');
      return outcomeOf(one, aggregate);
    });
    const counts = (['exact', 'range', ...REASONS, 'no number'] as const).map(
      (outcome) => outcomes.filter((one) => one === outcome).length,
    );
    return `| ${[name, here.length, ...counts].join(' | ')} |`;
  });
  expect(DOC.split('\n').filter((line) => /^\| (type|group|all|matched panel)\b.*:/.test(line))).toEqual(lines);
});

test('docs/cybertipline.md states the share of the largest company, and how many sums are published', () => {
  const share = (year: number) => {
    const [largest = 0, ...others] = reports.get(year) ?? [];
    return ((largest / (largest + others.reduce((sum, one) => sum + one, 0))) * 100).toFixed(0);
  };
  const sums = observations.filter((one) => one.measure === 'sum' && one.panel === 'all');
  const [exact, ranges] = (['value', 'range'] as const).map((kind) => observations.filter((one) => one.kind === kind));
  expect(DOC.replace(/\s+/g, ' ')).toContain(
    `${share(2019)} % of all reports of 2019 and ${share(2023)} % of those of 2023`,
  );
  expect(DOC.replace(/\s+/g, ' ')).toContain(
    `Of ${observations.length.toLocaleString('en')} figures ${exact?.length} are published exactly and ${ranges?.length} as ranges; of ${sums.length} sums ${sums.filter((one) => one.kind === 'value').length} and ${sums.filter((one) => one.kind === 'range').length}`,
  );
  const toldYears = (platform: string) =>
    sums.filter((one) => one.platform === platform && one.kind === 'value').length;
  expect(['MKT', 'DAT', 'ADL', 'GAM', 'ai-commerce-other'].map(toldYears)).toEqual([4, 3, 3, 2, 5]);
  const never = (platform: string) => sums.every((one) => one.platform !== platform || one.kind !== 'value');
  expect(['ALL', 'ALL-REPORTERS', 'public-sharing', 'SOC', 'MSG'].filter((platform) => !never(platform))).toEqual([]);
});
