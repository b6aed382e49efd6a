import type { Observation } from '@candor/data/release';
import { expect, test } from 'vitest';
import { refuseTooLarge } from './observations.ts';

const rows = (length: number) => ({ observations: { length } as readonly Observation[] });

test.each([
  ['.xlsx', 50_000, 'A workbook holds 50000 observations at most, and these are 50001; choose some with'],
  ['.csv', 500_000, 'An answer holds 500000 observations at most, and these are 500001; choose some with'],
  ['', 500_000, 'or take them all as the file observations.csv of the release.'],
])('%s holds %d observations at most', (suffix, most, sentence) => {
  expect(() => refuseTooLarge({ suffix }, rows(most))).not.toThrow();
  expect(() => refuseTooLarge({ suffix }, rows(most + 1))).toThrow(sentence);
});
