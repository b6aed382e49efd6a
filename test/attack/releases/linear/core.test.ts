import { expect, test } from 'vitest';
import type { Reported } from '../contributions.ts';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import { measureCore } from './core.ts';

const LEVELS = levelsOf(new Map([['SOC', null]]));
const reported = (year: number, values: readonly number[]): Reported[] =>
  values.map((value, at) => ({
    ...{ parent: `c${at}`, metric: 'M', breakdown: '_T', year, type: 'SOC', size: 'S1', value, isPublic: false },
  }));
const published = (
  measure: string,
  value: number,
  year: number,
  part: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  ...{ release: '1', metric: 'M', measure, platform: 'SOC', size: '_T', breakdown: '_T', panel: 'all', year, value },
  ...part,
});

const measured = (rows: readonly PublishedFigure[]) =>
  measureCore(
    [{ published: rows, reported: [...reported(2022, [500, 60, 50, 40]), ...reported(2023, [500, 62, 52, 40])] }],
    LEVELS,
    { k: 3, percent: 10 },
    new Map(),
  );

test('who knows how far a change keeps from the edges of its step knows more of the largest company', async () => {
  const change = published('change', 0, 2023, { panel: 'matched', step: 0.2 });
  const sums = [published('sum', 650, 2022), published('sum', 654, 2023)];
  expect(await measured([change])).toMatchObject({ changes: 1, untrue: 0, bounded: 0 });
  // Of 650, a tenth either way is 65; to keep away by a tenth of the largest it has 650 at most.
  expect(await measured([change, ...sums])).toMatchObject({ changes: 1, untrue: 0 });
  expect(await measured([{ ...change, step: 0.1 }])).toMatchObject({ changes: 1, untrue: 1 });
});
