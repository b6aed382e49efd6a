import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protectConfidential } from '../data/src/disclosure/confidential.ts';
import { observationOf } from '../data/src/disclosure/observation-of.ts';
import type { Policy } from '../data/src/disclosure/policy/types.ts';
import { platformCodeList } from '../data/src/framework/index.ts';
import { type Aggregate, aggregatesOf } from '../data/src/statistics/index.ts';
import { contribution, count, metricWith } from '../data/testing/answers.ts';
import { SMALL } from '../data/testing/framework.ts';
import { dataOf } from '../data/testing/release.ts';
import { PROJECT } from './support/shipped.ts';

const DOC = readFileSync(join(PROJECT, 'docs', 'disclosure.md'), 'utf8');

/** The rows of the table whose first heading this is. */
function tableOf(heading: string): string[][] {
  const lines = DOC.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const COMPANIES = tableOf('company').map(([company = '', kind, reports, images]) => ({
  company,
  platformType: kind === 'social' ? 'SOC' : 'MSG',
  reports: Number(reports),
  images: Number(images),
}));
const POLICY: Policy = {
  minContributors: 3,
  pPercent: 10,
  nk: [],
  coalition: 1,
  margin: 2,
  pKnown: false,
  secret: 'of the tests alone',
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
};

/** Their sums, all and by type, and those of the images; `corrected` replaces what some reported. */
function aggregates(corrected: Readonly<Record<string, number>> = {}): Aggregate[] {
  const parts = COMPANIES.flatMap(({ company, platformType, reports, images }) => {
    const place = { company, platformType, disclosure: 'confidential' } as const;
    return [
      contribution({ ...place, value: count(corrected[company] ?? reports) }),
      contribution({ ...place, breakdown: 'content_type:image', value: count(images) }),
    ];
  });
  const data = dataOf(parts, { metric: metricWith({ publishAs: ['sum'] }) });
  return aggregatesOf(data, platformCodeList(SMALL), []);
}

const CELLS: Readonly<Record<string, string>> = {
  'all reports': 'OUT-REPORTS sum ALL|_T _T',
  social: 'OUT-REPORTS sum SOC|_T _T',
  messaging: 'OUT-REPORTS sum MSG|_T _T',
  images: 'OUT-REPORTS sum ALL|_T content_type:image',
};
const FAMILY = 'OUT-REPORTS 2020 amounts';

test('the example of docs/disclosure.md adds up, and Candor lets in what it says', () => {
  const { published, failures } = protectConfidential(aggregates(), [], POLICY, []);
  expect(failures).toEqual([]);
  const values: Readonly<Record<string, number[]>> = {
    'all reports': COMPANIES.map((one) => one.reports),
    social: COMPANIES.filter((one) => one.platformType === 'SOC').map((one) => one.reports),
    messaging: COMPANIES.filter((one) => one.platformType === 'MSG').map((one) => one.reports),
    images: COMPANIES.map((one) => one.images),
  };
  const rows = Object.entries(values).map(([figure, list]) => {
    const [largest = 0, ...others] = list.toSorted((a, b) => b - a);
    const left = others.slice(1).reduce((sum, one) => sum + one, 0);
    const isPublished = published.get(FAMILY)?.has(CELLS[figure] ?? '');
    const sum = list.reduce((total, one) => total + one, 0);
    return [figure, `${sum}`, `${left}`, `${largest / 10}`, isPublished ? 'yes' : 'no'];
  });
  expect(tableOf('figure')).toEqual(rows);
  const rest = COMPANIES.map((one) => one.reports - one.images).sort((a, b) => b - a);
  expect(rest).toEqual([95, 5, 4, 2, 1]);
});

test('and in the second release the total is a range, for one company alone corrected its figure', () => {
  const first = aggregates();
  const observations = protectConfidential(first, [], POLICY, [])
    .cells.filter(({ key }) => isAll(key))
    .map(observationOf);
  const earlier = { release: '2024.1', policy: POLICY, aggregates: first, observations };
  const again = protectConfidential(first, [earlier], POLICY, []);
  expect(again.published.get(FAMILY)).toContain(CELLS['all reports']);
  const corrected = protectConfidential(aggregates({ E: 46 }), [earlier], POLICY, []);
  expect(corrected.failures).toEqual([]);
  expect(corrected.published.get(FAMILY)).not.toContain(CELLS['all reports']);
  const total = corrected.cells.filter(({ key }) => isAll(key)).map(observationOf);
  expect(total).toMatchObject([{ kind: 'range', lower: 200, upper: 500 }]);
});

const isAll = ({ measure, platform, breakdown }: Aggregate['key']) =>
  measure === 'sum' && platform === 'ALL' && breakdown === '_T';
