import { standardView, type View, viewCodesOf } from '@candor/data/release';
import { describe, expect, it } from 'vitest';
import { bookOf, facts, row } from '../../testing/book.ts';
import { saidOf } from '../charts/figure/ViewFigure.tsx';
import { companiesOf, findingOf, subtitleOf } from './view-findings.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (metric: string, part: Partial<View>, ...rows: readonly ReturnType<typeof row>[]) =>
  saidOf({ ...standardView(codes, metric, part.chart), ...part }, book, facts(...rows));
const finding = (...args: Parameters<typeof said>) => plain(findingOf(said(...args)));

describe('the finding of lines', () => {
  it('compares only where both years are there and no break is between', () => {
    expect(
      finding(
        'COUNT',
        {},
        row('COUNT', 'SOC', 2021, 1),
        row('COUNT', 'SOC', 2022, 2, { obsStatus: 'B' }),
        row('COUNT', 'VID', 2021, 1),
        row('COUNT', 'VID', 2022, 2),
        row('COUNT', 'MSG', 2021, 2),
        row('COUNT', 'MSG', 2022, 'Q'),
      ),
    ).toBe('Title of COUNT: Video from 1 in 2021 to 2 in 2022');
  });

  it('of many lines counts those that rose', () => {
    const sizes = ['S1', 'S2', 'S3', 'S4'];
    const rows = (last: number) =>
      sizes.flatMap((size, index) => [
        row('COUNT', 'ALL', 2022, 5, { size }),
        row('COUNT', 'ALL', 2023, index < last ? 6 : 4, { size }),
      ]);
    expect(finding('COUNT', { sizes }, ...rows(3))).toBe(
      'Title of COUNT: up from 2022 to 2023 for 3 of the 4 sizes with comparable figures',
    );
    expect(finding('COUNT', { sizes }, ...rows(4))).toMatch(/for all 4 sizes/);
    expect(finding('COUNT', { sizes }, ...rows(0))).toMatch(/for none of the 4 sizes/);
  });

  it('of one line tells the last run of comparable years', () => {
    const course = [10, 20, 5, 8].map((value, index) =>
      row('COUNT', 'SOC', 2020 + index, value, index === 2 ? { obsStatus: 'B' } : {}),
    );
    expect(finding('COUNT', { platforms: ['SOC'] }, ...course)).toBe(
      'Title of COUNT, Social networking: 5 in 2022, 8 in 2023',
    );
  });

  it('of a few chosen lines tells the course of each, and compares only what can be compared', () => {
    const rows = [
      row('COUNT', 'SOC', 2022, 20),
      row('COUNT', 'SOC', 2023, 15),
      row('COUNT', 'VID', 2022, 1),
      row('COUNT', 'VID', 2023, 3, { obsStatus: 'B' }),
      row('COUNT', 'MSG', 2022, 7),
      row('COUNT', 'MSG', 2023, 'Q'),
    ];
    expect(finding('COUNT', { platforms: ['SOC', 'VID', 'MSG'] }, ...rows)).toBe(
      'Title of COUNT: Social from 20 in 2022 to 15 in 2023, Video 3 in 2023 and Messaging without a figure for 2023',
    );
  });
});

describe('the finding of bars', () => {
  it('is the share of the largest part of a total', () => {
    const all = [row('COUNT', 'SOC', 2023, 30), row('COUNT', 'MSG', 2023, 10), row('COUNT', 'ALL', 2023, 40)];
    expect(finding('COUNT', { chart: 'scope' }, ...all)).toBe(
      'Social networking: 75 % of all reports by platforms in 2023',
    );
  });

  it('calls nothing the largest where something larger may be held back', () => {
    const rows = [row('COUNT', 'SOC', 2023, 3), row('COUNT', 'MSG', 2023, 'Q'), row('COUNT', 'ALL', 2023, 400)];
    expect(finding('COUNT', { chart: 'scope' }, ...rows)).toBe('Title of COUNT, 2023: Social 3');
    const most = [row('COUNT', 'SOC', 2023, 300), row('COUNT', 'MSG', 2023, 'Q'), row('COUNT', 'ALL', 2023, 400)];
    expect(finding('COUNT', { chart: 'scope' }, ...most)).toBe(
      'Social networking: 75 % of all reports by platforms in 2023',
    );
  });

  it('of a choice is its most frequent answer', () => {
    const share = (code: string, value: number) =>
      row('YESNO', 'ALL', 2023, value, { measure: 'share', breakdown: `option:${code}` });
    expect(finding('YESNO', {}, share('yes', 0.62), share('no', 0.38))).toBe(
      'Title of YESNO: “Yes” for 62 % of companies in 2023',
    );
  });
});

describe('where there is nothing to find', () => {
  it('the title says whether it is held back or not there', () => {
    expect(finding('COUNT', {}, row('COUNT', 'SOC', 2023, 'Q'))).toBe(
      'Title of COUNT: every figure is held back to protect companies',
    );
    expect(finding('COUNT', {}, row('COUNT', 'SOC', 2023, 'O'))).toBe('Title of COUNT: no company has reported this');
    expect(finding('COUNT', {})).toBe('Title of COUNT: no company has reported this');
  });

  it('odd numbers make a sentence all the same', () => {
    expect(finding('COUNT', { chart: 'scope' }, row('COUNT', 'SOC', 2023, 0), row('COUNT', 'ALL', 2023, 0))).toBe(
      'Title of COUNT: 0 reports in 2023, Social networking',
    );
    expect(finding('COUNT', { platforms: ['SOC'] }, row('COUNT', 'SOC', 2023, 1e12))).toBe(
      'Title of COUNT, Social networking: 1 trillion in 2023',
    );
  });
});

it('the subtitle names metric, measure, unit, population and years', () => {
  expect(subtitleOf(said('COUNT', {}, row('COUNT', 'SOC', 2022, 1), row('COUNT', 'SOC', 2023, 1)))).toBe(
    'Title of COUNT: label sum (reports), by platform type, 2022–2023. All companies that reported.',
  );
});

it('the foot says how many companies there are, also where only classes of them are told', () => {
  const at = (platform: string, n: '5-9' | '100+') => row('COUNT', platform, 2023, 1, { n });
  expect(companiesOf(said('COUNT', {}, at('SOC', '5-9')))).toBe('5–9 companies in 2023.');
  expect(companiesOf(said('COUNT', {}, at('SOC', '100+'), at('MSG', '5-9')))).toBe(
    'The figures of 2023 rest on 5 to 100 or more companies each.',
  );
  expect(companiesOf(said('COUNT', {}, row('COUNT', 'SOC', 2023, 'Q')))).toBeNull();
});
