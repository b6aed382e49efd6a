import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { altered, filled, reportIn, sentences, textsIn, textsOf, utf8 } from '../../../../testing/report-files.ts';
import { type ZipForm, zipOf } from '../../../../testing/zip.ts';
import { readReportFile } from '../read.ts';
import { writeXlsx } from './write.ts';

const FILLED = filled({
  'OUT-REPORTS': { status: 'answered', answer: '412', comment: 'a < b & c' },
  'POL-HOW': { status: 'answered', answer: 'hash' },
});
const WORKBOOK = await writeXlsx(FILLED);
const PARTS = unzipSync(WORKBOOK);
const ANSWERS = 'xl/worksheets/sheet2.xml';

const read = (bytes: Uint8Array) => readReportFile('report.xlsx', bytes);
const expectTheSame = async (bytes: Uint8Array) =>
  expect(textsIn(reportIn(await read(bytes)))).toEqual(textsOf(FILLED));

const ALL = ['length', 'packed', 'offset'] as const;

describe('a container that the format allows is read', () => {
  test.each<[string, ZipForm]>([
    // SheetJS #2766: streaming POI of 2019 to 2024.
    ['the unpacked size in zip64, sizes behind the data', { zip64: ['length'], local: 'descriptor64' }],
    // apache/poi #1018: “force zip64”.
    ['sizes, offset and end in zip64', { zip64: ALL, local: 'zip64', zip64End: true }],
    ['an end in zip64 only', { zip64End: true }],
    ['sizes in zip64, no end', { zip64: ['length', 'packed'], local: 'zip64' }],
    ['sizes behind the data', { local: 'descriptor' }],
    ['sizes behind the data, without a signature', { local: 'unsigned descriptor' }],
    ['parts that are not packed', { stored: true }],
    ['a comment at its end', { comment: 'made by a program' }],
    ['bytes before it that its offsets do not count', { before: utf8('PK\x03\x04 and something else before it') }],
    ['line ends behind it', { behind: utf8('\r\n\r\n') }],
    ['backslashes in names', { rename: (name) => name.replaceAll('/', '\\') }],
    ['capitals in names', { rename: (name) => name.replace('worksheets', 'Worksheets').replace('_rels', '_Rels') }],
    ['slashes before names', { rename: (name) => `/${name}` }],
  ])('with %s', async (_, form) => {
    await expectTheSame(zipOf(PARTS, form));
  });

  test('with folders among its parts', async () => {
    await expectTheSame(
      zipOf({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array(), ...PARTS }, { stored: true }),
    );
  });
});

describe('a container that cannot be read is refused for what it is', () => {
  const said = async (bytes: Uint8Array) => sentences(await read(bytes));
  test.each<[string, ZipForm, string]>([
    ['packed by another method', { method: 14 }, 'the workbook is packed by a method that workbooks do not use'],
    [
      'with parts of one name',
      { rename: (name) => name.replace(/sheet\d/, 'sheet1') },
      'the workbook holds two parts of the same name, of which programs show different ones',
    ],
  ])('%s', async (_, form, reason) => {
    expect(await said(zipOf(PARTS, form))).toEqual([expect.stringContaining(reason)]);
  });

  test('with a bomb behind zip64 sizes', async () => {
    const bomb = { ...PARTS, [ANSWERS]: new Uint8Array(70 * 1024 * 1024) };
    expect(await said(zipOf(bomb, { zip64: ALL, local: 'descriptor64', zip64End: true }))).toEqual([
      expect.stringContaining('unpacks to more than the limit of 60 MB'),
    ]);
  });

  test.each<[string, Readonly<Record<string, Uint8Array>>, string]>([
    [
      'an OpenDocument file',
      { mimetype: utf8('x'), 'content.xml': utf8('<x/>') },
      'report.xlsx: the file is an OpenDocument file and no Excel workbook; save the questionnaire as .xlsx.',
    ],
    [
      'a zip with the workbook inside',
      { 'report.xlsx': WORKBOOK },
      'report.xlsx: the zip file holds a workbook and is none; unpack it and send the workbook inside.',
    ],
  ])('%s', async (_, parts, sentence) => {
    expect(await said(zipOf(parts))).toEqual([sentence]);
  });
});

describe('XML is read as XML, however it is written', () => {
  const sheet = (change: (xml: string) => string) => altered(WORKBOOK, { [ANSWERS]: change });
  const everywhere = (change: (xml: string) => string | Uint8Array) =>
    altered(WORKBOOK, Object.fromEntries(Object.keys(PARTS).map((path) => [path, change])));
  const CELL = /<c r="E2"[^>]*>.*?<\/c>/;

  test.each<[string, Uint8Array]>([
    [
      'with a namespace prefix',
      sheet((xml) => xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')),
    ],
    ['in UTF-16', everywhere((xml) => utf16(xml.replace(/^<\?xml.*?\?>\s*/, '')))],
    [
      'with comments and instructions between',
      sheet((xml) => xml.replaceAll('<row ', '<!-- a > b <c r="Z9"> --><?x y?><row ')),
    ],
    ['with a > inside an attribute', sheet((xml) => xml.replaceAll('<row ', '<row note="a > b" '))],
    ['with quotation marks of the other kind', sheet((xml) => xml.replaceAll('"', "'"))],
    ['with line ends inside tags', sheet((xml) => xml.replaceAll(' r=', '\n\tr='))],
    ['with CDATA', sheet((xml) => xml.replace(CELL, '<c r="E2"><v><![CDATA[412]]></v></c>'))],
    ['with character references', sheet((xml) => xml.replace(CELL, '<c r="E2"><v>&#52;&#x31;2</v></c>'))],
    [
      'with a text in runs, and how it is read aloud',
      sheet((xml) =>
        xml.replace(
          CELL,
          '<c r="E2" t="inlineStr"><is><r><t>4</t></r><r><t>12</t></r><rPh sb="0" eb="1"><t>9</t></rPh></is></c>',
        ),
      ),
    ],
    [
      'with an absolute target',
      altered(WORKBOOK, { 'xl/_rels/workbook.xml.rels': (xml) => xml.replaceAll('Target="', 'Target="/xl/') }),
    ],
    [
      'of the strict kind',
      everywhere((xml) =>
        xml.replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
      ),
    ],
    ['without references of rows and cells', sheet((xml) => xml.replace(/<(row|c) r="[^"]*"/g, '<$1'))],
  ])('%s', async (_, bytes) => {
    await expectTheSame(bytes);
  });

  test('and an entity that unfolds is not', async () => {
    const bomb = sheet((xml) =>
      xml
        .replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet')
        .replace(CELL, '<c r="E2" t="str"><v>&b;</v></c>'),
    );
    expect(sentences(await read(bomb))).toEqual([expect.stringContaining('the workbook is damaged')]);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0)).buffer);
}
