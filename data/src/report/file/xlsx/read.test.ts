import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import {
  altered,
  filled,
  QUESTIONNAIRE,
  reportIn,
  sentences,
  textsIn,
  utf8,
} from '../../../../testing/report-files.ts';
import { readReportFile } from '../read.ts';
import { writeXlsx } from './write.ts';

const ANSWERS = 'xl/worksheets/sheet2.xml';
const REPORT = 'xl/worksheets/sheet1.xml';
const TEMPLATE = await writeXlsx(filled({ 'OUT-REPORTS': { status: 'answered', answer: '12', months: '6' } }));

const said = async (bytes: Uint8Array) => sentences(await readReportFile('report.xlsx', bytes));
/** The cell D2 or E2 of the sheet Answers as other XML. */
const cell = (ref: string, xml: string) =>
  altered(TEMPLATE, { [ANSWERS]: (sheet) => sheet.replace(new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`), xml) });
const before = (mark: string, xml: string) =>
  altered(TEMPLATE, { [ANSWERS]: (sheet) => sheet.replace(mark, `${xml}${mark}`) });

describe('a workbook is read', () => {
  test('with the sheet and cell of each value', async () => {
    const report = reportIn(await readReportFile('report.xlsx', TEMPLATE));
    expect(report.rows[0]).toEqual({
      where: 'sheet Answers, row 2',
      cells: {
        metric: { text: 'OUT-REPORTS', where: 'sheet Answers, A2' },
        status: { text: 'answered', where: 'sheet Answers, D2' },
        answer: { text: '12', where: 'sheet Answers, E2' },
        months: { text: '6', where: 'sheet Answers, J2' },
      },
    });
    expect(report.meta.service?.text).toBe('example-forum');
  });

  test.each([
    ['a number with an exponent', '<c r="E2"><v>1.2E3</v></c>', '1200'],
    ['a very small number', '<c r="E2"><v>1.5E-7</v></c>', '0.00000015'],
    ['a number stored as text', '<c r="E2" t="inlineStr"><is><t> 12 </t></is></c>', '12'],
    ['a number of which a spreadsheet shows 15 digits', '<c r="E2"><v>411.99999999999994</v></c>', '412'],
    ['a number reckoned a little too high', '<c r="E2"><v>3.0000000000000004</v></c>', '3'],
    ['a number of 15 digits', '<c r="E2"><v>999999999999999</v></c>', '999999999999999'],
    ['an escaped character', '<c r="E2" t="inlineStr"><is><t>_x200B_12_x00A0_</t></is></c>', '12'],
    ['TRUE', '<c r="E2" t="b"><v>1</v></c>', 'yes'],
    ['FALSE', '<c r="E2" t="b"><v>0</v></c>', 'no'],
    ['rich text', '<c r="E2" t="inlineStr"><is><r><t>ha</t></r><r><t>sh</t></r></is></c>', 'hash'],
  ])('with %s', async (_, xml, text) => {
    const { rows } = reportIn(await readReportFile('a', cell('E2', xml)));
    expect(rows[0]?.cells.answer?.text).toBe(text);
  });

  test('with a formatted, empty row at the very end, without the rows between', async () => {
    const bytes = before('</sheetData>', '<row r="1048576" ht="15" customHeight="1"><c r="A1048576" s="1"/></row>');
    expect(textsIn(reportIn(await readReportFile('a', bytes)))).toHaveLength(QUESTIONNAIRE.rows.length);
  });
});

describe('a workbook is refused', () => {
  test.each([
    ['a formula', '<f>6*2</f>'],
    ['a formula shared with other cells', '<f t="shared" si="0"/>'],
    ['a formula of a what-if table', '<f t="dataTable" ref="E2:E3" r1="A1"/>'],
  ])('with %s where a value is expected', async (_, formula) => {
    expect(await said(cell('E2', `<c r="E2">${formula}<v>12</v></c>`))).toEqual([
      'sheet Answers, E2: the cell holds a formula where a value is expected; replace it by its value (copy, paste values only).',
    ]);
  });

  test('but not with a formula in a column that is not read', async () => {
    expect((await readReportFile('a', cell('C2', '<c r="C2" t="str"><f>A2</f><v>x</v></c>'))).ok).toBe(true);
  });

  test('with an error', async () => {
    expect(await said(cell('E2', '<c r="E2" t="e"><v>#REF!</v></c>'))).toEqual([
      'sheet Answers, E2: the cell holds an error where a value is expected; write the value itself.',
    ]);
  });

  test('with a number that a spreadsheet does not keep', async () => {
    expect(await said(cell('E2', '<c r="E2"><v>1E15</v></c>'))).toEqual([
      'sheet Answers, E2: the cell holds a number of more than 15 digits, which spreadsheets round, where a value is expected; format the cell as text and write the number again.',
    ]);
  });

  test.each([
    ['numFmtId="9"', ''],
    ['numFmtId="180"', '<numFmts count="1"><numFmt numFmtId="180" formatCode="0.0%;[Red]-0.0%"/></numFmts>'],
  ])('with a percentage (%s)', async (format, formats) => {
    const bytes = altered(TEMPLATE, {
      'xl/styles.xml': (styles) =>
        styles
          .replace(/<numFmts.*?<\/numFmts>/s, '')
          .replace(/<fonts/, `${formats}<fonts`)
          .replace(/<cellXfs[^>]*>/, `$&<xf ${format} fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`),
      [ANSWERS]: (sheet) =>
        sheet.replace(/ s="\d+"/g, ' s="1"').replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" s="0"><v>1</v></c>'),
    });
    expect(await said(bytes)).toEqual([
      'sheet Answers, E2: the cell holds a percentage, which the file keeps as a fraction of one, where a value is expected; format the cell as a number or as text and write the value again.',
    ]);
  });

  test('with decimals that the cell does not show, once it is checked', async () => {
    const report = reportIn(await readReportFile('a', cell('E2', '<c r="E2"><v>411.6</v></c>')));
    expect(report.rows[0]?.cells.answer?.unseen).toBe('the file holds decimals, which the cell may not show');
  });

  test('with a date', async () => {
    const bytes = altered(TEMPLATE, {
      'xl/styles.xml': (styles) =>
        styles.replace(
          /<cellXfs[^>]*>/,
          '$&<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>',
        ),
      [ANSWERS]: (sheet) =>
        sheet.replace(/ s="\d+"/g, ' s="1"').replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" s="0"><v>45000</v></c>'),
    });
    expect(await said(bytes)).toEqual([
      'sheet Answers, E2: the cell holds a date where a value is expected; format the cell as a number or as text and write the value again.',
    ]);
  });

  test('with merged cells', async () => {
    expect(
      await said(
        altered(TEMPLATE, {
          [ANSWERS]: (sheet) =>
            sheet.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="D2:E3"/></mergeCells>'),
        }),
      ),
    ).toEqual([
      'sheet Answers, D2:E3: the cells are merged, so that only one of them holds an answer; unmerge them, or copy your answers into a fresh questionnaire.',
    ]);
  });

  test('with a renamed sheet', async () => {
    const bytes = altered(TEMPLATE, {
      'xl/workbook.xml': (xml) => xml.replace('name="Answers"', 'name="Sheet1 &amp; more"'),
    });
    expect(await said(bytes)).toEqual([
      'report.xlsx: the sheets “Report” and “Answers” are expected, found are “Report”, “Sheet1 & more”, “Codes”; give the sheets their names again.',
    ]);
  });

  test.each([
    ['macros', 'xl/vbaProject.bin', 'the workbook holds macros; save it as .xlsx without macros'],
    [
      'links to other workbooks',
      'xl/externalLinks/externalLink1.xml',
      'the workbook holds links to other workbooks; replace the linked formulas by their values and break the links',
    ],
  ])('with %s', async (_, path, sentence) => {
    expect(await said(altered(TEMPLATE, { [path]: () => 'x' }))).toEqual([`report.xlsx: ${sentence}.`]);
  });

  test('with a password, or of the old form', async () => {
    expect(await said(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual([
      'report.xlsx: the workbook is protected by a password or has the old .xls form; save it as .xlsx without a password.',
    ]);
  });

  test('with an encrypted part', async () => {
    const bytes = TEMPLATE.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
    expect(await said(bytes)).toEqual([expect.stringMatching(/protected by a password/)]);
  });

  test('with a misspelt column or name', async () => {
    const strings = (from: string, to: string) =>
      altered(TEMPLATE, { 'xl/sharedStrings.xml': (xml) => xml.replace(`>${from}<`, `>${to}<`) });
    expect(await said(strings('status', 'statsu'))).toEqual([
      "sheet Answers, D1: the name of column 4 is not one of the questionnaire's columns; did you mean “status”?",
    ]);
    expect(await said(strings('service', 'servise'))).toEqual([
      expect.stringMatching(/^sheet Report, A\d+: the name before this value is not known; did you mean “service”\?$/),
    ]);
  });

  test('when it is another kind of zip', async () => {
    expect(await said(zipSync({ 'a.txt': utf8('a') }))).toEqual([
      'report.xlsx: the zip file is not an Excel workbook; save the questionnaire as .xlsx.',
    ]);
  });

  test('when it is not whole', async () => {
    expect(await said(TEMPLATE.subarray(0, 2_000))).toEqual([
      'report.xlsx: the workbook is damaged or was not sent whole; open it in a spreadsheet program, save it again as .xlsx and send that file.',
    ]);
  });
});

describe('beyond the limits', () => {
  test.each([
    ['a row', '<row r="20001"><c r="A20001"><v>1</v></c></row>'],
    ['a column', '<row r="900"><c r="BM900"><v>1</v></c></row>'],
    ['both', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['a place that no sheet has', '<row r="900"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>'],
  ])('%s is refused', async (_, xml) => {
    expect(await said(before('</sheetData>', xml))).toEqual([
      'sheet Answers: something stands beyond the limit of 20,000 rows and 64 columns (cell BL20000); delete everything below and beside the answers.',
    ]);
  });

  test('a million rows, each written out, are refused', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 100}"/>`).join('');
    expect(await said(before('</sheetData>', rows))).toEqual([
      'report.xlsx: the workbook holds more rows, cells and texts than the limit of 1,000,000 XML tags; delete the empty rows below the answers and everything that is not part of the questionnaire.',
    ]);
  });

  test('a bomb is not unpacked', async () => {
    const bomb = altered(TEMPLATE, { [REPORT]: () => new Uint8Array(70 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await said(bomb)).toEqual([
      'report.xlsx: the workbook unpacks to more than the limit of 60 MB; delete everything that is not part of the questionnaire.',
    ]);
  });

  test('a bomb that lies about its size is not unpacked further than it says', async () => {
    const bomb = altered(TEMPLATE, { [REPORT]: () => new Uint8Array(70 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 70 * 1024 * 1024)
        view.setUint32(at + 24, 1_000, true);
    }
    expect(await said(bomb)).toEqual([expect.stringMatching(/damaged/)]);
  });

  test('too many parts are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.xml`, () => '']));
    expect(await said(altered(TEMPLATE, parts))).toEqual([
      'report.xlsx: the workbook holds more than the limit of 500 parts; delete pictures and sheets that are not part of the questionnaire.',
    ]);
  });
});

test('the questionnaire has drop-downs for every cell that takes a code', async () => {
  const { sheets } = await readXlsx(TEMPLATE);
  expect(sheets.map(({ name }) => name)).toEqual(['Report', 'Answers', 'Codes']);
  const [, answers, codes] = sheets;
  const list = (range: string) => {
    const formula = answers?.dataValidations?.find((one) => one.range.split(' ').includes(range))?.formula1 ?? '';
    const [, first, last] = /^Codes!\$B\$(\d+):\$B\$(\d+)$/.exec(formula) ?? [];
    return codes?.rows.slice(Number(first) - 1, Number(last)).map((row) => row[1]);
  };
  expect(list('D2')).toEqual([
    'answered',
    'zero',
    'estimated',
    'not_measured',
    'not_applicable',
    'not_permitted_by_law',
    'withheld',
  ]);
  expect(list('E8')).toEqual(['manual', 'hash', 'classifier', 'none']);
  expect(list('E7')).toEqual(['yes', 'no']);
  expect(list('E10:E13')).toEqual(['yes', 'no']);
  expect(list('N2')).toEqual(['audited', 'checked', 'best_effort']);
  expect(answers?.freezePane).toEqual({ rows: 1, columns: 2 });
});
