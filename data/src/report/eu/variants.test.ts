import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, euBytes, filledReport, type Grid, xlsxOf, zipOf } from '../../../testing/eu-files.ts';
import { readEuReport } from './read.ts';
import type { EuFigure } from './types.ts';

type Parts = Map<string, Grid>;
type Change = (parts: Parts) => Parts;

const eachPart = (change: (grid: Grid, name: string) => Grid): Change => {
  return (parts) => new Map([...parts].map(([name, grid]) => [name, change(grid, name)]));
};
const isCoded = (name: string) => /^[3-6]_/.test(name);

/** Of a figure what does not depend on where it stands. */
const essence = ({ section, service, category, parent, detail, scope, indicator, value }: EuFigure) => {
  return JSON.stringify([
    section,
    service,
    category,
    parent,
    detail,
    scope,
    indicator,
    value.state === 'number' ? value.number : value.state,
  ]);
};

async function figuresOf(parts: Parts, form: 'zip' | 'xlsx' = 'zip'): Promise<readonly string[]> {
  const result = await readEuReport(`it.${form}`, form === 'zip' ? zipOf(parts) : await xlsxOf(parts));
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('; '));
  expect(result.report.questions).toEqual([]);
  return result.report.figures.map(essence).sort();
}

const PLAIN = await figuresOf(filledReport());

/** Figures that are only in one of the two. */
function differing(found: readonly string[]): string[] {
  const [a, b] = [new Set(found), new Set(PLAIN)];
  return [...found.filter((one) => !b.has(one)), ...PLAIN.filter((one) => !a.has(one))];
}

const GERMAN: Change = (parts) =>
  new Map(
    [...parts].map(([name, grid]) => {
      const number = name.split('_')[0];
      const header = (grid[0] ?? []).map((_, at) => `Spalte ${at}`);
      const rows = grid
        .slice(1)
        .map(([first, ...rest]) => [first === 'All' ? 'Alle' : 'Nur für Hostingdiensteanbieter', ...rest]);
      return [`${number}_Abschnitt`, [header, ...rows]];
    }),
  );

