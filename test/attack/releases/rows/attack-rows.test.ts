import { expect, test } from 'vitest';
import { levelsOf } from '../figures.ts';
import { frameworkFolder } from '../linear/identities.ts';
import { attackRows, HELD, type Line } from './attack-rows.ts';
import { attackBreaks, type MethodChange } from './breaks.ts';
import { factsIn, factsOf, placesOf } from './facts.ts';

const metric = (code: string, more: object = {}) => ({
  ...{ code, answer_type: 'count', publish_as: ['sum'], platform_types: 'all', breakdowns: ['kind'], ...more },
});
const FACTS = factsIn([
  { metrics: [metric('A'), metric('B')] },
  {
    platform_types: [
      { code: 'SOC', group: 'public' },
      { code: 'MSG', group: 'private' },
    ],
    size_bands: [{ code: 'S1' }, { code: 'S2' }],
    breakdowns: [{ code: 'kind', codes: [{ code: 'one' }, { code: 'two' }] }],
  },
]);

/** Every row that the framework alone makes. */
function whole(): Line[] {
  return FACTS.metrics.flatMap((one) =>
    placesOf(one, FACTS).flatMap(({ platform, size }) =>
      [2022, 2023].flatMap((year) =>
        [
          ['sum', 'all', '_T'],
          ['sum', 'all', 'kind:one'],
          ['sum', 'all', 'kind:two'],
          ...(year === 2023 ? [['change', 'matched', '_T']] : []),
        ].map(([measure = '', panel = '', breakdown = '']) => ({
          ...{ metric: one.code, measure, platform, size, breakdown, panel, year },
          ...{ isPublished: false, marks: HELD, isConfidential: true },
        })),
      ),
    ),
  );
}

const found = (lines: readonly Line[]) =>
  attackRows('1', lines, FACTS, () => 'somebody').findings.map(({ cell, detail }) => `${cell}: ${detail}`);

test('rows that follow from the framework alone reveal nothing', () => {
  expect(found(whole())).toEqual([]);
});

test('a place without rows says that nobody there answered', () => {
  const lines = whole().filter(
    (one) => !(one.platform === 'public' && one.size === 'S2' && one.year === 2023 && one.metric === 'A'),
  );
  expect(found(lines)).toEqual([
    '1 A public S2 _T 2023: 2 rows are missing (sum, change): somebody',
    '1 A public S2 kind:one 2023: 1 rows are missing (sum): somebody',
    '1 A public S2 kind:two 2023: 1 rows are missing (sum): somebody',
  ]);
});

test('so does a code that is published only where somebody gave it, and a measure that only one metric has', () => {
  expect(found(whole().filter((one) => one.breakdown !== 'kind:two'))).toHaveLength(44);
  const [first] = whole();
  if (first === undefined) throw new Error('there are rows');
  const more = [...whole(), { ...first, measure: 'part_year_share', platform: 'ALL', size: '_T' }];
  expect(found(more).length).toBeGreaterThan(0);
  expect(found([...whole(), { ...first, platform: 'GAM' }])).toEqual([
    '1 A GAM _T _T 2022: 1 rows are more than the framework has (sum): somebody',
  ]);
});

test('a row that is suppressed says nothing else', () => {
  const [first, ...others] = whole();
  if (first === undefined) throw new Error('there are rows');
  expect(found([{ ...first, marks: 'B C none 0 none' }, ...others])).toHaveLength(1);
  expect(found([{ ...first, isPublished: true }, ...others])).toHaveLength(1);
});

test('a break says who made it where few answered', () => {
  const levels = levelsOf(new Map([['SOC', null]]));
  const change = (at: number): MethodChange => ({
    ...{ parent: `c${at}`, service: `s${at}`, platformType: 'SOC', isProvider: true, size: 'S1', year: 2023 },
    ...{ metric: 'A', kind: at === 0 ? 'error_found' : 'no', isPublic: false },
  });
  const of = (companies: number) =>
    attackBreaks(
      '1',
      [{ metric: 'A', platform: 'SOC', year: 2023, kind: 'error_found' }],
      Array.from({ length: companies }, (_, at) => change(at)),
      levels,
    );
  expect(of(4)).toHaveLength(1);
  expect(of(5)).toEqual([]);
});

test('reads the framework as it is', () => {
  const { metrics, sizes, groupOf } = factsOf(frameworkFolder('1.0.0'));
  expect(metrics.length).toBe(69);
  expect(sizes).toEqual(['S1', 'S2', 'S3', 'S4']);
  expect(groupOf.get('SOC')).toBe('public-sharing');
});
