import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { DISCLOSED, disclosedText, PRIMARY, refusedWith } from '../../../testing/disclosures.ts';
import { readReportFile } from '../file/index.ts';
import type { Answer, Report } from '../types.ts';
import { checkRead } from '../validate/check-file.ts';
import { readDisclosures } from './read.ts';

const YEARS = 'company-years.csv';
const FIGURES = 'company-disclosures.csv';

const SOURCE = shipped();
const REPORTS = await reports();

function shipped() {
  const read = readDisclosures(DISCLOSED, FRAMEWORK);
  if (!read.ok) throw new Error('the shipped source is refused');
  return read.value;
}

/** The report files as the ordinary check reads them. */
async function reports(): Promise<readonly Report[]> {
  const found: Report[] = [];
  for (const { name, bytes } of SOURCE.files) {
    const { report, open } = checkRead(await readReportFile(name, bytes), FRAMEWORK);
    if (report === null || open.length > 0) throw new Error(`${name} is refused or waits`);
    found.push(report);
  }
  return found;
}

const answerOf = (service: string, year: number, metric: string): Answer | undefined =>
  REPORTS.find((one) => one.service === service && one.year === year)?.answers.find((one) => one.metric === metric);

test('28 services become 130 report files that pass the ordinary checks, and a total of all companies none', () => {
  expect(SOURCE.files).toHaveLength(130);
  expect(SOURCE.services).toHaveLength(28);
  expect(SOURCE.services.map((one) => one.id)).not.toContain('all-providers');
});

test('every primary row is an answer with its value, its months and its source', () => {
  const answers = REPORTS.flatMap((one) => one.answers);
  expect(answers).toHaveLength(PRIMARY.length);
  for (const row of PRIMARY) {
    const { service_id: service = '', year, metric = '', value = '' } = row;
    const answer = answerOf(service, Number(year), metric);
    const found =
      answer?.value?.kind === 'percentage'
        ? ((100 * answer.value.numerator) / answer.value.denominator).toFixed(2)
        : String(answer?.value?.kind === 'count' ? answer.value.count : null);
    expect([service, year, metric, Number(found)]).toEqual([service, year, metric, Number(value)]);
    expect(answer?.monthsCovered).toBe(Number(row.months_covered));
    expect(answer?.publicSource).toMatch(/^https:/);
  }
});

test('flags become marks, statuses and changes', () => {
  const marksOf = (service: string, year: number, metric: string) =>
    SOURCE.marks.find((one) => one.service === service && one.year === year && one.metric === metric)?.marks;
  expect(marksOf('facebook', 2021, 'OUT-CONTENT')).toEqual(['rounded', 'loose']);
  expect(marksOf('facebook', 2025, 'OUT-PROACTIVE')).toEqual(['derived']);
  expect(marksOf('pinterest', 2024, 'OUT-REPORTS-NCMEC')).toEqual(['suspect']);
  expect(marksOf('reddit', 2024, 'OUT-REPORTS-NCMEC')).toBeUndefined();
  expect(answerOf('twitch', 2025, 'OUT-REPORTS-NCMEC')).toMatchObject({ status: 'estimated', countingUnitOk: false });
  expect(answerOf('amazon-all', 2025, 'OUT-REPORTS-NCMEC')).toMatchObject({ countingUnitOk: true });
});

test('a break is told in words that name no company, and only where there is a year before', () => {
  expect(answerOf('facebook', 2021, 'OUT-CONTENT')).toMatchObject({ methodChanged: 'definition' });
  expect(answerOf('facebook', 2021, 'OUT-NOTICES')).toMatchObject({ methodChanged: 'no' });
  expect(answerOf('instagram', 2019, 'OUT-CONTENT')).toMatchObject({ methodChanged: 'scope' });
  const notes = REPORTS.flatMap((one) => one.answers.flatMap((answer) => answer.methodChangedNote ?? []));
  const names = SOURCE.services.map((one) => one.name.toLowerCase());
  expect(notes.filter((note) => names.some((name) => note.toLowerCase().includes(name)))).toEqual([]);
});

