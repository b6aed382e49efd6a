import { describe, expect, test } from 'vitest';
import { filled, reportIn, sentences, textsIn, utf8 } from '../../../../testing/report-files.ts';
import { readReportFile } from '../read.ts';
import type { ReadFile } from '../types.ts';
import { writeCsv } from './write.ts';

const HEADER = 'metric,breakdown,status,answer,second,comment';
const read = (text: string): Promise<ReadFile> => readReportFile('report.csv', utf8(text));
const said = async (text: string) => sentences(await read(text));

describe('csv is read', () => {
  test('with names and values above the header, and the line and column of each cell', async () => {
    expect(reportIn(await read(`#service,example\n#year,2024\n${HEADER}\nOUT-REPORTS,,answered,12,,\n`))).toEqual({
      form: 'csv',
      metaAt: 'the lines above the header',
      answersAt: 'the lines below the header',
      meta: { service: { text: 'example', where: 'line 1' }, year: { text: '2024', where: 'line 2' } },
      rows: [
        {
          where: 'line 4',
          cells: {
            metric: { text: 'OUT-REPORTS', where: 'line 4, column metric' },
            status: { text: 'answered', where: 'line 4, column status' },
            answer: { text: '12', where: 'line 4, column answer' },
          },
        },
      ],
    });
  });

  test.each([
    ['a byte order mark', `\ufeff${HEADER}\nA,,answered,1,,x\n`],
    ['CRLF', `${HEADER}\r\nA,,answered,1,,x\r\n`],
    ['CR', `${HEADER}\rA,,answered,1,,x\r`],
    ['semicolons', `${HEADER}\nA,,answered,1,,x\n`.replaceAll(',', ';')],
    ['tabs', `${HEADER}\nA,,answered,1,,x\n`.replaceAll(',', '\t')],
    ['quotation marks', `"${HEADER.replaceAll(',', '","')}"\n"A","","answered","1","","x"\n`],
    ['empty rows at the end', `${HEADER}\nA,,answered,1,,x\n${',,,,,\n'.repeat(5)}`],
    ['empty rows between', `${HEADER}\n\n,,,,,\nA,,answered,1,,x\n`],
    [
      'lines cut short, as Excel does',
      `${HEADER}\nA,,answered,1,,x\n`.replace('second,comment', 'comment,second').replace(',,x', ',x'),
    ],
    ['words above', `# Words, with, commas\n${HEADER}\nA,,answered,1,,x\n`],
    ['names padded to the width of the header', `#service,,,,,\n${HEADER}\nA,,answered,1,,x\n`],
  ])('with %s', async (_, text) => {
    expect(textsIn(reportIn(await read(text)))).toEqual([
      { metric: 'A', status: 'answered', answer: '1', comment: 'x' },
    ]);
  });

  test('with line breaks in texts, which count as lines', async () => {
    const { rows } = reportIn(await read(`${HEADER}\nA,,answered,1,,"one\r\ntwo"\nB,,answered,2,,\n`));
    expect(rows.map((row) => row.where)).toEqual(['line 2', 'line 4']);
    expect(rows[0]?.cells.comment?.text).toBe('one\ntwo');
  });

  test('with a decimal comma where the file says so', async () => {
    const { rows } = reportIn(await read(`#decimal_mark;,\n${HEADER.replaceAll(',', ';')}\nA;;answered;12,0;13;1,5\n`));
    expect(rows[0]?.cells.answer?.text).toBe('12.0');
    expect(rows[0]?.cells.second?.text).toBe('13');
    expect(rows[0]?.cells.comment?.text).toBe('1,5');
  });

  test('whatever the name of the file ends in', async () => {
    const bytes = writeCsv(filled({ 'OUT-REPORTS': { answer: '12' } }));
    expect(reportIn(await readReportFile('report.xlsx', bytes)).form).toBe('csv');
  });
});

