import { describe, expect, it } from 'vitest';
import { codeBookOf, facts, row, shown, viewWith } from '../../../../testing/book.ts';
import type { Period } from '../../../period/index.ts';
import type { View } from '../../view.ts';

const book = codeBookOf();
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (metric: string, part: Partial<View>, ...rows: readonly ReturnType<typeof row>[]) =>
  shown(book, viewWith(book, metric, part), facts(...rows));
const title = (...args: Parameters<typeof said>) => plain(said(...args).title);
const matched = { panel: 'matched' } as const;
const change = (platform: string, year: Period, value: number, part: Parameters<typeof row>[4] = {}) =>
  row('COUNT', platform, year, value, { ...matched, measure: 'change', ...part });

describe('the title of one line', () => {
  const course = [row('COUNT', 'SOC', 2022, 10), row('COUNT', 'SOC', 2023, 20)];

  it('is its latest total, and how the same companies moved; two totals of other companies are not compared', () => {
    expect(title('COUNT', { platforms: ['SOC'] }, ...course)).toBe('Title of COUNT, Social networking: 20 in 2023');
    expect(title('COUNT', { platforms: ['SOC'] }, ...course, change('SOC', 2023, 0.12))).toBe(
      'Title of COUNT, Social networking: 20 in 2023, up 12 % from 2022 among the same companies',
    );
    expect(title('COUNT', { platforms: ['SOC'] }, ...course, change('SOC', 2023, -0.2, { step: 0.2 }))).toBe(
      'Title of COUNT, Social networking: 20 in 2023, down between 10 % and 30 % from 2022 among the same companies',
    );
    expect(title('COUNT', { platforms: ['SOC'] }, ...course, change('SOC', 2023, 0.5, { dominated: true }))).toMatch(
      /up 50 % \(mostly one company\) from 2022/,
    );
  });

  it('of shares is its comparable years, once where they are equal', () => {
    const at = (year: Period, value: number, part: Parameters<typeof row>[4] = {}) =>
      row('RATIO', 'SOC', year, value, { measure: 'pooled_ratio', ...part });
    const view = { chart: 'trend', platforms: ['SOC'] } as const;
    expect(title('RATIO', view, at(2021, 0.9), at(2022, 0.2, { obsStatus: 'B' }), at(2023, 0.4))).toBe(
      'Title of RATIO, Social networking: 20 % in 2022, 40 % in 2023',
    );
    expect(title('RATIO', view, at(2022, 0.4), at(2023, 0.4))).toBe(
      'Title of RATIO, Social networking: 40 % in both 2022 and 2023',
    );
  });

  it('of the same companies is the pair of years', () => {
    const pair = [
      row('COUNT', 'SOC', 2023, 20, matched),
      row('COUNT', 'SOC', 2023, 8, { ...matched, measure: 'sum_previous' }),
    ];
    expect(title('COUNT', { ...matched, platforms: ['SOC'] }, ...pair)).toBe(
      'Title of COUNT, Social networking: from 8 in 2022 to 20 in 2023 among the same companies',
    );
    const broken = pair.map((one) => ({ ...one, obsStatus: 'B' as const }));
    expect(title('COUNT', { ...matched, platforms: ['SOC'] }, ...broken)).toBe(
      'Title of COUNT, Social networking: 20 in 2023',
    );
  });

  it('says so where it ends before the last year', () => {
    expect(title('COUNT', { platforms: ['SOC'] }, row('COUNT', 'SOC', 2022, 10), row('COUNT', 'SOC', 2023, 'Q'))).toBe(
      'Title of COUNT, Social networking: 10 in 2022; no figure is published for 2023',
    );
  });

  it('goes on with a range where it ends with one, and says where a break lies between', () => {
    const range = (year: number) =>
      row('COUNT', 'SOC', year, 'L', { lower: 13_503_534, upper: 14_232_967, n: '7+' as const });
    expect(title('COUNT', { platforms: ['SOC'] }, row('COUNT', 'SOC', 2022, 10), range(2023))).toBe(
      'Title of COUNT, Social networking: 10 in 2022; 13.5 million to 14.3 million in 2023',
    );
    expect(title('COUNT', { platforms: ['SOC'] }, row('COUNT', 'SOC', 2022, 10), row('COUNT', 'SOC', 2023, 'L'))).toBe(
      'Title of COUNT, Social networking: 10 in 2022; 2023 is not known',
    );
    // The book has a break in 2022.
    expect(title('COUNT', { platforms: ['SOC'] }, row('COUNT', 'SOC', 2021, 10), range(2022), range(2023))).toBe(
      'Title of COUNT, Social networking: 10 in 2021; after a break, 13.5 million to 14.3 million in 2023',
    );
  });
});

