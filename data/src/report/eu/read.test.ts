import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { blankReport, csvOf, euBytes, euFigures, euFiles, xlsxOf, zipOf } from '../../../testing/eu-files.ts';
import { folded } from './layout.ts';
import { readEuReport } from './read.ts';
import type { EuFigure, EuReport } from './types.ts';

async function read(name: string, bytes: Uint8Array): Promise<EuReport> {
  const result = await readEuReport(name, bytes);
  if (!result.ok) throw new Error(result.findings.map(({ where, message }) => `${where}: ${message}`).join('\n'));
  return result.report;
}

test('the stored files are the ones that the list of their sources names', () => {
  const sources = parse(euBytes('sources.csv'), { columns: true }) as { file: string; sha256: string }[];
  const files = (['template', 'raw', 'extracted'] as const).flatMap(euFiles);
  expect(sources.map(({ file }) => file).sort()).toEqual([...files].sort());
  for (const { file, sha256 } of sources) expect(createHash('sha256').update(euBytes(file)).digest('hex')).toBe(sha256);
});

describe('the blank template', () => {
  test.each(['zip', 'xlsx'] as const)('as %s holds all figures of the template, each of them blank', async (form) => {
    const parts = blankReport();
    const report = await read(`blank.${form}`, form === 'zip' ? zipOf(parts) : await xlsxOf(parts));
    const perSection = Map.groupBy(report.figures, ({ section }) => section);
    expect(Object.fromEntries([...perSection].map(([section, all]) => [section, all.length]))).toEqual({
      // Total, the main category on minors and its six rows, by columns; of orders, by three rows of countries each, too.
      3: 105,
      4: 80,
      5: 128,
      6: 128,
      7: 47,
      8: 30,
      9: 5,
      10: 3,
    });
    expect(new Set(report.figures.map(({ value }) => value.state))).toEqual(new Set(['blank']));
    expect({ ...report, figures: [], questions: [] }).toEqual({
      services: [],
      provider: null,
      published: null,
      period: null,
      figures: [],
      texts: [],
      questions: [],
    });
    expect(report.questions.map(({ code }) => code)).toEqual(['eu-no-period']);
  });
});

/** A figure as another program wrote it down: shares and hours to its digits, a range by its middle. */
function isSame({ value: text, quality }: Record<string, string>, { value }: EuFigure): boolean {
  if (text === '') return value.state === 'blank' || value.state === 'text';
  if (quality?.includes('range-midpoint')) return value.state === 'text';
  if (value.state === 'zero') return Number(text) === 0;
  return (
    value.state === 'number' &&
    Math.abs(value.number - Number(text)) < 1e-3 * Math.max(1, Math.abs(value.number)) &&
    (Number.isInteger(value.number) ? value.number === Number(text) : true)
  );
}

function isAbout(row: Record<string, string>, figure: EuFigure): boolean {
  const { section = '', category = '', detail = '', indicator = '' } = row;
  if (String(figure.section) !== section) return false;
  if (section === '4' || section === '5' || section === '6') {
    const isOwn = category !== 'KEYWORD_OTHER' || detail === '' || figure.detail === detail;
    return figure.category === category && isOwn && figure.indicator === indicator;
  }
  if (section === '9') return figure.indicator === indicator.replace(/(?:_total)?$/, '_total');
  if (section === '10') return figure.indicator === 'amar_total';
  const isTool = indicator.endsWith('_tool');
  const code = indicator.replace(/_tool$/, '_own_initiative');
  return (
    (figure.indicator === code || figure.indicator === indicator) &&
    (!isTool || folded(`${figure.detail} ${figure.context}`).includes(folded(detail)))
  );
}

const FIGURES = Map.groupBy(euFigures(), ({ file = '' }) => file);

test.each([...FIGURES])('the figures of %s come out as another program read them', async (file, rows) => {
  const { figures } = await read(file, euBytes(file));
  const differing = rows
    .filter(
      ({ quality = '', indicator }) =>
        !/outside-category-9|derived|row-reused/.test(quality) && indicator !== 'languages_covered',
    )
    .filter((row) => !figures.some((figure) => isAbout(row, figure) && isSame(row, figure)));
  expect(differing).toEqual([]);
});

test('there are 298 of them, in 16 files', () => {
  expect([FIGURES.size, euFigures().length]).toEqual([16, 298]);
});

test.each([
  ['raw/snapchat-2025-h2_1.csv', '2026-04-01', '2025-07-01', '2025-12-31'],
  ['raw/pornhub-2025-h2_1.csv', '2026-04-17', '2025-07-01', '2025-12-31'],
  ['raw/amazon-2026-h1_1.csv', '2026-08-31', '2026-01-01', '2026-06-30'],
  ['raw/aliexpress-2026-h1_1.csv', '2026-08-31', '2026-01-01', '2026-06-30'],
  ['extracted/shopify-2025_1.csv', '2026-02-28', '2025-01-01', '2025-12-31'],
])('%s is dated whatever way it writes its days', async (file, published, start, end) => {
  expect(await read(file, euBytes(file))).toMatchObject({ published, period: { start, end }, questions: [] });
});

test.each(['raw/heise-2024.csv', 'raw/heise-2025.csv'])(
  '%s, which is not the template, is refused in one sentence',
  async (file) => {
    const result = await readEuReport(file, euBytes(file));
    expect(result.ok ? [] : result.findings.map(({ code, where }) => [code, where])).toEqual([
      ['eu-not-the-template', file],
    ]);
  },
);

test('every other stored file is read', async () => {
  for (const file of [...euFiles('raw'), ...euFiles('extracted')]) {
    if (file.includes('heise')) continue;
    expect((await readEuReport(file, euBytes(file))).ok, file).toBe(true);
  }
});

test('what is asked of real files is what is doubtful in them', async () => {
  const asked = async (file: string) =>
    (await read(file, euBytes(file))).questions.map(({ code, where }) => [code, where]);
  expect(await asked('extracted/bumble-2025_6.csv')).toEqual([
    ['eu-own-row', 'extracted/bumble-2025_6.csv, line 9, column E'],
    ['eu-own-row', 'extracted/bumble-2025_6.csv, line 21, column E'],
  ]);
  expect(new Set((await asked('raw/youtube-2025-h2_8.csv')).map(([code]) => code))).toEqual(new Set(['eu-range']));
  expect((await asked('raw/youtube-2026-h1_10.csv')).map(([code]) => code)).toEqual(['eu-text', 'eu-text', 'eu-text']);
  expect(await asked('extracted/square-enix-2025_6.csv')).toEqual([
    ['eu-no-period', 'extracted/square-enix-2025_6.csv, line 2'],
  ]);
});

test('a semicolon file, one with a byte order mark, and one without its last line end are read alike', async () => {
  const grid = blankReport().get('6_own_initiative_TC') ?? [];
  const plain = await read('6.csv', csvOf(grid));
  expect((await read('6.csv', csvOf(grid, ';'))).figures).toEqual(plain.figures);
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...csvOf(grid)]);
  expect((await read('6.csv', marked.slice(0, -1))).figures).toEqual(plain.figures);
});
