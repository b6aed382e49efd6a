import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { EU_FILES, euRefusedWith, euRows, euText } from '../../../testing/eu-reports.ts';
import { readEuReports } from './read.ts';
import { readReportedCells } from './rows.ts';
import { readReportingServices, reportedPeriod } from './services.ts';

const read = readEuReports(EU_FILES, FRAMEWORK);
const CELLS = read.ok ? (read.value.cells ?? []) : [];
const ROWS = euRows('csea-rows.csv');
const SERVICES = euRows('services.csv');

const total = (table: string, series: string, group = '_T', isIn = (_: string) => true) =>
  CELLS.filter((one) => one.table === table && one.series === series && one.group === group && isIn(one.period)).reduce(
    (sum, one) => sum + one.value,
    0,
  );

test('every cell that was read keeps its number, or why it has none', () => {
  const fail = () => {
    throw new Error('the shipped source is refused');
  };
  const cells = readReportedCells(EU_FILES, readReportingServices(EU_FILES, FRAMEWORK, fail), fail);
  expect(cells.map((one) => [one.service, one.section, one.indicator, one.value])).toEqual(
    ROWS.map((one) => [one.service_id, one.section, one.indicator, one.value === '' ? null : Number(one.value)]),
  );
  expect(ROWS.filter((one) => one.subject === 'csea')).toHaveLength(1683);
  const words = ROWS.filter((one) => one.quality?.includes('not-applicable-text') && one.value === '').length;
  expect(words).toBeGreaterThan(0);
  expect(cells.filter((one) => one.state === 'text').length).toBeGreaterThanOrEqual(words);
});

test('65 services: 38 with a figure, 9 in a wider row only, 18 zero or blank; by type the same', () => {
  const said = ['figure', 'wider', 'zero', 'blank', 'unclear'].map((one) => total('answers', one));
  expect([said[0], said[1], said.slice(2).reduce((a, b) => a + b, 0)]).toEqual([38, 9, 18]);
  expect(said[0]).toBe(SERVICES.filter((one) => one.csea === 'figures').length);
  const types = new Set(SERVICES.map((one) => one.platform_type ?? ''));
  for (const series of ['figure', 'wider'])
    expect([...types].reduce((sum, type) => sum + total('answers-by-type', series, type), 0)).toBe(
      total('answers', series),
    );
});

test('rows of the form: measures of 24 services, notices of 22; grooming and AI-made material apart', () => {
  const isFirst = (period: string) => period < '2026';
  const figures = (group: string) => total('form-rows', 'figure', group, isFirst);
  expect(
    ['csam-measures', 'csam-notices', 'grooming-measures', 'grooming-notices', 'ai-measures', 'ai-notices'].map(
      figures,
    ),
  ).toEqual([24, 22, 5, 7, 1, 3]);
  // A zero and a blank are told apart.
  expect([
    total('form-rows', 'zero', 'csam-measures', isFirst),
    total('form-rows', 'blank', 'csam-measures', isFirst),
  ]).toEqual([8, 16]);
});

test('shares and times are those of one service each, and each period stands by itself', () => {
  expect(total('automated-middle', 'services', '_T', (period) => period < '2026')).toBe(23);
  expect(total('hours-middle', 'services')).toBe(19);
  const hours = ROWS.filter(
    (one) =>
      one.indicator === 'median' &&
      one.category === 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL' &&
      one.period_start === '2025-07-01' &&
      Number(one.value) > 0,
  )
    .map((one) => Number(one.value))
    .sort((a, b) => a - b);
  expect(total('hours-middle', 'median', '_T', (period) => period === '2025-S2')).toBe(hours[(hours.length - 1) / 2]);
  const share = (service: string, start: string) => {
    const of = (indicator: string) =>
      Number(
        ROWS.find(
          (one) =>
            one.service_id === service &&
            one.period_start === start &&
            one.section === '6' &&
            one.category === 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL' &&
            one.indicator === indicator,
        )?.value,
      );
    return of('measures_automated') / of('measures');
  };
  const isHalf = (period: string) => period === '2025-S2';
  // The least is that of one service whose only row is in section 5; this one is among the classes.
  expect(share('snapchat', '2025-07-01')).toBeCloseTo(12963 / 75052, 10);
  expect(total('automated', 'under-20', '_T', isHalf)).toBe(3);
  expect(total('automated-middle', 'least', '_T', isHalf)).toBeCloseTo(1107 / 9255, 10);
});