describe('the title of several lines', () => {
  const sizes = ['S1', 'S2', 'S3', 'S4'];
  const rows = (risen: number) =>
    sizes.flatMap((size, index) => [
      row('COUNT', 'ALL', 2022, 5, { size }),
      row('COUNT', 'ALL', 2023, 6, { size }),
      change('ALL', 2023, index < risen ? 0.5 : -0.5, { size }),
    ]);

  it('counts for how many the same companies reported more', () => {
    const of = (which: string) =>
      `Title of COUNT: up from 2022 to 2023 among the same companies for ${which} sizes of company with comparable figures`;
    expect(title('COUNT', { sizes }, ...rows(3))).toBe(of('3 of the 4'));
    expect(title('COUNT', { sizes }, ...rows(4))).toBe(of('all 4'));
    expect(title('COUNT', { sizes }, ...rows(0))).toBe(of('none of the 4'));
  });

  it('names a few figures of the latest year one by one', () => {
    const some = [row('COUNT', 'SOC', 2023, 15), row('COUNT', 'VID', 2023, 3), row('COUNT', 'MSG', 2023, 'Q')];
    expect(title('COUNT', { platforms: ['SOC', 'VID', 'MSG'] }, ...some)).toBe(
      'Title of COUNT in 2023: Social 15 and Video 3',
    );
  });

  it('of parts is the largest of the last year, unless a part is held back', () => {
    const at = (code: string, value: number | 'Q') =>
      row('COUNT', 'ALL', 2023, value, { breakdown: `content_type:${code}` });
    const view = { chart: 'trend', breakdown: 'content_type' } as const;
    expect(title('COUNT', view, at('image', 3), at('video', 5))).toBe(
      'Title of COUNT: “Video” is the largest part, 5 in 2023',
    );
    expect(title('COUNT', view, at('image', 3), at('video', 5), at('text', 'Q'))).toBe('Title of COUNT, 2023');
  });
});

