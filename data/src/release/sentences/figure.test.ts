import { describe, expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import type { Period } from '../../period/index.ts';
import type { Observation } from '../observation.ts';
import { figureSentence } from './figure.ts';

const framework = loadFramework('1.0.0');
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const say = (row: Observation, rows: readonly Observation[] = [], extra = {}) =>
  plain(figureSentence(tellingWith(framework, [row, ...rows], extra), row).text);
const caveats = (row: Observation) => figureSentence(tellingWith(framework, [row]), row).caveats;

const TIME = { metric: 'OUT-TIME' };
const HASH = { metric: 'PRO-HASH-IMG', measure: 'share', platform: 'contact' };

test.each<[string, Observation, string]>([
  [
    'a total names who reported it, and a class of companies in words',
    rowOf({ value: 2_100_000 }),
    '10 to 19 companies with gaming services reported sending 2.1 million reports to NCMEC in 2023.',
  ],
  [
    'an open class reads “or more”',
    rowOf({ n: '100+', platform: 'ALL' }),
    '100 or more companies reported sending 1,200 reports to NCMEC in 2023.',
  ],
  [
    'one report of one company is singular twice',
    rowOf({ n: 1, value: 1 }),
    'One company with gaming services reported sending 1 report to NCMEC in 2023.',
  ],
  [
    'zero is a finding and reads “no”',
    rowOf({ value: 0 }),
    '10 to 19 companies with gaming services reported sending no reports to NCMEC in 2023.',
  ],
  [
    'a size band and a code of a split are named',
    rowOf({ size: 'S3', breakdown: 'incident_type:trafficking', value: 12, n: '5-9' }),
    '5 to 9 large companies with gaming services reported sending 12 reports to NCMEC that concerned child sex trafficking in 2023.',
  ],
  [
    'an untold number of companies is left out',
    rowOf({ n: null }),
    'Companies with gaming services reported sending 1,200 reports to NCMEC in 2023.',
  ],
  [
    'a share of an option is of the companies that answered',
    rowOf({ ...HASH, breakdown: 'option:in_use_some', value: 0.634 }),
    'Among 10 to 19 companies with services for contact and private communication that answered for 2023, 63 % use image hash matching on some surfaces.',
  ],
  [
    'a share that would round to nothing is “fewer than 1 %”',
    rowOf({ measure: 'share_any', value: 0.004 }),
    'Among 10 to 19 companies with gaming services that answered for 2023, fewer than 1 % sent one or more reports to NCMEC.',
  ],
  [
    'a share that would round to all is “nearly all”',
    rowOf({ measure: 'share_any', value: 0.996 }),
    'Among 10 to 19 companies with gaming services that answered for 2023, nearly all sent one or more reports to NCMEC.',
  ],
  [
    'nobody and everybody are words',
    rowOf({ measure: 'share_any', value: 1 }),
    'Among 10 to 19 companies with gaming services that answered for 2023, all sent one or more reports to NCMEC.',
  ],
  [
    'nobody who does not is a number, not a double negation',
    rowOf({ ...HASH, breakdown: 'option:not_used', value: 0, platform: 'ALL' }),
    'Among 10 to 19 companies that answered for 2023, 0 % do not use image hash matching.',
  ],
  [
    'a share of a single company says that it is one',
    rowOf({ ...HASH, breakdown: 'option:in_use_all', value: 1, n: 1, platform: 'ALL' }),
    'The share of all companies that use image hash matching on all relevant surfaces is 100 % for 2023, and rests on the answer of one company.',
  ],
  [
    'a class of a count reads as a range',
    rowOf({ measure: 'share', breakdown: 'band:10-99', value: 0.25 }),
    'Among 10 to 19 companies with gaming services that answered for 2023, 25 % sent 10 to 99 reports to NCMEC.',
  ],
  [
    'minutes are told in the unit that suits them',
    rowOf({ ...TIME, measure: 'median', value: 310 }),
    'Among 10 to 19 companies with gaming services that answered for 2023, the time from a report or notice to the final action was about 5 hours for the median company.',
  ],
  [
    'a count per million users is of the median company',
    rowOf({ measure: 'median_per_million', value: 0.4527 }),
    'Among 10 to 19 companies with gaming services that answered for 2023, the median company sent 0.45 reports to NCMEC per million monthly users.',
  ],
  [
    'a part of another total is a percentage of it',
    rowOf({ metric: 'OUT-PREVENTED', measure: 'ratio_to', value: 0.19 }),
    'Among 10 to 19 companies with gaming services that gave both figures for 2023, 19 % of the CSEA items acted on were stopped before anyone saw them.',
  ],
  [
    'a small ratio is told for every thousand',
    rowOf({ metric: 'OUT-REVERSED', measure: 'ratio_to', value: 0.0062 }),
    'Among 10 to 19 companies with gaming services that gave both figures for 2023, there were 6.2 CSEA sanctions overturned for every 1,000 accounts sanctioned for CSEA.',
  ],
  [
    'a mix is of what was sorted by kind',
    rowOf({ metric: 'OUT-REPORT-FILES', measure: 'pooled_ratio', breakdown: 'content_type:image', value: 0.62 }),
    'Of the files attached to reports that 10 to 19 companies with gaming services sorted by kind in 2023, 62 % were images.',
  ],
  [
    'coverage is of the companies asked',
    rowOf({ measure: 'coverage', value: 0.875 }),
    'Of 10 to 19 companies with gaming services asked about reports to NCMEC for 2023, 88 % gave an answer.',
  ],
  [
    '“not measured” is told as such',
    rowOf({ measure: 'status_share', breakdown: 'status:not_measured', value: 0.12, platform: 'ALL' }),
    'Of 10 to 19 companies asked about reports to NCMEC for 2023, 12 % said that they do not measure it.',
  ],
  [
    'the companies of a panel are named by both years',
    rowOf({ measure: 'change', panel: 'matched', value: 0.123 }),
    'Among the 10 to 19 companies with gaming services that answered in both 2022 and 2023, the number of reports to NCMEC rose by 12 %.',
  ],
  [
    'a fall is a fall',
    rowOf({ measure: 'change', panel: 'matched', value: -0.2, n: 14 }),
    'Among the 14 companies with gaming services that answered in both 2022 and 2023, the number of reports to NCMEC fell by 20 %.',
  ],
  [
    'a change within 5 % is about the same',
    rowOf({ measure: 'change', panel: 'matched', value: -0.03 }),
    'Among the 10 to 19 companies with gaming services that answered in both 2022 and 2023, the number of reports to NCMEC stayed about the same.',
  ],
  [
    'a change that rests on one company says so and names nobody',
    rowOf({ measure: 'change', panel: 'matched', value: 0.5, dominated: true } as never),
    'Among the 10 to 19 companies with gaming services that answered in both 2022 and 2023, the number of reports to NCMEC rose by 50 %. One company accounts for more than half of this change.',
  ],
  [
    'held back is told without the claim that it is not zero, which would tell something',
    rowOf({ missing: 'suppressed' }),
    'The total of reports to NCMEC (companies with gaming services, 2023) is held back to protect companies; that does not mean zero.',
  ],
  [
    'nobody in the panel is a reason of its own',
    rowOf({ measure: 'change', panel: 'matched', missing: 'no_contributors' }),
    'No company reported the same months of both years, so there is no figure for the change in reports to NCMEC (companies with gaming services, 2023).',
  ],
  [
    'not collected is not zero',
    rowOf({ missing: 'not_collected' }),
    'The total of reports to NCMEC (companies with gaming services, 2023) is not known, because only a part of the companies is known one by one.',
  ],
  [
    'not applicable is not zero',
    rowOf({ missing: 'not_applicable', platform: 'ALL' }),
    'There can be no figure for the total of reports to NCMEC (all companies, 2023).',
  ],
])('%s', (_, row, sentence) => {
  expect(say(row)).toBe(sentence);
});

test('a median comes with its quartiles, and names them among its observations', () => {
  const median = rowOf({ measure: 'median', value: 46 });
  const [lower, upper] = [rowOf({ measure: 'q1', value: 12 }), rowOf({ measure: 'q3', value: 301 })];
  expect(say(median, [lower, upper])).toMatch(
    /the median company sent 46 reports to NCMEC; the middle half of the companies lie between 12 and 301\.$/,
  );
  const { used } = figureSentence(tellingWith(framework, [median, lower, upper]), median);
  expect(used).toEqual([median, lower, upper]);
  expect(say(median, [lower, rowOf({ measure: 'q3', missing: 'suppressed' })])).toMatch(/46 reports to NCMEC\.$/);
});

test('a change from a small base is told as a direction only', () => {
  const place = { panel: 'matched' as const, platform: 'ALL' };
  const change = rowOf({ ...place, measure: 'change', missing: 'small_base' });
  expect(say(change, [rowOf({ ...place, measure: 'direction', value: 1 })])).toBe(
    'Among the 10 to 19 companies that answered in both 2022 and 2023, the number of reports to NCMEC rose; the number a year earlier is under 50, too small for a percentage.',
  );
});

test('a break is told with its reason instead of a change, and after a value', () => {
  const breaks = [{ metric: 'OUT-REPORTS-NCMEC', platform: 'GAM', year: 2023, kind: 'definition', notes: [] }];
  const change = rowOf({ measure: 'change', panel: 'matched', missing: 'break' });
  expect(say(change, [], { breaks })).toBe(
    'The figure for reports to NCMEC (companies with gaming services, 2023) is not comparable with 2022: the definition changed.',
  );
  const total = { ...rowOf(), afterBreak: true } as Observation;
  const noted = [{ ...breaks[0], notes: ['From 2023 NCMEC lists services apart.'] }];
  expect(say(total, [], { breaks: noted })).toMatch(
    /in 2023\. The year 2023 is not comparable with 2022: from 2023 NCMEC lists services apart\.$/,
  );
});

describe('a figure that rests on values of a part of the year', () => {
  const share = (year: Period, value: number, step = 0): Observation => ({
    ...rowOf({ measure: 'part_year_share', year, value, n: 14 }),
    ...(step === 0 ? {} : { step }),
  });
  test.each([
    [
      'says so',
      rowOf({ n: 14 }),
      [share(2023, 0.5)],
      / in 2023\. Some of the companies gave a figure that covers only part of the year\.$/,
    ],
    ['says so of one company', rowOf({ n: 1 }), [share(2023, 1)], / in 2023\. It covers only part of the year\.$/],
    ['says nothing where there are none', rowOf({ n: 14 }), [share(2023, 0)], / in 2023\.$/],
    ['says nothing where there may be none', rowOf({ n: 14 }), [share(2023, 0.1, 0.2)], / in 2023\.$/],
    ['says so where there is one at least', rowOf({ n: 14 }), [share(2023, 0.3, 0.2)], /only part of the year\.$/],
    ['says nothing of another year', rowOf({ n: 14 }), [share(2022, 1)], / in 2023\.$/],
    [
      'says of a change that it leaves them out, in whichever year they are',
      rowOf({ measure: 'change', panel: 'matched', value: 0.12, n: 14 }),
      [share(2023, 0), share(2022, 1)],
      / rose by 12 %\. Companies whose figures cover different months of the two years are left out\.$/,
    ],
  ])('%s', (_, row, more, sentence) => {
    expect(say(row, more, { policy: 'public' })).toMatch(sentence);
  });
});

test('companies of a published list reported; they did not answer', () => {
  expect(say(rowOf({ n: 14 }), [], { policy: 'public' })).toBe(
    '14 companies with gaming services sent 1,200 reports to NCMEC in 2023.',
  );
  expect(say(rowOf({ measure: 'share_any', value: 0.5, n: 14 }), [], { policy: 'public' })).toMatch(
    /^Among 14 companies with gaming services that reported in 2023, 50 % /,
  );
});

test('the caveats of the number itself come first, then those of the metric; those of trends only with a change', () => {
  expect(caveats(rowOf())).toEqual([1, 2, 12, 21]);
  expect(caveats(rowOf({ missing: 'suppressed' }))).toEqual([9, 1, 2, 12, 21]);
  expect(caveats({ ...rowOf(), afterBreak: true } as Observation)[0]).toBe(7);
  expect(caveats(rowOf({ measure: 'coverage', value: 0.9 }))).toEqual([11, 1, 2, 12, 21]);
  const change = rowOf({ metric: 'OUT-CONTENT', measure: 'change', panel: 'matched', value: 1 });
  expect(caveats(change)).toEqual([1, 2, 11, 13, 15, 16, 22]);
  expect(caveats({ ...change, dominated: true } as Observation)[0]).toBe(8);
  expect(caveats(rowOf({ metric: 'OUT-CONTENT' }))).not.toContain(16);
});

test('a metric, an option and a platform without words of their own still read', () => {
  const [metric] = framework.metrics.filter((one) => one.code === 'PRO-LE');
  const fresh = { ...metric, code: 'PRO-NEW', title: 'New practice' };
  const later = { ...framework, metrics: [fresh] } as typeof framework;
  const row = rowOf({ metric: 'PRO-NEW', measure: 'share', breakdown: 'option:always', value: 0.5, platform: 'NEW' });
  expect(plain(figureSentence(tellingWith(later, [row]), row).text)).toBe(
    'Among 10 to 19 companies with services of the type “NEW” that answered for 2023, 50 % chose “At any hour (24/7)”.',
  );
});
