import { sum } from 'd3-array';
import { expect, test } from 'vitest';
import {
  COUNTS,
  DATASET,
  FILES,
  FRAMEWORK,
  sentencesWith,
  TOTALS,
  textOf,
  withLine,
} from '../../../testing/cybertipline.ts';
import type { Source } from '../types.ts';
import { readCybertipline } from './read.ts';

const SOURCE = shipped();

function shipped(): Source {
  const read = readCybertipline(FILES, DATASET, FRAMEWORK);
  if (!read.ok) throw new Error('the shipped source is refused');
  return read.value;
}

const find = (service: string, year: number) =>
  SOURCE.reports.find((report) => report.service === service && report.year === year)?.answers;

test('the 1,029 shipped rows become 1,027 reports: two services stand in two rows of one year', () => {
  expect(SOURCE.reports).toHaveLength(1027);
  expect(sum(SOURCE.controlTotals, (total) => total.rows)).toBe(1029);
  expect(new Set(SOURCE.reports.map((report) => `${report.service} ${report.year}`)).size).toBe(1027);
});

test('the reports of a year add up to what NCMEC printed', () => {
  const sums = SOURCE.controlTotals.map((total) => [
    total.year,
    sum(
      SOURCE.reports.filter((report) => report.year === total.year),
      (report) => sum(report.answers, (answer) => (answer.value?.kind === 'count' ? answer.value.count : 0)),
    ),
  ]);
  expect(sums).toEqual([
    [2019, 16_836_694],
    [2020, 21_447_786],
    [2021, 29_157_083],
    [2022, 31_802_525],
    [2023, 35_944_826],
  ]);
});

test('361 services are read, 24 of them of reporters that are not providers', () => {
  expect(SOURCE.services).toHaveLength(361);
  expect(SOURCE.services.filter((service) => service.reporterKind !== 'provider')).toHaveLength(24);
});

test('a report holds one full count that names where it is public', () => {
  expect(find('4chan', 2019)).toEqual([
    {
      metric: 'OUT-REPORTS-NCMEC',
      breakdown: '_T',
      status: 'answered',
      value: { kind: 'count', count: 1380 },
      method: 'full_count',
      countingUnitOk: true,
      monthsCovered: 12,
      methodChanged: 'no',
      methodChangedNote: null,
      movedAmong: [],
      roundedTo: null,
      containedIn: null,
      oneOffEvent: null,
      confidence: 'checked',
      publicSource: 'NCMEC, CyberTipline Reports by Electronic Service Providers (ESP), 2019–2025',
      comment: null,
    },
  ]);
});

test('the services that NCMEC split in 2021 carry a change of scope in that year only', () => {
  expect(find('whatsapp', 2021)).toMatchObject([{ methodChanged: 'scope', movedAmong: ['MSG', 'SOC'] }]);
  expect(find('whatsapp', 2022)).toMatchObject([{ methodChanged: 'no', movedAmong: [] }]);
  expect(find('facebook-family', 2020)).toMatchObject([{ methodChanged: 'no', movedAmong: [] }]);
});

test('a count of 0 is the answer zero, not a blank', () => {
  const counts = withLine(textOf(COUNTS), 2, '2019,4chan,0');
  const totals = textOf(TOTALS).replace('16836694', String(16_836_694 - 1380));
  const files = { [COUNTS]: counts, [TOTALS]: totals };
  expect(sentencesWith(files)).toEqual([]);
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  const read = readCybertipline({ ...FILES, ...Object.fromEntries(bytes) }, DATASET, FRAMEWORK);
  expect(read.ok && read.value.reports.find((report) => report.service === '4chan')?.answers).toMatchObject([
    { status: 'zero', value: { kind: 'count', count: 0 } },
  ]);
});