describe('the title of bars', () => {
  it('is the share of the largest part of a total', () => {
    const all = [row('COUNT', 'SOC', 2023, 30), row('COUNT', 'MSG', 2023, 10), row('COUNT', 'ALL', 2023, 40)];
    expect(title('COUNT', { chart: 'scope' }, ...all)).toBe(
      'Social networking: 75 % of all reports by the platforms counted here in 2023',
    );
  });

  it('calls nothing the largest where something larger may be held back', () => {
    const rows = [row('COUNT', 'SOC', 2023, 3), row('COUNT', 'MSG', 2023, 'Q'), row('COUNT', 'ALL', 2023, 400)];
    expect(title('COUNT', { chart: 'scope' }, ...rows)).toBe('Title of COUNT, Social networking: 3 reports in 2023');
    const most = [row('COUNT', 'SOC', 2023, 300), row('COUNT', 'MSG', 2023, 'Q'), row('COUNT', 'ALL', 2023, 400)];
    expect(title('COUNT', { chart: 'scope' }, ...most)).toBe(
      'Social networking: 75 % of all reports by the platforms counted here in 2023',
    );
  });

  const share = (code: string, value: number | 'Q', step?: number) =>
    row('YESNO', 'ALL', 2023, value, {
      measure: 'share',
      breakdown: `option:${code}`,
      ...(step === undefined ? {} : { step }),
    });

  it('of a choice is its most frequent answer, where that is certain', () => {
    expect(title('YESNO', {}, share('yes', 0.62), share('no', 0.38))).toBe(
      'Title of YESNO: “Yes” for 62 % of companies in 2023',
    );
    expect(title('YESNO', {}, share('yes', 0.6, 0.4), share('no', 0.4, 0.4))).toBe(
      'Title of YESNO in 2023: Yes 40–80 % and No 20–60 %',
    );
    expect(title('YESNO', {}, share('yes', 0.62), share('no', 'Q'))).toBe('Title of YESNO, Yes: 62 % in 2023');
  });

  it('compares no two ranges that may be the same', () => {
    const at = (size: string, value: number) =>
      row('COUNT', 'ALL', 2023, value, { measure: 'coverage', step: 0.5, size });
    const view = { chart: 'scope', measure: 'coverage', sizes: ['S1', 'S2', 'S3', 'S4'] } as const;
    expect(title('COUNT', view, at('S1', 0.75), at('S2', 0.75))).toMatch(/: 50 % or more in 2023, for each that is/);
    expect(title('COUNT', view, at('S1', 0.75), at('S2', 0.7), at('S3', 0.6), at('S4', 0.7))).toMatch(/, 2023$/);
  });

  it('says whose the least and the most are only where they are certainly theirs', () => {
    const of = (...values: readonly number[]) =>
      title(
        'COUNT',
        { chart: 'scope', measure: 'coverage', sizes: ['S1', 'S2', 'S3', 'S4'] },
        ...values.map((value, at) =>
          row('COUNT', 'ALL', 2023, value, { measure: 'coverage', step: 0.1, size: `S${at + 1}` }),
        ),
      );
    expect(of(0.05, 0.2, 0.3, 0.45)).toMatch(/from 10 % or less \(.+\) to 40–50 % \(.+\) in 2023$/);
    expect(of(0.05, 0.3, 0.35, 0.4)).toMatch(/from 10 % or less to 35–45 % in 2023$/);
    expect(of(0.05, 0.1, 0.2, 0.45)).toMatch(/from 10 % or less to 40–50 % in 2023$/);
  });

  it('odd numbers make a sentence all the same', () => {
    expect(title('COUNT', { chart: 'scope' }, row('COUNT', 'SOC', 2023, 0), row('COUNT', 'ALL', 2023, 0))).toBe(
      'Title of COUNT, Social networking: 0 reports in 2023',
    );
    expect(title('COUNT', { platforms: ['SOC'] }, row('COUNT', 'SOC', 2023, 1e12))).toBe(
      'Title of COUNT, Social networking: 1 trillion in 2023',
    );
  });
});

it('where nothing is published the title says why', () => {
  const of = (...statuses: readonly ('Q' | 'O' | 'M' | 'L')[]) =>
    title('COUNT', {}, ...statuses.map((status, at) => row('COUNT', ['SOC', 'VID'][at] ?? '', 2023, status)));
  expect(of('Q')).toBe('Title of COUNT: every figure is held back to protect companies');
  expect(of('Q', 'O')).toBe('Title of COUNT: what companies reported is held back to protect them');
  expect(of('O')).toBe('Title of COUNT: no company reported this');
  expect(of('M')).toBe('Title of COUNT: the question applies to no company here');
  expect(of('L')).toBe('Title of COUNT: not known of all companies');
  expect(of('L', 'M')).toBe('Title of COUNT: no figure is published');
  expect(of()).toBe('Title of COUNT: this release holds no such figure');
});

it('the subtitle names metric, measure, unit, population and years, also where nothing is there', () => {
  const of = (...rows: readonly ReturnType<typeof row>[]) => said('COUNT', {}, ...rows).subtitle;
  expect(of(row('COUNT', 'SOC', 2022, 1), row('COUNT', 'SOC', 2023, 1))).toBe(
    'Title of COUNT: label sum (reports), by platform type, 2022–2023. All companies that reported.',
  );
  expect(of()).toBe('Title of COUNT: label sum (reports), by platform type. All companies that reported.');
});

it('the subtitle of parts says that they are of companies that gave parts, and a note what that means for totals', () => {
  const parts = said('COUNT', { chart: 'scope', breakdown: 'content_type', platforms: ['ALL'] });
  expect(parts.subtitle).toMatch(/ Only companies that broke their figures down this way\.$/);
  expect(parts.notes).toContain(
    'Companies that gave only a total are left out, so the parts may add up to less than the total of all companies.',
  );
  expect(said('COUNT', {}).notes).toEqual([]);
});
