import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { SMALL } from '../../../testing/framework.ts';
import { emptyCsv, emptyWorkbook } from '../form/write.ts';
import { findingSentence } from '../validate/finding.ts';
import { ROUND_FORM } from './form.ts';
import { readRound } from './read.ts';

const NAMES = {
  kind: 'meeting',
  title: 'Call with Hotlines, and others',
  convenor: 'Acorn',
  groups: 'civil_society; law_enforcement',
  from: '2026-05-04',
  participants: '12',
  summary: 'A call.',
  source: 'A page',
  publisher: 'Acorn',
  source_url: 'https://example.org/call',
};
const ROW = ['question', 'How many reports, and when?', 'adopted', 'Reports are counted.', 'Q1', 'OUT-REPORTS'];
const HEADER = ['asks', 'text', 'status', 'answer', 'questions', 'metrics'];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function csv(
  names: Readonly<Record<string, string>>,
  rows: readonly (readonly string[])[],
  delimiter = ',',
): Uint8Array {
  const lines = [
    ...Object.entries(names).map(([name, value]) => [`#${name}`, quoted(value)].join(delimiter)),
    HEADER.join(delimiter),
    ...rows.map((row) => row.map(quoted).join(delimiter)),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const xlsx = (names: Readonly<Record<string, string>>, rows: readonly (readonly string[])[]) =>
  writeXlsx({
    sheets: [
      { name: 'Round', rows: [['name', 'value'], ...Object.entries(names)] },
      { name: 'Proposals', rows: [HEADER, ...rows.map((row) => [...row])] },
    ],
  });

async function said(bytes: Uint8Array): Promise<string[]> {
  const read = await readRound('round', bytes, SMALL, []);
  return read.ok ? [] : read.findings.map(findingSentence);
}

describe('a round is the same from each form', () => {
  test.each([
    ['csv', () => csv(NAMES, [ROW])],
    ['csv with semicolons', () => csv(NAMES, [ROW], ';')],
    ['xlsx', () => xlsx(NAMES, [ROW])],
  ])('%s', async (_, write) => {
    const read = await readRound('round', await write(), SMALL, []);
    expect(read).toMatchObject({
      ok: true,
      round: {
        code: '2026-05-04-call-with-hotlines-and-others',
        version: '0.1.0',
        groups: ['civil_society', 'law_enforcement'],
        participants: 12,
        sources: [{ title: 'A page', publisher: 'Acorn', url: 'https://example.org/call' }],
        proposals: [{ text: 'How many reports, and when?', metrics: ['OUT-REPORTS'], questions: ['Q1'] }],
      },
    });
  });

  test('the empty forms are forms: only what nobody filled in is missing', async () => {
    const missing = (place: string) => [
      `${place}kind: the kind is missing; use one of announcement, meeting, survey, review, launch.`,
      `${place}title: the title is missing; say in a few words what the round was.`,
      `${place}convenor: the convenor is missing; say who asked.`,
      `${place}from: the first day is missing; write the day like 2022-04-19.`,
      `${place}summary: the summary is missing; say what was asked and what is known of it.`,
    ];
    expect(await said(await emptyWorkbook(ROUND_FORM))).toEqual(missing('sheet Round, '));
    expect(await said(emptyCsv(ROUND_FORM))).toEqual(missing('the lines above the header, #'));
  });
});

describe('each mistake is said in one sentence with the place of its cell', () => {
  const bad = ['question', 'Two. Sentences.', 'adoptd', 'Yes.', 'Q1; Q7', 'OUT-REPORTS'];

  test('in a workbook', async () => {
    expect(await said(await xlsx({ ...NAMES, from: '4 May', source_url: 'example.org' }, [ROW, bad]))).toEqual([
      'sheet Round, B6: the first day is not a day; write it like 2022-04-19.',
      'sheet Round, B11: the address is not one of a page; begin it with https://.',
      'sheet Proposals, B3: the proposal is not one sentence; write one that ends with a full stop.',
      'sheet Proposals, C3: the status is not in the code list; use one of open, adopted, rule, merged, deferred, declined.',
    ]);
    const unknown = ROW.with(4, 'Q1; Q7').with(5, '');
    expect(await said(await xlsx(NAMES, [unknown]))).toEqual([
      'sheet Proposals, E2: framework 0.1.0 has no question “Q7”; use a code of it.',
      'sheet Proposals, F2: the proposal is adopted as no metric; name the metrics, or use the status rule, deferred or declined.',
    ]);
  });

  test('in csv', async () => {
    expect(await said(csv({ ...NAMES, participants: 'some' }, [ROW, bad]))).toEqual([
      'line 6: the number of participants is not a whole number; write digits only.',
      'line 13, text: the proposal is not one sentence; write one that ends with a full stop.',
      'line 13, status: the status is not in the code list; use one of open, adopted, rule, merged, deferred, declined.',
    ]);
  });

  test('names and columns that are not known, and values beside them', async () => {
    const bytes = csv({ ...NAMES, convener: 'Acorn' }, [[...ROW, 'more']]);
    expect(await said(bytes)).toEqual([
      'line 11: the name before this value is not known; did you mean “convenor”?',
      'line 13, column 7: the value is in a column without a name in the header; move it to a named column or delete it.',
    ]);
    expect(await said(new TextEncoder().encode('asks,txt\nquestion,Why?\n'))).toEqual([
      'line 1, column 2: the name of column 2 is not one of the form’s columns; did you mean “text”?',
    ]);
  });

  test('a file that is no form at all, one of an older spreadsheet, and one without end', async () => {
    expect(await said(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toEqual([
      expect.stringMatching(/^round: the workbook is damaged or was not sent whole; /),
    ]);
    expect(await said(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toEqual([
      expect.stringMatching(/^round: the workbook is protected by a password or has the old .xls form/),
    ]);
    expect(await said(new TextEncoder().encode(`asks,text\n${'question,Why?\n'.repeat(20_001)}`))).toEqual([
      'round: the table holds more than the limit of 20,000 rows; delete everything below the entries.',
    ]);
    const many = await said(csv(NAMES, Array(3000).fill(['question', 'No sentence'])));
    expect(many).toHaveLength(2001);
    expect(many.at(-1)).toBe('the file: there are more than 2,000 problems; correct these and check again.');
  });

  test.each([
    ['', 'round: the file is empty; fill in a form and send that.'],
    ['hello\nworld\n', /^line 1: the line does not name the columns of the form; write asks,text,/],
    ['asks,text\n"question,Why?\n', /^round: the text is not valid CSV; close every quotation mark/],
  ])('a file that is no form: %j', async (text, sentence) => {
    expect(await said(new TextEncoder().encode(text))).toEqual([expect.stringMatching(sentence)]);
  });

  test('a day that the spreadsheet keeps as a number, and a missing sheet', async () => {
    const sheets = (second: string) => [
      {
        name: 'Round',
        rows: [['name', 'value'], ...Object.entries({ ...NAMES, from: new Date(Date.UTC(2026, 4, 4)) })],
      },
      { name: second, rows: [HEADER, [...ROW]] },
    ];
    expect(await said(await writeXlsx({ sheets: sheets('Proposals') }))).toEqual([
      'sheet Round, B6: the cell holds a date where a value is expected; format the cell as a number or as text and write the value again.',
    ]);
    expect(await said(await writeXlsx({ sheets: sheets('Sheet2') }))).toEqual([
      'round: the sheets “Round” and “Proposals” are expected, found are “Round”, “Sheet2”; give the sheets their names again.',
    ]);
  });
});
