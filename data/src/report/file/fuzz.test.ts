import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { altered, filled, sentences, utf8 } from '../../../testing/report-files.ts';
import { writeCsv } from './csv/write.ts';
import { writeJson } from './json/write.ts';
import { readReportFile } from './read.ts';
import type { ReadFile } from './types.ts';
import { writeXlsx } from './xlsx/write.ts';

/** Values that no sentence may repeat. */
const SECRET = '73910448';
const REPORT = filled({
  'OUT-REPORTS': { status: 'answered', answer: SECRET, comment: `${SECRET} in words` },
  'OUT-REPORTS content_type:image': { answer: SECRET },
  'PRO-SHARE': { status: 'estimated', answer: SECRET, second: SECRET },
  'POL-HOW': { status: 'answered', answer: 'hash' },
});
const FILES = { csv: writeCsv(REPORT), json: writeJson(REPORT), xlsx: await writeXlsx(REPORT) };
/** Of processor time, so that a busy machine does not fail the test. */
const LIMIT_MS = 6_000;
const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

/** Nothing but a report or sentences, soon, and without what is confidential. */
async function isCivil(bytes: Uint8Array): Promise<ReadFile> {
  const start = cpu();
  const read = await readReportFile('report', bytes);
  expect(cpu() - start).toBeLessThan(LIMIT_MS);
  if (!read.ok) {
    expect(read.findings.length).toBeGreaterThan(0);
    for (const sentence of sentences(read)) {
      expect(sentence).not.toContain(SECRET);
      expect(sentence.length).toBeLessThan(600);
    }
  }
  return read;
}

