import { describe, expect, test } from 'vitest';
import { problemSentence } from './problem.ts';
import { readTable } from './table.ts';

const COLUMNS = ['name', 'count'] as const;

function read(content: string | Uint8Array | undefined) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { rows, problems } = readTable('list.csv', bytes, COLUMNS);
  return {
    rows: rows.map(({ line, cells }) => [line, cells.name, cells.count]),
    sentences: problems.map(problemSentence),
  };
}

describe('readTable reads', () => {
  test('each line by column name, the header being line 1', () => {
    expect(read('name,count\nacme,1\nbolt,2\n')).toEqual({
      rows: [
        [2, 'acme', '1'],
        [3, 'bolt', '2'],
      ],
      sentences: [],
    });
  });

  test.each([
    ['a byte order mark', '\ufeffname,count\nacme,1\n'],
    ['CRLF line ends', 'name,count\r\nacme,1\r\n'],
    ['CR line ends', 'name,count\racme,1\r'],
    ['no line end after the last line', 'name,count\nacme,1'],
    ['quotation marks around every value', '"name","count"\n"acme","1"\n'],
  ])('a file with %s like one without', (_, text) => {
    expect(read(text)).toEqual({ rows: [[2, 'acme', '1']], sentences: [] });
  });

  test('quoted commas and quotation marks as part of the value', () => {
    expect(read('name,count\n"acme, ""the"" shop",1\n').rows).toEqual([[2, 'acme, "the" shop', '1']]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('a quoted line break (%s), and names the line on which each record begins', (_, end) => {
    const text = ['name,count', '"acme', 'the', 'shop",1', 'bolt,2', ''].join(end);
    expect(read(text).rows).toEqual([
      [2, 'acme\nthe\nshop', '1'],
      [5, 'bolt', '2'],
    ]);
  });

  test('past empty lines, which count as lines', () => {
    expect(read('name,count\n\nacme,1\n\n\nbolt,2\n').rows).toEqual([
      [3, 'acme', '1'],
      [6, 'bolt', '2'],
    ]);
  });

  test('an empty value as an empty text', () => {
    expect(read('name,count\nacme,\n').rows).toEqual([[2, 'acme', '']]);
  });
});

describe('readTable refuses', () => {
  const refused = (content: string | Uint8Array | undefined) => {
    const { rows, sentences } = read(content);
    expect(rows).toEqual([]);
    return sentences;
  };

  test('a missing file', () => {
    expect(refused(undefined)).toEqual([
      'list.csv: the file is missing; put it beside dataset.yaml with the header name,count.',
    ]);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n'],
    ['a byte order mark', '\ufeff'],
  ])('a file that holds only %s', (_, text) => {
    expect(refused(text)).toEqual(['list.csv: the file is empty; its first line must be name,count.']);
  });

  test('a file that holds only its header', () => {
    expect(refused('name,count\n')).toEqual([
      'list.csv: the file has a header and nothing below it; add one line for each name.',
    ]);
  });

  test.each([
    ['other names', 'name,number\nacme,1\n'],
    ['another order', 'count,name\n1,acme\n'],
    ['another case', 'Name,Count\nacme,1\n'],
    ['one column more', 'name,count,note\nacme,1,x\n'],
    ['both names in one quoted field', '"name,count"\nacme,1\n'],
  ])('a header with %s', (_, text) => {
    expect(refused(text)).toEqual([
      'list.csv, line 1: the first line is not the expected header; write exactly name,count.',
    ]);
  });

  test('broken UTF-8, and names the line', () => {
    const bytes = new TextEncoder().encode('name,count\nacmé,1\nbolt,2\n');
    bytes[bytes.indexOf(0xc3)] = 0xff;
    expect(refused(bytes)).toEqual([
      'list.csv, line 2: the text is not valid UTF-8; save the file again with the encoding UTF-8.',
    ]);
  });

  test.each([
    ['is never closed, at the line where it opens', 'name,count\nacme,1\nbolt,"2\ncog,3\ndot,4\n', 3],
    ['is never closed, after one that is', 'name,count\n"acme",1\nbolt,"2\ncog,3\n', 3],
    ['stands inside a bare value', 'name,count\nacme,1\nbo"lt,2\n', 3],
    ['is followed by more of the value', 'name,count\n"ac"me,1\n', 2],
  ])('a quotation mark that %s', (_, text, line) => {
    expect(refused(text)).toEqual([
      `list.csv, line ${line}: a quotation mark is out of place from here on; close every quotation mark and write quotation marks inside a field twice.`,
    ]);
  });
});

test('a line of the wrong width is a problem and no row, and the other lines are still read', () => {
  expect(read('name,count\nacme\nbolt,2\ncog,3,x\n')).toEqual({
    rows: [[3, 'bolt', '2']],
    sentences: [
      'list.csv, line 2: the line has 1 field where 2 are expected; write one value for each of name,count, and put a value that holds a comma in quotation marks.',
      'list.csv, line 4: the line has 3 fields where 2 are expected; write one value for each of name,count, and put a value that holds a comma in quotation marks.',
    ],
  });
});
