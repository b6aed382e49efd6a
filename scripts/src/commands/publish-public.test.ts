import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRelease } from '@candor/data/release/folder';
import { describe, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const scratch = temporaryFolder();
const SOURCE = { public_source: 'https://example.org/transparency, table 2' };

/** By service, or service and year. */
type Answers = Readonly<Record<string, readonly object[]>>;

/** A public dataset of the reports that three companies published themselves, each as much as it liked. */
function dataset(id: string, answers: Answers): string {
  const folder = join(scratch, id);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  writeFileSync(
    join(folder, 'dataset.yaml'),
    `id: ${id}
title: Published reports
description: What companies published themselves.
adapter: reports
framework: 1.0.0
policy: public
synthetic: true
metrics: [OUT-CONTENT, OUT-ACCOUNTS, OUT-REPORTS-NCMEC, OUT-PROACTIVE]
source: { name: Reports, publisher: Their companies, url: "https://example.org" }
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/", note: "" }
caveats: [1]
notes: []
`,
  );
  const rows = [...new Set(Object.keys(answers).map((key) => key.split(' ')[0]))].map(
    (service) => `${service}-inc,${service} Inc,yes,${service},${service},SOC,S2,,`,
  );
  writeFileSync(
    join(folder, 'roster.csv'),
    ['company_id,company,consent,service_id,service,platform_type,size_band,owned_from,owned_to', ...rows, ''].join(
      '\n',
    ),
  );
  for (const [key, its] of Object.entries(answers)) {
    const [service, year = '2024'] = key.split(' ');
    const report = {
      framework: '1.0.0',
      service,
      year: Number(year),
      platform_type: 'SOC',
      size_band: 'S2',
      answers: its,
    };
    writeFileSync(join(folder, 'reports', `${key}.json`), JSON.stringify(report));
  }
  return folder;
}

async function published(id: string, answers: Answers) {
  const home = join(scratch, `home-${id}`);
  const ingested = await candor('ingest', dataset(id, answers), '--home', home);
  expect([ingested.err, ingested.code]).toEqual(['', 0]);
  const plan = await candor('publish', id, '--home', home, '--year', '2025', '--plan');
  const done = await candor('publish', id, '--home', home, '--year', '2025');
  return { ...done, plan, home };
}

const count = (metric: string, value: number, more: object = SOURCE) => ({
  metric,
  status: 'answered',
  value,
  ...more,
});
const ACORN = [
  count('OUT-CONTENT', 30, {
    ...SOURCE,
    breakdowns: { content_type: { image: { value: 20, ...SOURCE }, video: { value: 10, ...SOURCE } } },
  }),
  count('OUT-ACCOUNTS', 12),
  count('OUT-REPORTS-NCMEC', 25),
  { metric: 'OUT-PROACTIVE', status: 'answered', value: { numerator: 20, denominator: 30 }, ...SOURCE },
];

describe('a public dataset', () => {
  test('is published where its services publish different metrics, and parts have sources of their own', async () => {
    const { code, err, plan, home } = await published('uneven', {
      acorn: ACORN,
      birch: [count('OUT-REPORTS-NCMEC', 5)],
      // That one does not say it is public where the others do.
      cedar: [count('OUT-CONTENT', 7), { metric: 'OUT-ACCOUNTS', status: 'withheld' }],
    });
    expect([err, code, plan.err, plan.code]).toEqual(['', 0, '', 0]);
    const { observations } = openRelease(join(home, 'releases', 'uneven', '2025-01'));
    const sum = (metric: string, breakdown = '_T') =>
      observations.find(
        (one) =>
          one.metric === metric &&
          one.measure === 'sum' &&
          one.platform === 'ALL' &&
          one.size === '_T' &&
          one.breakdown === breakdown,
      );
    expect(sum('OUT-CONTENT')).toMatchObject({ kind: 'value', value: 37, n: 2 });
    expect(sum('OUT-CONTENT', 'content_type:image')).toMatchObject({ kind: 'value', value: 20, n: 1 });
    expect(sum('OUT-REPORTS-NCMEC')).toMatchObject({ kind: 'value', value: 30, n: 2 });
  });

  test('compares no half of a year with a year, and marks it', async () => {
    // What Discord published of 2020 and 2021.
    const { err, home } = await published('halves', {
      'disco 2020': [count('OUT-CONTENT', 6948, { ...SOURCE, months: 6 })],
      'disco 2021': [count('OUT-CONTENT', 24623)],
    });
    expect(err).toBe('');
    const { observations } = openRelease(join(home, 'releases', 'halves', '2025-01'));
    const at = (measure: string, year: number) =>
      observations.find(
        (one) =>
          one.measure === measure &&
          one.year === year &&
          one.platform === 'ALL' &&
          one.size === '_T' &&
          one.breakdown === '_T' &&
          one.metric === 'OUT-CONTENT',
      );
    expect([at('sum', 2020), at('sum', 2021)]).toMatchObject([{ value: 6948 }, { value: 24623 }]);
    expect([at('part_year_share', 2020), at('part_year_share', 2021)]).toMatchObject([{ value: 1 }, { value: 0 }]);
    for (const measure of ['change', 'direction', 'index', 'sum_previous']) {
      expect(at(measure, 2021)).toMatchObject({ kind: 'missing', reason: 'no_contributors' });
    }
  });

  test('adds no figure to that of another service which counts it, too', async () => {
    const { err, home } = await published('contained', {
      oak: [count('OUT-REPORTS-NCMEC', 100, { ...SOURCE, rounded_to: 10 })],
      twig: [count('OUT-REPORTS-NCMEC', 30, { ...SOURCE, contained_in: 'oak' })],
      birch: [count('OUT-REPORTS-NCMEC', 5)],
    });
    expect(err).toBe('');
    const { observations } = openRelease(join(home, 'releases', 'contained', '2025-01'));
    const sums = observations.filter((one) => one.measure === 'sum' && one.platform === 'ALL' && one.size === '_T');
    expect(sums.find((one) => one.metric === 'OUT-REPORTS-NCMEC' && one.breakdown === '_T')).toMatchObject({
      value: 105,
      n: 2,
    });
  });

  test('is not stored where a figure is said to be counted by a service that nobody knows', async () => {
    const folder = dataset('unknown', { twig: [count('OUT-REPORTS-NCMEC', 30, { ...SOURCE, contained_in: 'ook' })] });
    const { err, code } = await candor('ingest', folder, '--home', join(scratch, 'home-unknown'));
    expect([err.trim(), code]).toEqual([
      'twig.json, /answers/0/contained_in: the service ook, which contained_in names, is not on the roster; correct the service id, or add it to roster.csv.',
      2,
    ]);
  });

  test.each<[string, Answers, string]>([
    ['a total', { acorn: ACORN, birch: [count('OUT-REPORTS-NCMEC', 5, {})] }, 'birch 2024 OUT-REPORTS-NCMEC'],
    [
      'a part',
      { acorn: ACORN, birch: [count('OUT-CONTENT', 5, { ...SOURCE, breakdowns: { content_type: { image: 5 } } })] },
      'birch 2024 OUT-CONTENT content_type:image',
    ],
    [
      'values of two services',
      { acorn: [count('OUT-CONTENT', 5, {})], birch: [count('OUT-ACCOUNTS', 5, {}), count('OUT-CONTENT', 0, {})] },
      'acorn 2024 OUT-CONTENT, birch 2024 OUT-CONTENT, birch 2024 OUT-ACCOUNTS',
    ],
  ])('is refused for %s without a source, which is named', async (what, answers, places) => {
    const id = `refused-${what.replaceAll(' ', '-')}`;
    const { code, err, plan } = await published(id, answers);
    const sentence = `The dataset “${id}” is declared public but holds values without a public source (${places}), so nothing of it is published; give each value its source or declare the dataset confidential.`;
    expect([err.trim(), code, plan.err.trim(), plan.code]).toEqual([sentence, 2, sentence, 2]);
  });
});
