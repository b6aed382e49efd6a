import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readNotices, removeNotice, writeNotice } from './notice.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-notice-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const NOTICE = { dataset: 'held', title: 'Held back', synthetic: true, reason: 'It is confidential.' };

test('a notice is read as it was written, and a second one replaces it', () => {
  writeNotice(root, { ...NOTICE, reason: 'Another reason.' });
  writeNotice(root, NOTICE);
  expect(readNotices(root)).toEqual([NOTICE]);
});

test('a notice is gone when it is removed, and removing none is nothing', () => {
  writeNotice(root, NOTICE);
  removeNotice(root, 'held');
  removeNotice(root, 'held');
  expect(readNotices(root)).toEqual([]);
  expect(readNotices(join(root, 'nowhere'))).toEqual([]);
});

test('a notice may say how far the work is, from 0 to 1', () => {
  writeNotice(root, { ...NOTICE, progress: 0.4 });
  expect(readNotices(root)).toEqual([{ ...NOTICE, progress: 0.4 }]);
  expect(() => writeNotice(root, { ...NOTICE, progress: 40 })).toThrow();
});
