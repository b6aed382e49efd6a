import { expect, it } from 'vitest';
import { formatBytes } from './bytes.ts';

it.each([
  [912, '0.9\u00a0kB'],
  [21_603, '22\u00a0kB'],
  [1_500_000, '1.5\u00a0MB'],
  [21_656_771, '22\u00a0MB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
