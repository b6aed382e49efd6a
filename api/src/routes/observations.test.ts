import type { Observation } from '@candor/data/release';
import { expect, test } from 'vitest';
import { FORMS, type Form } from '../forms.ts';
import { refuseTooLarge } from './observations.ts';

const rows = (length: number) => ({ observations: { length } as readonly Observation[] });

test.each([
  ['.xlsx', 50_000, 'A workbook holds 50000 observations at most, and these are 50001; choose some with'],
  ['.parquet', 500_000, 'The form .parquet holds 500000 observations at most, and these are 500001; choose some with'],
])('%s holds %d observations at most', (suffix, most, sentence) => {
  const form = FORMS.find((one) => one.suffix === suffix) as Form;
  expect(() => refuseTooLarge(form, rows(most))).not.toThrow();
  expect(() => refuseTooLarge(form, rows(most + 1))).toThrow(sentence);
});

test.each(['', '.csv', '.ndjson'])('%s is sent while it is written, however much it is', (suffix) => {
  const form = FORMS.find((one) => one.suffix === suffix) as Form;
  expect(() => refuseTooLarge(form, rows(10_000_000))).not.toThrow();
});
