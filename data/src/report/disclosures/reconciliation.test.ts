import { describe, expect, test } from 'vitest';
import { FRAMEWORK, textOf } from '../../../testing/cybertipline.ts';
import { DISCLOSED, disclosedRows, disclosedText, refusedWith } from '../../../testing/disclosures.ts';
import { readDisclosures } from './read.ts';
import { RECONCILIATION_FILE as FILE } from './reconciliation.ts';

const PAIRS = disclosedRows(FILE);
const read = readDisclosures(DISCLOSED, FRAMEWORK);
const CELLS = read.ok ? read.value.cells : [];
const total = (table: string, ...series: readonly string[]) =>
  CELLS.filter((one) => one.table === table && (series.length === 0 || series.includes(one.series))).reduce(
    (sum, one) => sum + one.value,
    0,
  );

test('60 full years: 12 equal, 24 within 1 %, 11 within 5 %, 6 within 20 %, 7 beyond', () => {
  const classes = ['equal', 'within-1', 'within-5', 'within-20', 'over-20'];
  expect(classes.map((one) => total('own-count', one))).toEqual([12, 24, 11, 6, 7]);
  for (const year of ['2019', '2022', '2025']) {
    const ofYear = PAIRS.filter((one) => one.year === year && one.months_covered === '12');
    const cells = CELLS.filter((one) => one.table === 'own-count' && one.period === year);
    expect(cells.map((one) => [one.series, one.value])).toEqual(
      classes.map((one) => [one, ofYear.filter((row) => NAMES[row.class ?? ''] === one).length]),
    );
  }
});

const NAMES: Readonly<Record<string, string>> = {
  equal: 'equal',
  'within 1 %': 'within-1',
  'within 5 %': 'within-5',
  'within 20 %': 'within-20',
  'over 20 %': 'over-20',
};

test('each company counts once a year, and who counted more is told apart', () => {
  const whole = PAIRS.filter((one) => one.months_covered === '12');
  expect(total('own-count-companies')).toBe(new Set(whole.map((one) => `${one.parent_id} ${one.year}`)).size);
  const more = (a: string, b: string) => whole.filter((one) => Number(one[a]) > Number(one[b])).length;
  expect(total('own-count-direction', 'ncmec')).toBe(more('ncmec_reports', 'own_reports'));
  expect(total('own-count-direction', 'company')).toBe(more('own_reports', 'ncmec_reports'));
});

/** What NCMEC’s figure of a pair does not hold of its company, or all that it holds. */
const LESS: Readonly<Record<string, readonly string[]>> = {
  'Microsoft without LinkedIn and GitHub': ['linkedin', 'github'],
  'Pornhub against all Aylo rows': ['mg-freesites-other'],
  'Meta family': ['giphy', 'oculus'],
};
const ONLY: Readonly<Record<string, string>> = { Twitch: 'twitch', GitHub: 'github' };

test('NCMEC’s figure of every pair is that of its own lists, added up once more', () => {
  const rowsOf = (file: string) =>
    textOf(file)
      .trim()
      .split('\n')
      .slice(1)
      .map(
        (line) =>
          line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((one) => one.replace(/,$/, '').replace(/^"|"$/g, '')) ?? [],
      );
  const parts = ['', '-2024-2025'].flatMap((part) => {
    const service = new Map(rowsOf(`provider-names${part}.csv`).map(([name = '', id = '']) => [name, id]));
    return rowsOf(`cybertipline-by-provider${part}.csv`).map(([year, name = '', reports]) => ({
      year,
      service: service.get(name) ?? '',
      reports: Number(reports),
    }));
  });
  const owner = new Map(
    ['providers.csv', 'providers-2024-2025.csv'].flatMap((file) =>
      rowsOf(file).map(([service = '', , company = '']) => [service, company] as const),
    ),
  );
  const found = PAIRS.map(({ comparison = '', parent_id: company, year }) =>
    parts
      .filter((one) => one.year === year && owner.get(one.service) === company)
      .filter((one) => (ONLY[comparison] ?? one.service) === one.service && !LESS[comparison]?.includes(one.service))
      .reduce((sum, one) => sum + one.reports, 0),
  );
  expect(found).toEqual(PAIRS.map((one) => Number(one.ncmec_reports)));
});

describe('a bad pair gets one exact sentence', () => {
  const text = disclosedText(FILE);
  const good = 'reddit,Reddit,2024,334597,334597,0.0,12,equal,';
  const line = text.split(/\r?\n/).indexOf(good) + 1;

  test.each([
    [
      'an own count that nobody published',
      good.replace('334597', '334598'),
      'the own count is not what services of the company published for the year and these months; correct it, or the primary rows of company-years.csv',
    ],
    [
      'an unknown company',
      good.replace('reddit', 'redit'),
      'the own count is not what services of the company published for the year and these months; correct it, or the primary rows of company-years.csv',
    ],
    [
      'a count that is none',
      good.replace(',334597,0.0', ',-4,0.0'),
      'one of the two counts is not a whole number; write digits only, NCMEC’s is 1 or more',
    ],
    [
      'another difference',
      good.replace(',334597,0.0', ',334000,0.0'),
      'difference_pct does not follow from the two counts; compute it anew',
    ],
    [
      'another class',
      good.replace('equal', 'within 1 %'),
      'class does not follow from the two counts and the months; compute it anew',
    ],
    ['a wrong year', good.replace('2024', '24'), 'year must be four digits; write it like 2023'],
  ])('%s', (_, changed, sentence) => {
    expect(line).toBeGreaterThan(1);
    expect(refusedWith({ [FILE]: text.replace(good, changed) })).toEqual([`${FILE}, line ${line}: ${sentence}.`]);
  });
});