describe('csv is refused', () => {
  test.each([
    ['nothing', '', 'report.csv: the file is empty; fill in a questionnaire and send that.'],
    [
      'no header',
      'A,,answered,12\n',
      "report.csv: no line names the questionnaire's columns, separated by commas, semicolons or tabs; put the header metric,breakdown,question,status,answer,second,unit,unit_ok,method,months,method_changed,method_changed_note,one_off_event,confidence,public_source,comment,rounded_to,contained_in above the answers.",
    ],
    [
      'a misspelt column',
      'metric,breakdown,statuss,answer,second\n',
      "line 1: the name of column 3 is not one of the questionnaire's columns; did you mean “status”?",
    ],
    [
      'a missing column',
      'metric,breakdown,status,answer\n',
      'line 1: the column “second” is missing; add it, empty where it does not apply, or start from a fresh questionnaire.',
    ],
    ['a column twice', `${HEADER},status\n`, 'line 1: the column “status” appears twice; delete one of them.'],
    [
      'a value beside the columns',
      `${HEADER}\nA,,answered,1,,a text, with a comma\n`,
      'line 2, column 7: the value is in a column without a name in the header; put a text that holds the delimiter in quotation marks, or name the column.',
    ],
    [
      'a misspelt name above',
      `#servise,example\n${HEADER}\n`,
      'line 1: the name before this value is not known; did you mean “service”?',
    ],
    ['a name twice', `#year,2023\n#year,2024\n${HEADER}\n`, 'line 2: year is given twice; keep one of them.'],
    [
      'a row above the header',
      `A,,answered,1,,\n${HEADER}\n`,
      'line 1: the line is above the header and does not begin with #; move it below the header, or put # before it.',
    ],
    [
      'a quotation mark out of place',
      `${HEADER}\nA,,answered,1,,"x\nB,,answered,2,,\n`,
      'line 2: a quotation mark is out of place from here on; close every quotation mark and write quotation marks inside a field twice.',
    ],
    [
      'a decimal mark of another kind',
      `#decimal_mark,x\n${HEADER}\n`,
      'line 1: decimal_mark is neither . nor ,; write . or ,.',
    ],
    [
      'a point that could group thousands, where decimals have a comma',
      `#decimal_mark,","\n${HEADER}\nA,,answered,1.200,,\n`,
      'line 3, column answer: the number holds a point, but decimal_mark says that this file writes decimals with a comma; write numbers without separators between thousands.',
    ],
    [
      'a point that could be either',
      `${HEADER}\nA,,answered,1.000,,\n`,
      'line 2, column answer: the point in this number could mark decimals or thousands; write whole numbers with digits only.',
    ],
    [
      'a text too long',
      `${HEADER}\nA,,answered,1,,${'x'.repeat(10_001)}\n`,
      'line 2, column comment: the text is longer than the limit of 10,000 characters; shorten it.',
    ],
    [
      'too many rows',
      `${HEADER}\n${'A,,answered,1,,\n'.repeat(20_000)}`,
      'line 20001: the file holds more than the limit of 20,000 rows; delete everything below the answers.',
    ],
    [
      'too many columns',
      `${HEADER}\n${','.repeat(64)}x\n`,
      'line 2: the line holds more than the limit of 64 columns; delete everything beside the answers.',
    ],
  ])('with %s', async (_, text, sentence) => {
    expect(await said(text)).toEqual([sentence]);
  });

  test('with every problem at once', async () => {
    expect(await said(`#servise,x\nmetric,breakdown,statuss,answer\nA,,answered,1.000\n`)).toHaveLength(4);
  });

  test('with broken UTF-8, and names the line', async () => {
    const bytes = utf8(`${HEADER}\nA,,answered,1,,é\n`);
    bytes[bytes.indexOf(0xc3)] = 0xff;
    expect(sentences(await readReportFile('a.csv', bytes))).toEqual([
      'line 2: the text is not valid UTF-8; save the file again as “CSV UTF-8”, or send the xlsx form.',
    ]);
  });

  test('in UTF-16', async () => {
    const text = `\ufeff#servise,x\n${HEADER}\nA,,answered,1,,x\n`;
    const bytes = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    expect(sentences(await readReportFile('a.csv', bytes))).toEqual([
      'a.csv: the text has the encoding UTF-16 where UTF-8 is expected; save it as “CSV UTF-8”.',
      'line 1: the name before this value is not known; did you mean “service”?',
    ]);
  });
});
