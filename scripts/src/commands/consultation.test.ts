import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

const ROUND = `#kind,meeting
#title,Call with hotlines
#convenor,Acorn
#groups,law_enforcement
#from,2026-12-04
#summary,A call.
asks,text,status,answer,questions,metrics
question,How quickly do notices lead to removal?,adopted,The median time is asked for.,Q6,OUT-TIME
`;

test('lists the rounds that ship, and what became of the proposals', async () => {
  const { code, out } = await candor('consultation');
  expect(code).toBe(0);
  expect(out).toContain(
    '2022-04-19-civil-society: Consultation of civil society (announced), framework 1.0.0, 0 proposals',
  );
  expect(out).toMatch(/\n7 rounds, 20 proposals: \d+ adopted, 1 declined, 1 merged, 2 rule\.$/);
});

test('adds a round from a form, once, and only when it is asked to', async () => {
  writeFileSync(at('round.csv'), ROUND);
  const to = at('rounds');
  const said = 'Call with hotlines, 2026-12-04, framework 1.0.0, 1 proposal';
  expect(await candor('consultation', at('round.csv'), '--to', to, '--dry-run')).toEqual({
    code: 0,
    out: `${said}: nothing is wrong with it, and nothing was written.`,
    err: '',
  });
  expect(existsSync(to)).toBe(false);
  const target = join(to, '2026-12-04-call-with-hotlines.yaml');
  expect((await candor('consultation', at('round.csv'), '--to', to)).out).toBe(`${said}: written to ${target}.`);
  expect(readFileSync(target, 'utf8')).toContain('metrics:\n      - OUT-TIME\n');
  expect(await candor('consultation', at('round.csv'), '--to', to)).toEqual({
    code: 2,
    out: '',
    err: `${target} is there already; give the round another code.`,
  });
});

test('a form with mistakes is refused with a sentence for each, and nothing is written', async () => {
  writeFileSync(at('bad.csv'), ROUND.replace('2026-12-04', 'today').replace('law_enforcement', 'police'));
  const ran = await candor('consultation', at('bad.csv'), '--to', at('none'));
  expect(ran.code).toBe(2);
  expect(ran.err.split('\n')).toEqual([
    expect.stringMatching(/^line 4: the group is not in the code list; use one of government, /),
    'line 5: the first day is not a day; write it like 2022-04-19.',
    'The round was not added.',
  ]);
  expect(existsSync(at('none'))).toBe(false);
});

test('writes an empty form, and never over a file', async () => {
  expect((await candor('consultation', '--template', at('form.xlsx'))).code).toBe(0);
  expect(readFileSync(at('form.xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect((await candor('consultation', '--template', at('form.xlsx'))).err).toMatch(/is there already/);
  expect((await candor('consultation', '--template', at('form.doc'))).err).toBe(
    '--template must name a file that ends in .xlsx or .csv.',
  );
});

test.each([
  [['--version', '9.0.0', 'round.csv'], '--version must be one of 1.0.0, 1.1.0-draft.1.'],
  [
    ['nowhere.csv'],
    'There is no file nowhere.csv; name the form that you filled in, such as candor consultation round.xlsx.',
  ],
  [['a.csv', 'b.csv'], 'Name one file, such as candor consultation round.xlsx.'],
])('candor consultation %j is refused in a sentence', async (args, err) => {
  expect(await candor('consultation', ...args)).toEqual({ code: 2, out: '', err });
  expect(readdirSync(folder)).not.toContain('9.0.0');
});
