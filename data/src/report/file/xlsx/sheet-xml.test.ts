import { describe, expect, test } from 'vitest';
import { trimSheet } from './sheet-xml.ts';

const sheet = (rows: string, more = '') => `<worksheet><cols/><sheetData>${rows}</sheetData>${more}</worksheet>`;
const LIMITS = { rows: 100, columns: 10 };
const inside = (xml: string) => /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(trimSheet(xml, LIMITS).xml)?.[1];

describe('a worksheet keeps', () => {
  test('its filled cells and their outermost place', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(inside(sheet(rows))).toBe(`<sheetData>${rows}</sheetData>`);
    expect(trimSheet(sheet(rows), LIMITS)).toMatchObject({ rows: 1, columns: 3 });
  });

  test('its merges', () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    expect(inside(sheet('', merges))).toBe(`<sheetData></sheetData>${merges}`);
  });

  test('empty cells without a reference, which count for the next', () => {
    const rows = '<row><c/><c><v>1</v></c></row>';
    expect(inside(sheet(rows))).toBe(`<sheetData>${rows}</sheetData>`);
    expect(trimSheet(sheet(rows), LIMITS)).toMatchObject({ rows: 1, columns: 2 });
  });

  test('prefixes of names', () => {
    const xml = '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData>';
    expect(inside(`<x:worksheet>${xml}</x:worksheet>`)).toBe(xml);
    expect(trimSheet(xml, LIMITS)).toMatchObject({ rows: 2, columns: 2 });
  });
});

describe('a worksheet loses', () => {
  test.each([
    ['a formatted cell', '<row r="1048576" ht="15"><c r="A1048576" s="1"/></row>'],
    ['a formatted cell with a closing tag', '<row r="1048576"><c r="A1048576" s="1"></c></row>'],
    ['a cell with an empty value', "<row r='1048576'><c r='A1048576' t='s'><v/></c></row>"],
    ['an empty row', '<row r="1048576" hidden="1"/>'],
  ])('%s far below', (_, rows) => {
    expect(inside(sheet(rows))).toBe('<sheetData></sheetData>');
    expect(trimSheet(sheet(rows), LIMITS)).toMatchObject({ rows: 0, columns: 0 });
  });

  test('everything else', () => {
    expect(inside(sheet('', '<hyperlinks><hyperlink ref="A1"/></hyperlinks>'))).toBe('<sheetData></sheetData>');
    expect(inside('<worksheet><sheetData/></worksheet>')).toBe('');
  });

  test.each([
    ['a cell below', '<row r="101"><c r="A101"><v>1</v></c></row>', ''],
    [
      'a cell beside',
      '<row r="2"><c r="K2" t="inlineStr"><is><t>x</t></is></c><c r="B2"><v>1</v></c></row>',
      '<row r="2"><c r="B2"><v>1</v></c></row>',
    ],
    ['a cell at a place that no sheet has', '<row r="3"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>', ''],
  ])('%s the limits, and nothing else with it', (_, outside, left) => {
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(inside(sheet(`${first}${outside}`))).toBe(`<sheetData>${first}${left}</sheetData>`);
    expect(trimSheet(sheet(`${first}${outside}`), LIMITS).isCut).toBe(true);
    expect(trimSheet(sheet(first), LIMITS).isCut).toBe(false);
  });
});