const VARIANTS: Readonly<Record<string, Change>> = {
  'localised sheets and applicability': GERMAN,
  'no-break spaces in headers, codes and labels': eachPart((grid) =>
    grid.map((row) => row.map((cell) => (/\p{L}/u.test(cell) ? `\u00a0${cell.replaceAll(' ', '\u00a0')} ` : cell))),
  ),
  'headers in capitals without their blanks at the end': eachPart(([header = [], ...rows]) => [
    header.map((name) => name.trim().toUpperCase()),
    ...rows,
  ]),
  'an extra column before the codes': eachPart((grid, name) =>
    isCoded(name)
      ? grid.map((row, at) => [...row.slice(0, 3), at === 0 ? 'Category label' : 'Category 1a', ...row.slice(3)])
      : grid,
  ),
  'without column A': eachPart((grid, name) => (isCoded(name) ? grid.map((row) => row.slice(1)) : grid)),
  'an empty column at the end': eachPart((grid) => grid.map((row) => [...row, ''])),
  'trailing empty cells cut': eachPart((grid) =>
    grid.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)),
  ),
  'empty rows and a note at the end': eachPart((grid) => [...grid, [], ['NOT APPLICABLE']]),
  'other names of the parts': (parts) =>
    new Map(
      [...parts].map(([name, grid]) => [
        `Acorn - H1 2026 DSA Report - ${name.replace('_', '. ').replaceAll('_', ' ')}`,
        grid,
      ]),
    ),
  'names cut to 31 characters': (parts) => new Map([...parts].map(([name, grid]) => [`0${name}`.slice(0, 14), grid])),
  'own categories of other kinds': eachPart((grid, name) =>
    isCoded(name)
      ? [...grid, ['All', 'Acorn Forum', '2025-01-01/2025-12-31', 'STATEMENT_CATEGORY_SCAM_OF_OURS', '', '3', '3']]
      : grid,
  ),
  'main categories in words': eachPart((grid, name) =>
    isCoded(name)
      ? grid.map((row) =>
          row.map((cell) => (cell === 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' ? 'Protection Of Minors' : cell)),
        )
      : grid,
  ),
};

describe.each(Object.entries(VARIANTS))('%s', (_, change) => {
  test.each(['zip', 'xlsx'] as const)('makes no difference in a %s file', async (form) => {
    expect(differing(await figuresOf(change(filledReport()), form))).toEqual([]);
  });
});

test('columns in any order are found by their names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
      const shuffled = eachPart((grid, name) => {
        if (!isCoded(name)) return grid;
        const order = (grid[0] ?? [])
          .map((_, at) => at)
          .sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
        return grid.map((row) => order.map((at) => row[at] ?? ''));
      });
      expect(differing(await figuresOf(shuffled(filledReport())))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('all sections below each other in one csv file', async () => {
  const parts = filledReport();
  const grid = [['Acorn transparency report'], [], ...[...parts.values()].flatMap((one) => [...one, [''], ['']])].map(
    (row) => Array.from({ length: 37 }, (_, at) => row[at] ?? ''),
  );
  const result = await readEuReport('acorn.csv', csvOf(grid));
  expect(differing(result.ok ? result.report.figures.map(essence) : [])).toEqual([]);
  expect(result.ok && result.report.questions).toEqual([]);
});

/** What is refused or asked, as code and place. */
async function told(parts: Parts) {
  const result = await readEuReport('it.zip', zipOf(parts));
  return (result.ok ? result.report.questions : result.findings).map(({ code, where }) => [code, where]);
}

const edited = (part: string, change: (grid: Grid) => Grid) => {
  const parts = filledReport();
  const name = [...parts.keys()].find((one) => one.startsWith(part)) ?? '';
  return parts.set(name, change(parts.get(name) ?? []));
};
const TC = '6_own_initiative_TC.csv';
const line = (grid: Grid, code: string) => grid.findIndex((row) => row[3] === code);
const CSAM = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL';
const put = (code: string, column: number, text: string) => (grid: Grid) =>
  grid.map((row) => (row[3] === code ? row.with(column, text) : row));
const CSAM_LINE = line(filledReport().get('6_own_initiative_TC') ?? [], CSAM) + 1;

test.each<[string, Parts, [string, string][]]>([
  [
    'a stale period',
    edited('6_', put(CSAM, 2, '2024-01-01/2024-12-31')),
    [['eu-period', `${TC}, line ${CSAM_LINE}, column C`]],
  ],
  [
    'a placeholder',
    edited('6_', put(CSAM, 2, 'AAAA-MM-JJ/AAAA-MM-JJ')),
    [['eu-period', `${TC}, line ${CSAM_LINE}, column C`]],
  ],
  [
    'a figure of the world',
    edited('6_', put(CSAM, 21, 'Global figure, not EU')),
    [['eu-world', `${TC}, line ${CSAM_LINE}, column F`]],
  ],
  ['more automated than all', edited('6_', put(CSAM, 6, '901')), [['eu-part', `${TC}, line ${CSAM_LINE}, column G`]]],
  [
    'a zero that nobody counts',
    edited('6_', (grid) => put(CSAM, 21, 'We do not track this.')(put(CSAM, 6, '0')(grid))),
    [['eu-zero', `${TC}, line ${CSAM_LINE}, column G`]],
  ],
  [
    'an own row',
    edited('6_', (grid) =>
      grid.map((row, at) => (at === CSAM_LINE + 3 ? row.with(4, 'Nudity of minors').with(5, '7') : row)),
    ),
    [['eu-own-row', `${TC}, line ${CSAM_LINE + 4}, column E`]],
  ],
  [
    'a sheet without header names and number',
    new Map([...GERMAN(filledReport())].map(([name, grid]) => [name.startsWith('6') ? 'Abschnitt' : name, grid])),
    [['eu-no-section', 'Abschnitt.csv, line 1']],
  ],
  ['a range', edited('6_', put(CSAM, 5, '900-950')), [['eu-range', `${TC}, line ${CSAM_LINE}, column F`]]],
  [
    'parts that do not add up',
    edited('6_', put('STATEMENT_CATEGORY_PROTECTION_OF_MINORS', 5, '969')),
    [
      [
        'eu-sum',
        `${TC}, line ${line(filledReport().get('6_own_initiative_TC') ?? [], 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS') + 1}, column F`,
      ],
    ],
  ],
  [
    'a row that stands twice',
    edited('6_', (grid) => [...grid.slice(0, CSAM_LINE), grid[CSAM_LINE - 1] ?? [], ...grid.slice(CSAM_LINE)]),
    [['eu-twice', `${TC}, line ${CSAM_LINE + 1}, column F`]],
  ],
  [
    'two tables of a section',
    filledReport().set('6_own_initiative_TC_Ads', filledReport().get('6_own_initiative_TC') ?? []),
    [['eu-levels', `${TC}, line ${CSAM_LINE}, column F`]],
  ],
  [
    'no codes at all',
    edited('6_', (grid) => grid.map((row, at) => (at === 0 ? row : row.with(3, 'x')))),
    [['eu-no-codes', `${TC}, line 1`]],
  ],
  [
    'columns that fit nothing',
    edited('6_', (grid) => grid.map((row, at) => (at === 0 ? row.slice(0, 9).map(() => 'Spalte') : row.slice(0, 9)))),
    [['eu-columns', `${TC}, line 1`]],
  ],
])('%s is asked or refused in one sentence', async (_, parts, expected) => {
  expect(await told(parts)).toEqual(expected);
});

test('a category that the template does not have ends the one on minors', async () => {
  const change = (grid: Grid) => {
    const at = line(grid, 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY');
    const other = (grid[at] ?? []).with(3, 'PORNOGRAPHY_OR_SEXUALIZED_CONTENT');
    const own = (grid[at] ?? []).with(3, 'KEYWORD_OTHER').with(4, 'Spam').with(5, '9');
    return [...grid.slice(0, at), other, own, ...grid.slice(at)];
  };
  expect(differing(await figuresOf(edited('6_', change)))).toEqual([]);
});

test('section 1 in another language is read by the order of its rows', async () => {
  const parts = GERMAN(filledReport());
  const rows = (parts.get('1_Abschnitt') ?? []).map((row, at) => (at === 0 ? row : row.with(2, `Zeile ${at}`)));
  const result = await readEuReport('it.zip', zipOf(parts.set('1_Abschnitt', rows)));
  expect(result).toMatchObject({
    ok: true,
    report: {
      provider: 'Acorn Forum Ltd',
      published: '2026-02-27',
      period: { start: '2025-01-01', end: '2025-12-31' },
      services: ['Acorn Forum'],
      questions: [],
    },
  });
});

test('a service may be spelt differently from section to section, and two in one section are two', async () => {
  const servicesOf = async (parts: Parts) => {
    const result = await readEuReport('it.zip', zipOf(parts));
    return result.ok ? result.report.services : [];
  };
  const rename = (grid: Grid) => grid.map((row, at) => (at === 0 ? row : row.with(1, 'All')));
  expect(await servicesOf(edited('6_', rename))).toEqual(['Acorn Forum']);
  const renameOne = (grid: Grid) => grid.map((row, at) => (at === CSAM_LINE - 1 ? row.with(1, 'Acorn Games') : row));
  expect(await servicesOf(edited('6_', renameOne))).toEqual(['Acorn Games', 'Acorn Forum']);
});

test('what is no report at all is refused in one sentence each', async () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const result = await readEuReport(name, bytes);
    return result.ok ? [] : result.findings.map(({ code }) => code);
  };
  const text = (words: string) => new TextEncoder().encode(words);
  expect(await refused('a.csv', text(''))).toEqual(['eu-not-the-template']);
  expect(await refused('a.csv', text('a,b\n"c'))).toEqual(['eu-csv-quote']);
  expect(await refused('a.csv', new Uint8Array([0x61, 0xff, 0x62]))).toEqual(['not-utf8']);
  expect(await refused('a.zip', zipOf(new Map()))).toEqual(['eu-no-table']);
  expect(await refused('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(['encrypted']);
  expect(await refused('a.xlsx', zipOf(filledReport()).slice(0, 900))).toEqual(['damaged']);
  expect(await refused('a.csv', new Uint8Array(10 * 1024 * 1024 + 1))).toEqual(['limit-file']);
});

test('bytes changed anywhere in a real file are read or refused, and never break the reader', async () => {
  const files = ['extracted/reddit-2025_6.csv', 'raw/youtube-2025-h2_8.csv'].map(euBytes);
  const zipped = zipOf(filledReport());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files, zipped),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      async (bytes, changes) => {
        const copy = bytes.slice();
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        const result = await readEuReport('it', copy);
        if (!result.ok) expect(result.findings.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