describe('bad rows get one exact sentence each, and nothing is read', () => {
  const years = disclosedText(YEARS);
  const figures = disclosedText(FIGURES);
  const row = 'reddit,reddit,2024,OUT-REPORTS-NCMEC,reports,reports,';
  const [good = ''] = years.split('\n').filter((line) => line.startsWith(row));
  const line = years.split('\n').indexOf(good) + 1;
  const [figure = ''] = figures
    .split('\n')
    .filter((one) => /^reddit,reddit,Reddit,2024-H1,OUT-REPORTS-NCMEC/.test(one));
  const at = figures.split('\n').indexOf(figure) + 1;

  test.each([
    [
      'an unknown service',
      good.replace('reddit,reddit,', 'reddit,redit,'),
      'the service “redit” is not in companies.csv; correct it or add it there',
    ],
    [
      'a metric that does not exist',
      good.replace('OUT-REPORTS-NCMEC', 'OUT-REPORTS'),
      'framework 1.0.0 has no metric “OUT-REPORTS”; use a code of the framework',
    ],
    [
      'a negative number',
      good.replace(/reports,reports,\d+/, 'reports,reports,-5'),
      'the value is not a whole number of 0 or more; write digits only, without separators or signs',
    ],
    ['a wrong year', good.replace(',2024,', ',24,'), 'year must be four digits; write it like 2023'],
    [
      'months that are no quarters',
      good.replace(',12,', ',13,'),
      'months_covered is no number of quarters; write 3, 6, 9 or 12',
    ],
    [
      'neither yes nor no',
      good.replace(',yes,', ',maybe,'),
      'primary must be yes or no; write yes for the one series that counts',
    ],
  ])('%s', (_, changed, sentence) => {
    expect(changed).not.toBe(good);
    expect(refusedWith({ [YEARS]: years.replace(good, changed) })).toEqual([`${YEARS}, line ${line}: ${sentence}.`]);
  });

  test('a share above 1', () => {
    const [share = ''] = years.split('\n').filter((one) => one.includes(',bing,2024,OUT-PROACTIVE,'));
    const changed = share.replace(/,\d+\.\d+,12,/, ',100.5,12,');
    expect(refusedWith({ [YEARS]: years.replace(share, changed) })).toEqual([
      `${YEARS}, line ${years.split('\n').indexOf(share) + 1}: the share is not between 0 and 100 %; write it in per cent, as it was printed.`,
    ]);
  });

  test('a row twice', () => {
    expect(refusedWith({ [YEARS]: `${years}${good}\n` })).toEqual([
      `${YEARS}, line ${years.split('\n').length}: the service, year and metric stand already on line ${line}; leave one of them primary.`,
    ]);
  });

  test('overlapping periods', () => {
    expect(refusedWith({ [FIGURES]: `${figures}${figure.replace('2024-H1', '2024-Q2')}\n` })).toEqual([
      `${FIGURES}, line ${figures.split('\n').length}: the period overlaps with that of line ${at} of the same series; keep one of the two lines.`,
    ]);
  });

  test('a year that is not the sum of what was printed', () => {
    const changed = figure.replace(/,reports,(\d+),/, (_, value: string) => `,reports,${Number(value) + 1},`);
    expect(refusedWith({ [FIGURES]: figures.replace(figure, changed) })).toEqual([
      `${YEARS}, line ${line}: the figures of this service, year and metric are not the sum of what was printed; find the row that was changed, added or left out in company-disclosures.csv, or correct this one.`,
    ]);
  });

  test('a share of nothing', () => {
    const [whole = ''] = years.split('\n').filter((one) => one.includes(',bing,2024,OUT-CONTENT,'));
    expect(refusedWith({ [YEARS]: years.replace(whole, whole.replace(',yes,', ',no,')) })).toEqual([
      expect.stringMatching(/^company-years\.csv, line \d+: the share has no count of the same service and year/),
    ]);
  });

  test('a missing file, and every mistake at once', () => {
    expect(refusedWith({ 'companies.csv': undefined })).toHaveLength(1);
    const both = years.replace(good, good.replace(',2024,', ',24,').replace(',yes,', ',perhaps,'));
    expect(refusedWith({ [YEARS]: both })).toHaveLength(2);
  });
});
