import type { MetricsAnswer } from '@candor/api/types';
import { expect, it } from 'vitest';
import { breakLines } from './breaks.ts';

const book = {
  metrics: [{ code: 'M', title: 'Reports' }],
  platforms: ['SOC', 'VID'].map((code) => ({ code, short: `The ${code}` })),
  breaks: [
    { metric: 'M', platform: 'VID', year: 2021, kind: 'scope', notes: ['Counted together.'] },
    { metric: 'M', platform: 'SOC', year: 2021, kind: 'scope', notes: ['Counted together.'] },
    { metric: 'M', platform: 'SOC', year: 2023, kind: 'definition', notes: [] },
  ],
} as unknown as Pick<MetricsAnswer, 'breaks' | 'metrics' | 'platforms'>;

it('breaks are one line for each year and reason, newest first, in words also where no note was written', () => {
  expect(breakLines(book)).toEqual([
    { year: 2023, metric: 'Reports', places: ['The SOC'], why: 'The definition changed.' },
    { year: 2021, metric: 'Reports', places: ['The SOC', 'The VID'], why: 'Counted together.' },
  ]);
});
