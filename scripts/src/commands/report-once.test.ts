import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { euBytes, filledReport, xlsxOf, zipOf } from '../../../data/testing/eu-files.ts';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const folder = temporaryFolder();
const file = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

test.each(['xlsx', 'zip'] as const)(
  'candor template begins with a report in the EU’s template, as %s',
  async (form) => {
    const parts = filledReport();
    const from = file(`eu.${form}`, form === 'zip' ? zipOf(parts) : await xlsxOf(parts));
    const out = join(folder, `questionnaire-${form}.csv`);
    const said = await candor(
      'template',
      '--type',
      'SOC',
      '--size',
      'S4',
      '--year',
      '2025',
      '--format',
      'csv',
      '--from',
      from,
      '--out',
      out,
    );
    expect([said.code, said.err]).toEqual([0, '']);
    const lines = said.out.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      `${out}: 54 questions.`,
      'From the EU report: 1 taken whole, 18 in part, 35 to be asked.',
      'Taken whole: POL-TR; please say whether there is a dedicated CSEA report, too, and whether it follows the Trust framework.',
    ]);
    const place = form === 'zip' ? '6_own_initiative_TC.csv, line 57, column F' : 'sheet 6_own_initiative_TC, F57';
    expect(lines).toContain(`  Measures of any kind against CSAM, those on accounts among them: 900 (${place})`);
    expect(readFileSync(out, 'utf8')).toContain(`: 900 (${place})`);
    expect(lines.filter((line) => line.startsWith('Question'))).toEqual([]);
  },
);

test('what is neither last year’s report nor one in the template is refused, and nothing is written', async () => {
  const from = file('heise.csv', euBytes('raw/heise-2025.csv'));
  const { code, err } = await candor(
    'template',
    '--type',
    'SOC',
    '--year',
    '2025',
    '--from',
    from,
    '--out',
    join(folder, 'no.xlsx'),
  );
  expect([code, err.split('\n').length]).toEqual([2, 2]);
  expect(err).toContain('heise.csv: no table of the harmonised template is in it');
  expect(err).toContain('The report could not be taken over, so nothing was written.');
});

test('last year’s report with mistakes is still spoken of as what it is', async () => {
  const from = file('last.csv', '#framework,1.0.0\nmetric,breakdown,status,answr,second\nPOL-OWNER,,,yes,\n');
  const { err } = await candor(
    'template',
    '--type',
    'SOC',
    '--year',
    '2025',
    '--from',
    from,
    '--out',
    join(folder, 'no.xlsx'),
  );
  expect(err).toContain('did you mean “answer”?');
  const broken = file('last.json', '{"framework": ');
  const said = await candor(
    'template',
    '--type',
    'SOC',
    '--year',
    '2025',
    '--from',
    broken,
    '--out',
    join(folder, 'no.xlsx'),
  );
  expect(said.err).not.toContain('harmonised');
});

const HEADER = 'metric,breakdown,status,answer,second,public_source,comment';
const report = (...rows: readonly string[]) =>
  ['#framework,1.0.0', '#service,acorn-forum', '#year,2025', '#platform_type,COM', HEADER, ...rows, ''].join('\n');

test('candor own-report writes what is public, and nothing else', async () => {
  const from = file(
    'filled.csv',
    report(
      'OUT-CONTENT,,,1250,,https://acorn.example/report,',
      'OUT-ACCOUNTS,,,77001,,,secret',
      'POL-OWNER,,,yes,,our site,',
    ),
  );
  const out = join(folder, 'own');
  expect(await candor('own-report', from, '--name', 'Acorn Forum', '--out', out)).toEqual({
    code: 0,
    out: `${out}.html and ${out}.md: public answers to 2 questions.`,
    err: '',
  });
  const [html, md] = ['html', 'md'].map((form) => readFileSync(`${out}.${form}`, 'utf8'));
  for (const text of [html, md]) {
    expect(text).toContain('Acorn Forum: transparency report 2025');
    expect(text).toContain('1,250 items');
    expect(text).not.toMatch(/77,?001|secret/);
  }
  expect((await candor('own-report', from, '--out', out)).err).toContain('own.html is there already');
});

test('it says which warnings are still to be explained', async () => {
  const from = file('open.csv', report('OUT-CONTENT,,estimated,1250,,https://acorn.example/report,'));
  const { code, err } = await candor('own-report', from, '--out', join(folder, 'open'));
  expect([code, err.split('\n').length]).toEqual([1, 1]);
  expect(err).toMatch(/^Warning, CSEA items actioned/);
});

test('it refuses a report with errors, and one without a public answer', async () => {
  const none = file('none.csv', report('POL-OWNER,,,yes,,,'));
  expect(await candor('own-report', none)).toMatchObject({
    code: 2,
    err: expect.stringContaining('No answer is marked as public'),
  });
  const wrong = file('wrong.csv', report('OUT-CONTENT,,,many,,x,'));
  expect(await candor('own-report', wrong)).toMatchObject({
    code: 2,
    err: expect.stringContaining('The report has errors'),
  });
});
