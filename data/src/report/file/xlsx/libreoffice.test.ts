import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { filled, reportIn, textsIn, textsOf } from '../../../../testing/report-files.ts';
import { readReportFile } from '../read.ts';
import { COLUMNS } from '../types.ts';
import { writeXlsx } from './write.ts';

const MISSING = spawnSync('soffice', ['--version']).status !== 0;
// biome-ignore lint/suspicious/noConsole: a skipped check must be seen.
if (MISSING) console.warn('soffice is not installed here: the workbook is not opened with LibreOffice.');

const QUESTIONNAIRE = filled({
  'OUT-REPORTS': { status: 'answered', answer: '9007199254740991', months: '12', comment: 'one\n"two", _x0041_ <&>' },
  'OUT-REPORTS content_type:image': { answer: '0' },
  'POL-RULE': { status: 'answered', answer: 'yes' },
  'POL-MEANS option:hash': { answer: 'no' },
});
const folder = mkdtempSync(join(tmpdir(), 'candor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function convert(to: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')],
    {
      timeout: 60_000,
    },
  );
  expect(run.status).toBe(0);
}

test.skipIf(MISSING)(
  'LibreOffice shows every cell of the questionnaire as it was written',
  { timeout: 90_000 },
  async () => {
    writeFileSync(join(folder, 'in.xlsx'), await writeXlsx(QUESTIONNAIRE));
    // Every sheet as comma-separated UTF-8, cells as formatted.
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['in-Answers.csv', 'in-Codes.csv', 'in-Report.csv']);
    const answers: string[][] = parse(readFileSync(join(folder, 'out', 'in-Answers.csv')), {
      relax_column_count: true,
    });
    expect(answers).toEqual([
      [...COLUMNS],
      ...QUESTIONNAIRE.rows.map(({ cells }) => COLUMNS.map((column) => cells[column] ?? '')),
    ]);
  },
);

test.skipIf(MISSING)('what LibreOffice saves is read', { timeout: 90_000 }, async () => {
  writeFileSync(join(folder, 'in.xlsx'), await writeXlsx(QUESTIONNAIRE));
  convert('xlsx:Calc MS Excel 2007 XML');
  const saved = readFileSync(join(folder, 'out', 'in.xlsx'));
  expect(strFromU8(unzipSync(saved)['docProps/app.xml'] ?? new Uint8Array())).toContain('LibreOffice');
  const report = reportIn(await readReportFile('in.xlsx', saved));
  expect(textsIn(report)).toEqual(textsOf(QUESTIONNAIRE));
});
