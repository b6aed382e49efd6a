import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import type { Observation } from '../observation.ts';
import type { View } from '../view.ts';
import { headlineOf, viewFinding } from './headline.ts';
import { chartTitle } from './titles.ts';

const framework = loadFramework('1.0.0');
const EVERYBODY = { platform: 'ALL-REPORTERS', n: 213 };
const total = rowOf({ ...EVERYBODY, value: 35_944_826 });
const change = rowOf({ ...EVERYBODY, measure: 'change', panel: 'matched', value: 0.13, n: 174 });
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const headline = (...rows: Observation[]) => {
  const { finding, moved } = headlineOf(tellingWith(framework, rows, { policy: 'public' }));
  return plain(moved === null ? finding.text : `${finding.text} ${moved.text}`);
};

const VIEW: View = {
  chart: 'scope',
  metric: 'OUT-REPORTS-NCMEC',
  measure: 'sum',
  panel: 'all',
  platforms: [],
  sizes: [],
  breakdown: null,
  years: null,
  scale: 'linear',
};

test('the headline of a dataset is its total and the change among the same companies', () => {
  const whole = '213 companies and organisations sent 35.9 million reports to NCMEC in 2023';
  expect(headline(total)).toBe(`${whole}.`);
  expect(headline(total, change)).toBe(
    `${whole}. Among the 174 companies and organisations that reported in 2022, too, the number of reports to NCMEC rose by 13 %.`,
  );
  expect(headline(total, { ...change, dominated: true } as Observation)).toMatch(
    /rose by 13 %, with one company accounting for more than half of this change\.$/,
  );
});

test('where no change is published the headline says which way the total moved', () => {
  const direction = rowOf({ ...EVERYBODY, measure: 'direction', panel: 'matched', value: -1, n: 174 });
  const held = rowOf({ ...EVERYBODY, measure: 'change', panel: 'matched', missing: 'suppressed' });
  expect(headline(total, held, direction)).toMatch(/, too, the number of reports to NCMEC fell\.$/);
});

test('the headline says that a total is held back, and that a release is empty', () => {
  expect(headline(rowOf({ ...EVERYBODY, missing: 'suppressed' }))).toMatch(
    /^The total of reports to NCMEC .* held back/,
  );
  expect(headline()).toBe('This release holds no figures.');
});

const finding = (view: Partial<View>, ...rows: Observation[]) =>
  viewFinding(tellingWith(framework, rows), { ...VIEW, ...view });

test('the finding of a view is of the platform in focus, in its year, or else of everybody', () => {
  const gaming = rowOf({ year: 2022 });
  expect(finding({ platforms: ['GAM'], years: [2022, 2022] }, gaming, total).used).toEqual([gaming]);
  expect(finding({}, gaming, total).used).toEqual([total]);
  expect(finding({ platforms: ['GAM'] }, total).text).toBe(
    'Nothing is published on reports to NCMEC for companies with gaming services in 2023.',
  );
});

test('the finding of a chart over the years follows the same companies', () => {
  const index = [2021, 2022, 2023].map((year) =>
    rowOf({ ...EVERYBODY, measure: 'index', panel: 'matched', year, value: 100 + (year - 2021) * 10 }),
  );
  expect(finding({ chart: 'trend' }, total, ...index).used).toEqual(index);
});

test.each<[Partial<View>, string]>([
  [{}, 'Reports to NCMEC by type of service, 2023'],
  [{ years: [2022, 2022] }, 'Reports to NCMEC by type of service, 2022'],
  [{ chart: 'trend' }, 'Reports to NCMEC by type of service, 2021 to 2023'],
  [{ platforms: ['MSG'], chart: 'trend' }, 'Reports to NCMEC, companies with messaging services, 2021 to 2023'],
  [{ breakdown: 'incident_type' }, 'Reports to NCMEC by type of incident, 2023'],
  [{ sizes: ['S1', 'S2'] }, 'Reports to NCMEC by size of company, 2023'],
  [{ panel: 'matched' }, 'Reports to NCMEC by type of service, same companies from year to year, 2023'],
  [{ metric: 'PRO-HASH-IMG', measure: 'share' }, 'Image hash matching, share of companies by type of service, 2023'],
  [
    { metric: 'OUT-APPEALS', measure: 'ratio_to' },
    'Appeals against CSEA sanctions compared with accounts sanctioned for CSEA by type of service, 2023',
  ],
])('the title of %j is “%s”', (view, title) => {
  const telling = tellingWith(
    framework,
    [2021, 2022, 2023].map((year) => rowOf({ year })),
  );
  expect(chartTitle(telling, { ...VIEW, ...view })).toBe(title);
});
