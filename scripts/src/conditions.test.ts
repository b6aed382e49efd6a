import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { candor, publishedHome, temporaryFolder } from '../../test/support/candor.ts';
import { conditionOf } from './conditions.ts';

const scratch = temporaryFolder();
let whole = '';
let home = '';
beforeAll(async () => {
  whole = await publishedHome();
});
beforeEach(() => {
  home = join(scratch, `${readdirSync(scratch).length}`);
  cpSync(whole, home, { recursive: true });
});

const failing = (code: string, more: object = {}) => Object.assign(new Error('raw words'), { code, ...more });

test('says in a sentence what an operator must expect, and where', () => {
  expect(conditionOf(failing('ENOSPC'))).toBe('The disk is full.');
  expect(conditionOf(failing('SQLITE_FULL'))).toBe('The disk is full.');
  expect(conditionOf(failing('SQLITE_IOERR_WRITE'))).toBe('The disk of the store does not answer as it should.');
  expect(conditionOf(failing('EROFS', { path: '/srv/store' }))).toBe('The disk is read-only (/srv/store).');
});

test('leaves the stack to mistakes of the program', () => {
  expect(conditionOf(new TypeError('x is not a function'))).toBeNull();
  expect(conditionOf(failing('ERR_INVALID_ARG_TYPE'))).toBeNull();
  expect(conditionOf(undefined)).toBeNull();
});

/** A broken home, and what a command says of it. */
test.each([
  ['a store that is no store', 'publish', () => writeFileSync(join(home, 'store', 'candor.db'), 'x'.repeat(9000))],
  [
    'a store that is a folder',
    'reports',
    () => {
      rmSync(join(home, 'store', 'candor.db'));
      mkdirSync(join(home, 'store', 'candor.db'));
    },
  ],
  [
    'a home that is a file',
    'publish',
    () => {
      rmSync(home, { recursive: true });
      writeFileSync(home, '');
    },
  ],
  [
    'a home that is a file',
    'ingest',
    () => {
      rmSync(home, { recursive: true });
      writeFileSync(home, '');
    },
  ],
  ['a manifest that is not JSON', 'publish', () => writeFileSync(manifest(), '{"dataset":')],
  ['a manifest of something else', 'publish', () => writeFileSync(manifest(), '{}')],
  ['a manifest that is gone', 'publish', () => rmSync(manifest())],
  [
    'a notice that is not JSON',
    'serve',
    () => {
      mkdirSync(join(home, 'notices'), { recursive: true });
      writeFileSync(join(home, 'notices', 'x.json'), '{');
    },
  ],
])('%s: %s says so in one sentence', async (_, command, breakIt) => {
  breakIt();
  const more = command === 'serve' ? ['--port', '0', '--api-only'] : command === 'reports' ? ['cybertipline'] : [];
  const { code, out, err } = await candor(command, ...more, '--home', home);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[A-Z/][^\n]+\.$/);
  expect(err).not.toMatch(/ {4}at |SQLITE|Error:/);
});

const manifest = () => join(home, 'releases', 'cybertipline', '2024-01', 'manifest.json');

test('publish leaves nothing half-written behind, and cleans up what a killed one left', async () => {
  const series = join(home, 'releases', 'cybertipline');
  mkdirSync(join(series, '.tmp-999999999'));
  appendFileSync(join(series, '.tmp-999999999', 'observations.csv'), 'x');
  expect((await candor('publish', '--home', home, '--year', '2024')).code).toBe(0);
  expect(readdirSync(series).sort()).toEqual(['2024-01', 'latest', 'releases.json']);
  expect(existsSync(join(home, 'store', 'publishing'))).toBe(false);
  expect(readFileSync(join(series, 'latest'), 'utf8')).toBe('2024-01\n');
});
