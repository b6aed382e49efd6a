import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

describe('candor audit of a table', () => {
  const table = temporaryFolder();
  const [instance, published, certificate] = ['t.json', 't.out.csv', 't.proof.json'].map((name) =>
    join(table, name),
  ) as [string, string, string];
  const run = () => candor('audit', instance, published, '--certificate', certificate);
  const inFile = (path: string, from: string | RegExp, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

  /** Two rows by two columns; in one cell a company has nearly everything. Protected once, and put back for every test. */
  let written: readonly (readonly [path: string, text: string])[] = [];
  beforeAll(async () => {
    const crowd = ['r1,c2', 'r2,c1', 'r2,c2'].flatMap((at) => [1, 2, 3, 4, 5].map((one) => `${at}-${one},${at},100`));
    writeFileSync(
      join(table, 't.csv'),
      ['company,row,column,sales', 'A,r1,c1,100', 'B,r1,c1,20', ...crowd.map((one) => one.replace(',', ' '))].join(
        '\n',
      ),
    );
    writeFileSync(
      instance,
      JSON.stringify({
        id: 't',
        title: 't',
        microdata: 't.csv',
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
      }),
    );
    const { err } = await candor('protect', instance, '--out', published, '--certificate', certificate);
    expect(err).toBe('');
    written = [instance, published, certificate].map((path) => [path, readFileSync(path, 'utf8')] as const);
  });
  beforeEach(() => {
    for (const [path, text] of written) writeFileSync(path, text);
  });

  test('checks the witnesses again by arithmetic alone', async () => {
    expect(await run()).toEqual({
      code: 0,
      out: 't: 9 cells, 5 published, 4 held back; 2 ends of protection intervals checked; failures 0.',
      err: '',
    });
  });

  test.each([
    [
      'a value is not the microdata’s',
      () => inFile(published, 'R,c1,620,F', 'R,c1,621,F'),
      'The cell “R | c1” fails test U0',
    ],
    [
      'a held-back cell is told',
      () => inFile(published, 'r2,c2,,C', 'r2,c2,500,F'),
      'The cell “r1 | c1” fails test U2',
    ],
    ['a row is missing', () => inFile(published, 'r2,c2,,C\n', ''), 'The cell “r2 | c2” has no row.'],
    ['a row is there twice', () => inFile(published, 'r2,c2,,C\n', 'r2,c2,,C\nr2,c2,,C\n'), 'has a row too many.'],
    [
      'a held-back row has a value',
      () => inFile(published, 'r2,c2,,C', 'r2,c2,500,C'),
      'neither free with a value nor held back',
    ],
    [
      'a witness does not add up',
      () => inFile(certificate, /"r1 \| c1":[\d.]+/g, '"r1 | c1":1'),
      'The cell “r1 | c1” fails test U2',
    ],
    [
      'the rules are other ones',
      () => inFile(instance, '"pPercent":10', '"pPercent":11'),
      'The certificate is that of other rules.',
    ],
    ['the certificate counts otherwise', () => inFile(certificate, '"F":5', '"F":6'), 'The certificate counts other'],
  ] as const)('fails where %s', async (_, change, says) => {
    change();
    const { code, err } = await run();
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\b(500|620|621)\b/);
  });

  test('says what it needs', async () => {
    const usage = 'A table is audited by candor audit INSTANCE.json PUBLISHED.csv --certificate FILE.';
    expect((await candor('audit', instance, published)).err).toBe(usage);
    expect((await candor('audit', instance, '--certificate', certificate)).err).toBe(usage);
    writeFileSync(certificate, '{"witnesses":[]}');
    expect((await run()).err).toBe(`The file “${certificate}” is no certificate of candor protect.`);
    writeFileSync(certificate, '{');
    expect((await run()).err).toBe(`The file “${certificate}” is not JSON.`);
    rmSync(certificate);
    expect((await run()).err).toBe(`There is no file “${certificate}”.`);
  });
});
