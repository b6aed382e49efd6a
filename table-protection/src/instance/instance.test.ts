import { describe, expect, test } from 'vitest';
import { readContributions } from './contributions.ts';
import { readCsv } from './csv.ts';
import { digitsAt, readDecimal, writeDecimal } from './decimal.ts';
import { parseInstance } from './parse.ts';
import { publishedRows, readPublished } from './published.ts';
import { instanceSystem } from './system.ts';

const SAID = {
  id: 'example',
  title: 'an example',
  microdata: 'example.csv',
  contributor: 'company',
  holding: 'parent',
  value: 'sales',
  dims: [
    {
      name: 'type',
      total: true,
      tree: { code: 'All', children: [{ code: 'G', children: [{ code: 'a' }, { code: 'b' }] }, { code: 'c' }] },
    },
    { name: 'year', total: false, tree: { code: 'years', children: [{ code: '2023' }, { code: '2024' }] } },
    { name: 'place', total: true, tree: { code: 'World', children: [{ code: 'north' }, { code: 'south' }] } },
  ],
  tables: [
    { name: 'T1', dims: ['type', 'year'] },
    { name: 'T2', dims: ['year', 'place'] },
  ],
  rules: { minContributors: 3, pPercent: 10, nk: [] },
  attacker: { lower: 0, upper: null },
};
const CSV = `company,parent,type,year,place,sales
x,P,a,2024,north,0.1
y,P,a,2024,south,0.2
z,Q,b,2024,north,1.50
z,Q,c,2023,north,0
`;

function read(text = CSV, said: unknown = SAID) {
  const parsed = parseInstance(said);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const csv = readCsv(text, 'example.csv');
  if (!csv.ok) throw new Error(csv.problem);
  return { instance: parsed.instance, read: readContributions(parsed.instance, csv.header, csv.rows) };
}

function build(text = CSV) {
  const { instance, read: result } = read(text);
  if (!result.ok) throw new Error(result.problems.join());
  return { instance, built: instanceSystem(instance, result.contributions) };
}

describe('a decimal number', () => {
  test.each([
    ['12', '12'],
    ['-3.50', '-3.5'],
    ['1e3', '1000'],
    ['2.5E-2', '0.025'],
    ['+0.0', '0'],
  ])('%s is written as %s', (text, written) => {
    const number = readDecimal(text);
    expect(number && writeDecimal(digitsAt(number, number.places), number.places)).toBe(written);
  });

  test.each(['', 'x', '1,5', 'Infinity', '0x10', '1 000'])('%j is none', (text) =>
    expect(readDecimal(text)).toBeNull(),
  );
});

describe('an instance', () => {
  test('with mistakes is told all of them at once', () => {
    const parsed = parseInstance({
      ...SAID,
      dims: [...SAID.dims, { name: 'type', tree: { code: 'x', children: [{ code: 'y' }, { code: 'y' }] } }],
      tables: [{ name: 'T1', dims: ['kind', 'year', 'year'] }],
    });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        'The dimension “type” is declared twice.',
        'The dimension “type” has the code “y” twice.',
        'The table “T1” uses the dimension “kind”, which is not declared.',
        'The table “T1” names the dimension “year” twice.',
      ],
    });
    expect(parseInstance({ ...SAID, rules: { ...SAID.rules, pPercent: -1 }, value: undefined })).toMatchObject({
      ok: false,
      problems: { length: 2 },
    });
  });

  test('has its microdata told all mistakes by line, without what they hold', () => {
    const { read: result } = read(`${CSV}q,,a,2024,north,5\nq,Q,G,2024,north,many\n`);
    expect(result).toEqual({
      ok: false,
      problems: [
        'Line 6 of the microdata names nobody in “parent”.',
        'Line 7 of the microdata has no number in “sales”.',
        'Line 7 of the microdata has no inner code of the dimension in “type”.',
      ],
    });
    expect(read('company,type,year,place\n').read).toEqual({
      ok: false,
      problems: ['The microdata have no column “parent”.', 'The microdata have no column “sales”.'],
    });
  });

  test('that knows values to be at least 0 takes none below, and says so without the value', () => {
    const { read: result } = read(`${CSV}q,R,a,2024,north,-5\n`);
    expect(result.ok || result.problems).toEqual([
      'The instance says that values are known to be at least 0, but one contribution is below; set attacker.lower to null.',
    ]);
  });
});

