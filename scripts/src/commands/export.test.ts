import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';

const PUBLIC = ['--public', 'https://example.org/statistics'];

test.each([
  ['no folder', [...PUBLIC], 'Name one folder to write into, such as candor export public. See --help.'],
  [
    'no address',
    ['out'],
    'Say at which address readers will find it, such as --public https://example.org/statistics.',
  ],
])('refuses %s', async (_, args, sentence) => {
  const { code, err } = await candor('export', ...args);
  expect([code, err]).toEqual([2, sentence]);
});

test('refuses where nothing is published, before it makes a folder', async () => {
  const home = temporaryFolder();
  const { code, err } = await candor('export', join(home, 'out'), ...PUBLIC, '--home', home);
  expect([code, err]).toEqual([2, 'There is no release to export; run candor ingest and candor publish first.']);
  expect(existsSync(join(home, 'out'))).toBe(false);
});
