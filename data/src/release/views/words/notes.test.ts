import { expect, test } from 'vitest';
import { codeBookOf, facts, row, shown, viewWith } from '../../../../testing/book.ts';
import type { Period } from '../../../period/index.ts';
import type { View } from '../../view.ts';

const book = codeBookOf();
const said = (part: Partial<View>, ...rows: readonly ReturnType<typeof row>[]) =>
  shown(book, viewWith(book, 'COUNT', part), facts(...rows));

test('a view says how many companies there are behind what is in focus, also where only classes of them are published', () => {
  const at = (platform: string, n: '5-9' | '100+' | 1 | 2) => row('COUNT', platform, 2023, 1, { n });
  expect(said({}, at('SOC', '5-9')).companies).toBe('5–9 companies in 2023.');
  expect(said({}, at('SOC', '100+'), at('MSG', '5-9')).companies).toBe(
    'The figures of 2023 rest on 5 to 100 or more companies each.',
  );
  expect(said({}, at('SOC', 1)).companies).toBe('One company in 2023.');
  expect(said({ platforms: ['SOC'] }, at('SOC', '100+'), at('MSG', '5-9')).companies).toBe(
    '100 or more companies in 2023.',
  );
  expect(said({}, row('COUNT', 'SOC', 2023, 'Q')).companies).toBeNull();
});

test('every change that rests mostly on one company is named', () => {
  const years = [2019, 2020, 2021, 2022, 2023];
  const rows = ['SOC', 'VID'].flatMap((platform) =>
    years.map((year) => row('COUNT', platform, year, year, { dominated: true })),
  );
  expect(said({}, ...rows).notes).toEqual([
    'Social 2019–2023 and Video 2019–2023: one company accounts for more than half of the change on the year before.',
  ]);
});

test('a break is told once for the lines that it concerns, with its year and reason', () => {
  const broken = (platform: string, year: Period) => row('COUNT', platform, year, 2, { obsStatus: 'B' });
  const rows = [row('COUNT', 'SOC', 2021, 1), broken('SOC', 2022), row('COUNT', 'VID', 2021, 1), broken('VID', 2022)];
  expect(said({}, ...rows).notes).toEqual([
    'Break for Social, 2022: the definition changed.',
    'Break for Video, 2022: the series breaks here.',
  ]);
});

test('why a line has no point is told by reason; of the same companies, that none reported in both years', () => {
  const rows = [row('COUNT', 'SOC', 2022, 1), row('COUNT', 'SOC', 2023, 'O'), row('COUNT', 'VID', 2023, 'L')];
  const platforms = ['SOC', 'VID'];
  expect(said({ platforms }, ...rows).notes).toEqual([
    'Not known, because only a part of the companies is known one by one: Video 2023.',
    'No company reported: Social 2023.',
  ]);
  const matched = rows.map((one) => ({ ...one, panel: 'matched' as const }));
  expect(said({ panel: 'matched' }, ...matched).notes.join(' ')).toContain(
    'No company reported the same months of both years: Social 2023.',
  );
});

test('years of which some figures cover only a part are named with their line', () => {
  const at = (year: Period, share: number) => [
    row('COUNT', 'SOC', year, 6948),
    row('COUNT', 'SOC', year, share, { measure: 'part_year_share' }),
  ];
  expect(said({}, ...at(2020, 1), ...at(2021, 0)).notes).toEqual([
    'Some figures cover only part of the year, and are compared with no whole one: Social 2020.',
  ]);
  expect(said({}, ...at(2020, 0), ...at(2021, 0)).notes).toEqual([]);
});

test('ranges, and groups in place of types, are explained where they are shown', () => {
  expect(said({}, row('COUNT', 'SOC', 2023, 0.75, { step: 0.5 })).notes.join(' ')).toMatch(/published as ranges/);
  const at = (platform: string, value: number | 'Q') => row('COUNT', platform, 2023, value);
  const rows = [at('SOC', 'Q'), at('VID', 'Q'), at('MSG', 'Q'), at('public-sharing', 5), at('contact', 4)];
  expect(said({ chart: 'scope' }, ...rows).notes.join(' ')).toMatch(/^Shown by group of platform types/);
});
