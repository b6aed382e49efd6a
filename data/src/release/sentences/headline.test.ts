import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import type { Observation } from '../observation.ts';
import { headlineOf } from './headline.ts';
import { besidesSentence } from './summary/besides.ts';

const framework = loadFramework('1.0.0');
const EVERYBODY = { platform: 'ALL-REPORTERS', n: 213 };
const total = rowOf({ ...EVERYBODY, value: 35_944_826 });
const change = rowOf({ ...EVERYBODY, measure: 'change', panel: 'matched', value: 0.13, n: 174 });
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const headline = (...rows: Observation[]) => {
  const { finding, moved } = headlineOf(tellingWith(framework, rows, { policy: 'public' }));
  return plain(moved === null ? finding.text : `${finding.text} ${moved.text}`);
};

test('the headline of a dataset is its total and the change among the same companies', () => {
  const whole = '213 companies and organisations sent 35.9 million reports to NCMEC in 2023';
  expect(headline(total)).toBe(`${whole}.`);
  expect(headline(total, change)).toBe(
    `${whole}. Among the 174 companies and organisations that also reported in 2022, the number of reports to NCMEC rose by 13 %.`,
  );
  expect(headline(total, { ...change, dominated: true } as Observation)).toMatch(
    /rose by 13 %, with one company accounting for more than half of this change\.$/,
  );
});

test('of figures that only some companies publish the change among the same ones comes first, and their total after it', () => {
  const telling = tellingWith(framework, [total, change], { policy: 'public' });
  const book = { ...telling.book, reconciliation: [] };
  const { finding, moved, more } = headlineOf({ ...telling, book });
  expect(plain(finding.text)).toBe(
    'Among the 174 companies and organisations that reported in both 2022 and 2023, the number of reports to NCMEC rose by 13 %.',
  );
  expect(moved).toBeNull();
  expect(more.map((one) => plain(one.text))).toEqual([
    '213 companies and organisations sent 35.9 million reports to NCMEC in 2023.',
  ]);
  const confidential = { ...book, dataset: { policy: 'confidential' } as typeof book.dataset };
  expect(headlineOf({ ...telling, book: confidential }).moved).not.toBeNull();
});

test('where no change is published the headline says which way the total moved', () => {
  const direction = rowOf({ ...EVERYBODY, measure: 'direction', panel: 'matched', value: -1, n: 174 });
  const held = rowOf({ ...EVERYBODY, measure: 'change', panel: 'matched', missing: 'suppressed' });
  expect(headline(total, held, direction)).toMatch(
    /that also reported in 2022, the number of reports to NCMEC fell\.$/,
  );
});

test('the headline says that a total is held back, and that a release is empty', () => {
  expect(headline(rowOf({ ...EVERYBODY, missing: 'suppressed' }))).toMatch(
    /^The total of reports to NCMEC .* held back/,
  );
  expect(headline()).toBe('This release holds no figures.');
});

test('where the total is held back the safeguards speak first, of which the share of companies is published', () => {
  const held = rowOf({ ...EVERYBODY, missing: 'suppressed' });
  const practice = (metric: string, value: number) =>
    rowOf({ metric, measure: 'share', platform: 'ALL', breakdown: 'practice:in_place', value });
  const rows = [held, practice('PRO-HASH-IMG', 0.6), practice('POL-RISK', 0.7), practice('POL-PROHIBIT', 0.9)];
  const metrics = (...some: Observation[]) =>
    headlineOf(tellingWith(framework, some)).safeguards.map(({ used: [row] }) => row?.metric);
  expect(metrics(...rows)).toEqual(['POL-PROHIBIT', 'POL-RISK']);
  expect(metrics(held)).toEqual([]);
  expect(metrics(total, ...rows.slice(1))).toEqual([]);
});

test('of two totals each says what the other is made of, once', () => {
  const all = rowOf({ platform: 'ALL', value: 35_740_507, n: 196 });
  const other = rowOf({ platform: 'OTHER-REPORTERS', value: 204_319, n: 17 });
  const telling = tellingWith(framework, [total, all, other], { policy: 'public' });
  const { besides } = headlineOf(telling);
  expect(plain(besides?.text ?? '')).toBe(
    'Of these, 196 companies with a platform sent 35.7 million, and 17 organisations without a platform (hotlines, safety vendors and others) sent 204,319.',
  );
  const at = (platform: string) => plain(besidesSentence(telling, total.metric, { platform, year: 2023 })?.text ?? '');
  expect(at('ALL')).toBe(
    '17 organisations without a platform (hotlines, safety vendors and others) sent another 204,319, which makes 35.9 million in all.',
  );
  expect(at('GAM')).toBe('');
  expect(headlineOf(tellingWith(framework, [total, all])).besides).toBeNull();
});