describe('the system of an instance', () => {
  const { instance, built } = build();
  const equations = () =>
    built.system.equations.map(({ terms }) =>
      terms.map(([index, factor]) => `${factor} ${built.system.cells[index]?.id}`).join(', '),
    );
  const cell = (id: string) => built.system.cells.find((one) => one.id === id);

  test('has every non-empty cell of every table once, exact, with the root of a dimension the table lacks', () => {
    expect(built.rows).toHaveLength(9);
    expect(built.system.cells.slice(0, 9).map(({ id, value }) => [id, value])).toEqual([
      ['All | 2023 | World', 0],
      ['All | 2023 | north', 0],
      ['All | 2024 | World', 1.8],
      ['All | 2024 | north', 1.6],
      ['All | 2024 | south', 0.2],
      ['G | 2024 | World', 1.8],
      ['a | 2024 | World', 0.3],
      ['b | 2024 | World', 1.5],
      ['c | 2023 | World', 0],
    ]);
  });

  test('has what no table shows as a cell that is never published', () => {
    // Of P in the north nothing is published, but all of the south is P's, and so is all of a.
    expect(built.system.cells.slice(9)).toMatchObject([{ id: '(a | 2024 | north)', value: 0.1, role: 'inner' }]);
    expect(equations()).toContain('1 All | 2024 | south, -1 a | 2024 | World, 1 (a | 2024 | north)');
  });

  test('adds up what a holding has, and protects that it has nothing', () => {
    expect(cell('a | 2024 | World')?.parts).toEqual([
      { contributor: 'P', value: 0.3, isPublic: false, least: 0, most: null },
    ]);
    expect(cell('c | 2023 | World')?.parts).toMatchObject([{ contributor: 'Q', value: 0 }]);
    expect(cell('c | 2023 | World')?.sensitivity).toEqual({ kinds: ['group_disclosure'], lower: 0, upper: 0.01 });
  });

  test('links the tables by their common cells and knows no sum over years', () => {
    const said = equations();
    expect(said).toContain('-1 All | 2024 | World, 1 All | 2024 | north, 1 All | 2024 | south');
    expect(said.join()).not.toContain('years');
  });

  test('has one figure for cells with the same contributions', () => {
    expect(equations()).toContain('1 All | 2024 | World, -1 G | 2024 | World');
  });

  test('is written with values unaltered, and read back the same', () => {
    const rows = publishedRows(instance, built, {
      suppressed: new Map([['a | 2024 | World', 'primary'] as const]),
      proofs: [],
      failures: [],
      effort: { programmes: 0, undecided: 0, weightBefore: 0, weight: 0, quality: 'heuristic' },
    });
    expect(rows[0]).toEqual(['type', 'year', 'place', 'value', 'status']);
    expect(rows).toContainEqual(['a', '2024', 'World', '', 'C']);
    expect(rows).toContainEqual(['All', '2024', 'World', '1.8', 'F']);
    expect(rows).toHaveLength(10);
    const objects = rows
      .slice(1)
      .map((row) => Object.fromEntries(row.map((value, at) => [rows[0]?.[at] ?? '', value])));
    const published = readPublished(instance, objects);
    expect(published.get('All | 2024 | north')).toBe(1.6);
    expect(published.has('a | 2024 | World')).toBe(false);
  });
});

describe('a CSV text', () => {
  test('may have a byte order mark, Windows line ends, quotes and empty lines', () => {
    expect(readCsv('\uFEFFa,b\r\n"1,5", x \r\n\r\n', 'f')).toEqual({
      ok: true,
      header: ['a', 'b'],
      rows: [{ a: '1,5', b: 'x' }],
    });
  });

  test('with a ragged row is refused by line, without what it holds', () => {
    expect(readCsv('a,b\n1,2\n3\n', 'f.csv')).toEqual({
      ok: false,
      problem: 'The file “f.csv” is not a table in CSV, see line 3.',
    });
  });
});
