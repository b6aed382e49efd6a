import { describe, expect, test } from 'vitest';
import {
  COMBINED,
  COUNTS,
  FILES,
  NAMES,
  PROVIDERS,
  sentencesWith,
  TOTALS,
  textOf,
  withLine,
  withMore,
} from '../../../testing/cybertipline.ts';

const ALL = [COUNTS, NAMES, PROVIDERS, TOTALS, COMBINED];
const HEADERS: Readonly<Record<string, string>> = Object.fromEntries(
  ALL.map((file) => [file, textOf(file).split('\n')[0] ?? '']),
);

const counts = (line: number, text: string) => sentencesWith({ [COUNTS]: withLine(textOf(COUNTS), line, text) });
const moreCounts = (...lines: string[]) => sentencesWith({ [COUNTS]: withMore(textOf(COUNTS), ...lines) });
const LAST = textOf(COUNTS).trimEnd().split('\n').length;

test('the shipped source is accepted', () => {
  expect(sentencesWith({})).toEqual([]);
});

describe.each(ALL)('%s gets one sentence', (file) => {
  test('when it is missing', () => {
    expect(sentencesWith({ [file]: undefined })).toEqual([
      `${file}: the file is missing; put it beside dataset.yaml with the header ${HEADERS[file]}.`,
    ]);
  });

  test('when it is empty', () => {
    expect(sentencesWith({ [file]: '' })).toEqual([
      `${file}: the file is empty; its first line must be ${HEADERS[file]}.`,
    ]);
  });

  test('when its header is wrong', () => {
    expect(sentencesWith({ [file]: withLine(textOf(file), 1, 'a,b,c') })).toEqual([
      `${file}, line 1: the first line is not the expected header; write exactly ${HEADERS[file]}.`,
    ]);
  });

  test('when it is not UTF-8', () => {
    const bytes = Uint8Array.from(FILES[file] ?? []);
    bytes[bytes.indexOf(10) + 1] = 0xff;
    expect(sentencesWith({ [file]: bytes })).toEqual([
      `${file}, line 2: the text is not valid UTF-8; save the file again with the encoding UTF-8.`,
    ]);
  });
});

describe('a line of the counts is refused with one sentence', () => {
  const NOT_A_COUNT =
    'reports must be a whole number of 0 or more, in digits without separators; write it as NCMEC printed it.';

  test.each([
    ['negative', '-8'],
    ['broken', '8.5'],
    ['blank', ''],
    ['in words', 'eight'],
    ['beyond what a double holds exactly', '9007199254740993'],
    ['written with a separator', '"1,234"'],
  ])('when its count is %s', (_, count) => {
    expect(counts(8, `2019,Amazon,${count}`)).toEqual([`${COUNTS}, line 8: ${NOT_A_COUNT}`]);
  });

  test('when the count of a combined row is negative', () => {
    expect(counts(41, '2019,Facebook*,-1')).toEqual([`${COUNTS}, line 41: ${NOT_A_COUNT}`]);
  });

  test('when its provider is unknown', () => {
    expect(counts(8, '2019,Amazin,8')).toEqual([
      `${COUNTS}, line 8: the provider “Amazin” is not in ${NAMES}; correct the spelling or add it there with its service_id.`,
    ]);
  });

  test('when year and provider stand twice', () => {
    expect(moreCounts('2019,4chan,1')).toEqual([
      `${COUNTS}, line ${LAST + 1}: year and provider are already on line 2; keep one of the two lines.`,
    ]);
  });

  test('when its year is not four digits', () => {
    expect(counts(8, '02019,Amazon,8')).toEqual([`${COUNTS}, line 8: year must be four digits; write it like 2023.`]);
  });

  test('when nothing is printed for its year', () => {
    expect(counts(8, '2018,Amazon,8')).toEqual([
      `${COUNTS}, line 8: there is no printed total for this year; correct the year or add it to ${TOTALS}.`,
    ]);
  });

  test('when it has an asterisk and nobody says what it combines', () => {
    const combined = textOf(COMBINED)
      .split('\n')
      .filter((line) => !line.startsWith('2019,Facebook*'))
      .join('\n');
    expect(sentencesWith({ [COMBINED]: combined })).toEqual([
      `${COUNTS}, line 41: the asterisk says that the row combines services; say in ${COMBINED} which ones it holds.`,
    ]);
  });
});

