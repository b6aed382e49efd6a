import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './shipped.ts';
import { SLOWEST } from './slowest-first.ts';

test('what is known to take longest is there', () => {
  expect(SLOWEST.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  expect(new Set(SLOWEST).size).toBe(SLOWEST.length);
});