/** Some bytes of a file changed, a piece cut out, or a piece put in twice. */
function mutations(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(file.length - 1);
  const flips = fc
    .array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 })
    .map((changes) => {
      const bytes = file.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
  const piece = fc.tuple(place, fc.integer({ min: 1, max: 400 }));
  const cut = piece.map(([at, length]) => join(file.subarray(0, at), file.subarray(at + length)));
  const twice = piece.map(([at, length]) => join(file.subarray(0, at + length), file.subarray(at)));
  return fc.oneof(
    flips,
    cut,
    twice,
    place.map((at) => file.slice(0, at)),
  );
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

describe('no crash, no hang, no value told', () => {
  test('random bytes', async () => {
    const starts = fc.constantFrom(
      '',
      '{',
      '[',
      'PK\x03\x04',
      'metric,status,answer,breakdown,second\n',
      '#a,b\n',
      '\ufeff',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
        await isCivil(join(utf8(start), bytes));
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(FILES))('a %s file with mistakes', async (form, file) => {
    await fc.assert(
      fc.asyncProperty(mutations(file), async (bytes) => void (await isCivil(bytes))),
      {
        numRuns: form === 'xlsx' ? 150 : 300,
      },
    );
  });

  // The zip's checksums stop most changes, so the XML inside is changed as well.
  test.each([
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    '_rels/.rels',
    '[Content_Types].xml',
  ])('a workbook with mistakes in %s', async (path) => {
    let xml = '';
    altered(FILES.xlsx, {
      [path]: (text) => {
        xml = text;
        return text;
      },
    });
    expect(xml).not.toBe('');
    await fc.assert(
      fc.asyncProperty(
        mutations(utf8(xml)),
        async (bytes) => void (await isCivil(altered(FILES.xlsx, { [path]: () => bytes }))),
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ['the same bytes again and again', 'xl/worksheets/sheet2.xml', '<c'],
    ['an entity that never ends', 'xl/sharedStrings.xml', '&a'],
    ['tags that never end', 'xl/sharedStrings.xml', '<si '],
    ['texts that never close', 'xl/sharedStrings.xml', '<si>'],
    ['columns without end', 'xl/worksheets/sheet2.xml', '<col min="1" max="16384"/>'],
    ['formats without end', 'xl/styles.xml', '<xf numFmtId="14"/>'],
  ])('%s', async (_, path, piece) => {
    const long = piece.repeat(Math.floor(4e6 / piece.length));
    await isCivil(altered(FILES.xlsx, { [path]: () => long }));
    await isCivil(
      altered(FILES.xlsx, {
        [path]: (xml) => xml.replace(/<(?:cols|sheetData|si|xf)[\s>]/, `${long.slice(0, 2e6)}$&`),
      }),
    );
  });
});

describe('files made to cost', () => {
  const megabytes = 1024 * 1024;
  // Linux begins anew to count the peak of a process, which others may have driven higher before.
  const isCounted = existsSync('/proc/self/clear_refs');
  const peak = () =>
    isCounted
      ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
      : process.resourceUsage().maxRSS / 1024;
  let before = 0;
  beforeAll(() => {
    if (isCounted) writeFileSync('/proc/self/clear_refs', '5');
    before = isCounted ? process.memoryUsage.rss() / megabytes : 0;
  });
  afterAll(() => expect(peak() - before).toBeLessThan(1350));

  const header = 'metric,breakdown,status,answer,second,comment';
  test.each([
    ['a csv with a million columns', () => `${header}${',x'.repeat(1e6)}\n`, 'limit-columns'],
    ['a csv with a million columns in a row', () => `${header}\n${','.repeat(1e6)}1\n`, 'limit-columns'],
    ['a csv of 10 MB without a line end', () => 'x'.repeat(10 * megabytes), 'no-header'],
    ['a csv of quotation marks', () => `${header}\n${'"'.repeat(9 * megabytes)}`, 'limit-text'],
    ['a csv with one endless text', () => `${header}\n"${'x\n'.repeat(5e6)}`, 'not-csv limit-rows'],
    ['a csv of empty lines', () => `${header}\n${'\n'.repeat(9e6)}`, null],
    ['a csv of empty rows and one more', () => `${header}\n${',,,,,\n'.repeat(1e6)}A,,,,,\n`, 'limit-rows'],
    ['json nested a hundred thousand deep', () => '['.repeat(1e5) + ']'.repeat(1e5), 'limit-depth'],
    ['json nested deep in objects', () => '{"a":'.repeat(1e5), 'limit-depth'],
    ['json of a million numbers', () => `{"answers":[${'1,'.repeat(1e6)}1]}`, 'limit-values'],
    ['json of many wrong values', () => `{"answers":[{"metric":"A","value":[${'1,'.repeat(299_000)}1]}]}`, null],
    ['json of one endless number', () => '1'.repeat(9e6), null],
    [
      'json with many unknown members',
      () => `{${Array.from({ length: 200_000 }, (_, at) => `"m${at}":1`).join()}}`,
      null,
    ],
  ])('%s', async (_, text, code) => {
    const read = await isCivil(utf8(text()));
    if (code !== null) expect(read.ok ? '' : read.findings.map((one) => one.code).join(' ')).toBe(code);
  });

  test('a file over the limit', async () => {
    const read = await isCivil(new Uint8Array(10 * megabytes + 1));
    expect(read).toMatchObject({ ok: false, findings: [{ code: 'limit-file' }] });
    expect(sentences(read)).toEqual([
      'report: the file is larger than the limit of 10 MB; send one report per file, without pictures or other data.',
    ]);
  });

  test('a sheet filled up to the limits is read', async () => {
    const rows = Array.from({ length: 19_000 }, (_, at) => {
      const row = at + 100;
      return `<row r="${row}">${['A', 'E', 'F'].map((column) => `<c r="${column}${row}"><v>1</v></c>`).join('')}</row>`;
    }).join('');
    const read = await isCivil(
      altered(FILES.xlsx, { 'xl/worksheets/sheet2.xml': (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) }),
    );
    expect(read.ok && read.report.rows.length).toBeGreaterThan(19_000);
  });
});