describe('the control totals refuse the source with one sentence', () => {
  const MEND = 'find the row that was changed, added or left out, or correct the printed total.';

  test('when the reports of a year do not add up', () => {
    expect(counts(8, '2019,Amazon,9')).toEqual([
      `${TOTALS}: the sum of reports of 2019 is not what NCMEC printed; ${MEND}`,
    ]);
  });

  test('when a row that counts nothing is added', () => {
    expect(moreCounts('2019,Adobe,0')).toEqual([
      `${TOTALS}: the number of rows of 2019 is not what NCMEC printed; ${MEND}`,
    ]);
  });

  test('when a row is left out', () => {
    const without = textOf(COUNTS).replace('2019,Amazon,8\n', '');
    expect(sentencesWith({ [COUNTS]: without })).toEqual([
      `${TOTALS}: the number of rows and the sum of reports of 2019 is not what NCMEC printed; ${MEND}`,
    ]);
  });

  test('when a year is printed twice', () => {
    expect(sentencesWith({ [TOTALS]: withMore(textOf(TOTALS), '2023,247,35944826') })).toEqual([
      `${TOTALS}, line 7: the year appears twice; keep one of the two lines.`,
    ]);
  });
});

describe('the classification is refused with one sentence', () => {
  const first = '4chan,4chan,4chan,4chan,COM,provider,S3,high,Boards.';
  const providers = (text: string) => sentencesWith({ [PROVIDERS]: withLine(textOf(PROVIDERS), 2, text) });

  test.each([
    ['platform_type', 'COM', 'XXX'],
    ['reporter_kind', 'provider', 'bank'],
    ['size_band', 'S3', 'S9'],
    ['confidence', 'high', 'certain'],
  ])('when %s is not in its code list', (column, good, bad) => {
    const found = providers(first.replace(`,${good},`, `,${bad},`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${PROVIDERS}, line 2: ${column} “${bad}” is not in the code list; use one of `);
    expect(found[0]).toContain(good);
  });

  test('when a service stands twice', () => {
    expect(sentencesWith({ [PROVIDERS]: withMore(textOf(PROVIDERS), first) })).toEqual([
      `${PROVIDERS}, line 363: the service_id “4chan” appears twice; keep one of the two lines.`,
    ]);
  });

  test('when one parent has two names', () => {
    const other = 'other,Other,4chan,Fourchan,COM,provider,S3,high,';
    expect(sentencesWith({ [PROVIDERS]: withMore(textOf(PROVIDERS), other) })).toEqual([
      `${PROVIDERS}, line 363: the parent_id “4chan” has two names; write “4chan” on every line of it.`,
    ]);
  });

  test('when a service has no parent', () => {
    expect(providers('4chan,4chan,,4chan,COM,provider,S3,high,')).toEqual([
      `${PROVIDERS}, line 2: service_id and parent_id must not be empty; give both, in lower-case letters, digits and hyphens.`,
    ]);
  });

  test('when a spelling belongs to no service', () => {
    expect(sentencesWith({ [NAMES]: withLine(textOf(NAMES), 2, '4chan,fourchan') })).toEqual([
      `${NAMES}, line 2: the service “fourchan” is not in ${PROVIDERS}; correct the service_id or add the service there.`,
    ]);
  });

  test('when a spelling is mapped twice', () => {
    expect(sentencesWith({ [NAMES]: withMore(textOf(NAMES), '4chan,4chan') })).toEqual([
      `${NAMES}, line 522: “4chan” is mapped twice; keep one of the two lines.`,
    ]);
  });
});

describe('a combined row is refused with one sentence', () => {
  test('when the counts do not have it', () => {
    expect(sentencesWith({ [COMBINED]: withMore(textOf(COMBINED), '2019,Nobody*,facebook') })).toEqual([
      `${COMBINED}, line 23: there is no such year and provider in ${COUNTS}; copy both from there.`,
    ]);
  });

  test('when it stands twice', () => {
    expect(sentencesWith({ [COMBINED]: withMore(textOf(COMBINED), '2019,Google*,google') })).toEqual([
      `${COMBINED}, line 23: year and provider appear twice; keep one of the two lines.`,
    ]);
  });

  test('when it holds an unknown service', () => {
    expect(sentencesWith({ [COMBINED]: withLine(textOf(COMBINED), 5, '2019,Google*,googel') })).toEqual([
      `${COMBINED}, line 5: the service “googel” is not in ${PROVIDERS}; correct the service_id or add the service there.`,
    ]);
  });
});

test('mistakes in several files are all named at once', () => {
  const found = sentencesWith({
    [COUNTS]: withLine(withLine(textOf(COUNTS), 8, '2019,Amazon,-8'), 9, '2019,Nobody,383'),
    [NAMES]: withLine(textOf(NAMES), 2, '4chan,fourchan'),
    [TOTALS]: withLine(textOf(TOTALS), 2, '2019,148,many'),
  });
  expect(found.map((sentence) => sentence.slice(0, sentence.indexOf(':')))).toEqual([
    `${TOTALS}, line 2`,
    `${NAMES}, line 2`,
    `${COUNTS}, line 8`,
    `${COUNTS}, line 9`,
  ]);
});