test('of 10 services with a second half-year 4 rose and 2 fell; what moved between rows is no change', () => {
  const said = ['rose', 'fell', 'same', 'moved', 'none'].map((one) => total('second-reports', one));
  expect(said).toEqual([4, 2, 0, 3, 1]);
  expect(said.reduce((a, b) => a + b, 0)).toBe(SERVICES.filter((one) => one.later_period?.endsWith(' read')).length);
});

test('services that NCMEC lists are told by whether they give a figure', () => {
  expect([total('beside-ncmec', 'figure'), total('beside-ncmec', 'none')]).toEqual([9, 2]);
});

test('a first report may begin some weeks into its year, and no other is one of a year', () => {
  expect(reportedPeriod('2025-02-17', '2025-12-31')).toBe('2025');
  expect(reportedPeriod('2025-07-01', '2025-12-31')).toBe('2025-S2');
  expect(reportedPeriod('2025-09-01', '2025-12-31')).toBeNull();
  expect(reportedPeriod('2024-12-04', '2025-12-03')).toBeNull();
});

describe('a bad row gets one exact sentence', () => {
  const rows = euText('csea-rows.csv');
  const services = euText('services.csv');
  const good = rows.split('\n').find((line) => line.startsWith('discord,') && line.includes(',measures,691784,')) ?? '';
  const line = rows.split('\n').indexOf(good) + 1;
  const at = services.split('\n').findIndex((one) => one.startsWith('discord,')) + 1;
  const service = services.split('\n')[at - 1] ?? '';

  test.each([
    [
      'an unknown service',
      good.replace('discord', 'discrod'),
      'the service “discrod” is not in services.csv; correct it or add it there',
    ],
    [
      'a negative number',
      good.replace('691784', '-5'),
      'the value is not a number of 0 or more; write digits and a point, or nothing',
    ],
    [
      'a period that is none',
      good.replace('2025-12-31', '2025-10-31'),
      'the cell is of no year or half of one; correct period_start and period_end',
    ],
  ])('%s', (_, changed, sentence) => {
    expect(changed).not.toBe(good);
    expect(euRefusedWith({ 'csea-rows.csv': rows.replace(good, changed) })).toEqual([
      `csea-rows.csv, line ${line}: ${sentence}.`,
    ]);
  });

  test('a cell twice, and a share above 1', () => {
    expect(euRefusedWith({ 'csea-rows.csv': `${rows}${good}\n` })).toEqual([
      `csea-rows.csv, line ${rows.split('\n').length}: the same cell stands on line ${line}; keep one of the two lines.`,
    ]);
    expect(euRefusedWith({ 'csea-rows.csv': rows.replace(good, good.replace('691784', '5')) })).toEqual([
      'csea-rows.csv: of discord, 2025, section 6 more measures followed automated detection than there are; correct one of the two cells, or flag it part-above-whole.',
    ]);
  });

  test.each([
    [
      'an unknown type',
      service.replace(',COM,', ',XXX,'),
      /platform_type “XXX” is not in the code list; use one of SOC, /,
    ],
    [
      'an unknown answer',
      service.replace(',figures,', ',something,'),
      /csea “something” is not known; use one of figures, /,
    ],
    [
      'a report of no period',
      service.replace('2025-12-31', '2025-11-30'),
      /the report was read and is of no year or half of one; correct the days\.$/,
    ],
    ['no source', service.replace('https://', 'http://'), /the report has no source; give the https:\/\/ address/],
  ])('%s of a service', (_, changed, sentence) => {
    expect(changed).not.toBe(service);
    expect(euRefusedWith({ 'services.csv': services.replace(service, changed) })).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  test('a service twice, one that is not there, and a missing file', () => {
    expect(euRefusedWith({ 'services.csv': `${services}${service}\n` })).toEqual([
      `services.csv, line ${services.split('\n').length}: the service “discord” stands twice; keep one of the two lines.`,
    ]);
    expect(euRefusedWith({ 'ncmec-2025.csv': 'service_id,ncmec_service_id,reports\nodd,odd,1\n' })).toEqual([
      'ncmec-2025.csv, line 2: the service “odd” is not in services.csv; correct it or add it there.',
    ]);
    expect(euRefusedWith({ 'row-changes.csv': undefined })).toHaveLength(1);
  });
});
