import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const folder = temporaryFolder();
const draft = join(folder, '1.1.0-draft.1');

function edit(file: string, from: string, to: string) {
  const path = join(draft, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('a draft', () => {
  beforeAll(async () => {
    const ran = await candor('framework', 'draft', '1.1.0', '--to', folder);
    expect(ran).toEqual({
      code: 0,
      out: `${draft}: change it, then candor framework diff 1.0.0 ${draft}.`,
      err: '',
    });
  });

  test('begins as the newest version, without what was asked about that', async () => {
    expect(existsSync(join(draft, 'consultation'))).toBe(false);
    const { out } = await candor('framework', 'diff', '1.0.0', draft);
    expect(out).toMatch(
      /^Framework 1\.1\.0-draft\.1 beside 1\.0\.0: 69 metrics are asked as before\.\n\nCore \(everyone\): /,
    );
    expect(out).not.toMatch(/\([+−]\d/);
  });

  test('is compared in words, with what it costs', async () => {
    edit('processes.yaml', 'title: Languages reviewed', 'title: Languages');
    edit(
      'mapping.yaml',
      'PRO-STAFF: { change: continues }',
      'PRO-STAFF: { change: breaks, reason: Counted in hours. }',
    );
    edit(
      'processes.yaml',
      'unit: { singular: full-time equivalent, plural: full-time equivalents }',
      'unit: { singular: hour, plural: hours }',
    );
    edit('processes.yaml', '    breakdowns: [staff_type]\n', '');
    const { out, code } = await candor('framework', 'diff', '1.0.0', draft);
    expect(code).toBe(0);
    expect(out).toContain(
      'Breaks in series:\n  People working on child safety (PRO-STAFF)\n    Counted in hours.\n    The unit is hours, and was full-time equivalents.\n    It is no longer split by',
    );
    expect(out).toContain('Changed:\n  Languages (PRO-LANGS)\n    The title was “Languages reviewed”.');
    expect(out).toMatch(/Gaming +\d+ \/ \d+ +\d+ \/ \d+ \(−2\) +\d+ \/ \d+ \(−2\)/);
    const json = JSON.parse((await candor('framework', 'diff', '1.0.0', draft, '--json')).out);
    expect(json).toMatchObject({ from: '1.0.0', to: '1.1.0-draft.1', unchanged: 67 });
  });

  test('that breaks a rule is refused with the rule', async () => {
    edit('mapping.yaml', '  OUT-TIME: { change: continues }\n', '');
    const { code, err } = await candor('framework', 'diff', '1.0.0', draft);
    expect([code, err]).toEqual([2, `${draft}: framework 1.1.0-draft.1: mapping.yaml: OUT-TIME is not mapped`]);
  });

  test.each([
    ['1.0.0', '1.0.0 is not later than 1.0.0, the newest version; name a later one.'],
    ['2', 'Name the version to come with three numbers, such as 1.1.0.'],
  ])('is not begun as %s', async (version, err) => {
    expect(await candor('framework', 'draft', version, '--to', folder)).toEqual({ code: 2, out: '', err });
  });
});

test('what a version asks of whom, as a table', async () => {
  const { out } = await candor('framework', 'burden');
  expect(out).toMatch(/^Framework 1\.0\.0:\nCore \(everyone\): \d+ to \d+ questions, \d+ to \d+ cells\.\nMedium/);
  expect(out.split('\n').filter((line) => /\d+ \/ \d+/.test(line))).toHaveLength(14);
  expect(JSON.parse((await candor('framework', 'burden', '1.0.0', '--json')).out).burden).toHaveLength(3);
});

test.each([
  [['diff', '1.0.0'], 'Say diff A B, burden [A] or draft X.Y.Z, such as candor framework burden 1.0.0.'],
  [
    ['diff', '1.0.0', '9.9.9'],
    '“9.9.9” is neither a version nor a folder; use one of 1.0.0, 1.1.0-draft.1, or a folder.',
  ],
])('candor framework %j is refused in a sentence', async (args, err) => {
  expect(await candor('framework', ...args)).toEqual({ code: 2, out: '', err });
});
