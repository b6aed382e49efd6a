import { expect, test } from 'vitest';
import { revisedTexts } from './revised-figure.ts';

const PERCENT = { kind: 'percent', after: '', singular: '' } as const;

test('shares that would look the same are told as finely as it takes to tell them apart', () => {
  expect(revisedTexts(PERCENT, { value: 0.99092 }, { value: 0.98979 })).toEqual(['99.09\u202f%', '98.98\u202f%']);
  expect(revisedTexts(PERCENT, { value: 0.5 }, { value: 0.6 })).toEqual(['50\u202f%', '60\u202f%']);
});

test('what is not there stays so, and counts are told in full anyhow', () => {
  expect(revisedTexts(PERCENT, undefined, { value: 0.99 })).toEqual([undefined, '99\u202f%']);
  const count = { kind: 'number', after: 'items', singular: 'item' } as const;
  expect(revisedTexts(count, { value: 25_600_000 }, { value: 35_600_000 })).toEqual(['25,600,000', '35,600,000']);
});
