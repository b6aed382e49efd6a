import { sum } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { DATASET, FILES, FRAMEWORK, sentencesWith, textOf, withMore } from '../../../testing/cybertipline.ts';
import { PARTIAL, SERIES } from './listed.ts';
import { readCybertipline } from './read.ts';

const SOURCE = shipped();

function shipped() {
  const read = readCybertipline(FILES, DATASET, FRAMEWORK);
  if (!read.ok) throw new Error('the shipped source is refused');
  return { listed: read.value.listed ?? [], yearTotals: read.value.yearTotals ?? [] };
}

const ofYear = (year: number) => SOURCE.listed.filter((one) => one.year === year);

test('of 2024 and 2025 the listed rows are those of 20 companies each, and the rest is no company', () => {
  const found = [2024, 2025].map((year) => [
    sum(ofYear(year), (one) => one.value),
    new Set(ofYear(year).map((one) => one.company)).size,
  ]);
  expect(found).toEqual([
    [19_780_734, 20],
    [20_451_867, 20],
  ]);
  expect(SOURCE.listed.map((one) => one.service)).not.toContain('not-listed-individually');
});

test('two rows of one service add up, and an owner of later years takes the place of an earlier one', () => {
  expect(ofYear(2024).find((one) => one.service === 'pornhub')?.value).toBe(5478 + 30);
  expect(ofYear(2024).find((one) => one.service === 'imgur')?.company).toBe('medialab');
  expect(ofYear(2025).find((one) => one.service === 'xai')).toMatchObject({ company: 'x-corp', platformType: 'GAI' });
});

test('every printed total from 1998 to 2025 is there, and those of providers alone where a list is known in part', () => {
  const printed = textOf(SERIES)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  expect(SOURCE.yearTotals.map((one) => [one.year, one.everybody])).toEqual(printed);
  expect(SOURCE.yearTotals).toHaveLength(28);
  expect(SOURCE.yearTotals.filter((one) => one.providers !== null).map((one) => [one.year, one.providers])).toEqual([
    [2024, 20_348_306],
    [2025, 21_181_300],
  ]);
});

describe('bad rows are refused with one exact sentence each', () => {
  const counts = textOf(PARTIAL.counts);
  const series = textOf(SERIES);
  const line = (text: string, start: string) => text.split('\n').findIndex((one) => one.startsWith(start)) + 1;

  test.each([
    [
      'an unknown provider',
      { [PARTIAL.counts]: counts.replace('2025,Discord,', '2025,Disord,') },
      `${PARTIAL.counts}, line ${line(counts, '2025,Discord')}: the provider “Disord” is not in ${PARTIAL.names}; correct the spelling or add it there with its service_id.`,
    ],
    [
      'a negative number',
      { [PARTIAL.counts]: counts.replace('2025,Discord,', '2025,Discord,-') },
      `${PARTIAL.counts}, line ${line(counts, '2025,Discord')}: reports must be a whole number of 0 or more, in digits without separators; write it as NCMEC printed it.`,
    ],
    [
      'a year that is left out',
      { [SERIES]: series.replace('2001,24442\n', '') },
      `${SERIES}, line ${line(series, '2001,')}: the year does not follow that of the line above; give every year once, in order.`,
    ],
    [
      'fewer reports in all than by providers',
      { [SERIES]: series.replace('2025,21351493', '2025,21181299') },
      `${SERIES}, line ${line(series, '2025,')}: there are fewer reports in all than by providers; check both printed totals.`,
    ],
    [
      'a type that there is not',
      { [PARTIAL.providers]: textOf(PARTIAL.providers).replace(',GAI,', ',AIG,') },
      `${PARTIAL.providers}, line 2: platform_type “AIG” is not in the code list; use one of SOC, VID, LIV, COM, ADL, MSG, DAT, GAM, STO, SRC, INF, GAI, MKT, OTH.`,
    ],
  ])('%s', (_, files, sentence) => {
    expect(sentencesWith(files)).toContain(sentence);
  });

  test('rows that do not add up to what was printed', () => {
    const wrong = `${PARTIAL.totals}: the listed rows of 2025 and the row of those not listed are not what NCMEC printed; find the row that was changed, added or left out, or correct the printed total.`;
    expect(sentencesWith({ [PARTIAL.counts]: counts.replace('2025,Apple,296', '2025,Apple,297') })).toEqual([wrong]);
    expect(sentencesWith({ [PARTIAL.counts]: counts.replace(/2025,Providers.*\n/, '') })).toEqual([wrong]);
  });

  test('a file that is missing, and a row twice', () => {
    expect(sentencesWith({ [SERIES]: undefined })).toHaveLength(1);
    expect(sentencesWith({ [PARTIAL.counts]: withMore(counts, '2025,Apple,0') })).toContain(
      `${PARTIAL.counts}, line ${counts.split('\n').length}: year and provider are already on line ${line(counts, '2025,Apple')}; keep one of the two lines.`,
    );
  });
});
