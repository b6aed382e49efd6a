import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-protect-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(['protect', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => new Date(0),
    env: {},
    stopped: Promise.resolve(),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function instance(name: string, rows: string, changes: object = {}): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(join(folder, `${name}.csv`), rows);
  writeFileSync(
    path,
    JSON.stringify({
      id: name,
      title: name,
      microdata: `${name}.csv`,
      contributor: 'company',
      holding: null,
      value: 'sales',
      dims: [
        { name: 'row', total: true, tree: { code: 'R', children: [{ code: 'r1' }, { code: 'r2' }] } },
        { name: 'column', total: true, tree: { code: 'C', children: [{ code: 'c1' }, { code: 'c2' }] } },
      ],
      tables: [{ name: 'T', dims: ['row', 'column'] }],
      rules: { minContributors: 3, pPercent: 10, nk: [] },
      attacker: { lower: 0, upper: null },
      ...changes,
    }),
  );
  return path;
}

const crowd = (row: string, column: string) =>
  Array.from({ length: 5 }, (_, index) => `${row}${column}${index},${row},${column},100`);
const TWO_BY_TWO = [
  'company,row,column,sales',
  'A,r1,c1,100',
  'B,r1,c1,20',
  ...crowd('r1', 'c2'),
  ...crowd('r2', 'c1'),
  ...crowd('r2', 'c2'),
].join('\n');

/** Nothing of it has to be held back. */
const SAFE = ['company,row,column,sales', ...crowd('r1', 'c1')].join('\n');

describe('candor protect', () => {
  const [target, certificate] = [join(folder, 'small.out.csv'), join(folder, 'small.certificate.json')];
  let small: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    small = await run(instance('small', TWO_BY_TWO), '--out', target, '--certificate', certificate);
  });

  test('writes every cell with its value or none', () => {
    expect(small).toEqual({
      code: 0,
      out: '9 cells: 5 published, 4 held back (1 sensitive, 3 to protect them).',
      err: '',
    });
    expect(readFileSync(target, 'utf8')).toBe(
      'row,column,value,status\nR,C,1620,F\nR,c1,620,F\nR,c2,1000,F\nr1,C,620,F\nr1,c1,,C\nr1,c2,,C\nr2,C,1000,F\nr2,c1,,C\nr2,c2,,C\n',
    );
  });

  test('keeps what the certificate may tell the public apart from its witnesses', () => {
    const written = JSON.parse(readFileSync(certificate, 'utf8'));
    expect(written.public).toMatchObject({ cells: { F: 5, C: 4 }, rules: ['minimum_contributors', 'p_percent'] });
    expect(Object.keys(written.public).sort()).toEqual(['cells', 'policy', 'rules', 'statement', 'tests']);
    expect(written.witnesses.cells.map((one: { cell: string; side: string }) => `${one.cell} ${one.side}`)).toEqual([
      'r1 | c1 above',
      'r1 | c1 below',
    ]);
  });

  test('decides in the same way twice', async () => {
    const again = join(folder, 'again.csv');
    await run(instance('small', TWO_BY_TWO), '--out', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(target, 'utf8'));
  });

  test('refuses a wrong instance with every mistake and writes nothing', async () => {
    const none = join(folder, 'wrong.out.csv');
    const wrong = instance('wrong', 'company,row,column,sales\nA,r9,c1,100\nA,r1,c1,secret7\n');
    expect(await run(wrong, '--out', none)).toEqual({
      code: 2,
      out: '',
      err: 'Line 2 of the microdata has no inner code of the dimension in “row”.\nLine 3 of the microdata has no number in “sales”.',
    });
    expect(existsSync(none)).toBe(false);
  });

  test('says what it needs', async () => {
    expect((await run()).err).toBe('Name one instance, such as candor protect INSTANCE.json --out PUBLISHED.csv.');
    expect((await run('x.json')).err).toBe('Say where the protected table goes, such as --out PUBLISHED.csv.');
    expect((await run('/nowhere.json', '--out', 'y')).err).toBe('There is no file “/nowhere.json”.');
    expect((await run(instance('safe', SAFE), '--out', join(folder, 'no', 'x.csv'))).err).toMatch(
      /cannot be written: ENOENT/,
    );
  });
});
